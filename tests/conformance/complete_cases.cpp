#include "conformance/complete_cases.hpp"

#include <fmt/format.h>

#include <array>

#include "conformance/suite_file.hpp"
#include "kit/json/writer.hpp"
#include "measurement/answer.hpp"

namespace conformance {

namespace {

using base::Decimal;
using domain::Period;
using domain::Schedule;
using domain::Scope;

constexpr int quarters = 8;     // 2023-Q1 to 2024-Q4
constexpr int year_before = 4;  // those of 2023
constexpr int due_quarters = 6;
base::Date const cut_off{2024, 6, 30};

struct Series {
    Decimal baseline;
    Decimal total;
    std::array<int, quarters> targets;
    std::array<int, due_quarters> actuals;
};

// Some periods fall short, some exceed; 2023 closes short.
Series series_of(Schedule schedule) {
    switch (schedule) {
        case Schedule::sum:
            return {5, 200, {10, 20, 30, 40, 15, 25, 35, 25}, {8, 25, 30, 36, 18, 28}};
        case Schedule::constant:
            return {5, 90, {90, 90, 90, 90, 90, 90, 90, 90}, {95, 88, 90, 80, 99, 81}};
        case Schedule::increasing:
            return {40, 100, {45, 50, 55, 60, 70, 80, 90, 100}, {44, 52, 53, 58, 66, 84}};
        case Schedule::decreasing:
            return {100, 40, {95, 90, 85, 80, 70, 60, 50, 40}, {97, 89, 86, 84, 75, 57}};
    }
    return {};
}

enum class Baseline : std::uint8_t { stated, none };
enum class Zero : std::uint8_t { none, due_of_year };
enum class Missing : std::uint8_t { none, first_of_year, last_due, all };

struct Named {
    char const* id;
    char const* title;
    char const* why;
};

constexpr std::array baselines{Named{"lb", "with baseline", ""},
                               Named{"no-lb", "without baseline", ""}};
constexpr std::array zeros{Named{"targets", "", ""},
                           Named{"zeros", ", due targets of 2024 0", "; §1 target 0"}};
constexpr std::array missings{Named{"reports", "", ""},
                              Named{"gap", ", no report of 2024-Q1", "; §2 without a report"},
                              Named{"late", ", no report of 2024-Q2", "; §2 without a report"},
                              Named{"silent", ", no report", "; §2 unreported"}};

struct NamedRules {
    Named name;
    domain::Rules rules;
};

std::vector<NamedRules> all_rules() {
    domain::Rules cap;
    cap.cap = Decimal{100};
    domain::Rules floor;
    floor.floor = std::nullopt;
    domain::Rules last;
    last.constant = domain::ConstantRule::last;
    domain::Rules exclude;
    exclude.unreported = domain::UnreportedRule::exclude;
    domain::Rules zero;
    zero.unprogrammed = domain::UnprogrammedRule::zero;
    domain::Rules tolerance;
    tolerance.tolerance = Decimal{10};
    domain::Rules together{.cap = Decimal{100},
                           .floor = std::nullopt,
                           .constant = domain::ConstantRule::last,
                           .unreported = domain::UnreportedRule::exclude,
                           .unprogrammed = domain::UnprogrammedRule::zero,
                           .tolerance = Decimal{10},
                           .bands = {}};
    return {{{"default", "", ""}, {}},
            {{"cap", ", cap 100", "; §3 cap"}, cap},
            {{"floor", ", no floor", "; §3 floor"}, floor},
            {{"last", ", constant: last", "; §2 constant: last"}, last},
            {{"exclude", ", unreported: exclude", "; §2 unreported: exclude"}, exclude},
            {{"count-zero", ", unprogrammed: zero", "; §3 unprogrammed"}, zero},
            {{"tolerance", ", tolerance 10", "; §3 tolerance"}, tolerance},
            {{"together", ", all the rules", "; §3"}, together}};
}

Period quarter(int i) {
    return Period::from_ordinal(domain::Frequency::quarterly, 2023 * 4 + i);
}

domain::Goal goal_of(Schedule schedule, Baseline baseline, Zero zero, Missing missing) {
    auto const series = series_of(schedule);
    domain::Goal goal;
    goal.code = "goal";
    goal.schedule = schedule;
    goal.frequency = domain::Frequency::quarterly;
    if (baseline == Baseline::stated) goal.baseline = series.baseline;
    goal.total = series.total;
    goal.weights = {{std::nullopt, Decimal{60}}};
    for (std::size_t i = 0; i < quarters; ++i) {
        bool const is_zero = zero == Zero::due_of_year && i >= year_before && i < due_quarters;
        goal.targets.push_back(
            {quarter(static_cast<int>(i)), Decimal{is_zero ? 0 : series.targets[i]}});
    }
    for (std::size_t i = 0; i < due_quarters; ++i) {
        if (missing == Missing::all || (missing == Missing::first_of_year && i == year_before) ||
            (missing == Missing::last_due && i == due_quarters - 1))
            continue;
        goal.actuals.push_back(
            {.period = quarter(static_cast<int>(i)), .value = Decimal{series.actuals[i]}});
    }
    return goal;
}

// Half of what it promises, in every scope but the whole plan.
domain::Goal sibling() {
    domain::Goal goal;
    goal.code = "sibling";
    goal.schedule = Schedule::sum;
    goal.frequency = domain::Frequency::quarterly;
    goal.total = Decimal{40};
    goal.weights = {{std::nullopt, Decimal{40}}};
    for (int const i : {3, due_quarters - 1}) {
        goal.targets.push_back({quarter(i), Decimal{10}});
        goal.actuals.push_back({.period = quarter(i), .value = Decimal{5}});
    }
    return goal;
}

domain::Plan plan_of(std::string code, domain::Goal goal, domain::Rules const& rules) {
    domain::Plan plan;
    plan.code = std::move(code);
    plan.instrument = domain::Instrument::institutional_plan;
    plan.period = {{2023, 1, 1}, {2024, 12, 31}, "2023", "2024"};
    plan.rules.push_back({std::nullopt, rules, {}});
    plan.goals.push_back(std::move(goal));
    plan.goals.push_back(sibling());
    return plan;
}

void write(json::Writer& writer, char const* key, answer::Text const& text) {
    writer.key(key);
    text ? writer.string(*text) : writer.null();
}

// What the case is about: the whole of the goal, its share beside the sibling, and the plan.
std::string expectation(domain::Plan const& plan, Scope scope) {
    auto const root = answer::of_reference(plan, cut_off, scope);
    auto const& goal = root.node.goals.front();
    std::string text;
    json::Writer writer(text);
    writer.begin_object();
    write(writer, "percent", root.node.percent);
    write(writer, "status", root.node.status);
    writer.key("goals").begin_array().begin_object();
    write(writer, "programmed", goal.programmed);
    write(writer, "executed", goal.executed);
    write(writer, "share", goal.share);
    write(writer, "percent", goal.percent);
    write(writer, "counted", goal.counted);
    write(writer, "status", goal.status);
    write(writer, "increment", goal.increment);
    write(writer, "trajectory", goal.trajectory);
    write(writer, "gap", goal.gap);
    writer.key("findings").begin_array();
    for (auto const& found : goal.findings)
        writer.begin_object()
            .member("code", found.code)
            .member("period", found.period)
            .end_object();
    writer.end_array().end_object().begin_object();
    write(writer, "share", root.node.goals.back().share);
    writer.end_object().end_array().end_object();
    return text;
}

void add_cases(SuiteFile& file, domain::Plan const& plan, std::string const& title,
               std::string const& why) {
    for (auto const& [scope, name] : domain::scope_tokens)
        file.add({fmt::format("{}/{}", plan.code, name), fmt::format("{}, {}", name, title),
                  fmt::format("§2 {}{}", name, why), plan, cut_off, scope,
                  expectation(plan, scope)});
}

}  // namespace

std::string complete_cases(Schedule schedule) {
    auto const token = domain::schedule_tokens.token(schedule);
    SuiteFile file{fmt::format(
        "{}: baseline or none × zero target × missing report × rule × scope, complete", token)};
    for (std::size_t b = 0; b < baselines.size(); ++b)
        for (std::size_t z = 0; z < zeros.size(); ++z)
            for (std::size_t m = 0; m < missings.size(); ++m)
                for (auto const& [rule, rules] : all_rules()) {
                    auto const goal = goal_of(schedule, static_cast<Baseline>(b),
                                              static_cast<Zero>(z), static_cast<Missing>(m));
                    auto const code = fmt::format("{}/{}/{}/{}/{}", token, baselines[b].id,
                                                  zeros[z].id, missings[m].id, rule.id);
                    add_cases(file, plan_of(code, goal, rules),
                              fmt::format("{} {}{}{}{}", token, baselines[b].title, zeros[z].title,
                                          missings[m].title, rule.title),
                              fmt::format("{}{}{}", zeros[z].why, missings[m].why, rule.why));
                }
    return file.text();
}

}  // namespace conformance
