// What comes twice happens once, on both engines (reliability §3.3).
#include <gtest/gtest.h>

#include <thread>

#include "app/people/demonstration.hpp"
#include "app/people/directory.hpp"
#include "app/plan/begin_formulation.hpp"
#include "app/plan/edit_draft.hpp"
#include "app/plan/workshop.hpp"
#include "app/record/activity.hpp"
#include "kit/sql/testing.hpp"

namespace {

using domain::RefusalKind;

storage::EntityId const entity{"e"};

class OnceTest : public testing::TestWithParam<sql::Engine> {
protected:
    OnceTest() {
        store.migrate(now());
        app::fill_with_people(store, by("", ""));
        EXPECT_TRUE(app::begin_formulation(store, {.occasion = by("planning-analyst", ""),
                                                   .plan = "plan",
                                                   .unit = "GDI",
                                                   .draft = {{.cells = {{"name", "Plan"}}}}})
                        .has_value());
    }

    base::Instant now() const {
        return base::Instant(std::chrono::sys_seconds{std::chrono::seconds{1'790'000'000} + later});
    }
    storage::Occasion by(std::string const& role, std::string const& key,
                         std::string const& body = "body",
                         std::string const& route = "/route") const {
        storage::Occasion occasion{.entity = entity, .now = now()};
        if (!role.empty()) occasion.actor.person = "demo-" + role;
        if (!key.empty()) occasion.request = {key, route, body};
        return occasion;
    }
    domain::Outcome<int> add(storage::Occasion const& occasion, std::string const& code = "M1") {
        return app::add_object(store,
                               {.occasion = occasion, .plan = "plan", .cells = {{"code", code}}});
    }
    std::size_t goals() {
        return app::load_plan_in_the_making(store, by("internal-control", ""), "plan")
                   ->draft.size() -
               1;
    }
    std::int64_t told(std::string const& action) {
        return app::read_activity(store, entity, {.action_prefix = action}, 0, 1000).count;
    }
    std::int64_t kept() {
        auto const reader = store.database().reader();
        return reader->one<std::int64_t>("SELECT count(*) FROM idempotency_key");
    }

    sql::testing::EmptyDatabase database{GetParam()};
    storage::Store store{database.address()};
    std::chrono::seconds later{0};
};

INSTANTIATE_TEST_SUITE_P(Engines, OnceTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(OnceTest, TheSameRequestAgainGetsTheSameAnswer) {
    auto const first = add(by("planning-analyst", "k"));
    auto const again = add(by("planning-analyst", "k"));
    ASSERT_TRUE(first.has_value() && again.has_value());
    EXPECT_EQ(*first, *again);
    EXPECT_EQ(goals(), 1u);
    EXPECT_EQ(told("plan.add"), 1);
    EXPECT_EQ(told("change.refuse"), 0);
}

TEST_P(OnceTest, AnotherBodyWithTheSameKeyIsRefused) {
    ASSERT_TRUE(add(by("planning-analyst", "k")).has_value());
    auto const other = add(by("planning-analyst", "k", "another body"), "M2");
    ASSERT_FALSE(other.has_value());
    EXPECT_EQ(other.error().kind, RefusalKind::key_reused);
    EXPECT_EQ(goals(), 1u);
    EXPECT_EQ(told("change.refuse"), 1);
}

TEST_P(OnceTest, AKeyIsOfOnePersonAndOneRoute) {
    ASSERT_TRUE(add(by("planning-analyst", "k"), "M1").has_value());
    ASSERT_TRUE(add(by("process-leader", "k"), "M2").has_value());
    ASSERT_TRUE(add(by("planning-analyst", "k", "body", "/other"), "M3").has_value());
    ASSERT_TRUE(add(by("planning-analyst", ""), "M4").has_value());
    ASSERT_TRUE(add(by("planning-analyst", ""), "M5").has_value());
    EXPECT_EQ(goals(), 5u);
}

TEST_P(OnceTest, WhatWasRefusedIsJudgedAgain) {
    EXPECT_FALSE(add(by("planning-analyst", "k"), "").has_value());
    EXPECT_EQ(kept(), 0);
    EXPECT_TRUE(add(by("planning-analyst", "k"), "M1").has_value());
    EXPECT_EQ(goals(), 1u);
}

TEST_P(OnceTest, ASecretIsHandedOutOnce) {
    auto const invite = [&](std::string const& link) {
        return app::invite_person(store, {.occasion = by("administrator", "k"),
                                          .person_id = "p-" + link,
                                          .link_token = link,
                                          .name = "Ana",
                                          .email = "ana@e.co",
                                          .role = {.role_id = "r-" + link,
                                                   .role = domain::Role::committee,
                                                   .unit = "GDI",
                                                   .from = now().colombian_date(),
                                                   .until = std::nullopt}});
    };
    auto const first = invite("one");
    ASSERT_TRUE(first.has_value());
    EXPECT_EQ(first->token, "one");
    auto const again = invite("two");
    ASSERT_FALSE(again.has_value());
    EXPECT_EQ(again.error().kind, RefusalKind::already_done);
    auto const reader = store.database().reader();
    EXPECT_EQ(reader->one<std::int64_t>("SELECT count(*) FROM idempotency_key "
                                        "WHERE answer LIKE '%one%'"),
              0);
}

TEST_P(OnceTest, CellsAreAskedForThemselves) {
    ASSERT_TRUE(add(by("planning-analyst", "")).has_value());
    auto const edit = [&](std::string text, std::string shown) {
        return app::edit_cells(store, {.occasion = by("planning-analyst", "k", text),
                                       .plan = "plan",
                                       .edits = {{1, {"goal", text}, std::move(shown)}}});
    };
    EXPECT_EQ(edit("a", "")->saved, 1);
    EXPECT_EQ(edit("a", "")->saved, 0);
    EXPECT_EQ(edit("b", "a")->saved, 1);
    EXPECT_EQ(kept(), 0);
}

TEST_P(OnceTest, AnswersAreKeptForThreeDays) {
    ASSERT_TRUE(add(by("planning-analyst", "k")).has_value());
    later = std::chrono::hours{72};
    EXPECT_EQ(*add(by("planning-analyst", "k")), 1);
    ASSERT_TRUE(add(by("planning-analyst", "other"), "M2").has_value());
    EXPECT_EQ(kept(), 2);
    later += std::chrono::seconds{1};
    ASSERT_TRUE(add(by("planning-analyst", "third"), "M3").has_value());
    EXPECT_EQ(kept(), 2);
    EXPECT_EQ(*add(by("planning-analyst", "k"), "M4"), 4);
}

TEST_P(OnceTest, TwoAtTheSameMomentHaveOneEffect) {
    constexpr std::size_t requests = 40;
    constexpr int times = 4;
    std::vector<std::jthread> threads;
    std::vector<int> answers(requests * times, -1);
    for (int t = 0; t < times; ++t)
        threads.emplace_back([&, t] {
            for (std::size_t i = 0; i < requests; ++i) {
                auto const number = std::to_string(i);
                auto const added = add(by("planning-analyst", "key-" + number), "M" + number);
                if (added) answers[i * times + static_cast<std::size_t>(t)] = *added;
            }
        });
    threads.clear();
    EXPECT_EQ(goals(), requests);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        EXPECT_GT(answers[i], 0);
        EXPECT_EQ(answers[i], answers[i - i % times]);
    }
}

}  // namespace
