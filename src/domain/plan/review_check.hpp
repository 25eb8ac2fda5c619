#pragma once
// The four things that a review looks at, goal by goal (PLE-PIN-P005 v8, activity 4; procedure.md
// F3), and of which of them what the program finds speaks.

#include <array>
#include <optional>

#include "domain/plan/checks/finding.hpp"
#include "domain/plan/submission.hpp"

namespace domain {

enum class ReviewCheck : std::uint8_t {
    objective,  // the goal against the objectives of the process and the strategic ones
    periods,    // the goal against what its periods program
    type,       // the type of programming against the magnitudes of the periods and the total
    indicator,  // its formulation
};
inline constexpr base::EnumTable review_check_tokens{std::array{
    base::EnumToken{ReviewCheck::objective, "objective"},
    base::EnumToken{ReviewCheck::periods, "periods"}, base::EnumToken{ReviewCheck::type, "type"},
    base::EnumToken{ReviewCheck::indicator, "indicator"}}};

// None for what is of the plan or of its reports, not of a goal as it is formulated.
std::optional<ReviewCheck> review_check_of(CheckCode code);
std::optional<ReviewCheck> review_check_of(Unmet const& unmet,
                                           std::vector<Finding> const& findings);

}  // namespace domain
