#pragma once
// Where a request came from, as far as floods are counted: an IPv4 address, or the /64 that one
// subscriber of IPv6 has, whose other half they change as they like.

#include <string>

namespace web {

// What is no address stays as it is.
std::string origin_of(std::string const& peer);

// Its neighbours: the /24 of an IPv4 address, the /48 of one site of IPv6.
std::string network_of(std::string const& peer);

// This machine: a person who sits at it, or everybody behind a proxy that is not trusted.
bool is_loopback(std::string const& peer);

}  // namespace web
