#pragma once
// A provider of OpenID Connect (Core 1.0, Discovery 1.0), asked for who somebody is by the code
// flow with PKCE (RFC 7636). Its metadata and keys are kept for ten minutes; a key that is not
// known makes them be asked for again, once a minute at most; a
// provider that did not answer is left alone for ten seconds. Safe to use from several threads.

#include <mutex>
#include <optional>
#include <string>

#include "kit/oidc/token.hpp"

namespace oidc {

struct Registration {
    std::string issuer;  // exactly as the provider says it
    std::string client_id;
    std::string client_secret;
    std::string redirect_address;
};

// Of one try to sign in, all random.
struct Ticket {
    std::string state;
    std::string nonce;
    std::string challenge;  // base64url of the SHA-256 of the verifier
};

// What the browser came back with.
struct Returned {
    std::string code;
    std::string issuer;  // RFC 9207; empty: not said
    std::string nonce;
    std::string verifier;
};

class Provider {
public:
    explicit Provider(Registration registration) : registration_(std::move(registration)) {}

    // Where the browser goes to sign in.
    Outcome<std::string> address_for(Ticket const& ticket, std::chrono::sys_seconds now);

    Outcome<Identity> redeem(Returned const& returned, std::chrono::sys_seconds now);

private:
    struct Metadata {
        std::string authorization;
        std::string token;
        std::string keys;
        bool names_issuer = false;  // in what the browser comes back with
        bool takes_basic = true;    // else the secret goes in the form
        std::chrono::sys_seconds read_at;
    };
    struct KeySet {
        std::string json;
        std::chrono::sys_seconds read_at;
    };
    enum class Freshness : std::uint8_t { kept, asked_again };

    Outcome<Metadata> metadata(std::chrono::sys_seconds now);
    Outcome<Metadata> ask_for_metadata(std::chrono::sys_seconds now) const;
    Outcome<std::string> key_set(Metadata const& metadata, std::chrono::sys_seconds now,
                                 Freshness freshness);
    Outcome<std::string> token_for(Metadata const& metadata, Returned const& returned) const;
    Outcome<Identity> identity_in(std::string const& token, Metadata const& metadata,
                                  Expected const& expected);

    Registration const registration_;
    std::mutex mutex_;
    std::optional<Metadata> metadata_;
    std::optional<KeySet> key_set_;
    struct Failure {
        Trouble trouble;
        std::chrono::sys_seconds at;
    };
    std::optional<Failure> failure_;  // of the metadata
};

}  // namespace oidc
