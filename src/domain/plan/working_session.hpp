#pragma once
// What is recorded around a formulation (procedure.md F1; PLE-PIN-P005 v8, activity 2 and policy
// 4): the working sessions (mesas de trabajo) on it, and the guidance that the unit which leads a
// transversal goal gives for it. Neither changes once it stands.

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/instant.hpp"
#include "domain/people/unit.hpp"
#include "domain/plan/life_cycle.hpp"
#include "domain/record/evidence.hpp"

namespace domain {

struct WorkingSession {
    std::int64_t number = 0;  // of its entry in the log
    base::Date day;
    std::vector<std::string> participants = {};  // numbers of people
    std::vector<int> goals = {};                 // objects of the draft
    std::string agreements = {};
    std::string evidence = {};  // web address, or empty
    std::vector<EvidenceFile> files = {};
    std::string person = {};  // who recorded it
};

struct GoalGuidance {
    std::int64_t number = 0;  // of its entry in the log
    int object = 0;
    std::string unit = {};  // code of the one that leads the goal
    std::string words = {};
    std::string person = {};
    base::Instant at = {};
};

// While a plan is drafted, reviewed or mended.
constexpr bool is_being_formulated(PlanState state) {
    return state == PlanState::draft || state == PlanState::in_review ||
           state == PlanState::observed;
}

// The unit whose code or name a goal gives as its responsible; none gives none.
Unit const* find_leading_unit(UnitTree const& units, std::string_view responsible);

}  // namespace domain
