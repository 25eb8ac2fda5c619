#pragma once
// What `check` finds inconsistent in a plan document (plan-document, "rumbo check"): a code, its
// severity, the place in the document, and the figures that prove it. No prose: the sentence is
// made by documents/finding_text, from these figures alone.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/enum_table.hpp"
#include "base/rational.hpp"
#include "domain/measurement/figure.hpp"
#include "domain/period/period.hpp"
#include "domain/plan/goal.hpp"

namespace domain {

enum class CheckCode : std::uint8_t {
    weights_not_100,
    weight_missing,
    duplicate_code,
    baseline_missing,
    mixed_scale,
    total_mismatch,
    not_monotonic,
    flat_increasing,
    constant_varies,
    baseline_beyond_target,
    text_magnitude,
    executed_unprogrammed,
    unreported_period,
    retreat,
    ratio_mismatch,
    published_percent,
    published_status,
    narrative_number,
    unknown_key,
    shared_goal,
};
inline constexpr base::EnumTable check_code_tokens{
    std::array{base::EnumToken{CheckCode::weights_not_100, "weights-not-100"},
               base::EnumToken{CheckCode::weight_missing, "weight-missing"},
               base::EnumToken{CheckCode::duplicate_code, "duplicate-code"},
               base::EnumToken{CheckCode::baseline_missing, "baseline-missing"},
               base::EnumToken{CheckCode::mixed_scale, "mixed-scale"},
               base::EnumToken{CheckCode::total_mismatch, "total-mismatch"},
               base::EnumToken{CheckCode::not_monotonic, "not-monotonic"},
               base::EnumToken{CheckCode::flat_increasing, "flat-increasing"},
               base::EnumToken{CheckCode::constant_varies, "constant-varies"},
               base::EnumToken{CheckCode::baseline_beyond_target, "baseline-beyond-target"},
               base::EnumToken{CheckCode::text_magnitude, "text-magnitude"},
               base::EnumToken{CheckCode::executed_unprogrammed, "executed-unprogrammed"},
               base::EnumToken{CheckCode::unreported_period, "unreported-period"},
               base::EnumToken{CheckCode::retreat, "retreat"},
               base::EnumToken{CheckCode::ratio_mismatch, "ratio-mismatch"},
               base::EnumToken{CheckCode::published_percent, "published-percent"},
               base::EnumToken{CheckCode::published_status, "published-status"},
               base::EnumToken{CheckCode::narrative_number, "narrative-number"},
               base::EnumToken{CheckCode::unknown_key, "unknown-key"},
               base::EnumToken{CheckCode::shared_goal, "shared-goal"}}};

enum class Severity : std::uint8_t { error, warning, note };
inline constexpr base::EnumTable severity_tokens{std::array{
    base::EnumToken{Severity::error, "error"}, base::EnumToken{Severity::warning, "warning"},
    base::EnumToken{Severity::note, "note"}}};

// In the order of the codes: five errors, one note at the end, warnings between them.
constexpr Severity severity_of(CheckCode code) {
    if (code <= CheckCode::mixed_scale) return Severity::error;
    return code == CheckCode::shared_goal ? Severity::note : Severity::warning;
}

// One struct for each kind of proof. Values as stated are Decimal; what follows from them,
// Rational or Figure.

struct WeightSum {
    std::optional<int> year;  // none: the weights hold always
    base::Rational sum;
};

struct MissingWeights {
    std::optional<int> year;
    std::vector<std::string> without;      // codes of the members that have no weight
    std::vector<std::string> names = {};   // of the same; some may be empty
    std::vector<std::string> places = {};  // their JSON pointers
};

struct SameCode {
    std::string elsewhere;  // JSON pointer of where the code stood first
    std::string path;       // the codes from the plan down to there: "2/543"
    std::string name = {};  // what that goal promises, or that node is called; may be empty
};

struct NoBaseline {};

enum class Series : std::uint8_t { targets, actuals };

struct StatedValue {
    Period period;
    base::Rational value;
};

struct TwoScales {
    Series series;
    StatedValue fraction;    // 0 < value <= 1
    StatedValue percentage;  // > 1
};

struct ScheduledTotal {
    Schedule schedule;
    base::Rational scheduled;  // sum: the sum of the targets; else the last target
    base::Decimal total;
};

// A level and the next one, in the wrong direction.
struct Step {
    Schedule schedule;
    std::optional<Period> from;  // none: the baseline
    base::Rational before;
    Period to;
    base::Rational after;
};

struct FlatTargets {
    int count;
    base::Rational value;
};

struct VaryingTargets {
    StatedValue first;
    StatedValue other;
};

struct BeyondTarget {
    Schedule schedule;
    base::Decimal baseline;
    StatedValue last;
};

struct PromisedMagnitude {
    std::string printed;                      // "50", "95%"
    std::optional<base::Decimal> total;       // what the goal states
    std::optional<base::Rational> scheduled;  // what its targets give, where they are complete
    std::string unit;
};

struct InPeriod {
    Period period;
    std::optional<base::Rational> value;  // programmed and not reported, or the other way round
};

struct UnequalRatio {
    Period period;
    base::Decimal value;
    base::Decimal numerator;
    base::Decimal denominator;
    base::Rational ratio;  // times 100 where the unit is "%"
};

// A goal at the cut-off, in scope year: E / P, or (E − B) / (P − B) where there is a baseline.
struct Measured {
    Schedule schedule;
    std::optional<Figure> percent;
    std::optional<Figure> programmed;
    std::optional<Figure> executed;
    std::optional<base::Decimal> baseline;  // of an increasing or decreasing goal
};

// What a node's percentage is made of: Σ share × percent / 100.
struct Term {
    std::string code;
    Figure percent;
    Figure share;
};

struct PrintedPercent {
    base::Decimal printed;
    Figure computed;
    std::optional<Measured> goal;  // none: a node
    std::vector<Term> terms;       // of a node; empty where they are too many to be read
};

enum class StatusClaim : std::uint8_t { behind, on_track, ahead };

struct PrintedStatus {
    StatusClaim claim;
    std::string printed;  // the figure in the status, "3,36%"; empty where it has none
    int decimals;         // of that figure
    Measured goal;        // with a percentage
};

enum class FigureClaim : std::uint8_t {
    programmed,
    executed,
    progress,    // avance: executed or percentage
    behind,      // rezago, faltan
    ahead,       // sobre ejecución
    difference,  // either way
};

struct NarrativeFigure {
    FigureClaim claim;
    std::string printed;  // "2.946,975"
    Measured goal;
};

struct KeyName {
    std::string key;
};

using Evidence =
    std::variant<WeightSum, MissingWeights, SameCode, NoBaseline, TwoScales, ScheduledTotal, Step,
                 FlatTargets, VaryingTargets, BeyondTarget, PromisedMagnitude, InPeriod,
                 UnequalRatio, PrintedPercent, PrintedStatus, NarrativeFigure, KeyName>;

struct Finding {
    CheckCode code;
    Severity severity;
    std::string where;    // JSON pointer into the document
    std::string subject;  // code of the goal, the node or the plan that it speaks of
    Evidence evidence;
};

}  // namespace domain
