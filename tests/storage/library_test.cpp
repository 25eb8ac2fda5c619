// The published plans as the portal reads them: the first answer after a new edition is the new
// one.

#include "app/plan/library.hpp"

#include <array>

#include "kit/sql/testing.hpp"
#include "storage/demo_plans.hpp"

namespace {

storage::EntityId const entity{"main"};
auto const now = base::Instant::parse("2026-11-21T10:00:00Z").value();

class Library : public testing::TestWithParam<sql::Engine> {
protected:
    Library() { store.migrate(now); }

    void import(domain::Plan const& of, std::string digest) {
        std::array const commands{app::ImportPlan{{entity, now}, of, std::move(digest), 1}};
        app::import_plans(store, commands);
    }

    sql::testing::EmptyDatabase database{GetParam()};
    storage::Store store{database.address()};
    app::Library library{store, entity};
    domain::Plan plan = demo::plans().front();
};

INSTANTIATE_TEST_SUITE_P(Engines, Library, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(Library, IsEmptyBeforeTheFirstPlan) {
    EXPECT_TRUE(library.catalogue()->plans.empty());
    EXPECT_EQ(library.find_edition("no-such-plan"), nullptr);
    EXPECT_TRUE(library.editions("no-such-plan").empty());
}

TEST_P(Library, AnswersWithANewEditionAtOnce) {
    import(plan, "one");
    EXPECT_EQ(library.catalogue()->plans.size(), 1U);
    EXPECT_EQ(library.find_edition(plan.code)->head.number, 1);

    auto changed = plan;
    changed.name = "Otro nombre";
    import(changed, "two");
    EXPECT_EQ(library.find_edition(plan.code)->plan.name, "Otro nombre");
    EXPECT_EQ(library.catalogue()->plans.front().name, "Otro nombre");
    EXPECT_EQ(library.find_edition(plan.code, 1)->plan.name, plan.name);
    EXPECT_EQ(library.find_edition(plan.code, 3), nullptr);
}

TEST_P(Library, KeepsAnEvaluationAndItsPlan) {
    import(plan, "one");
    auto const at = base::Date::parse("2024-12-31").value();
    auto const first = library.evaluate(library.find_edition(plan.code), at, domain::Scope::plan);
    auto const again = library.evaluate(library.find_edition(plan.code), at, domain::Scope::plan);
    EXPECT_EQ(first, again);
    EXPECT_EQ(first->evaluation.plan, &first->edition->plan);
    auto const other = library.evaluate(library.find_edition(plan.code), at, domain::Scope::total);
    EXPECT_NE(first, other);
}

}  // namespace
