#pragma once
// Figures as people read them (measurement §1: shown with 2 decimals, half up). What is not there
// is said in words by whoever shows it, never as 0 and never as nothing.

#include <string>

#include "domain/measurement/figure.hpp"
#include "kit/text/number.hpp"

namespace documents {

inline constexpr int percent_decimals = 2;
inline constexpr int amount_decimals_max = 6;

// «98,45 %»
inline std::string percent(text::Language language, domain::Figure const& figure,
                           text::PercentSpace space = text::PercentSpace::thin) {
    return text::percent(language, figure.fixed(percent_decimals), space);
}

// «98,45», of percentages and points whose unit stands elsewhere
inline std::string points(text::Language language, domain::Figure const& figure) {
    return text::number(language, figure.fixed(percent_decimals));
}

// «4.155.036,5»
inline std::string amount(text::Language language, domain::Figure const& figure) {
    return text::number(language, figure.plain(amount_decimals_max));
}

}  // namespace documents
