#pragma once
// What awaits somebody, for the one mail of the day: what My work lists as theirs to do, in their
// own name and in that of whoever has lent them a role (interface §13.2), and the deadlines that
// they are reminded of on that day.

#include <string>
#include <vector>

#include "app/plan/deadlines.hpp"
#include "app/plan/own_work.hpp"

namespace app {

struct DigestPart {
    OwnWork work;                   // without what waits for others
    std::string on_behalf_of = {};  // the name of who delegated; empty: their own
};
struct Digest {
    std::vector<DigestPart> parts;  // their own first; none is empty
    domain::UnitTree units{{}};
    std::vector<Deadline> due;  // by day, each once

    std::size_t to_do() const;
    bool is_empty() const { return parts.empty() && due.empty(); }
};
Digest load_digest(Store& store, Library& library, EntityId const& entity,
                   std::string const& person, base::Date today);

}  // namespace app
