// A draft put to the public, commented and answered, on both engines (procedure.md F7).
#include <gtest/gtest.h>

#include <thread>

#include "app/consultation/erase_personal.hpp"
#include "app/people/outbox.hpp"
#include "app/plan/edit_draft.hpp"
#include "app/plan/import_plan.hpp"
#include "app/record/verify_log.hpp"
#include "consulted_office.hpp"

namespace {

using consulted_office::document;
using consulted_office::entity;
using consulted_office::refusal;
using domain::Decision;
using domain::Moderation;

class ConsultationTest : public consulted_office::OfficeTest {};

INSTANTIATE_TEST_SUITE_P(Engines, ConsultationTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(ConsultationTest, IsOpenedByTheHeadOfPlanningOnWhatWasRead) {
    EXPECT_EQ(refusal(app::open_consultation(store, opening("planning-analyst"))), "not-permitted");
    EXPECT_EQ(refusal(app::open_consultation(store, opening("administrator"))), "not-permitted");
    auto command = opening();
    command.seen_version -= 1;
    EXPECT_EQ(refusal(app::open_consultation(store, command)), "changed-meanwhile");
    command = opening();
    command.content.reset();
    EXPECT_EQ(refusal(app::open_consultation(store, command)), "checks-unmet");
    command = opening();
    command.closes = base::Date(2026, 11, 19);
    EXPECT_EQ(refusal(app::open_consultation(store, command)), "closing-day-past");
    command.closes = base::Date(2026, 11, 30);
    command.answers_due = base::Date(2026, 11, 29);
    EXPECT_EQ(refusal(app::open_consultation(store, command)), "answers-before-closing");
    command = opening();
    command.summary = " \n";
    EXPECT_EQ(refusal(app::open_consultation(store, command)), "summary-missing");

    auto const opened = app::open_consultation(store, opening());
    ASSERT_TRUE(opened.has_value());
    EXPECT_EQ(*opened, 1);
    auto const consultation = app::find_consultation(store, entity, *opened)->consultation;
    EXPECT_EQ(consultation.edition, 1);
    EXPECT_EQ(consultation.digest, opening().content->digest);
    EXPECT_EQ(refusal(app::open_consultation(store, opening())), "consultation-running");
}

TEST_P(ConsultationTest, IsComparedWithTheOnePlanOfItsUnitAndInstrumentOfTheYearBefore) {
    auto const publish = [&](std::string code, int year, auto const& change) {
        auto plan = *exchange::read_plan_document(document);
        plan.code = std::move(code);
        plan.period.from = base::Date(year, 1, 1);
        plan.period.to = base::Date(year, 12, 31);
        plan.period.from_text = plan.period.to_text = std::to_string(year);
        change(plan);
        std::array const commands{app::ImportPlan{as(""), plan, plan.code + plan.note, 1}};
        app::import_plans(store, commands);
    };
    auto const against = [&](int consultation) {
        return app::find_consultation(store, entity, consultation)->consultation.against;
    };
    auto const same = [](domain::Plan&) {};
    publish("plan-2025", 2025, same);  // not of the year before
    publish("otro-2026", 2026, [](domain::Plan& plan) { plan.owner.code = "SAC"; });
    publish("pai-2026", 2026,
            [](domain::Plan& plan) { plan.instrument = domain::Instrument::action_plan; });
    ASSERT_TRUE(app::open_consultation(store, opening()).has_value());
    EXPECT_EQ(against(1), "");
    int rounds = 0;
    auto const again = [&](int day) {
        now = base::Date(2026, 12, day).text() + "T15:00:00Z";
        app::PublishResults const results{.occasion = as("planning-head"),
                                          .consultation = ++rounds};
        ASSERT_TRUE(app::publish_results(store, results).has_value());
        auto command = opening();
        command.closes = command.answers_due = base::Date(2026, 12, day);
        ASSERT_TRUE(app::open_consultation(store, command).has_value());
    };
    publish("plan-2026", 2026, same);
    publish("plan-2026", 2026, [](domain::Plan& plan) { plan.note = "Corregido."; });
    again(2);
    EXPECT_EQ(against(2), "plan-2026/2");  // its latest edition
    publish("plan-2026-bis", 2026, same);
    again(4);
    EXPECT_EQ(against(3), "");  // which of the two, nobody said
}

// The draft goes on; what the public reads stays as it was, whoever tries to change it.
TEST_P(ConsultationTest, ItsEditionNeverChanges) {
    ASSERT_TRUE(app::open_consultation(store, opening()).has_value());
    auto const before = app::load_consulted_document(store, entity, 1);
    ASSERT_TRUE(app::edit_cells(store, {.occasion = as("process-leader"),
                                        .plan = "plan-2027",
                                        .edits = {{.object = 2,
                                                   .wanted = {"goal", "Otra meta"},
                                                   .shown = "Transferir cajas"}}})
                    .has_value());
    EXPECT_EQ(app::load_consulted_document(store, entity, 1), before);
    for (auto const* statement :
         {"UPDATE consultation_edition SET document = ''", "DELETE FROM consultation_edition"})
        EXPECT_THROW(sql::in_transaction(
                         store.database(),
                         [&](sql::Connection& connection) { connection.run_script(statement); }),
                     sql::DatabaseError)
            << statement;
    EXPECT_EQ(app::load_consulted_document(store, entity, 1), before);
}

TEST_P(ConsultationTest, TakesACommentOnceHoweverOftenItIsSent) {
    ASSERT_TRUE(app::open_consultation(store, opening()).has_value());
    auto const command = saying("Cuenten las cajas.", "forma-1");
    auto const first = app::send_comment(store, command);
    ASSERT_TRUE(first.has_value());
    EXPECT_EQ(first->code().text(), "P-2026-00001-0123-4567");
    now = "2026-12-05T15:00:00Z";  // a reload, long after it closed
    auto const again = app::send_comment(store, command);
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(again->number, first->number);
    EXPECT_EQ(count_rows("SELECT COUNT(*) FROM citizen_comment"), 1);
}

TEST_P(ConsultationTest, RefusesTheSameFormThatSaysSomethingElse) {
    ASSERT_TRUE(app::open_consultation(store, opening()).has_value());
    auto command = saying("Cuenten las cajas.", "forma-1");
    command.who = ana;
    ASSERT_TRUE(app::send_comment(store, command).has_value());
    auto const otherwise = [&](auto const& change) {
        auto other = command;
        change(other);
        return refusal(app::send_comment(store, other));
    };
    EXPECT_EQ(otherwise([](app::SendComment&) {}), "");
    EXPECT_EQ(otherwise([](app::SendComment& one) { one.words = "Otra cosa"; }), "key-reused");
    EXPECT_EQ(otherwise([](app::SendComment& one) { one.topic = "budget"; }), "key-reused");
    EXPECT_EQ(otherwise([](app::SendComment& one) { one.goal = "A/1"; }), "key-reused");
    EXPECT_EQ(otherwise([](app::SendComment& one) { one.consultation = 2; }), "key-reused");
    EXPECT_EQ(otherwise([](app::SendComment& one) { one.who.name = "Eva"; }), "key-reused");
    EXPECT_EQ(otherwise([](app::SendComment& one) { one.who = {}; }), "key-reused");
    // What the desk did with it, or retention, is no other body.
    ASSERT_TRUE(app::classify_comment(store, {.seen = seen(1, 1), .topic = "budget"}).has_value());
    EXPECT_EQ(otherwise([](app::SendComment&) {}), "");
    ASSERT_TRUE(
        app::erase_on_request(
            store, {.occasion = as("administrator"), .number = {2026, 1}, .reason = "Carta."})
            .has_value());
    EXPECT_EQ(otherwise([](app::SendComment&) {}), "");
    EXPECT_EQ(count_rows("SELECT COUNT(*) FROM citizen_comment"), 1);
}

TEST_P(ConsultationTest, TwoWindowsThatSendTheSameFormMakeOneComment) {
    ASSERT_TRUE(app::open_consultation(store, opening()).has_value());
    auto const command = saying("Cuenten las cajas.", "forma-1");
    std::vector<std::jthread> windows;
    for (int i = 0; i < 8; ++i)
        windows.emplace_back([&] { EXPECT_TRUE(app::send_comment(store, command).has_value()); });
    windows.clear();
    EXPECT_EQ(count_rows("SELECT COUNT(*) FROM citizen_comment"), 1);
}

TEST_P(ConsultationTest, IsOpenToTheLastSecondOfItsLastDayInColombia) {
    ASSERT_TRUE(app::open_consultation(store, opening()).has_value());
    now = "2026-12-01T04:59:59Z";
    EXPECT_TRUE(app::send_comment(store, saying("A tiempo.", "1")).has_value());
    now = "2026-12-01T05:00:00Z";
    auto const late = app::send_comment(store, saying("Tarde.", "2"));
    ASSERT_EQ(refusal(late), "consultation-closed");
    EXPECT_EQ(late.error().day, base::Date(2026, 11, 30));
}

TEST_P(ConsultationTest, RefusesWhatIsNoComment) {
    ASSERT_TRUE(app::open_consultation(store, opening()).has_value());
    auto const judged = [&](auto const& change) {
        auto command = saying("Bien.", "forma");
        change(command);
        auto const checked = refusal(app::check_comment(store, command));
        EXPECT_EQ(refusal(app::send_comment(store, command)), checked);
        return checked;
    };
    EXPECT_EQ(judged([](app::SendComment& one) { one.words = " \r\n"; }), "comment-missing");
    EXPECT_EQ(judged([](app::SendComment& one) { one.words = "a\x01"; }), "text-unusable");
    EXPECT_EQ(judged([](app::SendComment& one) { one.topic = "x"; }), "topic-unknown");
    EXPECT_EQ(judged([](app::SendComment& one) { one.goal = "A/9"; }), "comment-goal-unknown");
    EXPECT_EQ(judged([](app::SendComment& one) { one.trap = "x"; }), "trap-filled");
    EXPECT_EQ(judged([](app::SendComment& one) { one.who.name = "Ana"; }), "consent-missing");
    EXPECT_EQ(judged([](app::SendComment& one) { one.who.email = "ana"; }), "email-malformed");
    EXPECT_EQ(judged([](app::SendComment& one) { one.consultation = 9; }), "consultation-unknown");
    std::string most;
    for (int i = 0; i < 2000; ++i)
        most += "ñ";
    EXPECT_EQ(judged([&](app::SendComment& one) { one.words = most + "ñ"; }), "text-too-long");
    // 2,000 letters of two bytes; the line end of a form counts once.
    most.replace(0, 2, "\r\n");
    EXPECT_EQ(judged([&](app::SendComment& one) { one.words = most; }), "");
}

TEST_P(ConsultationTest, CountsTheCommentsOfAnOriginInTheDatabase) {
    ASSERT_TRUE(app::open_consultation(store, opening()).has_value());
    for (int i = 0; i < domain::comments_of_an_origin_max; ++i)
        ASSERT_TRUE(app::send_comment(store, saying("Va.", std::to_string(i))).has_value());
    // Another instance, where there may be one.
    std::optional<storage::Store> other;
    if (GetParam() == sql::Engine::postgresql) other.emplace(database.address());
    auto const refused = app::send_comment(other ? *other : store, saying("Y otro.", "x"));
    ASSERT_EQ(refusal(refused), "too-many-comments");
    EXPECT_EQ(refused.error().until->text(), "2026-11-20T16:00:00Z");
    auto elsewhere = saying("De otra parte.", "y");
    elsewhere.origin = "192.0.2.8";
    EXPECT_TRUE(app::send_comment(store, elsewhere).has_value());
    now = "2026-11-20T16:00:00Z";
    EXPECT_TRUE(app::send_comment(store, saying("Una hora después.", "x")).has_value());
}

TEST_P(ConsultationTest, OfTwoModeratorsTheSecondIsTold) {
    ASSERT_TRUE(app::open_consultation(store, opening()).has_value());
    send("Cuenten las cajas.");
    auto const publish = [&](std::string const& role, std::int64_t version) {
        return app::moderate_comment(
            store, {.seen = seen(1, version, role), .moderation = Moderation::published});
    };
    EXPECT_EQ(refusal(publish("process-leader", 1)), "not-permitted");
    EXPECT_TRUE(publish("planning-analyst", 1).has_value());
    EXPECT_EQ(refusal(publish("planning-head", 1)), "comment-changed");
    EXPECT_EQ(refusal(publish("planning-head", 2)), "already-done");
    EXPECT_EQ(refusal(app::moderate_comment(
                  store, {.seen = seen(1, 2), .moderation = Moderation::withdrawn})),
              "reason-missing");
    EXPECT_EQ(refusal(app::classify_comment(store, {.seen = seen(1, 2), .topic = "x"})),
              "topic-unknown");
    EXPECT_TRUE(app::classify_comment(store, {.seen = seen(1, 2), .topic = "budget"}).has_value());
    EXPECT_EQ(comment(1).topic, domain::Topic::budget);
    EXPECT_EQ(comment(1).version, 3);
}

TEST_P(ConsultationTest, IsAnsweredAndItsResultsPublishedWhenEverythingIsSettled) {
    ASSERT_TRUE(app::open_consultation(store, opening()).has_value());
    auto const sent = send("Cuenten las cajas.");
    send("Insulto.");
    ASSERT_TRUE(app::moderate_comment(store, {.seen = seen(1, 1)}).has_value());
    ASSERT_TRUE(answer(1, 2).has_value());
    app::PublishResults const early{.occasion = as("planning-head"), .consultation = 1};
    auto const open = app::publish_results(store, early);
    ASSERT_EQ(refusal(open), "consultation-open");
    EXPECT_EQ(open.error().day, base::Date(2026, 11, 30));
    now = "2026-12-02T15:00:00Z";
    auto const publish = [&](std::string const& role) {
        return app::publish_results(store, {.occasion = as(role), .consultation = 1});
    };
    EXPECT_EQ(refusal(publish("planning-analyst")), "not-permitted");
    EXPECT_EQ(refusal(publish("planning-head")), "comments-unanswered");
    ASSERT_TRUE(
        app::moderate_comment(
            store, {.seen = seen(2, 1), .moderation = Moderation::withdrawn, .reason = "Injuria."})
            .has_value());
    EXPECT_EQ(refusal(answer(2, 2)), "comment-withdrawn");
    EXPECT_TRUE(app::list_changes_by_comments(store, entity, "plan-2027", "A/1").empty());
    ASSERT_TRUE(publish("planning-head").has_value());
    EXPECT_EQ(refusal(publish("planning-head")), "consultation-answered");
    EXPECT_EQ(refusal(answer(1, 3)), "consultation-answered");
    EXPECT_EQ(refusal(app::moderate_comment(store, {.seen = seen(2, 2)})), "consultation-answered");

    auto const changes = app::list_changes_by_comments(store, entity, "plan-2027", "A/1");
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes[0].answer->decision, Decision::accepted_in_part);
    EXPECT_TRUE(app::list_changes_by_comments(store, entity, "plan-2027", "A/2").empty());
    // By its code, and by no other.
    auto code = sent.code();
    EXPECT_TRUE(app::follow_comment(store, entity, code).has_value());
    code.suffix.back() = code.suffix.back() == 'Z' ? 'Y' : 'Z';
    EXPECT_FALSE(app::follow_comment(store, entity, code).has_value());
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
}

TEST_P(ConsultationTest, WhoLeftAnAddressGetsOneMailWithTheFirstAnswer) {
    ASSERT_TRUE(app::open_consultation(store, opening()).has_value());
    send("Cuenten las cajas.", ana);
    send("Sin correo.", {.name = "Eva", .consent = std::string(app::consent_version)});
    send("Se borra.", ana);
    auto const claimed = [&] { return app::claim_mail(store, entity, as("").now); };
    EXPECT_FALSE(claimed().has_value());
    for (int const number : {1, 2, 3})
        ASSERT_TRUE(answer(number, 1).has_value());
    ASSERT_TRUE(
        app::erase_on_request(
            store, {.occasion = as("administrator"), .number = {2026, 3}, .reason = "Carta."})
            .has_value());
    auto const mail = claimed();
    ASSERT_TRUE(mail.has_value());
    EXPECT_EQ(mail->mail.kind, domain::MailKind::comment_answered);
    EXPECT_EQ(mail->person.email, ana.email);
    EXPECT_EQ(mail->answered->comment.number.text(), "P-2026-00001");
    // No address waits in the outbox, so what is erased is erased there too.
    EXPECT_EQ(count_rows("SELECT COUNT(*) FROM mail WHERE object LIKE '%@%' OR person_id <> ''"),
              0);
    EXPECT_FALSE(claimed().has_value());  // of the second and the third, none
    app::note_mail_sent(store, entity, mail->mail, as("").now);
    ASSERT_TRUE(answer(1, 2).has_value());  // said otherwise: no second mail
    EXPECT_FALSE(claimed().has_value());
}

}  // namespace
