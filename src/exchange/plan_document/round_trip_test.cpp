// Export followed by import changes nothing, for plans that state anything the format knows.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_document/plan_document.hpp"

namespace {

using base::Decimal;
using domain::Frequency;
using domain::Period;

int number(int low, int past) {
    return *rc::gen::inRange(low, past);
}

bool coin() {
    return *rc::gen::arbitrary<bool>();
}

std::string text() {
    static std::vector<std::string> const pieces{"a",    "Ñandú", "\"", "\\", "\n", "\t",
                                                 "\x01", "/",     "~",  "€",  "😀", " "};
    std::string text;
    for (int i = number(0, 4); i > 0; --i)
        text += *rc::gen::elementOf(pieces);
    return text;
}

Decimal decimal() {
    auto const scale = number(0, Decimal::scale_max + 1);
    auto const magnitude = base::power_of_ten(number(1, 16) + scale) - 1;
    auto const part = number(-1000, 1001);
    return Decimal::from_units(magnitude * part / 1000, scale);
}

template <class Make>
auto maybe(Make make) -> std::optional<decltype(make())> {
    if (coin()) return std::nullopt;
    return make();
}

template <class Make>
auto several(int most, Make make) {
    std::vector<decltype(make())> all;
    for (int i = number(0, most + 1); i > 0; --i)
        all.push_back(make());
    return all;
}

template <auto const& Tokens>
auto token() {
    using Enum = decltype(Tokens.begin()->value);
    return static_cast<std::remove_const_t<Enum>>(number(0, static_cast<int>(Tokens.size())));
}

domain::UnknownKeys unknown() {
    if (number(0, 4) > 0) return {};
    return {{"x-" + text(), *rc::gen::element<std::string>("null", "1.50", "{ \"a\": [1e9] }",
                                                           "\"\\u00e9\"", "[]")}};
}

domain::Weights weights() {
    if (coin()) return several(1, [] { return domain::Weight{{}, decimal()}; });
    std::map<int, Decimal> by_year;
    for (int i = number(0, 4); i > 0; --i)
        by_year[number(2020, 2030)] = decimal();
    domain::Weights weights;
    for (auto const& [year, percent] : by_year)
        weights.push_back({year, percent});
    return weights;
}

base::Date day() {
    return base::Date{2020, 1, 1}.plus_days(number(0, 3000));
}

domain::DaySpan span() {
    auto const from = Period::containing(day(), token<domain::frequency_tokens>());
    auto const to = from.last_day().plus_days(number(0, 400));
    return {from.first_day(), to, from.text(), to.text(), unknown()};
}

domain::Actual actual(Period period) {
    auto denominator = maybe(decimal);
    if (denominator && denominator->is_zero()) denominator = Decimal{7};
    return {period, maybe(decimal),   maybe(decimal), denominator,
            text(), several(2, text), text(),         unknown()};
}

// Periods of one frequency, in the order of time.
std::vector<Period> periods(Frequency frequency) {
    std::vector<Period> periods;
    int ordinal = Period{2020, frequency, 1}.ordinal();
    for (int i = number(0, 6); i > 0; --i)
        periods.push_back(Period::from_ordinal(frequency, ordinal += number(1, 4)));
    return periods;
}

domain::Goal goal() {
    domain::Goal goal;
    auto const frequency = token<domain::frequency_tokens>();
    goal.code = "g" + text();
    goal.goal = text();
    goal.indicator = text();
    goal.unit = coin() ? "%" : text();
    goal.schedule = token<domain::schedule_tokens>();
    goal.values = token<domain::values_tokens>();
    goal.frequency = frequency;
    goal.baseline = maybe(decimal);
    goal.total = maybe(decimal);
    goal.eliminated = maybe([&] { return Period{2024, frequency, 1}; });
    goal.weights = weights();
    for (auto const period : periods(frequency))
        goal.targets.push_back({period, decimal()});
    for (auto const period : periods(frequency))
        goal.actuals.push_back(actual(period));
    auto& sheet = goal.sheet;
    for (auto* const field :
         {&sheet.short_name, &sheet.formula, &sheet.goal_type, &sheet.indicator_type,
          &sheet.deliverable, &sheet.data_source, &sheet.verification, &sheet.responsible,
          &sheet.origin, &sheet.note, &sheet.status, &sheet.analysis})
        *field = text();
    sheet.decimals = maybe([] { return number(0, 10); });
    sheet.transversal = maybe(coin);
    sheet.aligned_to = several(2, [] { return "other/" + text(); });
    sheet.published = maybe(decimal);
    goal.unknown = unknown();
    return goal;
}

domain::Node node(int depth) {
    domain::Node node;
    node.combine = token<domain::combine_tokens>();
    if (depth > 0) node.children = several(2, [depth] { return ::node(depth - 1); });
    node.goals = several(2, goal);
    node.kind = token<domain::node_kind_tokens>();
    node.code = "n" + text();
    node.name = text();
    node.short_name = text();
    node.note = text();
    node.weights = weights();
    node.period = maybe(span);
    node.budget = maybe([] { return domain::Budget{text(), maybe(decimal), unknown()}; });
    node.count = maybe([] { return std::int64_t{number(0, 1000)} * 999'999'999'999; });
    node.programmed = maybe(decimal);
    node.published = maybe(decimal);
    node.unknown = unknown();
    return node;
}

std::vector<domain::Band> bands() {
    std::vector<domain::Band> bands;
    auto bound = domain::BandBound{};
    for (int i = number(0, 4); i > 0; --i) {
        domain::Band band{text() + "b", text(), text(), bound, {}, unknown()};
        bound = {Decimal{static_cast<int>(bands.size()) * 10}, coin()};
        band.to = bound;
        bound.inclusive = !bound.inclusive;
        bands.push_back(band);
    }
    return bands;
}

domain::Rules rules() {
    domain::Rules rules;
    rules.cap = maybe(decimal);
    rules.floor = maybe(decimal);
    rules.constant = token<domain::constant_rule_tokens>();
    rules.unreported = token<domain::unreported_rule_tokens>();
    rules.unprogrammed = token<domain::unprogrammed_rule_tokens>();
    rules.tolerance = Decimal{number(0, 100)};
    rules.bands = bands();
    return rules;
}

domain::Plan plan() {
    domain::Plan plan;
    plan.combine = token<domain::combine_tokens>();
    plan.children = several(2, [] { return node(2); });
    plan.goals = several(2, goal);
    for (auto* const field : {&plan.name, &plan.short_name, &plan.adopted_by, &plan.source,
                              &plan.mission, &plan.vision, &plan.note})
        *field = text();
    plan.code = "p" + text();
    plan.instrument = token<domain::instrument_tokens>();
    plan.owner = {text(), text(), text(), text(), unknown()};
    plan.period = span();
    plan.at = maybe(day);
    plan.legal_basis = several(2, text);
    int year = 2020;
    for (int i = number(0, 3); i > 0; --i) {
        auto const from =
            plan.rules.empty() && coin() ? std::nullopt : std::optional{base::Date{year++, 2, 28}};
        plan.rules.push_back({from, rules(), unknown()});
    }
    plan.unknown = unknown();
    return plan;
}

RC_GTEST_PROP(PlanDocumentRoundTrip, ExportAndImportChangeNothing, ()) {
    auto const original = plan();
    auto const exported = exchange::write_plan_document(original);
    auto const imported = exchange::read_plan_document(exported);
    if (!imported) RC_FAIL(imported.error()[0].place.pointer + " " + exported);
    RC_ASSERT(*imported == original);
    RC_ASSERT(exchange::write_plan_document(*imported) == exported);
}

// Keys that we do not know stand in the order of their names afterwards.
RC_GTEST_PROP(PlanDocumentRoundTrip, CutIntoCellsAndPutTogetherNothingIsLost, ()) {
    auto const draft = exchange::take_apart(plan());
    auto const again = exchange::put_together(draft);
    RC_ASSERT(again.plan.has_value());
    RC_ASSERT(exchange::take_apart(*again.plan) == draft);
}

}  // namespace
