#pragma once
// An identity token (OpenID Connect Core 1.0, 3.1.3.7; RFC 7515, 7517, 7519): its signature by a
// key of the provider, and that it is for us, now, and answers this very request. RS256 and ES256
// alone: neither "none" nor a secret shared with the provider. (cjose and jansson live behind this
// header.)

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "kit/oidc/trouble.hpp"

namespace oidc {

struct Expected {
    std::string issuer;
    std::string client_id;
    std::string nonce;
    std::chrono::sys_seconds now;
};

// Clocks may differ by so much.
inline constexpr std::chrono::seconds clock_skew{60};

struct Identity {
    std::string issuer;
    std::string subject;               // who, for ever, at that issuer; never an e-mail address
    std::vector<std::string> methods;  // "amr" and "acr": how the provider proved it
};

// key_set: the JSON of a JWK Set. Refusals: token_malformed, algorithm_refused, key_unknown,
// signature_wrong, answer_malformed (the key set), and those of the claims.
Outcome<Identity> read_token(std::string_view token, std::string_view key_set,
                             Expected const& expected);

}  // namespace oidc
