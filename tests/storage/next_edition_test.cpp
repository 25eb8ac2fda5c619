// The next edition of a plan is made while the one before stands: nothing of that is lost or held
// back by it. And what was begun by mistake is withdrawn. On both engines.
#include "app/plan/deadlines.hpp"
#include "app/plan/draft_history.hpp"
#include "app/plan/own_work.hpp"
#include "app/plan/publication.hpp"
#include "app/plan/withdraw_plan.hpp"
#include "planning_office.hpp"

namespace {

using namespace planning_office;

class NextEditionTest : public PlanningOffice {
protected:
    base::Date today() const { return now().colombian_date(); }
    app::Visitor visitor(std::string const& role) {
        return app::list_standings(store, entity, "demo-" + role, today()).at(0);
    }
    // Observed once, published, and three days later begun again.
    void go_on() {
        formulate();
        ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
        ASSERT_TRUE(app::add_observation(store, {.occasion = as("planning-analyst"),
                                                 .plan = plan_code,
                                                 .object = 1,
                                                 .cell = "indicator",
                                                 .words = "Diga de qué archivo."})
                        .has_value());
        ASSERT_TRUE(take("planning-analyst", PlanAction::observe).has_value());
        ASSERT_TRUE(app::resolve_observation(store, {.occasion = as("process-leader"),
                                                     .plan = plan_code,
                                                     .number = load().observations.at(0).number})
                        .has_value());
        ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
        ASSERT_TRUE(take("planning-head", PlanAction::accept).has_value());
        ASSERT_TRUE(take("process-leader", PlanAction::officialise, "HOLA 77").has_value());
        ASSERT_TRUE(take("planning-head", PlanAction::publish).has_value());
        published_on = today();
        time += 3 * 86'400;
        ASSERT_TRUE(begin_again().has_value());
    }
    domain::Outcome<void> begin_again() {
        return app::begin_formulation(
            store, {.occasion = as("planning-analyst"),
                    .plan = plan_code,
                    .unit = "GDI",
                    .draft = exchange::take_apart(library.find_edition(plan_code)->plan),
                    .begun_from = plan_code + "/1"});
    }
    domain::Outcome<void> withdraw(std::string const& role, std::string reason = "Por error") {
        return app::withdraw_plan(store, {.occasion = as(role),
                                          .plan = plan_code,
                                          .seen_version = load().formulation.version,
                                          .reason = std::move(reason)});
    }
    base::Date published_on;
};

INSTANTIATE_TEST_SUITE_P(Engines, NextEditionTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

// procedure.md F5: communications confirms the destinations of the edition that stands.
TEST_P(NextEditionTest, TheOneThatStandsIsStillConfirmed) {
    go_on();
    auto const list =
        app::list_publications(store, entity, visitor("communications"), today()).published;
    ASSERT_EQ(list.size(), 1u);
    EXPECT_EQ(list.front().plan.formulation.edition, 1);
    EXPECT_EQ(
        app::load_own_work(store, entity, visitor("communications"), today()).destinations.size(),
        1u);
    EXPECT_TRUE(
        app::confirm_destination(store, {.occasion = as("communications"),
                                         .confirmation = {.plan = plan_code,
                                                          .edition = 1,
                                                          .destination = domain::Destination::web,
                                                          .address = "https://entidad.gov.co/plan",
                                                          .day = today()}})
            .has_value());
    EXPECT_TRUE(app::take_destination_back(store, {.occasion = as("communications"),
                                                   .plan = plan_code,
                                                   .edition = 1,
                                                   .destination = domain::Destination::web,
                                                   .reason = "Se cayó"})
                    .has_value());
}

// procedure.md R2: what is published is reported, whatever is made after it.
TEST_P(NextEditionTest, TheReportsOfTheOneThatStandsAreDue) {
    go_on();
    time = 0;
    auto const day = base::Date(2027, 4, 1);
    auto const standing = app::list_standings(store, entity, "demo-process-leader", day).at(0);
    auto const list = app::list_deadlines(store, library, entity, standing, day);
    EXPECT_TRUE(std::ranges::any_of(list, [](app::Deadline const& one) {
        return one.kind == app::Deadline::Kind::report && one.object == plan_code;
    }));
}

// procedure.md A2; reliability.md §7, questions 2, 4 and 8.
TEST_P(NextEditionTest, AnEarlierFormulationIsReadAsItWas) {
    go_on();
    ASSERT_TRUE(edit("process-leader", 1, "note", "otra").has_value());
    auto const load_history = [&](app::HistoryOf const& of) {
        return app::load_draft_history(store, as("internal-control"), of);
    };
    auto const latest = load_history({.plan = plan_code});
    EXPECT_EQ(latest->formulation.number, 2);
    EXPECT_EQ(latest->as_of(published_on), std::nullopt);
    auto const then = load_history({.plan = plan_code, .formulation = {}, .day = published_on});
    EXPECT_EQ(then->formulation.number, 1);
    EXPECT_EQ(then->formulation.edition, 1);
    EXPECT_FALSE(then->is_latest());
    ASSERT_TRUE(then->as_of(published_on).has_value());
    auto const stood = *then->as_of(published_on);
    auto const& goal = stood.at(1);
    EXPECT_EQ(goal.text("indicator"), "Cajas transferidas");
    EXPECT_EQ(goal.text("note"), "");
    EXPECT_EQ(then->formulation.last(PlanAction::officialise)->case_number, "HOLA 77");
    ASSERT_EQ(then->observations.size(), 1u);
    EXPECT_TRUE(then->observations.front().is_resolved);
    auto const before =
        load_history({.plan = plan_code, .formulation = {}, .day = published_on.plus_days(-100)});
    EXPECT_EQ(before->formulation.number, 1);
    EXPECT_EQ(before->as_of(published_on.plus_days(-100)), std::nullopt);
    EXPECT_EQ(refusal(load_history({.plan = plan_code, .formulation = 3})),
              RefusalKind::plan_unknown);
}

// An entry names a goal as it was called in the formulation that the entry is of.
TEST_P(NextEditionTest, ActivityNamesThePartsOfEarlierFormulations) {
    go_on();
    ASSERT_TRUE(edit("process-leader", 1, "goal", "Otra meta", "Transferir cajas").has_value());
    auto const activity = app::read_activity(
        store, entity, {.action_prefix = "plan.edit", .object = plan_code}, 0, 99);
    ASSERT_GT(activity.entries.size(), 2u);
    auto const named = [&](app::ActivityEntry const& one) {
        auto const* const part = activity.find_part(one.entry, 1);
        return part == nullptr ? std::string() : std::string(part->text("goal"));
    };
    EXPECT_EQ(named(activity.entries.front()), "Otra meta");
    EXPECT_EQ(named(activity.entries.back()), "Transferir cajas");
}

TEST_P(NextEditionTest, ADraftThatNobodySubmittedIsWithdrawn) {
    go_on();
    EXPECT_EQ(refusal(withdraw("process-leader")), RefusalKind::not_permitted);
    EXPECT_EQ(refusal(withdraw("planning-head", " ")), RefusalKind::reason_missing);
    EXPECT_EQ(refusal(app::withdraw_plan(store, {.occasion = as("planning-head"),
                                                 .plan = plan_code,
                                                 .seen_version = 99,
                                                 .reason = "x"})),
              RefusalKind::changed_meanwhile);
    ASSERT_TRUE(withdraw("planning-analyst").has_value());
    EXPECT_EQ(state(), PlanState::published);  // that of the edition that stands
    EXPECT_EQ(load().formulation.edition, 1);
    EXPECT_EQ(refusal(withdraw("planning-head")), RefusalKind::wrong_state);
    ASSERT_EQ(log_of("plan.withdraw").size(), 1u);
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
    // Begun anew, it is the third.
    ASSERT_TRUE(begin_again().has_value());
    EXPECT_EQ(load().formulation.number, 3);
    EXPECT_EQ(app::load_draft_history(store, as("internal-control"), {.plan = plan_code})
                  ->formulations.size(),
              2u);
}

TEST_P(NextEditionTest, WhatWasSubmittedOnceIsNotWithdrawn) {
    formulate();
    ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
    EXPECT_EQ(refusal(withdraw("planning-head")), RefusalKind::wrong_state);
    ASSERT_TRUE(take("planning-head", PlanAction::accept).has_value());
    ASSERT_TRUE(edit("process-leader", 1, "unit", "carpetas", "cajas").has_value());
    EXPECT_EQ(state(), PlanState::draft);
    EXPECT_EQ(refusal(withdraw("planning-head")), RefusalKind::wrong_state);
}

}  // namespace
