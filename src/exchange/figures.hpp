#pragma once
// Figures as JSON texts, so that no reader turns them into binary floating point.

#include <optional>

#include "domain/measurement/evaluation.hpp"
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

// What a goal or node weighs in its node: "weight" as stated, "share" in per cent.
inline void write_membership(json::Writer& writer, domain::Membership const& membership) {
    write_amount(writer.key("weight"), membership.weight);
    write_percent(writer.key("share"), membership.share);
}

}  // namespace exchange
