#include "conformance/pairwise_cases.hpp"

#include <fmt/format.h>

#include <array>

#include "conformance/pairwise.hpp"
#include "conformance/suite_file.hpp"
#include "measurement/answer.hpp"
#include "support/plan_generator.hpp"

namespace conformance {

namespace {

using base::Decimal;
using domain::Scope;
using generator::Traits;

enum class Span : std::uint8_t { years, from_july, mid_month };
enum class WeightsAre : std::uint8_t { none, stated, dated, partly, zero };
enum class Nesting : std::uint8_t { flat, nested, independent };
enum class Cap : std::uint8_t { none, hundred, below_floor };
enum class Floor : std::uint8_t { zero, none, minus_fifty };
enum class Tolerance : std::uint8_t { one, none, ten };
enum class RulesAre : std::uint8_t { one, later_ones_too };
enum class Bands : std::uint8_t { default_bands, own };
enum class CutOff : std::uint8_t { end_of_year, end_of_quarter, mid_month, before, after };

struct Circumstances {
    Traits traits;
    Span span{};
    WeightsAre weights{};
    Nesting nesting{};
    Cap cap{};
    Floor floor{};
    domain::ConstantRule constant{};
    domain::UnreportedRule unreported{};
    domain::UnprogrammedRule unprogrammed{};
    Tolerance tolerance{};
    RulesAre rules{};
    Bands bands{};
    CutOff cut_off{};
    Scope scope{};
};

// A circumstance that varies: the names of its values, and how one is chosen. The last `masking`
// values leave most goals without a percentage and hide what else the case has.
struct Factor {
    std::string_view name;
    int masking;
    std::vector<std::string_view> values;
    void (*choose)(Circumstances&, int);
};

template <auto Field>
void choose_trait(Circumstances& c, int value) {
    auto& field = c.traits.*Field;
    field = static_cast<std::remove_reference_t<decltype(field)>>(value);
}

template <auto Field>
void choose(Circumstances& c, int value) {
    auto& field = c.*Field;
    field = static_cast<std::remove_reference_t<decltype(field)>>(value);
}

std::vector<Factor> factors() {
    using C = Circumstances;
    return {
        {"baseline", 0, {"positive", "zero", "negative", "none"}, choose_trait<&Traits::baseline>},
        {"frequency",
         0,
         {"yearly", "half-yearly", "four-monthly", "quarterly", "bimonthly", "monthly"},
         choose_trait<&Traits::frequency>},
        {"frequency is", 0, {"stated", "shown"}, choose_trait<&Traits::frequency_is>},
        {"values", 0, {"level", "increment"}, choose_trait<&Traits::values>},
        {"yearly targets", 0, {"none", "some", "all"}, choose_trait<&Traits::yearly>},
        {"zero targets", 1, {"none", "some", "all"}, choose_trait<&Traits::zeros>},
        {"unscheduled periods",
         0,
         {"none", "silent", "reported"},
         choose_trait<&Traits::unscheduled>},
        {"missing reports", 1, {"none", "some", "last", "all"}, choose_trait<&Traits::missing>},
        {"targets run", 0, {"steady", "flat", "erratic"}, choose_trait<&Traits::course>},
        {"performance",
         0,
         {"exact", "behind", "ahead", "worsening", "wild"},
         choose_trait<&Traits::performance>},
        {"reported as",
         0,
         {"value", "ratio", "percent ratio", "half ratio", "value and ratio"},
         choose_trait<&Traits::report_as>},
        {"facts outside the plan",
         0,
         {"none", "before", "after", "both"},
         choose_trait<&Traits::outside>},
        {"total",
         3,
         {"promised", "none", "zero", "negative", "wrong side"},
         choose_trait<&Traits::total>},
        {"magnitude", 0, {"units", "cents", "nanos", "huge"}, choose_trait<&Traits::magnitude>},
        {"elimination", 0, {"none", "past", "future"}, choose_trait<&Traits::elimination>},
        {"plan", 0, {"whole years", "from July", "from mid-month"}, choose<&C::span>},
        {"weights", 1, {"none", "stated", "dated", "partly", "zero"}, choose<&C::weights>},
        {"nesting", 1, {"flat", "nested", "independent"}, choose<&C::nesting>},
        {"cap", 1, {"none", "100", "below the floor"}, choose<&C::cap>},
        {"floor", 0, {"0", "none", "-50"}, choose<&C::floor>},
        {"constant", 0, {"mean", "last"}, choose<&C::constant>},
        {"unreported", 0, {"zero", "exclude"}, choose<&C::unreported>},
        {"unprogrammed", 0, {"exclude", "zero"}, choose<&C::unprogrammed>},
        {"tolerance", 0, {"1", "0", "10"}, choose<&C::tolerance>},
        {"rules", 0, {"one", "later ones too"}, choose<&C::rules>},
        {"bands", 0, {"default", "own"}, choose<&C::bands>},
        {"cut-off",
         2,
         {"end of year", "end of quarter", "mid-month", "before the plan", "after the plan"},
         choose<&C::cut_off>},
        {"scope", 0, {"period", "year", "plan", "total"}, choose<&C::scope>},
    };
}

base::Date date_of(CutOff cut_off) {
    switch (cut_off) {
        case CutOff::end_of_year:
            return {2022, 12, 31};
        case CutOff::end_of_quarter:
            return {2023, 3, 31};
        case CutOff::mid_month:
            return {2023, 5, 17};
        case CutOff::before:
            return {2020, 12, 31};
        case CutOff::after:
            return {2024, 6, 30};
    }
    return {};
}

generator::DayRange range_of(Span span) {
    switch (span) {
        case Span::years:
            return {{2022, 1, 1}, {2023, 12, 31}};
        case Span::from_july:
            return {{2021, 7, 1}, {2023, 5, 31}};
        case Span::mid_month:
            return {{2022, 2, 15}, {2023, 11, 20}};
    }
    return {};
}

std::vector<domain::DatedRules> rules_of(Circumstances const& c) {
    domain::Rules rules;
    if (c.floor == Floor::none) rules.floor = std::nullopt;
    if (c.floor == Floor::minus_fifty) rules.floor = Decimal{-50};
    if (c.cap == Cap::hundred) rules.cap = Decimal{100};
    if (c.cap == Cap::below_floor) rules.cap = Decimal{-60};
    rules.constant = c.constant;
    rules.unreported = c.unreported;
    rules.unprogrammed = c.unprogrammed;
    if (c.tolerance == Tolerance::none) rules.tolerance = Decimal{0};
    if (c.tolerance == Tolerance::ten) rules.tolerance = Decimal{10};
    if (c.bands == Bands::own)
        rules.bands = {{"bajo", "critical", "octagon-alert", {}, {Decimal{70}, false}, {}},
                       {"alto", "on-track", "check", {Decimal{70}, true}, {}, {}}};
    std::vector<domain::DatedRules> dated;
    if (c.rules == RulesAre::later_ones_too) {  // those in force stand between two others
        dated.push_back({std::nullopt, {}, {}});
        dated.back().rules.cap = Decimal{50};
        dated.push_back({base::Date{2020, 12, 31}, rules, {}});
        dated.push_back({base::Date{2025, 1, 1}, dated.front().rules, {}});
    } else {
        dated.push_back({std::nullopt, rules, {}});
    }
    return dated;
}

domain::Weights weights_of(WeightsAre are, int member) {
    switch (are) {
        case WeightsAre::none:
            return {};
        case WeightsAre::stated:
            return {{std::nullopt, Decimal{20 + 15 * member}}};
        case WeightsAre::dated:
            return {{2022 + member % 2, Decimal{30 + member}}, {2024, Decimal{45 - 10 * member}}};
        case WeightsAre::partly:
            return member == 1 ? domain::Weights{} : domain::Weights{{std::nullopt, Decimal{40}}};
        case WeightsAre::zero:
            return {{std::nullopt, Decimal{0}}};
    }
    return {};
}

// Where the specification is silent (levels of a falling goal that starts from nowhere), no case.
void avoid_what_no_text_decides(Traits& traits) {
    if (traits.schedule == domain::Schedule::decreasing &&
        traits.baseline == generator::Baseline::none)
        traits.values = domain::Values::level;
}

domain::Plan plan_of(std::string code, Circumstances const& c, generator::Engine& engine) {
    auto const range = range_of(c.span);
    domain::Plan plan;
    plan.code = std::move(code);
    plan.instrument = domain::Instrument::institutional_plan;
    plan.period = {range.from, range.to, range.from.text(), range.to.text()};
    plan.rules = rules_of(c);

    Traits plain;
    plain.schedule = c.traits.schedule;
    plain.baseline = generator::Baseline::positive;
    plain.performance = generator::Performance::behind;
    std::vector<domain::Goal> goals;
    goals.push_back(make_goal(c.traits, range, {2024, 6, 30}, engine));
    goals.push_back(make_goal(plain, range, {2024, 6, 30}, engine));
    goals.push_back(make_goal(c.traits, range, {2022, 9, 30}, engine));
    for (int i = 0; i < 3; ++i) {
        auto& goal = goals[static_cast<std::size_t>(i)];
        goal.code = fmt::format("g{}", i + 1);
        goal.weights = weights_of(c.weights, i);
    }
    if (c.nesting == Nesting::flat) {
        plan.goals = std::move(goals);
        return plan;
    }
    plan.goals.push_back(std::move(goals.back()));
    goals.pop_back();
    domain::Node node;
    node.kind = domain::NodeKind::component;
    node.code = "n1";
    node.goals = std::move(goals);
    node.weights = weights_of(c.weights, 0);
    if (c.nesting == Nesting::independent) node.combine = domain::Combine::independent;
    domain::Node empty;
    empty.kind = domain::NodeKind::component;
    empty.code = "n2";
    empty.weights = weights_of(c.weights, 1);
    plan.children = {std::move(node), std::move(empty)};
    return plan;
}

// What is not the first, plain value of its factor.
std::string title_of(std::string_view schedule, std::vector<Factor> const& factors,
                     pairwise::Row const& row) {
    std::string title{schedule};
    for (std::size_t i = 0; i < row.size(); ++i)
        if (row[i] != 0 || factors[i].name == "scope")
            title += fmt::format(", {} {}", factors[i].name,
                                 factors[i].values[static_cast<std::size_t>(row[i])]);
    return title;
}

// Whether the values that hide others take part.
enum class Masking : std::uint8_t { with, without };

void add_pairs(SuiteFile& file, domain::Schedule schedule, Masking masking) {
    auto const token = domain::schedule_tokens.token(schedule);
    auto const all = factors();
    std::vector<int> sizes;
    for (auto const& factor : all)
        sizes.push_back(static_cast<int>(factor.values.size()) -
                        (masking == Masking::with ? 0 : factor.masking));

    auto const seed =
        2 * static_cast<std::uint64_t>(schedule) + static_cast<std::uint64_t>(masking);
    generator::Engine engine{seed};
    int number = 0;
    for (auto const& row : pairwise::covering_rows(sizes, seed)) {
        Circumstances c;
        for (std::size_t i = 0; i < row.size(); ++i)
            all[i].choose(c, row[i]);
        c.traits.schedule = schedule;
        avoid_what_no_text_decides(c.traits);
        auto const id = fmt::format("{}/{}/{:03}", masking == Masking::with ? "pairs" : "clear",
                                    token, ++number);
        auto const plan = plan_of(id, c, engine);
        auto const at = date_of(c.cut_off);
        file.add({id, title_of(token, all, row), "§1 to §4, pairwise", plan, at, c.scope,
                  answer::json(answer::of_reference(plan, at, c.scope))});
    }
}

}  // namespace

std::string pairwise_cases(domain::Schedule schedule) {
    SuiteFile file{fmt::format("{}: every pair of {} circumstances",
                               domain::schedule_tokens.token(schedule), factors().size())};
    add_pairs(file, schedule, Masking::with);
    add_pairs(file, schedule, Masking::without);
    return file.text();
}

}  // namespace conformance
