#pragma once
// Weights of a draft while its sheet is read, in nanos of a percent, and when two are the same:
// within 0.05, as the check of weights has it (F4).

#include <optional>

#include "base/decimal.hpp"
#include "exchange/plan_workbook/draft_rows.hpp"

namespace exchange {

inline constexpr base::Int128 one_in_nanos = 1'000'000'000;
inline constexpr base::Int128 in_full = 100 * one_in_nanos;

inline bool is_near(base::Int128 left, base::Int128 right) {
    constexpr base::Int128 tolerated = one_in_nanos / 20;
    return left - right <= tolerated && right - left <= tolerated;
}

inline std::optional<base::Int128> nanos_of(std::string_view text) {
    auto const decimal = base::Decimal::parse(text);
    return decimal ? std::optional(decimal->nanos()) : std::nullopt;
}

// What a goal or a node states; none where it states none.
inline std::optional<base::Int128> weight_of(RowObject const& object) {
    auto const found = object.cells.find("weight");
    return found == object.cells.end() ? std::nullopt : nanos_of(found->second);
}

inline base::Decimal decimal_of(base::Int128 nanos) {
    int places = base::Decimal::scale_max;
    for (; places > 0 && nanos % 10 == 0; --places)
        nanos /= 10;
    return base::Decimal::from_units(nanos, places);
}

}  // namespace exchange
