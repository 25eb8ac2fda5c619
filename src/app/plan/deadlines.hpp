#pragma once
// The days until which somebody's plans are reported (procedure.md R1, R2): of every published plan
// that a role of theirs reaches, each quarter, from three months ago to fifteen months ahead.

#include <string>
#include <vector>

#include "app/people/visitor.hpp"
#include "app/plan/library.hpp"
#include "domain/period/period.hpp"

namespace app {

struct Deadline {
    std::string plan;  // its code
    std::string name;
    domain::Period period;
    base::Date day;
};
// In their order.
std::vector<Deadline> list_deadlines(Store& store, Library& library, EntityId const& entity,
                                     Visitor const& visitor, base::Date today);

}  // namespace app
