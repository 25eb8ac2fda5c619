#pragma once
// What a check is given, and the list of all checks: each adds what it finds, in any order.

#include <optional>
#include <string>
#include <vector>

#include "domain/measurement/evaluation.hpp"
#include "domain/plan/checks/finding.hpp"
#include "domain/plan/plan.hpp"

namespace domain {

// A goal with its place and, where the plan has a cut-off, its results.
struct InspectedGoal {
    Goal const& goal;
    std::string where;
    GoalResult const* year = nullptr;    // scope year
    GoalResult const* so_far = nullptr;  // scope plan
};

// Of the year's result; the goal has one.
Measured measured(InspectedGoal const& goal);

struct Inspection {
    explicit Inspection(Plan const& inspected);

    Plan const& plan;
    std::optional<base::Date> cut_off;
    std::optional<Evaluation> year;
    std::optional<Evaluation> so_far;
    std::vector<InspectedGoal> goals;  // in the order of the document
};

using Findings = std::vector<Finding>;
using Check = void (*)(Inspection const&, Findings&);

void report(Findings& findings, CheckCode code, std::string where, std::string subject,
            Evidence evidence);
void report(Findings& findings, CheckCode code, InspectedGoal const& goal, Evidence evidence);

// By which people know it, beside its code: the short name, else the whole one.
std::string const& name_of(Goal const& goal);
std::string const& name_of(Node const& node);

// weights.cpp
void check_weight_sums(Inspection const&, Findings&);
void check_missing_weights(Inspection const&, Findings&);
// codes.cpp
void check_duplicate_codes(Inspection const&, Findings&);
void check_shared_goals(Inspection const&, Findings&);
void check_unknown_keys(Inspection const&, Findings&);
// schedule.cpp
void check_missing_baseline(Inspection const&, Findings&);
void check_mixed_scale(Inspection const&, Findings&);
void check_total(Inspection const&, Findings&);
void check_monotonic(Inspection const&, Findings&);
void check_flat_increasing(Inspection const&, Findings&);
void check_constant(Inspection const&, Findings&);
void check_baseline_beyond_target(Inspection const&, Findings&);
// reports.cpp
void check_periods(Inspection const&, Findings&);
void check_retreat(Inspection const&, Findings&);
void check_ratios(Inspection const&, Findings&);
// published.cpp
void check_published_percent(Inspection const&, Findings&);
void check_published_status(Inspection const&, Findings&);
// promised_magnitude.cpp, narrative.cpp
void check_promised_magnitude(Inspection const&, Findings&);
void check_narrative(Inspection const&, Findings&);

}  // namespace domain
