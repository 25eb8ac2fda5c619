#pragma once
// Where a request came from, as far as floods are counted: an IPv4 address, or the /64 that one
// subscriber of IPv6 has, whose other half they change as they like.

#include <string>

namespace web {

// What is no address stays as it is.
std::string origin_of(std::string const& peer);

}  // namespace web
