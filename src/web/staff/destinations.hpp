#pragma once
// Where the palette leads: everything that whoever is signed in may do or see, and nothing else.

#include <string>
#include <vector>

#include "web/portal/search_query.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {

struct Destination {
    enum class Kind : std::uint8_t { action, draft, plan, goal, draft_goal, person, page } kind;
    std::string title;
    std::string detail;  // a line below it
    html::Url address;
    int rank;  // SearchQuery::rank
};

// Those that a query finds, the nearest first, at most `most`; of an empty one, the actions and
// pages.
std::vector<Destination> find_destinations(Visit const& visit, SearchQuery const& query,
                                           std::size_t most);

}  // namespace web::staff
