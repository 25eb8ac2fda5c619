#pragma once
// A feed (Atom, RFC 4287): what is new, for a program that asks now and then.

#include <string>
#include <vector>

#include "base/instant.hpp"
#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

struct AtomEntry {
    html::Url id;  // the same for ever
    std::string title;
    base::Instant updated;
    html::Url address;
    std::string summary;
};
struct AtomFeed {
    html::Url page;  // of which it tells
    std::string title;
    base::Instant updated;
    std::vector<AtomEntry> entries;
};
http::Response atom(Visit const& visit, AtomFeed const& feed);

}  // namespace web::pages
