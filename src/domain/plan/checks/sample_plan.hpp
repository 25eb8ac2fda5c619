#pragma once
// Plans for the tests of the checks, built in a line or two, and what is found in them.

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/plan/checks/check.hpp"

namespace domain::sample {

using Values = std::vector<std::pair<std::string_view, std::string_view>>;  // period, decimal

inline base::Decimal decimal(std::string_view text) {
    auto const parsed = base::Decimal::parse(text);
    EXPECT_TRUE(parsed) << text;
    return parsed.value_or(base::Decimal{});
}

inline Period period(std::string_view text) {
    auto const parsed = Period::parse(text);
    EXPECT_TRUE(parsed) << text;
    return parsed.value_or(Period::year_of(2024));
}

inline Goal goal(Schedule schedule, Values const& targets = {}, Values const& actuals = {}) {
    Goal made;
    made.code = "G";
    made.schedule = schedule;
    for (auto const& [when, value] : targets)
        made.targets.push_back({period(when), decimal(value)});
    for (auto const& [when, value] : actuals)
        made.actuals.push_back({period(when), decimal(value)});
    return made;
}

inline Plan plan(std::vector<Goal> goals, int from = 2024, int to = 2027) {
    Plan made;
    made.code = "plan";
    made.period = {Period::year_of(from).first_day(), Period::year_of(to).last_day(),
                   std::to_string(from), std::to_string(to)};
    made.goals = std::move(goals);
    return made;
}

inline Node node(std::string_view code, std::vector<Goal> goals = {}) {
    Node made;
    made.code = code;
    made.goals = std::move(goals);
    return made;
}

// "where code", in the order in which they are found.
inline std::vector<std::string> found(Plan const& plan) {
    std::vector<std::string> lines;
    for (auto const& finding : check(plan)) {
        EXPECT_EQ(finding.severity, severity_of(finding.code));
        lines.push_back(finding.where + " " + std::string(check_code_tokens.token(finding.code)));
    }
    return lines;
}

inline std::vector<std::string> found(Goal const& goal) {
    std::vector<std::string> codes;
    for (auto const& finding : check(plan({goal})))
        codes.emplace_back(check_code_tokens.token(finding.code));
    return codes;
}

using Lines = std::vector<std::string>;

}  // namespace domain::sample
