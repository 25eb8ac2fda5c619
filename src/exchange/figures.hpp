#pragma once
// Figures as JSON texts, so that no reader turns them into binary floating point.

#include <optional>

#include "domain/measurement/figure.hpp"
#include "kit/json/writer.hpp"

namespace exchange {

inline constexpr int percent_decimals = 4;
inline constexpr int amount_decimals_max = 6;

// "98.4521", or null.
inline void write_percent(json::Writer& writer, std::optional<domain::Figure> const& percent) {
    percent ? writer.string(percent->fixed(percent_decimals)) : writer.null();
}

// "66.63", or null.
inline void write_amount(json::Writer& writer, std::optional<domain::Figure> const& amount) {
    amount ? writer.string(amount->plain(amount_decimals_max)) : writer.null();
}

inline void write_amount(json::Writer& writer, std::optional<base::Decimal> const& amount) {
    amount ? writer.string(domain::Figure(*amount).plain(amount_decimals_max)) : writer.null();
}

}  // namespace exchange
