#pragma once
// Asking another server, within bounds: so many seconds, so many bytes, no redirects, TLS verified;
// without TLS only on this machine. (libcurl lives behind this header.)

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kit/oidc/trouble.hpp"

namespace oidc {

struct Bounds {
    std::chrono::milliseconds time{5000};
    std::size_t bytes = std::size_t{256} << 10;
};

// "https://…", or "http://" followed by localhost, 127.0.0.1 or [::1].
bool is_https(std::string_view address);
bool is_local_http(std::string_view address);

struct Answered {
    long status = 0;
    std::string body;
};

// Refusals: address_unsafe, unreachable, answer_too_large.
Outcome<Answered> get(std::string const& address, Bounds const& bounds = {});

using Fields = std::vector<std::pair<std::string, std::string>>;
struct BasicCredentials {
    std::string user;
    std::string password;
};
Outcome<Answered> post_form(std::string const& address, Fields const& fields,
                            BasicCredentials const& credentials, Bounds const& bounds = {});

// "a=b&c=d", percent-encoded.
std::string form_encoded(Fields const& fields);

}  // namespace oidc
