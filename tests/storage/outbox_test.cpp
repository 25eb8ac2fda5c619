// Mails that wait to be sent, on both engines: one mail of a cause, sent by one instance, tried
// again and given up; what it carried is erased.
#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "app/people/directory.hpp"
#include "app/people/links.hpp"
#include "app/people/outbox.hpp"
#include "app/people/preferences.hpp"
#include "app/record/activity.hpp"
#include "kit/sql/testing.hpp"

namespace {

using domain::MailKind;

storage::EntityId const entity{"e"};
std::string const good_password = "cinco ranas cantan";

class OutboxTest : public testing::TestWithParam<sql::Engine> {
protected:
    OutboxTest() {
        store.migrate(now());
        EXPECT_TRUE(app::offer_first_administrator(store, entity, now(), "first"));
        EXPECT_TRUE(app::accept_link(store, {.occasion = occasion(),
                                             .token = "first",
                                             .password = good_password,
                                             .person_id = "ana",
                                             .role_id = "r1",
                                             .name = "Ana",
                                             .email = "ana@e.co",
                                             .entity_name = "Alcaldía",
                                             .session_token = "of-first",
                                             .form_token = "form"}));
    }

    base::Instant now() const {
        return base::Instant(std::chrono::sys_seconds{std::chrono::seconds{1'790'000'000 + time}});
    }
    storage::Occasion occasion() const {
        return {.entity = entity, .now = now(), .actor = {.person = "ana"}};
    }
    void invite(std::string const& id, app::Mailed mailed = app::Mailed::yes) {
        EXPECT_TRUE(app::invite_person(store, {.occasion = occasion(),
                                               .person_id = id,
                                               .link_token = "link-" + id,
                                               .name = id,
                                               .email = id + "@e.co",
                                               .role = {.role_id = "role-" + id,
                                                        .role = domain::Role::committee,
                                                        .unit = "entidad",
                                                        .from = now().colombian_date(),
                                                        .until = std::nullopt},
                                               .mailed = mailed}));
    }
    std::optional<app::MailToSend> claim() { return app::claim_mail(store, entity, now()); }
    void fail(domain::Mail const& mail, app::MailFailure failure = app::MailFailure::later) {
        app::note_mail_failed(store, occasion(), mail, failure, "451 busy");
    }

    sql::testing::EmptyDatabase database{GetParam()};
    storage::Store store{database.address()};
    std::int64_t time = 0;
};

INSTANTIATE_TEST_SUITE_P(Engines, OutboxTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(OutboxTest, AnInvitationIsMailedWhereItIsAskedFor) {
    invite("luis", app::Mailed::no);
    EXPECT_FALSE(claim());
    invite("eva");
    auto const one = claim();
    ASSERT_TRUE(one);
    EXPECT_EQ(one->mail.kind, MailKind::invitation);
    EXPECT_EQ(one->mail.secret, "link-eva");
    EXPECT_EQ(one->person.email, "eva@e.co");
    EXPECT_EQ(one->mail.tries, 1);
    EXPECT_FALSE(claim());  // it is claimed
    app::note_mail_sent(store, entity, one->mail, now());
    time += 3600;
    EXPECT_FALSE(claim());  // and sent
    auto const reader = store.database().reader();
    auto const kept =
        reader->one<std::string>("SELECT secret FROM mail WHERE entity_id = $1", entity.value);
    EXPECT_EQ(kept, "");
}

TEST_P(OutboxTest, WhatIsRefusedLeavesNoMail) {
    invite("luis");
    static_cast<void>(claim());
    EXPECT_FALSE(app::invite_person(store, {.occasion = occasion(),
                                            .person_id = "two",
                                            .link_token = "two",
                                            .name = "two",
                                            .email = "luis@e.co",
                                            .role = {.role_id = "two",
                                                     .unit = "entidad",
                                                     .from = now().colombian_date(),
                                                     .until = std::nullopt},
                                            .mailed = app::Mailed::yes}));
    EXPECT_FALSE(claim());
}

TEST_P(OutboxTest, TheClaimOfOneThatDiedRunsOut) {
    invite("eva");
    ASSERT_TRUE(claim());
    time = 599;
    EXPECT_FALSE(claim());
    time = 601;
    auto const again = claim();
    ASSERT_TRUE(again);
    EXPECT_EQ(again->mail.tries, 2);
}

TEST_P(OutboxTest, IsTriedAgainLaterThenGivenUpAndTold) {
    invite("eva");
    auto one = claim();
    ASSERT_TRUE(one);
    fail(one->mail);
    time = 299;
    EXPECT_FALSE(claim());
    time = 300;
    one = claim();
    ASSERT_TRUE(one);
    time = 72 * 3600;  // three days after
    fail(one->mail);
    EXPECT_FALSE(claim());
    auto const unsent = app::list_unsent_mails(store, entity);
    ASSERT_EQ(unsent.entries.size(), 1U);
    EXPECT_EQ(unsent.entries[0].row.state, storage::MailState::given_up);
    EXPECT_EQ(unsent.entries[0].row.failure, "451 busy");
    EXPECT_EQ(unsent.entries[0].name, "eva");
    EXPECT_NE(app::export_log(store, entity, 1, 100).lines.find("mail.give-up"), std::string::npos);
}

TEST_P(OutboxTest, WhatTheServerRefusesForGoodIsGivenUpAtOnce) {
    invite("eva");
    fail(claim()->mail, app::MailFailure::for_good);
    time = 3600;
    EXPECT_FALSE(claim());
    EXPECT_EQ(app::list_unsent_mails(store, entity).entries.size(), 1U);
}

TEST_P(OutboxTest, WhatAStopInterruptedIsSentByWhoeverComesNext) {
    invite("eva");
    fail(claim()->mail, app::MailFailure::stopped);
    EXPECT_TRUE(claim());
}

TEST_P(OutboxTest, OneDigestADayForWhoIsActiveAndWantsIt) {
    invite("eva", app::Mailed::no);  // not active yet
    app::queue_digests(store, entity, now());
    app::queue_digests(store, entity, now());
    auto const one = claim();
    ASSERT_TRUE(one);
    EXPECT_EQ(one->mail.kind, MailKind::digest);
    EXPECT_EQ(one->person.id, "ana");
    app::drop_mail(store, entity, one->mail, now());
    EXPECT_FALSE(claim());
    time = 86'400;
    app::queue_digests(store, entity, now());
    // Who no longer wants it gets none of those that wait.
    app::set_preferences(store, occasion(), {.digest = domain::Wish::no});
    EXPECT_FALSE(claim());
    time = 2 * 86'400;
    app::queue_digests(store, entity, now());
    EXPECT_FALSE(claim());
}

TEST_P(OutboxTest, WhoWasWrittenToIsErasedAfterAMonth) {
    app::queue_digests(store, entity, now());
    app::note_mail_sent(store, entity, claim()->mail, now());
    auto const count = [&] {
        auto const reader = store.database().reader();
        return reader->one<std::int64_t>("SELECT count(*) FROM mail WHERE entity_id = $1",
                                         entity.value);
    };
    time = std::int64_t{30} * 86'400;
    app::erase_old_mails(store, entity, now());
    EXPECT_EQ(count(), 1);
    ++time;
    app::erase_old_mails(store, entity, now());
    EXPECT_EQ(count(), 0);
}

// Four threads as four instances would, over forty mails.
TEST_P(OutboxTest, SeveralInstancesNeverGetTheSameMail) {
    for (int i = 0; i < 40; ++i)
        invite("p" + std::to_string(i));
    std::array<std::vector<std::string>, 4> got;
    {
        std::vector<std::jthread> threads;
        for (auto& own : got)
            threads.emplace_back([&] {
                while (auto const one = claim())
                    own.push_back(one->mail.id);
            });
    }
    std::multiset<std::string> all;
    for (auto const& own : got)
        all.insert(own.begin(), own.end());
    std::set<std::string> const distinct(all.begin(), all.end());
    EXPECT_EQ(all.size(), distinct.size());
    while (auto const one = claim())  // what a lost race left
        all.insert(one->mail.id);
    EXPECT_EQ(all.size(), 40U);
}

}  // namespace
