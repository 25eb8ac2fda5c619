#include "web/portal/origin.hpp"

#include <arpa/inet.h>

#include <array>

namespace web {

std::string origin_of(std::string const& peer) {
    in6_addr address{};
    if (inet_pton(AF_INET6, peer.c_str(), &address) != 1) return peer;
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (IN6_IS_ADDR_V4MAPPED(&address)) {
        inet_ntop(AF_INET, &address.s6_addr[12], text.data(), text.size());
        return text.data();
    }
    for (std::size_t i = 8; i < sizeof address.s6_addr; ++i)
        address.s6_addr[i] = 0;
    inet_ntop(AF_INET6, &address, text.data(), text.size());
    return std::string(text.data()) + "/64";
}

}  // namespace web
