#pragma once
// What is to be revised in a plan that was begun from an earlier one (procedure.md F9): figures and
// sentences that were of the other year. The list empties as they change, or as somebody says that
// they stay as they are.

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "domain/plan/draft.hpp"
#include "domain/plan/plan.hpp"

namespace domain {

struct Revision {
    enum class State : std::uint8_t { open, changed, kept };

    int object = 0;
    std::string cell;  // "targets": all of them, which are never left as they are
    State state = State::open;
    friend bool operator==(Revision const&, Revision const&) = default;
};

// begun: the draft as it was begun, with the numbers of its objects. kept: objects and cells that
// stay as they are. Of what was taken out or added since, nothing is asked.
std::vector<Revision> list_revisions(Draft const& begun, Draft const& now,
                                     std::span<std::pair<int, std::string> const> kept);

}  // namespace domain
