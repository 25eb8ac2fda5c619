// What goes into the store comes out of it: editions of real and of random plans, on both engines.

#include <algorithm>
#include <array>

#include "app/plan/import_plan.hpp"
#include "domain/measurement/consolidation.hpp"
#include "kit/sql/testing.hpp"
#include "storage/demo_plans.hpp"
#include "storage/plan/edition_store.hpp"
#include "support/plan_generator.hpp"

namespace {

using domain::Plan;

storage::EntityId const entity{"main"};
auto const now = base::Instant::parse("2026-11-21T10:00:00Z").value();

class Editions : public testing::TestWithParam<sql::Engine> {
protected:
    Editions() { store.migrate(now); }

    app::ImportResult import(Plan const& plan, std::string digest) {
        std::array const commands{app::ImportPlan{{entity, now}, plan, std::move(digest), 1}};
        return app::import_plans(store, commands).at(0);
    }
    Plan load(std::string const& code, int edition) {
        auto const lease = store.database().reader();
        return storage::load_plan(*lease, entity, code, edition);
    }
    domain::FactTable facts(std::string const& code, int edition, std::size_t threads) {
        return storage::load_facts(store.database(), entity, code, edition, threads);
    }
    std::int64_t revision() {
        auto const lease = store.database().reader();
        return storage::revision(*lease, entity);
    }
    std::vector<storage::EditionHead> latest(storage::EntityId const& of = entity) {
        auto const lease = store.database().reader();
        return storage::list_latest(*lease, of);
    }

    sql::testing::EmptyDatabase database{GetParam()};
    storage::Store store{database.address()};
};

INSTANTIATE_TEST_SUITE_P(Engines, Editions, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

// Every percentage of a plan, in every scope, to four decimals.
std::vector<std::string> percents(domain::FactTable const& table, base::Date at) {
    std::vector<std::string> all;
    for (auto const& scope : domain::scope_tokens) {
        domain::Consolidation consolidation(table, at, scope.value);
        consolidation.sum_goals(0, table.nodes().size());
        consolidation.combine();
        for (auto const& node : consolidation.nodes())
            all.push_back(node.percent ? node.percent->fixed(4) : "none");
    }
    return all;
}

TEST_P(Editions, RealPlansComeBackAsTheyWere) {
    auto const plans = demo::plans();
    EXPECT_EQ(plans.size(), 5U);
    for (auto const& plan : plans) {
        EXPECT_EQ(import(plan, "digest").edition, 1);
        EXPECT_EQ(load(plan.code, 1), plan) << plan.code;
    }
}

TEST_P(Editions, RandomPlansComeBackAsTheyWere) {
    generator::Engine random{7};
    for (int i = 0; i < 60; ++i) {
        auto plan = generator::random_plan(random, {});
        plan.code = "p" + std::to_string(i);
        import(plan, "digest");
        ASSERT_EQ(load(plan.code, 1), plan) << i;
    }
}

TEST_P(Editions, KeysThatWeDoNotKnowComeBackWhereverTheyStand) {
    auto const plans = demo::plans();
    auto const sector_plan = std::ranges::find(plans, "pes-gestion-publica", &Plan::code);
    ASSERT_NE(sector_plan, plans.end());
    auto plan = *sector_plan;
    auto& node = plan.children.at(0);
    node.period = plan.period;
    node.budget.emplace();
    domain::Band band;
    band.name = "crítico";
    domain::DatedRules dated;
    dated.rules.bands = {band};
    plan.rules = {dated};
    auto& rules = plan.rules.front();
    int count = 0;
    for (auto* const unknown : {&plan.unknown, &plan.owner.unknown, &plan.period.unknown,
                                &rules.unknown, &rules.rules.bands.front().unknown, &node.unknown,
                                &node.period->unknown, &node.budget->unknown,
                                &node.goals.at(0).unknown, &node.goals.at(0).actuals.at(0).unknown})
        unknown->push_back({"x" + std::to_string(++count), "[" + std::to_string(count) + "]"});
    import(plan, "digest");
    EXPECT_EQ(load(plan.code, 1), plan);
}

TEST_P(Editions, FactsReadAloneMeasureLikeThePlan) {
    generator::Engine random{11};
    for (int i = 0; i < 200; ++i) {
        auto const mix = i % 4 == 0 ? generator::Mix::orderly : generator::Mix::awkward;
        auto plan = generator::random_plan(random, {.mix = mix});
        plan.code = "p" + std::to_string(i);
        import(plan, "digest");
        auto const at = generator::random_cut_off(random, plan);
        auto const expected = percents(domain::FactTable(plan), at);
        for (std::size_t const threads : {1, 2, 5})
            ASSERT_EQ(percents(facts(plan.code, 1, threads), at), expected) << i;
    }
}

TEST_P(Editions, TheSameDocumentAgainIsNoNewEdition) {
    auto const plan = demo::plans().front();
    import(plan, "one");
    auto const before = revision();
    auto const again = import(plan, "one");
    EXPECT_EQ(again.imported, app::Imported::unchanged);
    EXPECT_EQ(again.edition, 1);
    EXPECT_EQ(revision(), before);
}

TEST_P(Editions, ANewEditionLeavesTheOldOneAlone) {
    auto const first = demo::plans().front();
    auto second = first;
    second.name = "Otro nombre";
    import(first, "one");
    auto const before = revision();
    EXPECT_EQ(import(second, "two").edition, 2);
    EXPECT_GT(revision(), before);
    EXPECT_EQ(load(first.code, 1), first);
    EXPECT_EQ(load(first.code, 2), second);
    auto const lease = store.database().reader();
    auto const heads = storage::list_editions(*lease, entity, first.code);
    ASSERT_EQ(heads.size(), 2U);
    EXPECT_EQ(heads.front().number, 2);
    EXPECT_EQ(storage::find_latest(*lease, entity, first.code)->name, "Otro nombre");
}

TEST_P(Editions, AllOfAnImportOrNothing) {
    auto const plan = demo::plans().front();
    auto broken = plan;
    broken.code = "broken";
    broken.name.assign(1, '\0');  // no text of SQL
    std::array const commands{app::ImportPlan{{entity, now}, plan, "one", 1},
                              app::ImportPlan{{entity, now}, broken, "two", 1}};
    EXPECT_THROW(app::import_plans(store, commands), std::exception);
    EXPECT_TRUE(latest().empty());
    EXPECT_EQ(revision(), 0);
}

TEST_P(Editions, AnEntitySeesItsOwnPlansAlone) {
    auto const plan = demo::plans().front();
    import(plan, "one");
    storage::EntityId const other{"other"};
    EXPECT_TRUE(latest(other).empty());
    auto const lease = store.database().reader();
    EXPECT_FALSE(storage::find_latest(*lease, other, plan.code));
}

}  // namespace
