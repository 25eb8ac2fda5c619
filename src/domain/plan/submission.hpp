#pragma once
// What a plan must have before it may be submitted (procedure.md §2, F2 to F4): goals, each with
// what makes it one, hung from a strategic objective in force; and no finding of severity error.

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/checks/finding.hpp"
#include "domain/plan/methodology.hpp"
#include "domain/plan/plan.hpp"

namespace domain {

enum class UnmetKind : std::uint8_t {
    no_goals,
    sentence_missing,
    indicator_missing,
    unit_missing,
    targets_missing,
    orphan,                 // it names no objective
    unmoored,               // found: those that it names, none a strategic objective in force
    leads_nowhere,          // found: what it names, of a plan that is known, and is not there
    part_empty,             // a part of the plan weighs something and holds no goal
    block_weights,          // own and transversal goals weigh otherwise than the methodology says
    instrument_not_in_use,  // by the methodology
    finding,
};

struct Unmet {
    UnmetKind kind;
    std::string_view rule;    // of the procedure
    std::string where;        // JSON pointer into the document
    std::string subject;      // code of the goal, the node or the plan
    std::size_t finding = 0;  // which of them, for that kind
    std::string found = {};   // percent, in plain notation; or a reference
    std::string expected = {};
};

// References such as "pei-2024/2.1" of a plan's goals to others.
using References = std::set<std::string, std::less<>>;

struct Moorings {
    References in_force;  // to a strategic objective in force, or to what hangs from one
    References nowhere;   // into a plan that is known, to what it does not hold
};

// The parts that weigh something and hold no goal, the topmost alone (F4): what they weigh would
// count for nothing. Not the block that awaits its transversal goals.
std::vector<Unmet> empty_parts(Plan const& plan);

std::vector<Unmet> unmet_for_submission(Plan const& plan, Moorings const& moorings,
                                        std::vector<Finding> const& findings);

// How many warnings bear on what a review looks at (F3: the goal against its periods, the type of
// programming against magnitudes and total). A plan is submitted with them only with a reason.
std::size_t count_to_explain(std::vector<Finding> const& findings);

// What it is held to by the methodology that it keeps to (F1).
std::vector<Unmet> unmet_of_methodology(Plan const& plan, Methodology const& methodology);

// Every reference of its goals to other plans.
References references_of(Plan const& plan);

// Whether that path of codes of a plan leads to a strategic objective or to what hangs from one,
// and the plan is in force at some time of the period.
bool is_mooring(Plan const& above, std::string_view path, DaySpan const& period);

// The strategic objectives of a plan, in its order, each with the whole path of its codes.
struct ObjectiveOffered {
    std::string path;
    std::string name;
};
std::vector<ObjectiveOffered> list_objectives(Plan const& above);

}  // namespace domain
