#pragma once
// The goals of a plan as a list, for the API: where each stands, as the plan document states it,
// and what it has reached.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/measurement/evaluation.hpp"
#include "kit/json/writer.hpp"

namespace exchange {

struct ListedGoal {
    std::string path;  // codes from the plan down: "3/543"
    domain::GoalResult const* result = nullptr;
};

// Those that stand at this path of codes or below it, in the order of the document; "" is the plan.
std::vector<ListedGoal> goals_at(domain::Evaluation const& evaluation, std::string_view path);

// Which of how many the list shows, counted from 1.
struct ListPage {
    std::int64_t page = 1;
    std::int64_t pages = 1;
    std::int64_t count = 0;  // of goals, in all pages
};

std::string goal_list_json(domain::Evaluation const& evaluation, std::span<ListedGoal const> goals,
                           ListPage page, json::Layout layout);

}  // namespace exchange
