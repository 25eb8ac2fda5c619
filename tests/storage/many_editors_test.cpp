// Fifty people edit one plan at once, on both engines: nothing that was acknowledged is lost, and
// whoever comes second is told (procedure.md A3).
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "app/people/demonstration.hpp"
#include "app/plan/begin_formulation.hpp"
#include "app/plan/edit_draft.hpp"
#include "app/plan/workshop.hpp"
#include "app/record/verify_log.hpp"
#include "kit/sql/testing.hpp"

namespace {

storage::EntityId const entity{"e"};
constexpr int editors = 50;
constexpr int edits_of_each = 4;

class ManyEditorsTest : public testing::TestWithParam<sql::Engine> {
protected:
    ManyEditorsTest() {
        store.migrate(as("").now);
        app::fill_with_people(store, as(""));
        domain::Draft const draft{
            {.id = 0, .cells = {{"name", "Plan"}}},
            {.id = 1, .kind = domain::ObjectKind::goal, .cells = {{"code", "1"}, {"note", "0"}}}};
        EXPECT_TRUE(
            app::begin_formulation(
                store,
                {.occasion = as("planning-head"), .plan = "p", .unit = "GDI", .draft = draft})
                .has_value());
    }

    storage::Occasion as(std::string const& role) const {
        return {.entity = entity,
                .now = *base::Instant::parse("2026-11-22T15:00:00Z"),
                .actor = {.person = role.empty() ? "" : "demo-" + role}};
    }
    std::string note() {
        auto const plan = app::load_plan_in_the_making(store, as("process-leader"), "p");
        return std::string(domain::find_object(plan->draft, 1)->text("note"));
    }
    // Adds one to what stands there, as often as somebody else was first.
    int add_one() {
        for (int conflicts = 0;; ++conflicts) {
            auto const shown = note();
            auto const result = app::edit_cells(
                store, {.occasion = as("process-leader"),
                        .plan = "p",
                        .edits = {{.object = 1,
                                   .wanted = {"note", std::to_string(std::stoi(shown) + 1)},
                                   .shown = shown}}});
            if (!result) throw std::runtime_error("refused");
            if (result->saved == 1) return conflicts;
            if (result->conflicts.empty()) continue;  // somebody wrote the same just before
            EXPECT_NE(result->conflicts[0].theirs, shown);
        }
    }

    sql::testing::EmptyDatabase database{GetParam()};
    storage::Store store{database.address()};
};

INSTANTIATE_TEST_SUITE_P(Engines, ManyEditorsTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(ManyEditorsTest, LoseNoUpdate) {
    std::atomic<int> conflicts = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < editors; ++i)
            threads.emplace_back([&] {
                for (int n = 0; n < edits_of_each; ++n)
                    conflicts += add_one();
            });
    }
    EXPECT_EQ(note(), std::to_string(editors * edits_of_each));
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
    RecordProperty("conflicts", conflicts.load());
}

}  // namespace
