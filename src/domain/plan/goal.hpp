#pragma once
// A goal (meta) and its one indicator: what is measured (measurement §1) and the sheet that
// describes it (plan-document). Values are what the document states; nothing here is computed.

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/enum_table.hpp"
#include "base/rational.hpp"
#include "domain/period/period.hpp"
#include "domain/plan/unknown_key.hpp"

namespace domain {

enum class Schedule : std::uint8_t {
    sum,
    constant,
    increasing,
    decreasing
};  // tipo de programación
inline constexpr base::EnumTable schedule_tokens{std::array{
    base::EnumToken{Schedule::sum, "sum"}, base::EnumToken{Schedule::constant, "constant"},
    base::EnumToken{Schedule::increasing, "increasing"},
    base::EnumToken{Schedule::decreasing, "decreasing"}}};

// increment: an increasing or decreasing goal states the step of each period, not the level
// reached.
enum class Values : std::uint8_t { level, increment };
inline constexpr base::EnumTable values_tokens{std::array{
    base::EnumToken{Values::level, "level"}, base::EnumToken{Values::increment, "increment"}}};

// A weight and the year from which it holds; without a year, always.
struct Weight {
    std::optional<int> from_year;
    base::Decimal percent;
    friend bool operator==(Weight const&, Weight const&) = default;
};
using Weights = std::vector<Weight>;  // by year

// That of the latest stated year up to the given one; none before the first.
std::optional<base::Decimal> weight_in_force(Weights const& weights, int year);

struct Target {
    Period period;
    base::Decimal value;
    friend bool operator==(Target const&, Target const&) = default;
};

struct Actual {
    Period period;
    std::optional<base::Decimal> value{};
    std::optional<base::Decimal> numerator{};
    std::optional<base::Decimal> denominator{};  // never 0
    std::string analysis{};
    std::vector<std::string> evidence{};
    std::string reported_by{};
    UnknownKeys unknown{};
    friend bool operator==(Actual const&, Actual const&) = default;
};

// Descriptive fields of the indicator's sheet (hoja de vida). Empty = not stated.
struct GoalSheet {
    std::string short_name;
    std::string formula;
    std::string goal_type;
    std::string indicator_type;
    std::string deliverable;
    std::string data_source;
    std::string verification;
    std::string responsible;
    std::string origin;
    std::string note;
    std::optional<int> decimals;
    std::optional<bool> transversal;
    std::vector<std::string> aligned_to;     // "plan-code/goal-or-node-code"
    std::optional<base::Decimal> published;  // percentage that the source prints, at its decimals
    std::string status;                      // status text that the source prints
    std::string analysis;                    // narrative that the source prints
    friend bool operator==(GoalSheet const&, GoalSheet const&) = default;
};

struct Goal {
    std::string code;
    std::string goal;  // the sentence that promises
    std::string indicator;
    std::string unit;  // "%", "solicitudes"
    Schedule schedule = Schedule::sum;
    Values values = Values::level;
    std::optional<Frequency> frequency;  // as stated; frequency_of() when it is not
    std::optional<base::Decimal> baseline;
    std::optional<base::Decimal> total;  // magnitud de la meta M
    std::optional<Period> eliminated;    // period of its elimination
    Weights weights;
    std::vector<Target> targets;  // in the order of time
    std::vector<Actual> actuals;  // in the order of time
    GoalSheet sheet;
    UnknownKeys unknown;
    friend bool operator==(Goal const&, Goal const&) = default;
};

inline bool is_level(Schedule schedule) {
    return schedule == Schedule::increasing || schedule == Schedule::decreasing;
}

// The stated frequency, or the finest that targets and reported actuals show; yearly with neither.
Frequency frequency_of(Goal const& goal);

// What was reported: the value, or numerator / denominator, times 100 when the unit is "%".
// A ratio that lacks a half is no report.
std::optional<base::Rational> executed(Actual const& actual, std::string_view unit);

// Goal and every cut-off on or after the last day of the period of its elimination.
bool is_eliminated(Goal const& goal, base::Date cut_off);

}  // namespace domain
