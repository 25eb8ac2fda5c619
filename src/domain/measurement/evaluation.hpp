#pragma once
// What a plan has reached at a cut-off (measurement §2 to §4): one pure, exact calculation that
// serves every door. Percentages are in percent (100 = met); gaps in percentage points.
//
// The result points into the plan it was made from, which must outlive it.

#include <optional>
#include <vector>

#include "base/date.hpp"
#include "base/enum_table.hpp"
#include "domain/measurement/figure.hpp"
#include "domain/plan/plan.hpp"

namespace domain {

enum class Scope : std::uint8_t {
    period,  // del periodo: the last due period with a target
    year,    // en la vigencia, al corte
    plan,    // hasta la vigencia, transcurrido
    total,   // frente a la meta total
};
inline constexpr base::EnumTable scope_tokens{
    std::array{base::EnumToken{Scope::period, "period"}, base::EnumToken{Scope::year, "year"},
               base::EnumToken{Scope::plan, "plan"}, base::EnumToken{Scope::total, "total"}}};

enum class Status : std::uint8_t { unprogrammed, unreported, behind, on_track, ahead };
inline constexpr base::EnumTable status_tokens{std::array{
    base::EnumToken{Status::unprogrammed, "unprogrammed"},
    base::EnumToken{Status::unreported, "unreported"}, base::EnumToken{Status::behind, "behind"},
    base::EnumToken{Status::on_track, "on-track"}, base::EnumToken{Status::ahead, "ahead"}}};

// A due period without a report, or a report without a target, within the scope.
enum class PeriodFinding : std::uint8_t { executed_unprogrammed, unreported_period };
inline constexpr base::EnumTable period_finding_tokens{
    std::array{base::EnumToken{PeriodFinding::executed_unprogrammed, "executed-unprogrammed"},
               base::EnumToken{PeriodFinding::unreported_period, "unreported-period"}}};

struct FoundInPeriod {
    PeriodFinding finding;
    Period period;
    friend bool operator==(FoundInPeriod const&, FoundInPeriod const&) = default;
};

// What a member weighs in the node above it.
struct Membership {
    std::optional<base::Decimal> weight;  // in force at the cut-off
    std::optional<Figure> share;  // effective weight in percent; none for what does not enter
};

struct GoalResult {
    Goal const* goal = nullptr;
    Membership membership;
    Status status = Status::unprogrammed;
    bool eliminated = false;
    std::optional<Figure> programmed;  // P and E of the formula used
    std::optional<Figure> executed;
    std::optional<Figure> percent;        // raw
    std::optional<Figure> counted;        // after floor and cap, or 0 where a rule counts it 0
    std::optional<Figure> increment;      // avance de la vigencia
    std::optional<Figure> trajectory;     // trayectoria ideal
    std::optional<Figure> gap;            // brecha, percentage points
    std::vector<FoundInPeriod> findings;  // in the order of time
};

struct NodeResult {
    Node const* node = nullptr;  // null: the plan itself
    Members const* members = nullptr;
    Membership membership;
    std::optional<Figure> percent;
    std::optional<Status> status;  // none for an independent node
    std::vector<GoalResult> goals;
    std::vector<NodeResult> children;
};

struct Evaluation {
    Plan const* plan = nullptr;
    base::Date at;
    Scope scope = Scope::year;
    Rules rules;  // in force at the cut-off
    NodeResult root;
};

Evaluation evaluate(Plan const& plan, base::Date at, Scope scope);

// What it would be under other rules: "with a cap of 100 the objective would be…".
Evaluation evaluate_under(Rules const& rules, Plan const& plan, base::Date at, Scope scope);
// With a cap of 100; without one, where the rules cap.
Evaluation evaluate_with_other_cap(Evaluation const& given);

// The colour of a percentage: decided on the unrounded value. Null where no band holds it.
Band const* band_of(std::vector<Band> const& bands, Figure const& percent);

}  // namespace domain
