#pragma once
// One goal at a cut-off (measurement §2), for itself: what its node makes of it comes later.

#include <string>
#include <vector>

#include "domain/measurement/evaluation.hpp"
#include "reference/number.hpp"

namespace reference {

struct Finding {
    std::string code;
    std::string period;
};

struct Setting {
    base::Date plan_from;
    base::Date plan_to;
    base::Date cut_off;
    domain::Scope scope;
    domain::Rules rules;  // in force at the cut-off
};

struct GoalAnswer {
    std::string code;
    std::string schedule;
    MaybeNumber programmed;
    MaybeNumber executed;
    MaybeNumber weight;
    MaybeNumber share;
    MaybeNumber percent;
    MaybeNumber counted;
    std::string status;
    MaybeNumber increment;
    MaybeNumber trajectory;
    MaybeNumber gap;
    std::vector<Finding> findings;
};

// All but weight, share and counted.
GoalAnswer answer_goal(domain::Goal const& goal, Setting const& setting);

// behind, on-track or ahead (measurement §3).
std::string status_of(Number const& percent, domain::Rules const& rules);

}  // namespace reference
