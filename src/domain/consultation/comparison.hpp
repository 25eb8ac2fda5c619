#pragma once
// What a plan under consultation changes for citizens, goal by goal, against the plan published
// before: which goals are new, which are gone, and which promise more or less.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/rational.hpp"
#include "domain/plan/plan.hpp"

namespace domain {

// What a goal promises in one figure: the stated total; without one, the sum of the targets of a
// goal that adds up, or the last target of one that states levels. None where it has neither, or
// its targets are increments.
std::optional<base::Rational> promise_of(Goal const& goal);

enum class GoalChange : std::uint8_t { added, raised, lowered, reworded, same, removed };

struct ComparedGoal {
    std::string path;  // codes from the plan down
    GoalChange change = GoalChange::same;
    Goal const* before = nullptr;  // of the plan before; none: it is new
    Goal const* after = nullptr;   // none: it is gone
    Goal const& shown() const { return after != nullptr ? *after : *before; }
};

// The goals of the later plan in its order, then those that are gone; without the eliminated.
// Goals are the same where their codes from the plan down are. Raised and lowered go by the figure
// alone, of one unit; what adds up is told apart only between plans that are as long, leap days
// aside. Reworded is any other change of sentence, indicator, unit or figure. Without a plan
// before, all are `same`.
std::vector<ComparedGoal> compare_goals(Plan const* before, Plan const& after);

struct GoalChangeCounts {
    std::array<std::size_t, 6> of{};  // by GoalChange
    std::size_t operator[](GoalChange change) const { return of[static_cast<std::size_t>(change)]; }
};
GoalChangeCounts count_changes(std::vector<ComparedGoal> const& goals);

}  // namespace domain
