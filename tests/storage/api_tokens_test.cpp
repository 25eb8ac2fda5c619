// Keys for programs on both engines: when one opens, and what it opens then.
#include <gtest/gtest.h>

#include "app/people/api_tokens.hpp"
#include "app/people/demonstration.hpp"
#include "app/people/directory.hpp"
#include "app/record/activity.hpp"
#include "app/record/verify_log.hpp"
#include "kit/sql/in_transaction.hpp"
#include "kit/sql/testing.hpp"
#include "storage/people/person_store.hpp"

namespace {

using domain::RefusalKind;
using domain::TokenScope;

storage::EntityId const entity{"e"};

class ApiTokensTest : public testing::TestWithParam<sql::Engine> {
protected:
    ApiTokensTest() {
        store.migrate(now());
        app::fill_with_people(store, by(""));
    }

    base::Instant now() const {
        return base::Instant(std::chrono::sys_seconds{std::chrono::seconds{1'790'000'000} + later});
    }
    storage::Occasion by(std::string const& role) const {
        return {.entity = entity,
                .now = now(),
                .actor = {.person = role.empty() ? "" : "demo-" + role}};
    }
    domain::Outcome<app::TokenMade> make(std::string const& token,
                                         std::string const& role = "planning-analyst",
                                         TokenScope scope = TokenScope::formulate, int days = 30) {
        domain::TokenScopes scopes;
        scopes.add(scope);
        return app::make_api_token(store, {.occasion = by(role),
                                           .token = token,
                                           .name = "Tablero",
                                           .reach = {scopes, "GDI"},
                                           .last_day = now().colombian_date().plus_days(days),
                                           .password = std::string(app::demonstration_password)});
    }
    std::optional<app::Visitor> visitor(std::string const& token) {
        return app::find_token_visitor(store, entity, token, now());
    }

    sql::testing::EmptyDatabase database{GetParam()};
    storage::Store store{database.address()};
    std::chrono::seconds later{0};
};

INSTANTIATE_TEST_SUITE_P(Engines, ApiTokensTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(ApiTokensTest, OpensForItsPersonAsFarAsItReaches) {
    auto const made = make("secret");
    ASSERT_TRUE(made.has_value());
    EXPECT_EQ(made->token, "secret");
    auto const known = visitor("secret");
    ASSERT_TRUE(known.has_value());
    auto const today = now().colombian_date();
    EXPECT_EQ(known->person.id, "demo-planning-analyst");
    EXPECT_EQ(known->session.token_hash, "token:" + std::to_string(made->number));
    EXPECT_TRUE(known->is_whole(today));
    using enum domain::Permission;
    EXPECT_TRUE(domain::may(known->roles, edit_plan, known->units, "GDI", today));
    EXPECT_FALSE(domain::may(known->roles, edit_plan, known->units, "SAC", today));
    EXPECT_FALSE(domain::may(known->roles, review_plan, known->units, "GDI", today));
    EXPECT_FALSE(visitor("secret ").has_value());
    EXPECT_FALSE(visitor("").has_value());
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
}

TEST_P(ApiTokensTest, IsKeptAsItsDigestAlone) {
    ASSERT_TRUE(make("secret").has_value());
    auto const reader = store.database().reader();
    EXPECT_EQ(reader->one<std::string>("SELECT token_hash FROM api_token"),
              "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b");  // sha256sum
}

TEST_P(ApiTokensTest, OpensUntilItsLastDay) {
    ASSERT_TRUE(make("secret", "planning-analyst", TokenScope::read, 0).has_value());
    EXPECT_TRUE(visitor("secret").has_value());
    later += std::chrono::hours{24};
    EXPECT_FALSE(visitor("secret").has_value());
    EXPECT_EQ(make("x", "planning-analyst", TokenScope::read, 366).has_value(), true);
    EXPECT_EQ(make("y", "planning-analyst", TokenScope::read, 367).error().kind,
              RefusalKind::last_day_out_of_range);
    EXPECT_EQ(make("z", "planning-analyst", TokenScope::read, -1).error().kind,
              RefusalKind::last_day_out_of_range);
}

TEST_P(ApiTokensTest, IsEndedByItsPersonAlone) {
    auto const number = make("secret")->number;
    EXPECT_EQ(app::end_own_api_token(store, by("process-leader"), number).error().kind,
              RefusalKind::token_unknown);
    EXPECT_TRUE(visitor("secret").has_value());
    ASSERT_TRUE(app::end_own_api_token(store, by("planning-analyst"), number).has_value());
    EXPECT_FALSE(visitor("secret").has_value());
    EXPECT_FALSE(app::end_own_api_token(store, by("planning-analyst"), number).has_value());
    EXPECT_TRUE(app::list_own_api_tokens(store, entity, "demo-planning-analyst").empty());
}

TEST_P(ApiTokensTest, EndsWithItsPerson) {
    ASSERT_TRUE(make("secret").has_value());
    ASSERT_TRUE(app::deactivate_person(
                    store, {.occasion = by("administrator"), .person = "demo-planning-analyst"})
                    .has_value());
    EXPECT_FALSE(visitor("secret").has_value());
    // And does not come back with them.
    auto const writer = store.database().writer();
    EXPECT_EQ(
        writer->one<std::int64_t>("SELECT count(*) FROM api_token WHERE ended_at IS NOT NULL"), 1);
}

TEST_P(ApiTokensTest, OpensNothingWhileASecondFactorThatTheRolesDemandIsMissing) {
    ASSERT_TRUE(make("secret", "process-leader").has_value());
    EXPECT_TRUE(visitor("secret").has_value());
    sql::in_transaction(store.database(), [&](sql::Connection& connection) {
        auto const logged = storage::append_to_log(connection, by("administrator"),
                                                   {.action = domain::Action::second_factor_reset,
                                                    .object_kind = "person",
                                                    .object = "demo-process-leader"});
        storage::drop_credential(connection, "demo-process-leader", logged);
    });
    EXPECT_FALSE(visitor("secret").has_value());
}

TEST_P(ApiTokensTest, ItsUseIsNotedByTheMinute) {
    ASSERT_TRUE(make("secret").has_value());
    auto const used = [&] {
        return app::list_own_api_tokens(store, entity, "demo-planning-analyst").front().used_at;
    };
    EXPECT_FALSE(used().has_value());
    auto const first = now();
    visitor("secret");
    EXPECT_EQ(used(), first);
    later += std::chrono::seconds{59};
    visitor("secret");
    EXPECT_EQ(used(), first);
    later += std::chrono::seconds{1};
    visitor("secret");
    EXPECT_EQ(used(), now());
}

TEST_P(ApiTokensTest, AreCountedWhileTheyOpen) {
    auto const count = [&](int days) {
        return app::count_api_tokens(store, entity, now().colombian_date().plus_days(days));
    };
    EXPECT_EQ(count(0), 0);
    auto const made = make("one");
    ASSERT_TRUE(made.has_value());
    ASSERT_TRUE(make("two", "planning-head", TokenScope::review, 3).has_value());
    EXPECT_EQ(count(3), 2);
    EXPECT_EQ(count(4), 1);
    EXPECT_EQ(app::count_api_tokens(store, storage::EntityId{"another"}, now().colombian_date()),
              0);
    ASSERT_TRUE(app::end_own_api_token(store, by("planning-analyst"), made->number).has_value());
    EXPECT_EQ(count(3), 1);
    EXPECT_EQ(count(4), 0);
}

}  // namespace
