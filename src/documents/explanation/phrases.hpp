#pragma once
// Pieces that explanations are made of.

#include <span>
#include <string>
#include <vector>

#include "documents/explanation/explanation.hpp"
#include "documents/figures.hpp"
#include "kit/text/message.hpp"

namespace documents {

// A longer sum is told in words: the table beside it holds its terms.
inline constexpr std::size_t terms_shown_max = 12;

// «5 + 6 = 11»: a figure and what it is the sum of; with `divided_by`, «(100 + 90) ÷ 2 = 95».
std::string addition(text::Language, std::span<domain::Figure const> terms,
                     domain::Figure const& result, std::size_t divided_by);

// «−4» as a term that follows a sign: in brackets where it is negative.
std::string term(text::Language, domain::Figure const&);

// «T1 2024, T2 2024 y 3 más»: the first ones by name.
std::string listed(text::Language, std::vector<std::string> const& names);

// «(85 − 75) ÷ (87,5 − 75) = 80,00 %»; none without a percentage.
std::optional<ShownFormula> formula_of(text::Language, domain::Scope, domain::GoalResult const&,
                                       domain::GoalDerivation const&);

}  // namespace documents
