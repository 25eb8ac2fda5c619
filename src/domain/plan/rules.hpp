#pragma once
// The rules by which a plan is measured (measurement §3): dated data, never code. Where a document
// states nothing, the defaults of that table hold.

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/enum_table.hpp"
#include "domain/plan/unknown_key.hpp"

namespace domain {

enum class ConstantRule : std::uint8_t { mean, last };
enum class UnreportedRule : std::uint8_t { zero, exclude };
enum class UnprogrammedRule : std::uint8_t { exclude, zero };

inline constexpr base::EnumTable constant_rule_tokens{std::array{
    base::EnumToken{ConstantRule::mean, "mean"}, base::EnumToken{ConstantRule::last, "last"}}};
inline constexpr base::EnumTable unreported_rule_tokens{
    std::array{base::EnumToken{UnreportedRule::zero, "zero"},
               base::EnumToken{UnreportedRule::exclude, "exclude"}}};
inline constexpr base::EnumTable unprogrammed_rule_tokens{
    std::array{base::EnumToken{UnprogrammedRule::exclude, "exclude"},
               base::EnumToken{UnprogrammedRule::zero, "zero"}}};

// One end of an interval of percentages; no value = unbounded.
struct BandBound {
    std::optional<base::Decimal> value;
    bool inclusive = false;
    friend bool operator==(BandBound const&, BandBound const&) = default;
};

// A colour of the semáforo. Bands colour; they decide nothing.
struct Band {
    std::string name;    // "rezago"
    std::string colour;  // token of the palette: critical, behind, on-track, ahead; or #RRGGBB
    std::string icon;
    BandBound from;
    BandBound to;
    UnknownKeys unknown = {};
    friend bool operator==(Band const&, Band const&) = default;
};

struct Rules {
    std::optional<base::Decimal> cap;                       // none: what exceeds 100 counts whole
    std::optional<base::Decimal> floor = base::Decimal{0};  // none: negative percentages count
    ConstantRule constant = ConstantRule::mean;
    UnreportedRule unreported = UnreportedRule::zero;
    UnprogrammedRule unprogrammed = UnprogrammedRule::exclude;
    base::Decimal tolerance{1};  // percentage points around 100
    std::vector<Band> bands;     // empty: the default bands

    friend bool operator==(Rules const&, Rules const&) = default;
};

struct DatedRules {
    std::optional<base::Date> from;  // none: from ever
    Rules rules;
    UnknownKeys unknown = {};
    friend bool operator==(DatedRules const&, DatedRules const&) = default;
};

// Percentage points: whoever reads or writes rules takes no other tolerance.
inline constexpr std::int64_t tolerance_max = 1'000'000;
bool is_tolerance(base::Decimal tolerance);

// Whether no percentage could stand within the limits.
bool is_floor_above_cap(Rules const& rules);

// The latest that has begun at the cut-off, alone; where none has, the defaults.
Rules const& rules_in_force(std::vector<DatedRules> const& dated, base::Date cut_off);

// Those of the rules, or the defaults of measurement §3 drawn from the tolerance:
// below 60 · below 100−t · through 100+t · above.
std::vector<Band> bands_of(Rules const& rules);

}  // namespace domain
