#pragma once
// What the reader sees when there is nothing to see: what happened, and where to go on.

#include <cstddef>
#include <string_view>

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web {
struct Asked;
}

namespace web::pages {

http::Response not_found(Visit const& visit);
// Within a plan. What another edition has at this path is told and linked: gone for good (410)
// where the latest was asked for. Else the plan and, where the path begins in one, an objective are
// the nearest places to go on from.
http::Response not_found_in(Visit const& visit, Asked const& asked, std::string_view path);
http::Response method_not_allowed(Visit const& visit);

// An address whose query cannot be understood: `what` says which part, and what it may be.
http::Response bad_query(Visit const& visit, std::string const& what);

// What the server refuses before it reads on: a request that is malformed, or too much of one.
http::Response refused(Visit const& visit, http::Status status);

// A form or file over what its address takes.
http::Response too_large(Visit const& visit, std::size_t bytes_max);

// The disk is full.
http::Response no_room(Visit const& visit);

// A failure of ours, with the number to quote.
http::Response failure(Visit const& visit, std::string_view reference);

}  // namespace web::pages
