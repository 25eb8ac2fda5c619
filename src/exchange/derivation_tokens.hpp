#pragma once
// Words of "rumbo-derivation/1" that no other format has.

#include "base/enum_table.hpp"
#include "domain/measurement/derivation.hpp"

namespace exchange {

inline constexpr base::EnumTable formula_kind_tokens{
    std::array{base::EnumToken{domain::FormulaKind::sum, "sum"},
               base::EnumToken{domain::FormulaKind::mean, "mean"},
               base::EnumToken{domain::FormulaKind::last_value, "last-value"},
               base::EnumToken{domain::FormulaKind::level, "level"}}};

inline constexpr base::EnumTable no_percent_tokens{
    std::array{base::EnumToken{domain::NoPercent::nothing_due, "nothing-due"},
               base::EnumToken{domain::NoPercent::total_unknown, "total-unknown"},
               base::EnumToken{domain::NoPercent::zero_denominator, "zero-denominator"},
               base::EnumToken{domain::NoPercent::wrong_side, "wrong-side-of-baseline"},
               base::EnumToken{domain::NoPercent::no_baseline, "no-baseline"},
               base::EnumToken{domain::NoPercent::unreported, "unreported"}}};

inline constexpr base::EnumTable target_origin_tokens{
    std::array{base::EnumToken{domain::TargetOrigin::stated, "stated"},
               base::EnumToken{domain::TargetOrigin::spread, "spread"},
               base::EnumToken{domain::TargetOrigin::accumulated, "accumulated"}}};

}  // namespace exchange
