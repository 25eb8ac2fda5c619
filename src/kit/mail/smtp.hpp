#pragma once
// One mail to one address, over SMTP (RFC 5321), as plain text with an HTML alternative. The only
// host that is spoken to is the one that the configuration names. (libcurl lives behind this
// header.) Blocks, at most as long as the server's timeout; any thread.

#include <chrono>
#include <cstdint>
#include <expected>
#include <functional>
#include <string>

#include "base/instant.hpp"

namespace mail {

enum class Security : std::uint8_t {
    starttls,  // refused where the server does not offer it
    tls,       // from the first byte
    none,      // to this machine alone
};

struct Server {
    std::string host;
    std::uint16_t port = 587;
    Security security = Security::starttls;
    std::string user = {};  // empty: without signing in
    std::string password = {};
    std::string authority = {};  // a file of certificates; empty: those of the machine
    std::chrono::seconds timeout{30};
};

struct Message {
    std::string id;  // "random@entidad.gov.co": the same for every try, so that a second copy shows
    base::Instant at;
    std::string from_name;
    std::string from;
    std::string to_name;
    std::string to;
    std::string subject;
    std::string text;  // lines end with \n
    std::string html = {};
    std::string unsubscribe = {};  // an address where one stops these mails
};

struct Failure {
    enum class Kind : std::uint8_t {
        refused,  // this mail, for good: another try would be in vain
        later,    // the server, or the way to it
    } kind = Kind::later;
    std::string what;  // for the log of the program
};

// Gives up early when is_stopped() says so. Header injection (a line end in a name, an address or
// the subject) is refused before anything is sent.
std::expected<void, Failure> send(Server const& server, Message const& message,
                                  std::function<bool()> const& is_stopped);

}  // namespace mail
