// The methodology of a year (F1): its life by every role, which version holds on a day, what is
// wrong with one, and what it holds a plan to. The tables are written by hand from the procedure.
#include "domain/plan/methodology.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>

#include "domain/plan/submission.hpp"

namespace {

using domain::Methodology;
using domain::MethodologyAction;
using domain::MethodologyState;
using domain::Role;

constexpr base::EnumTable action_tokens{
    std::array{base::EnumToken{MethodologyAction::edit, "edit"},
               base::EnumToken{MethodologyAction::announce, "announce"},
               base::EnumToken{MethodologyAction::revise, "revise"}}};

TEST(Methodology, LivesByTheTable) {
    using Key = std::pair<MethodologyState, MethodologyAction>;
    struct Row {
        MethodologyState to;
        std::set<Role> who;
    };
    std::map<Key, Row> const by_hand{
        {{MethodologyState::preparing, MethodologyAction::edit},
         {MethodologyState::preparing, {Role::planning_analyst, Role::planning_head}}},
        {{MethodologyState::preparing, MethodologyAction::announce},
         {MethodologyState::announced, {Role::planning_head}}},
        {{MethodologyState::announced, MethodologyAction::revise},
         {MethodologyState::preparing, {Role::planning_analyst, Role::planning_head}}}};
    int open = 0;
    for (auto const& state : domain::methodology_state_tokens)
        for (auto const& action : action_tokens) {
            auto const row = domain::find_transition(state.value, action.value);
            auto const expected = by_hand.find({state.value, action.value});
            ASSERT_EQ(row.has_value(), expected != by_hand.end()) << state.token;
            if (!row) continue;
            ++open;
            EXPECT_EQ(row->to, expected->second.to);
            EXPECT_EQ(row->rule, "F1");
            for (auto const& role : domain::role_tokens)
                EXPECT_EQ(domain::grants(role.value, row->permission),
                          expected->second.who.contains(role.value))
                    << role.token;
        }
    EXPECT_EQ(open, 3);
    EXPECT_EQ(domain::methodology_transitions().size(), 3u);
}

TEST(Methodology, IsThatOfItsPage) {
    std::ifstream page(RUMBO_DOCS "/methodology.md");
    std::vector<std::string> told;
    for (std::string line; std::getline(page, line);)
        if (line.starts_with("| ") && !line.starts_with("| from")) told.push_back(line);
    std::vector<std::string> expected;
    for (auto const& row : domain::methodology_transitions()) {
        std::string roles;
        for (auto const role : domain::roles_with(row.permission))
            roles.append(roles.empty() ? "" : ", ").append(domain::role_tokens.token(role));
        expected.push_back(fmt::format(
            "| {} | {} | {} | {} | {} |", domain::methodology_state_tokens.token(row.from),
            action_tokens.token(row.action), domain::methodology_state_tokens.token(row.to), roles,
            row.rule));
    }
    EXPECT_EQ(told, expected);
}

TEST(Methodology, TheLatestAnnouncedByTheDayHolds) {
    auto const version = [](int year, int number, std::optional<base::Date> announced) {
        auto one = domain::blank_methodology(year);
        one.version = number;
        one.announced_on = announced;
        return one;
    };
    std::vector<Methodology> const list{
        version(2027, 3, std::nullopt), version(2027, 2, base::Date(2026, 11, 20)),
        version(2027, 1, base::Date(2026, 10, 1)), version(2026, 1, base::Date(2025, 10, 1))};
    auto const in_force = [&](int year, base::Date day) {
        auto const* const found = domain::methodology_in_force(list, year, day);
        return found == nullptr ? std::string("none") : found->name();
    };
    EXPECT_EQ(in_force(2027, {2026, 9, 30}), "none");
    EXPECT_EQ(in_force(2027, {2026, 10, 1}), "2027/1");
    EXPECT_EQ(in_force(2027, {2026, 11, 19}), "2027/1");
    EXPECT_EQ(in_force(2027, {2026, 11, 20}), "2027/2");
    EXPECT_EQ(in_force(2027, {2030, 1, 1}), "2027/2");
    EXPECT_EQ(in_force(2026, {2026, 11, 20}), "2026/1");
    EXPECT_EQ(in_force(2028, {2026, 11, 20}), "none");
}

domain::RefusalKind flaw(Methodology const& one) {
    auto const found = domain::flaw_of(one);
    return found ? found->kind : domain::RefusalKind::already_done;
}

TEST(Methodology, ABlankOneIsWhole) {
    auto const blank = domain::blank_methodology(2027);
    EXPECT_EQ(flaw(blank), domain::RefusalKind::already_done);
    EXPECT_EQ(blank.instruments.size(), 6u);
    EXPECT_EQ(blank.own_weight, base::Decimal{80});
    EXPECT_EQ(blank.transversal_weight, base::Decimal{20});
    EXPECT_EQ(blank.closes, base::Date(2026, 12, 15));
}

TEST(Methodology, SaysWhatIsWrongWithIt) {
    auto one = domain::blank_methodology(2027);
    one.instruments.clear();
    EXPECT_EQ(flaw(one), domain::RefusalKind::instruments_missing);
    one = domain::blank_methodology(2027);
    one.own_weight = *base::Decimal::parse("79.9");
    EXPECT_EQ(flaw(one), domain::RefusalKind::weights_not_100);
    one.own_weight = 110;
    one.transversal_weight = -10;
    EXPECT_EQ(flaw(one), domain::RefusalKind::weights_not_100);
    one = domain::blank_methodology(2027);
    one.closes = one.opens.plus_days(-1);
    EXPECT_EQ(flaw(one), domain::RefusalKind::dates_reversed);
    one.closes = one.opens;  // one day
    EXPECT_EQ(flaw(one), domain::RefusalKind::already_done);
    one.review_ends = one.closes.plus_days(-1);
    EXPECT_EQ(flaw(one), domain::RefusalKind::dates_reversed);
    one = domain::blank_methodology(2027);
    one.guidance.assign(20'001, 'x');
    EXPECT_EQ(flaw(one), domain::RefusalKind::text_too_long);
}

TEST(Methodology, TakesOnlyRulesThatAPlanMayHave) {
    auto const with = [](char const* tolerance, std::optional<base::Decimal> floor,
                         std::optional<base::Decimal> cap) {
        auto one = domain::blank_methodology(2027);
        one.rules.tolerance = *base::Decimal::parse(tolerance);
        one.rules.floor = floor;
        one.rules.cap = cap;
        return flaw(one);
    };
    using enum domain::RefusalKind;
    EXPECT_EQ(with("-1", 0, std::nullopt), tolerance_out_of_range);
    EXPECT_EQ(with("-0.000000001", 0, std::nullopt), tolerance_out_of_range);
    EXPECT_EQ(with("0", 0, std::nullopt), already_done);
    EXPECT_EQ(with("1000000", 0, std::nullopt), already_done);
    EXPECT_EQ(with("1000000.000000001", 0, std::nullopt), tolerance_out_of_range);
    EXPECT_EQ(with("1", 60, 50), floor_above_cap);
    EXPECT_EQ(with("1", 0, -5), floor_above_cap);
    EXPECT_EQ(with("1", 50, 50), already_done);
    EXPECT_EQ(with("1", 60, std::nullopt), already_done);
    EXPECT_EQ(with("1", std::nullopt, 50), already_done);
    auto one = domain::blank_methodology(2027);
    one.rules.tolerance = -1;
    EXPECT_EQ(domain::flaw_of(one)->field, "tolerancia");
    one = domain::blank_methodology(2027);
    one.rules.cap = -1;
    EXPECT_EQ(domain::flaw_of(one)->field, "piso");
}

domain::Goal goal(std::string code, int weight, bool is_transversal) {
    domain::Goal one;
    one.code = std::move(code);
    if (weight > 0) one.weights = {{std::nullopt, weight}};
    if (is_transversal) one.sheet.transversal = true;
    return one;
}

domain::Plan blocks(int own, int transversal) {
    domain::Plan plan;
    plan.instrument = domain::Instrument::management_plan;
    plan.period = {{2027, 1, 1}, {2027, 12, 31}, "2027", "2027"};
    plan.children.resize(2);
    plan.children[0].weights = {{std::nullopt, own}};
    plan.children[0].goals = {goal("1", 60, false), goal("2", 40, false)};
    plan.children[1].weights = {{std::nullopt, transversal}};
    plan.children[1].goals = {goal("3", 0, true), goal("4", 0, true)};
    return plan;
}

TEST(Methodology, SharesByTheWeightsOfTheTree) {
    EXPECT_EQ(domain::transversal_share(blocks(80, 20))->plain(4), "20");
    EXPECT_EQ(domain::transversal_share(blocks(70, 30))->plain(4), "30");
    auto mixed = blocks(80, 20);
    mixed.children[0].goals[1].sheet.transversal = true;  // 40 of the 80
    EXPECT_EQ(domain::transversal_share(mixed)->plain(4), "52");
    mixed.children[0].goals[1].eliminated = *domain::Period::parse("2027-Q1");
    EXPECT_EQ(domain::transversal_share(mixed)->plain(4), "20");
    domain::Plan equal;
    equal.period = mixed.period;
    equal.goals = {goal("1", 0, false), goal("2", 0, true), goal("3", 0, false)};
    EXPECT_EQ(domain::transversal_share(equal)->plain(2), "33.33");
    EXPECT_FALSE(domain::transversal_share(domain::Plan{}).has_value());
    // A block without goals weighs nothing.
    mixed = blocks(80, 20);
    mixed.children[1].goals.clear();
    EXPECT_EQ(domain::transversal_share(mixed)->plain(2), "0");
}

std::vector<domain::UnmetKind> unmet(domain::Plan const& plan, Methodology const& methodology) {
    std::vector<domain::UnmetKind> kinds;
    for (auto const& one : domain::unmet_of_methodology(plan, methodology)) {
        EXPECT_EQ(one.rule, "F1");
        kinds.push_back(one.kind);
    }
    return kinds;
}

TEST(Methodology, HoldsAPlanToItsBlocksAndInstruments) {
    using enum domain::UnmetKind;
    auto methodology = domain::blank_methodology(2027);
    using Kinds = std::vector<domain::UnmetKind>;
    EXPECT_EQ(unmet(blocks(80, 20), methodology), Kinds{});
    EXPECT_EQ(unmet(blocks(75, 25), methodology), Kinds{block_weights});
    auto const told = domain::unmet_of_methodology(blocks(75, 25), methodology);
    EXPECT_EQ(told[0].found, "25");
    EXPECT_EQ(told[0].expected, "20");
    // Its transversal goals are still to be completed by the planning office.
    auto own = blocks(80, 20);
    own.children.pop_back();
    EXPECT_EQ(unmet(own, methodology), Kinds{});
    // Blocks are those of a management plan.
    auto action_plan = blocks(75, 25);
    action_plan.instrument = domain::Instrument::action_plan;
    EXPECT_EQ(unmet(action_plan, methodology), Kinds{});
    methodology.instruments = {domain::Instrument::action_plan};
    EXPECT_EQ(unmet(blocks(80, 20), methodology), Kinds{instrument_not_in_use});
}

TEST(Methodology, APlanBeginsWithItsRulesAndBlocks) {
    auto methodology = domain::blank_methodology(2027);
    domain::Plan plan;
    plan.instrument = domain::Instrument::management_plan;
    domain::begin_under(methodology, plan, {"Propias", "Transversales"});
    EXPECT_TRUE(plan.rules.empty());  // the defaults
    ASSERT_EQ(plan.children.size(), 2u);
    EXPECT_EQ(plan.children[0].name, "Propias");
    EXPECT_EQ(plan.children[0].weights, (domain::Weights{{std::nullopt, 80}}));
    EXPECT_EQ(plan.children[1].weights, (domain::Weights{{std::nullopt, 20}}));

    methodology.rules.cap = base::Decimal{100};
    auto begun = blocks(1, 1);
    domain::begin_under(methodology, begun, {"Propias", "Transversales"});
    EXPECT_EQ(begun.children.size(), 2u);
    ASSERT_EQ(begun.rules.size(), 1u);
    EXPECT_EQ(begun.rules[0].rules.cap, base::Decimal{100});
    domain::Plan other;
    other.instrument = domain::Instrument::action_plan;
    domain::begin_under(methodology, other, {"Propias", "Transversales"});
    EXPECT_TRUE(other.children.empty());
}

}  // namespace
