#include "web/portal/origin.hpp"

#include <arpa/inet.h>

#include <array>
#include <cstring>

namespace web {

namespace {

struct Prefix {
    int of_4;
    int of_6;
};

std::string shown(int family, void const* address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(family, address, text.data(), text.size());
    return text.data();
}

// "192.0.2.0/24"; without "/32". What is no address stays as it is.
std::string network(std::string const& peer, Prefix prefix) {
    in6_addr address{};
    in_addr old{};
    bool is_old = inet_pton(AF_INET, peer.c_str(), &old) == 1;
    if (!is_old) {
        if (inet_pton(AF_INET6, peer.c_str(), &address) != 1) return peer;
        is_old = IN6_IS_ADDR_V4MAPPED(&address);
        if (is_old) std::memcpy(&old, &address.s6_addr[12], sizeof old);
    }
    if (is_old) {
        if (prefix.of_4 == 32) return shown(AF_INET, &old);
        old.s_addr &= htonl(~0U << (32 - prefix.of_4));
        return shown(AF_INET, &old) + "/" + std::to_string(prefix.of_4);
    }
    for (auto i = static_cast<std::size_t>(prefix.of_6) / 8; i < sizeof address.s6_addr; ++i)
        address.s6_addr[i] = 0;
    return shown(AF_INET6, &address) + "/" + std::to_string(prefix.of_6);
}

}  // namespace

std::string origin_of(std::string const& peer) {
    return network(peer, {.of_4 = 32, .of_6 = 64});
}

std::string network_of(std::string const& peer) {
    return network(peer, {.of_4 = 24, .of_6 = 48});
}

bool is_loopback(std::string const& peer) {
    return network(peer, {.of_4 = 8, .of_6 = 64}) == "127.0.0.0/8" || peer == "::1";
}

}  // namespace web
