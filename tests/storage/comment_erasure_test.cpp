// What is personal of a comment, and its words, forgotten in time, on both engines (Ley 1581 of
// 2012).
#include <gtest/gtest.h>

#include "app/consultation/erase_personal.hpp"
#include "app/consultation/erase_words.hpp"
#include "app/consultation/kept_personal.hpp"
#include "app/record/activity.hpp"
#include "app/record/verify_log.hpp"
#include "consulted_office.hpp"

namespace {

using consulted_office::entity;
using consulted_office::refusal;
using domain::Moderation;

class CommentErasureTest : public consulted_office::OfficeTest {};

INSTANTIATE_TEST_SUITE_P(Engines, CommentErasureTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(CommentErasureTest, WhoSentItIsForThoseWhoAnswerAndNeverInTheChain) {
    ASSERT_TRUE(app::open_consultation(store, opening()).has_value());
    send("Cuenten las cajas.", ana);
    auto const of = app::find_consultation(store, entity, 1)->consultation;
    auto const known = [&](std::string const& role) {
        return app::find_commenter(store, as(role), of, {2026, 1}).has_value();
    };
    EXPECT_TRUE(known("planning-analyst"));
    EXPECT_TRUE(known("planning-head"));
    for (auto const* role : {"internal-control", "process-leader", "administrator"})
        EXPECT_FALSE(known(role)) << role;
    auto const activity = app::read_activity(store, entity, {}, 0, 1000);
    for (auto const& one : activity.entries)
        for (auto const* personal : {"Ana", "ana@", "Usme", "Cuenten", "192.0.2"})
            EXPECT_EQ(one.entry.changes.find(personal), std::string::npos) << one.entry.changes;
}

TEST_P(CommentErasureTest, PersonalDataGoWhenTheirTimeHasComeAndTheLogStillVerifies) {
    ASSERT_TRUE(app::open_consultation(store, opening()).has_value());
    send("Cuenten las cajas.", ana);
    now = "2026-12-02T15:00:00Z";
    auto const erase = [&] { return app::erase_expired(store, as(""), 90); };
    auto const of_origin = erase();
    EXPECT_EQ(of_origin.origins, 1);
    EXPECT_EQ(of_origin.comments, 0);
    EXPECT_EQ(count_rows("SELECT COUNT(*) FROM comment_origin"), 0);
    ASSERT_TRUE(app::moderate_comment(store, {.seen = seen(1, 1)}).has_value());
    ASSERT_TRUE(answer(1, 2).has_value());
    ASSERT_TRUE(app::publish_results(store, {.occasion = as("planning-head"), .consultation = 1})
                    .has_value());
    now = "2027-03-02T04:59:59Z";  // the eve of the 90th day after 2 December, in Colombia
    EXPECT_EQ(erase().comments, 0);
    EXPECT_EQ(count_rows("SELECT COUNT(*) FROM comment_person"), 1);
    now = "2027-03-02T05:00:00Z";
    EXPECT_EQ(erase().comments, 1);
    EXPECT_EQ(count_rows("SELECT COUNT(*) FROM comment_person"), 0);
    EXPECT_EQ(count_rows("SELECT COUNT(*) FROM log_personal WHERE content LIKE '%Cuenten%'"), 0);
    EXPECT_EQ(comment(1).words, "Cuenten las cajas.");
    EXPECT_TRUE(comment(1).answer.has_value());
    auto const entries = app::verify_log(store, entity).entries;
    EXPECT_EQ(erase().comments, 0);
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
    EXPECT_EQ(app::verify_log(store, entity).entries, entries);  // nothing due, nothing written
}

TEST_P(CommentErasureTest, WhoSentItReadsWhatIsKeptOfThemAndSinceWhenItIsNot) {
    ASSERT_TRUE(app::open_consultation(store, opening()).has_value());
    auto const of_ana = send("Cuenten las cajas.", ana);
    auto const of_nobody = send("Otra.");
    auto const of_third = send("Vivo lejos.", ana);
    auto const kept = [&](domain::Comment const& sent) {
        return app::load_kept_personal(store, entity, comment(sent.number.number));
    };
    EXPECT_EQ(kept(of_ana).who, ana);
    EXPECT_EQ(kept(of_ana).origin, "192.0.2.7");
    // A day after it was sent.
    EXPECT_EQ(kept(of_ana).origin_ends.moment() - of_ana.at.moment(), std::chrono::hours(24));
    EXPECT_FALSE(kept(of_ana).is_erased);
    EXPECT_FALSE(kept(of_nobody).who.has_value());
    EXPECT_FALSE(kept(of_nobody).is_erased);
    now = "2026-12-02T15:00:00Z";
    ASSERT_TRUE(
        app::erase_on_request(
            store, {.occasion = as("administrator"), .number = of_ana.number, .reason = "Carta."})
            .has_value());
    EXPECT_FALSE(kept(of_ana).who.has_value());
    EXPECT_EQ(kept(of_ana).origin, "");
    EXPECT_TRUE(kept(of_ana).is_erased);
    EXPECT_EQ(kept(of_ana).erased_on_request, as("").now);
    EXPECT_EQ(kept(of_third).who, ana);
    now = "2026-12-03T15:00:00Z";
    ASSERT_TRUE(app::erase_own_words(store, as(""), of_third.code()).has_value());
    EXPECT_EQ(kept(of_third).erased_on_request, as("").now);
    // In no case later than a year and 90 days after the closing day.
    now = "2028-03-01T15:00:00Z";
    EXPECT_EQ(app::erase_expired(store, as(""), 90).comments, 1);
    EXPECT_TRUE(kept(of_nobody).is_erased);
    EXPECT_FALSE(kept(of_nobody).erased_on_request.has_value());
}

TEST_P(CommentErasureTest, WhoSentItTakesItsWordsBackAndNothingOfThemIsKept) {
    ASSERT_TRUE(app::open_consultation(store, opening()).has_value());
    auto const sent = send("Vivo en la calle Quinta.", ana);
    send("Otra.", ana);
    EXPECT_GT(rows_that_hold("calle Quinta"), 0);
    auto other = sent.code();
    other.suffix.back() = other.suffix.back() == 'Z' ? 'Y' : 'Z';
    EXPECT_EQ(refusal(app::erase_own_words(store, as(""), other)), "comment-unknown");
    EXPECT_TRUE(app::erase_own_words(store, as(""), sent.code()).has_value());
    auto const entries = app::verify_log(store, entity).entries;
    EXPECT_TRUE(app::erase_own_words(store, as(""), sent.code()).has_value());
    EXPECT_EQ(app::verify_log(store, entity).entries, entries);  // it was done already
    EXPECT_EQ(rows_that_hold("calle Quinta"), 0);
    EXPECT_EQ(count_rows("SELECT COUNT(*) FROM comment_person"), 1);  // of the other
    EXPECT_EQ(count_rows("SELECT COUNT(*) FROM comment_origin"), 1);
    auto const left = comment(1);
    EXPECT_EQ(left.erasure->ground, domain::ErasureGround::author);
    EXPECT_EQ(left.erasure->at, as("").now);
    EXPECT_EQ(left.moderation, Moderation::withdrawn);  // it waits for nothing
    EXPECT_EQ(refusal(app::moderate_comment(store, {.seen = seen(1, 2)})), "comment-erased");
    EXPECT_EQ(refusal(answer(1, 2)), "comment-withdrawn");
    auto const counts = app::count_comments(app::find_consultation(store, entity, 1)->tally);
    EXPECT_EQ(counts.all, 2u);
    EXPECT_EQ(counts.unsettled, 1u);
    // A retry of the form makes no second one, and brings nothing back.
    EXPECT_EQ(send("Vivo en la calle Quinta.", ana).number, sent.number);
    EXPECT_EQ(rows_that_hold("calle Quinta"), 0);
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
}

TEST_P(CommentErasureTest, WhoModeratesErasesWhatIsPersonalAndTheAnswerStays) {
    ASSERT_TRUE(app::open_consultation(store, opening()).has_value());
    send("La cédula de Eva es 1234567.", ana);
    ASSERT_TRUE(app::moderate_comment(store, {.seen = seen(1, 1)}).has_value());
    ASSERT_TRUE(answer(1, 2).has_value());
    now = "2026-12-02T15:00:00Z";
    ASSERT_TRUE(app::publish_results(store, {.occasion = as("planning-head"), .consultation = 1})
                    .has_value());
    auto const erase = [&](std::string const& role, std::string ground, std::string reason) {
        return refusal(app::erase_words(store, {.occasion = as(role),
                                                .number = {2026, 1},
                                                .ground = std::move(ground),
                                                .reason = std::move(reason)}));
    };
    EXPECT_EQ(erase("administrator", "personal-data", "Una cédula."), "not-permitted");
    EXPECT_EQ(erase("process-leader", "personal-data", "Una cédula."), "not-permitted");
    EXPECT_EQ(erase("planning-analyst", "", "Una cédula."), "ground-unknown");
    EXPECT_EQ(erase("planning-analyst", "personal-data", " "), "reason-missing");
    EXPECT_GT(rows_that_hold("1234567"), 0);
    auto const before = app::find_consultation(store, entity, 1)->tally;
    EXPECT_EQ(erase("planning-analyst", "personal-data", "Una cédula."), "");
    EXPECT_EQ(erase("planning-analyst", "personal-data", "Una cédula."), "already-done");
    EXPECT_EQ(rows_that_hold("1234567"), 0);
    auto const after = app::find_consultation(store, entity, 1)->tally;
    ASSERT_EQ(after.size(), 1u);
    EXPECT_EQ(after[0].moderation, before[0].moderation);
    EXPECT_EQ(after[0].decision, before[0].decision);
    EXPECT_EQ(after[0].count, 1u);
    EXPECT_EQ(comment(1).answer->words, "Se acoge en parte.");
    EXPECT_EQ(app::list_changes_by_comments(store, entity, "plan-2027", "A/1").size(), 1u);
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
}

TEST_P(CommentErasureTest, TheAdministratorErasesWhatItsOwnerAsksFor) {
    ASSERT_TRUE(app::open_consultation(store, opening()).has_value());
    send("Cuenten las cajas.", ana);
    send("Otra.", ana);
    auto const erase = [&](std::string const& role, std::string reason, int number = 1) {
        return app::erase_on_request(
            store, {.occasion = as(role), .number = {2026, number}, .reason = std::move(reason)});
    };
    EXPECT_EQ(refusal(erase("planning-head", "Carta.")), "not-permitted");
    EXPECT_EQ(refusal(erase("administrator", "")), "reason-missing");
    EXPECT_EQ(refusal(erase("administrator", "Carta.", 9)), "comment-unknown");
    EXPECT_TRUE(erase("administrator", "Carta del 20 de noviembre.").has_value());
    EXPECT_EQ(refusal(erase("administrator", "Carta.")), "already-done");
    EXPECT_EQ(count_rows("SELECT COUNT(*) FROM comment_person"), 1);  // of the other
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
}

}  // namespace
