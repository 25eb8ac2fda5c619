// Publication on a day that was set and signed beforehand (interface S27), on both engines.
#include "app/consultation/open_consultation.hpp"
#include "app/people/outbox.hpp"
#include "app/plan/deadlines.hpp"
#include "app/plan/own_work.hpp"
#include "app/plan/publication.hpp"
#include "app/plan/publish_on_day.hpp"
#include "exchange/plan_document/begun_from.hpp"
#include "planning_office.hpp"

namespace {

using namespace planning_office;
using app::PublishedOnDay;

class PublicationDayTest : public PlanningOffice {
protected:
    void sign() {
        formulate();
        ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
        ASSERT_TRUE(take("planning-head", PlanAction::accept).has_value());
        ASSERT_TRUE(take("process-leader", PlanAction::officialise, "HOLA 1").has_value());
    }
    base::Date today() const { return now().colombian_date(); }
    domain::Outcome<void> set_day(std::optional<base::Date> day,
                                  std::string const& role = "planning-head") {
        auto command = step(role, PlanAction::set_publication_day);
        command.day = day;
        return app::take_step(store, library, command);
    }
    domain::Outcome<void> drop(std::string reason, std::string const& role = "planning-head") {
        auto command = step(role, PlanAction::drop_publication_day);
        command.reason = std::move(reason);
        command.password.clear();  // it binds nobody
        return app::take_step(store, library, command);
    }
    std::vector<app::DuePublication> due() {
        return app::list_due_publications(store, entity, today());
    }
    PublishedOnDay publish(app::DuePublication const& one) {
        auto reading = exchange::put_together(one.draft);
        app::PublishOnDay command{
            .occasion = as(""),
            .formulation = one.formulation,
            .renamings = exchange::renamings_of(library, one.formulation, one.draft)};
        if (reading.plan) command.content = exchange::content_of(std::move(*reading.plan));
        return app::publish_on_day(store, command);
    }
    app::Visitor visitor(std::string const& role) {
        return app::list_standings(store, entity, "demo-" + role, today()).at(0);
    }
    app::PlanTask::Group task_of(std::string const& role) {
        return app::load_own_work(store, entity, visitor(role), today()).plans.at(0).group;
    }
    void import_other() {
        auto plan = *exchange::read_plan_document(blank);
        plan.note = "Traído de otra parte";
        auto const command = exchange::import_command(entity, plan, now());
        app::import_plans(store, {&command, 1});
    }
    void pass_days(int days) { time += days * 86'400; }
};

INSTANTIATE_TEST_SUITE_P(Engines, PublicationDayTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(PublicationDayTest, IsSignedBeforehandAndDoneOnIt) {
    sign();
    ASSERT_TRUE(set_day(today().plus_days(3)).has_value());
    auto const signed_in = load().formulation.publication_set()->sequence;
    EXPECT_EQ(state(), PlanState::official);
    EXPECT_TRUE(due().empty());
    EXPECT_EQ(task_of("planning-head"), app::PlanTask::Group::waiting);
    pass_days(2);
    EXPECT_TRUE(due().empty());
    pass_days(1);
    auto const list = due();
    ASSERT_EQ(list.size(), 1u);
    EXPECT_EQ(publish(list.front()), PublishedOnDay::published);
    EXPECT_EQ(state(), PlanState::published);
    auto const edition = library.find_edition(plan_code);
    ASSERT_NE(edition, nullptr);
    auto const& steps = load().formulation.steps;
    EXPECT_EQ(steps.back().action, PlanAction::publish);
    EXPECT_EQ(steps.back().person, "demo-planning-head");
    EXPECT_EQ(steps.back().digest, steps.at(steps.size() - 2).digest);
    EXPECT_EQ(edition->head.digest, steps.back().digest);
    auto const entry =
        app::read_activity(store, entity, {.action_prefix = "plan.publish"}, 0, 1).entries.at(0);
    EXPECT_EQ(entry.entry.actor.person, "demo-planning-head");
    EXPECT_EQ(entry.entry.actor.session, "entry:" + std::to_string(signed_in));
    EXPECT_TRUE(due().empty());
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
}

TEST_P(PublicationDayTest, OfTwoInstancesOneDoesIt) {
    sign();
    ASSERT_TRUE(set_day(today().plus_days(1)).has_value());
    pass_days(1);
    auto const list = due();
    ASSERT_EQ(list.size(), 1u);
    EXPECT_EQ(publish(list.front()), PublishedOnDay::published);
    EXPECT_EQ(publish(list.front()), PublishedOnDay::meanwhile);
    EXPECT_EQ(library.editions(plan_code).size(), 1u);
    EXPECT_TRUE(log_of("plan.drop-publication-day").empty());
}

TEST_P(PublicationDayTest, IsRefusedAsAPublicationIs) {
    formulate();
    EXPECT_EQ(refusal(set_day(today().plus_days(1))), RefusalKind::wrong_state);
    ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
    ASSERT_TRUE(take("planning-head", PlanAction::accept).has_value());
    ASSERT_TRUE(take("process-leader", PlanAction::officialise, "HOLA 1").has_value());
    EXPECT_EQ(refusal(set_day(std::nullopt)), RefusalKind::day_malformed);
    for (auto const days : {-1, 0, 367})
        EXPECT_EQ(refusal(set_day(today().plus_days(days))),
                  RefusalKind::publication_day_out_of_range)
            << days;
    for (auto const* role : {"process-leader", "planning-analyst", "communications",
                             "administrator", "internal-control"})
        EXPECT_EQ(refusal(set_day(today().plus_days(1), role)), RefusalKind::not_permitted) << role;
    auto command = step("planning-head", PlanAction::set_publication_day);
    command.day = today().plus_days(1);
    command.password = "otra contraseña";
    EXPECT_EQ(refusal(app::take_step(store, library, command)), RefusalKind::wrong_password);
    command.password.clear();
    EXPECT_EQ(refusal(app::take_step(store, library, command)), RefusalKind::password_missing);
    EXPECT_EQ(load().formulation.publication_set(), nullptr);
    import_other();
    EXPECT_EQ(refusal(set_day(today().plus_days(1))), RefusalKind::edition_meanwhile);
    EXPECT_TRUE(due().empty());
}

TEST_P(PublicationDayTest, IsTakenBackWithAReasonSetAgainAndOvertaken) {
    sign();
    EXPECT_EQ(refusal(drop("x")), RefusalKind::wrong_state);  // none is set
    ASSERT_TRUE(set_day(today().plus_days(366)).has_value());
    EXPECT_EQ(refusal(drop(" ")), RefusalKind::reason_missing);
    EXPECT_EQ(refusal(drop("x", "process-leader")), RefusalKind::not_permitted);
    ASSERT_TRUE(drop("El acto de adopción se corrió.").has_value());
    EXPECT_EQ(load().formulation.publication_set(), nullptr);
    EXPECT_EQ(task_of("planning-head"), app::PlanTask::Group::to_publish);
    EXPECT_FALSE(app::claim_mail(store, entity, now()));  // somebody did it, who knows
    ASSERT_TRUE(set_day(today().plus_days(2)).has_value());
    ASSERT_TRUE(set_day(today().plus_days(9)).has_value());
    pass_days(2);
    EXPECT_TRUE(due().empty());  // the latest day holds
    ASSERT_TRUE(take("planning-head", PlanAction::publish).has_value());
    pass_days(7);
    EXPECT_TRUE(due().empty());
    EXPECT_EQ(library.editions(plan_code).size(), 1u);
}

// procedure.md F5: both signatures are of that very content.
TEST_P(PublicationDayTest, AnEditTakesItBack) {
    sign();
    ASSERT_TRUE(set_day(today().plus_days(1)).has_value());
    ASSERT_TRUE(edit("process-leader", 1, "unit", "carpetas", "cajas").has_value());
    EXPECT_EQ(state(), PlanState::draft);
    EXPECT_EQ(load().formulation.publication_set(), nullptr);
    pass_days(1);
    EXPECT_TRUE(due().empty());
}

TEST_P(PublicationDayTest, WhatCannotBePublishedThenIsDroppedAndTold) {
    sign();
    ASSERT_TRUE(set_day(today().plus_days(1)).has_value());
    import_other();
    pass_days(1);
    auto const list = due();
    ASSERT_EQ(list.size(), 1u);
    EXPECT_EQ(publish(list.front()), PublishedOnDay::dropped);
    EXPECT_EQ(state(), PlanState::official);
    EXPECT_EQ(library.editions(plan_code).size(), 1u);  // that which came meanwhile
    auto const last = load().formulation.steps.back();
    EXPECT_EQ(last.person, "");
    EXPECT_EQ(last.reason, "edition-meanwhile");
    EXPECT_EQ(task_of("planning-head"), app::PlanTask::Group::to_publish);
    EXPECT_TRUE(due().empty());  // once
    auto const told = app::claim_mail(store, entity, now());
    ASSERT_TRUE(told);
    EXPECT_EQ(told->mail.kind, domain::MailKind::publication_failed);
    EXPECT_EQ(told->person.id, "demo-planning-head");
    EXPECT_FALSE(app::claim_mail(store, entity, now()));
    EXPECT_NE(log_of("plan.drop-publication-day").at(0).find("edition-meanwhile"),
              std::string::npos);
}

TEST_P(PublicationDayTest, OtherContentThanWasSignedIsNotPublished) {
    sign();
    ASSERT_TRUE(set_day(today().plus_days(1)).has_value());
    pass_days(1);
    auto one = due().at(0);
    for (auto& object : one.draft)
        for (auto& cell : object.cells)
            if (cell.name == "unit") cell.text = "carpetas";
    EXPECT_EQ(publish(one), PublishedOnDay::dropped);
    EXPECT_EQ(load().formulation.steps.back().reason, "changed-meanwhile");
    EXPECT_EQ(library.find_edition(plan_code), nullptr);
}

// Whoever signed may have left by then; what they signed stands.
TEST_P(PublicationDayTest, StandsThoughItsSignerHasLeft) {
    sign();
    ASSERT_TRUE(set_day(today().plus_days(2)).has_value());
    ASSERT_TRUE(app::deactivate_person(
                    store, {.occasion = as("administrator"), .person = "demo-planning-head"})
                    .has_value());
    pass_days(2);
    EXPECT_EQ(publish(due().at(0)), PublishedOnDay::published);
}

TEST_P(PublicationDayTest, StandsInTheCalendarOfThoseWhoEditOrPublish) {
    sign();
    auto const day = today().plus_days(5);
    ASSERT_TRUE(set_day(day).has_value());
    auto const has_it = [&](std::string const& role) {
        auto const list =
            app::list_coming_deadlines(store, library, entity, visitor(role), today());
        return std::ranges::any_of(list, [&](app::Deadline const& one) {
            return one.kind == app::Deadline::Kind::publication && one.object == plan_code &&
                   one.day == day;
        });
    };
    EXPECT_TRUE(has_it("planning-head"));
    EXPECT_TRUE(has_it("process-leader"));
    EXPECT_FALSE(has_it("communications"));
}

}  // namespace
