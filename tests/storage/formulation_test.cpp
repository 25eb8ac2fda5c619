// A plan from draft to published, by people in their roles, on both engines (procedure.md §2).
#include "app/consultation/open_consultation.hpp"
#include "app/consultation/settle_comments.hpp"
#include "app/people/delegations.hpp"
#include "app/people/outbox.hpp"
#include "planning_office.hpp"

namespace {

using namespace planning_office;

constexpr int seconds_of_a_day = 86'400;

class FormulationTest : public PlanningOffice {
protected:
    void take_all(std::vector<std::pair<std::string, PlanAction>> const& way) {
        for (auto const& [role, action] : way)
            ASSERT_TRUE(take(role, action, "HOLA 1").has_value()) << static_cast<int>(action);
    }
    domain::Outcome<int> consult() {
        auto const making = load();
        auto plan = std::move(*exchange::put_together(making.draft).plan);
        auto document = exchange::write_plan_document(plan);
        return app::open_consultation(store, {.occasion = as("planning-head"),
                                              .plan = plan_code,
                                              .seen_version = making.formulation.version,
                                              .content = exchange::content_of(std::move(plan)),
                                              .document = std::move(document),
                                              .summary = "De qué trata",
                                              .purpose = "Para mejorarlo",
                                              .closes = now().colombian_date().plus_days(5),
                                              .answers_due = now().colombian_date().plus_days(9)});
    }
};

INSTANTIATE_TEST_SUITE_P(Engines, FormulationTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(FormulationTest, IsBegunByThePlanningOffice) {
    EXPECT_EQ(refusal(begin("process-leader")), RefusalKind::not_permitted);
    EXPECT_EQ(refusal(begin("administrator")), RefusalKind::not_permitted);
    EXPECT_EQ(refusal(begin("planning-head", "Plan 2027")), RefusalKind::plan_code_malformed);
    EXPECT_EQ(refusal(begin("planning-head", "pei")), RefusalKind::code_taken);
    EXPECT_EQ(refusal(begin("planning-head", plan_code, "ninguna")), RefusalKind::unit_unknown);
    EXPECT_TRUE(begin("planning-analyst").has_value());
    EXPECT_EQ(refusal(begin("planning-head")), RefusalKind::plan_open);
    EXPECT_TRUE(begin("planning-head", "pei", "AE", "pei/1").has_value());
    EXPECT_EQ(log_of("plan.begin").size(), 1u);
    EXPECT_EQ(load().draft.front().text("name"), "Plan de gestión 2027");
}

TEST_P(FormulationTest, IsReadByThoseOfItsUnit) {
    ASSERT_TRUE(begin("planning-head", plan_code, "SAC").has_value());
    auto const read = [&](std::string const& role) {
        return refusal(app::load_plan_in_the_making(store, as(role), plan_code));
    };
    EXPECT_EQ(read("process-leader"), RefusalKind::not_permitted);  // of GDI
    EXPECT_EQ(read("administrator"), RefusalKind::not_permitted);
    EXPECT_EQ(read("committee"), RefusalKind::not_permitted);
    EXPECT_EQ(read("reporting-area"), RefusalKind::already_done);  // read: of SAC
    EXPECT_EQ(read("internal-control"), RefusalKind::already_done);
    EXPECT_EQ(refusal(add_goal("process-leader")), RefusalKind::not_permitted);
    EXPECT_EQ(refusal(app::load_plan_in_the_making(store, as("planning-head"), "otro")),
              RefusalKind::plan_unknown);
}

TEST_P(FormulationTest, TwoPeopleNeverOverwriteEachOtherInSilence) {
    formulate();
    ASSERT_TRUE(edit("process-leader", 1, "targets/2027-Q1", "300", "200").has_value());
    auto const late = edit("improvement-promoter", 1, "targets/2027-Q1", "250", "200");
    ASSERT_TRUE(late.has_value());
    ASSERT_EQ(late->conflicts.size(), 1u);
    EXPECT_EQ(late->saved, 0);
    EXPECT_EQ(late->conflicts[0].theirs, "300");
    EXPECT_EQ(late->conflicts[0].edit.wanted.text, "250");
    EXPECT_EQ(late->conflicts[0].person, "demo-process-leader");
    EXPECT_EQ(load().draft[1].text("targets/2027-Q1"), "300");
    // Having seen theirs, one may insist.
    EXPECT_EQ(edit("improvement-promoter", 1, "targets/2027-Q1", "250", "300")->saved, 1);
    EXPECT_EQ(load().draft[1].text("targets/2027-Q1"), "250");
}

TEST_P(FormulationTest, TheSameEditTwiceIsOne) {
    formulate();
    auto const before = log_of("plan.edit").size();
    auto const first = edit("process-leader", 1, "unit", "metros", "cajas");
    auto const second = edit("process-leader", 1, "unit", "metros", "cajas");
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->saved, 1);
    EXPECT_EQ(second->saved, 0);
    EXPECT_TRUE(second->conflicts.empty());
    EXPECT_EQ(first->version, second->version);
    EXPECT_EQ(log_of("plan.edit").size(), before + 1);
    EXPECT_NE(log_of("plan.edit")[0].find(R"("before":"cajas","field":"1/unit")"),
              std::string::npos);
}

TEST_P(FormulationTest, WhatIsNotWrittenByHandStaysLocked) {
    formulate();
    EXPECT_EQ(refusal(edit("process-leader", 0, "code", "otro")), RefusalKind::cell_locked);
    EXPECT_EQ(refusal(edit("process-leader", 0, "owner/code", "SAC", "GDI")),
              RefusalKind::cell_locked);
    EXPECT_EQ(refusal(edit("process-leader", 1, "actuals/2027-Q1", "5")), RefusalKind::cell_locked);
    EXPECT_EQ(refusal(edit("process-leader", 1, "nada", "5")), RefusalKind::cell_locked);
    EXPECT_EQ(refusal(edit("process-leader", 9, "unit", "5")), RefusalKind::object_unknown);
    EXPECT_EQ(log_of("change.refuse").size(), 5u);
}

TEST_P(FormulationTest, WhatIsTakenOutCanBePutBack) {
    formulate();
    auto const group = app::add_object(store, {.occasion = as("process-leader"),
                                               .plan = plan_code,
                                               .kind = ObjectKind::node,
                                               .parent = 0,
                                               .cells = {{"code", "T"}, {"kind", "group"}}});
    ASSERT_EQ(group.value_or(0), 2);
    auto const inner = app::add_object(store, {.occasion = as("process-leader"),
                                               .plan = plan_code,
                                               .kind = ObjectKind::goal,
                                               .parent = 2,
                                               .cells = {{"code", "T1"}, {"schedule", "sum"}}});
    ASSERT_EQ(inner.value_or(0), 3);
    app::PickObject const pick{.occasion = as("process-leader"), .plan = plan_code, .object = 2};
    EXPECT_TRUE(app::remove_object(store, pick).has_value());
    EXPECT_EQ(load().draft.size(), 2u);  // the goal within went with it
    EXPECT_EQ(refusal(app::remove_object(store, pick)), RefusalKind::object_unknown);
    EXPECT_TRUE(app::restore_object(store, pick).has_value());
    EXPECT_EQ(load().draft.size(), 4u);
    EXPECT_EQ(refusal(app::restore_object(store, pick)), RefusalKind::object_unknown);
    auto plan = pick;
    plan.object = 0;
    EXPECT_EQ(refusal(app::remove_object(store, plan)), RefusalKind::object_unknown);
}

TEST_P(FormulationTest, GoesBackWithItsObservations) {
    formulate();
    ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
    EXPECT_EQ(refusal(edit("process-leader", 1, "unit", "x", "cajas")), RefusalKind::not_permitted);
    EXPECT_EQ(refusal(take("planning-analyst", PlanAction::observe)),
              RefusalKind::observation_missing);
    ASSERT_TRUE(app::add_observation(store, {.occasion = as("planning-analyst"),
                                             .plan = plan_code,
                                             .object = 1,
                                             .cell = "indicator",
                                             .words = "Diga de qué archivo."})
                    .has_value());
    EXPECT_EQ(refusal(take("planning-head", PlanAction::accept)),
              RefusalKind::observations_unreturned);
    ASSERT_TRUE(take("planning-analyst", PlanAction::observe).has_value());
    EXPECT_EQ(state(), PlanState::observed);
    // The leader of its process, who may submit it again, is told; nobody else.
    auto const told = app::claim_mail(store, entity, as("").now);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->mail.kind, domain::MailKind::plan_returned);
    EXPECT_EQ(told->mail.object, plan_code);
    EXPECT_EQ(told->person.id, "demo-process-leader");
    EXPECT_FALSE(app::claim_mail(store, entity, as("").now));
    auto const observation = load().observations.at(0);
    EXPECT_TRUE(observation.is_returned);
    EXPECT_EQ(observation.cell, "indicator");

    ASSERT_TRUE(edit("process-leader", 1, "indicator", "Cajas del Archivo", "Cajas transferidas")
                    .has_value());
    app::ResolveObservation const resolve{
        .occasion = as("process-leader"), .plan = plan_code, .number = observation.number};
    EXPECT_EQ(refusal(take("process-leader", PlanAction::submit)),
              RefusalKind::observations_unanswered);
    ASSERT_TRUE(app::resolve_observation(store, resolve).has_value());
    EXPECT_EQ(refusal(app::resolve_observation(store, resolve)), RefusalKind::already_done);
    ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
    EXPECT_EQ(state(), PlanState::in_review);
}

TEST_P(FormulationTest, IsSignedAndPublished) {
    formulate();
    ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
    auto wrong = step("planning-head", PlanAction::accept);
    wrong.password = "otra";
    EXPECT_EQ(refusal(app::take_step(store, library, wrong)), RefusalKind::wrong_password);
    EXPECT_EQ(refusal(take("planning-analyst", PlanAction::accept)), RefusalKind::not_permitted);
    ASSERT_TRUE(take("planning-head", PlanAction::accept).has_value());

    EXPECT_EQ(refusal(take("planning-head", PlanAction::publish)), RefusalKind::wrong_state);
    EXPECT_EQ(refusal(take("process-leader", PlanAction::officialise, " ")),
              RefusalKind::case_number_missing);
    EXPECT_EQ(refusal(take("planning-head", PlanAction::officialise, "HOLA 1")),
              RefusalKind::not_permitted);
    ASSERT_TRUE(take("process-leader", PlanAction::officialise, "HOLA 123456").has_value());
    EXPECT_EQ(library.find_edition(plan_code), nullptr);
    ASSERT_TRUE(take("planning-head", PlanAction::publish).has_value());

    auto const edition = library.find_edition(plan_code);
    ASSERT_NE(edition, nullptr);
    EXPECT_EQ(edition->plan.goals.at(0).indicator, "Cajas transferidas");
    auto const made = load();
    EXPECT_EQ(made.formulation.state, PlanState::published);
    EXPECT_EQ(made.formulation.edition, 1);
    EXPECT_EQ(made.formulation.last(PlanAction::accept)->digest, edition->head.digest);
    EXPECT_EQ(made.formulation.last(PlanAction::officialise)->case_number, "HOLA 123456");
    EXPECT_EQ(refusal(edit("process-leader", 1, "unit", "x", "cajas")), RefusalKind::wrong_state);
    // Password, analyst, publishing too early, no case number, the head's signature, the edit.
    EXPECT_EQ(log_of("change.refuse").size(), 6u);
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
}

// F5: acceptance and officialisation are of that very content.
TEST_P(FormulationTest, AnEditUndoesWhatWasSigned) {
    formulate();
    for (auto const until : {PlanAction::accept, PlanAction::officialise}) {
        ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
        ASSERT_TRUE(take("planning-head", PlanAction::accept).has_value());
        if (until == PlanAction::officialise) {
            ASSERT_TRUE(take("process-leader", until, "HOLA 1").has_value());
        }
        auto const unit = std::string(load().draft[1].text("unit"));
        ASSERT_TRUE(edit("improvement-promoter", 1, "unit", unit + "!", unit).has_value());
        EXPECT_EQ(state(), PlanState::draft);
        // It is told as a step, by who did it; a second edit of the draft undoes nothing.
        ASSERT_TRUE(edit("improvement-promoter", 1, "unit", unit, unit + "!").has_value());
        auto const steps = load().formulation.steps;
        EXPECT_EQ(steps.back().action, PlanAction::edit);
        EXPECT_EQ(steps.back().person, "demo-improvement-promoter");
        EXPECT_NE(steps[steps.size() - 2].action, PlanAction::edit);
    }
}

// F8: the year of a plan is not closed before it ends.
TEST_P(FormulationTest, IsClosedOnceItsPeriodHasEnded) {
    formulate();
    take_all({{"process-leader", PlanAction::submit},
              {"planning-head", PlanAction::accept},
              {"process-leader", PlanAction::officialise},
              {"planning-head", PlanAction::publish}});
    auto const early = take("planning-head", PlanAction::close);
    ASSERT_EQ(refusal(early), RefusalKind::plan_running);
    EXPECT_EQ(early.error().rule, "F8");
    EXPECT_EQ(early.error().day, base::Date(2027, 12, 31));
    auto const until = base::Date(2027, 12, 31).days() - now().colombian_date().days();
    time += static_cast<int>(until.count()) * seconds_of_a_day;
    EXPECT_EQ(refusal(take("planning-head", PlanAction::close)), RefusalKind::plan_running);
    time += seconds_of_a_day;
    auto unsigned_step = step("planning-head", PlanAction::close);
    unsigned_step.password.clear();
    EXPECT_EQ(refusal(app::take_step(store, library, unsigned_step)),
              RefusalKind::password_missing);
    EXPECT_EQ(state(), PlanState::published);
    EXPECT_TRUE(take("planning-head", PlanAction::close).has_value());
    EXPECT_EQ(state(), PlanState::closed);
}

// reliability.md §2.2: whoever publishes proves once more who they are.
TEST_P(FormulationTest, IsPublishedWithThePassword) {
    formulate();
    take_all({{"process-leader", PlanAction::submit},
              {"planning-head", PlanAction::accept},
              {"process-leader", PlanAction::officialise}});
    auto command = step("planning-head", PlanAction::publish);
    command.password = "otra";
    EXPECT_EQ(refusal(app::take_step(store, library, command)), RefusalKind::wrong_password);
    command.password.clear();  // which nobody typed is not wrong
    EXPECT_EQ(refusal(app::take_step(store, library, command)), RefusalKind::password_missing);
    EXPECT_EQ(state(), PlanState::official);
}

// F7: what citizens said is answered before it is signed.
TEST_P(FormulationTest, IsAcceptedOnceItsConsultationIsAnswered) {
    formulate();
    ASSERT_EQ(consult().value_or(0), 1);
    ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
    for (int const day : {0, 6}) {  // open, then in analysis
        time = day * seconds_of_a_day;
        auto const early = take("planning-head", PlanAction::accept);
        ASSERT_EQ(refusal(early), RefusalKind::consultation_unsettled);
        EXPECT_EQ(early.error().rule, "F7");
        EXPECT_EQ(early.error().day, base::Date(2026, 9, 26));
        EXPECT_EQ(early.error().lifted_by, domain::Permission::hold_consultation);
    }
    ASSERT_TRUE(app::publish_results(store, {.occasion = as("planning-head"), .consultation = 1})
                    .has_value());
    EXPECT_TRUE(take("planning-head", PlanAction::accept).has_value());
}

TEST_P(FormulationTest, AnObservationHasItsLimitInCharacters) {
    formulate();
    ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
    auto const observe = [&](std::size_t characters) {
        std::string words;
        for (std::size_t i = 0; i < characters; ++i)
            words += "ñ";
        return app::add_observation(
            store,
            {.occasion = as("planning-analyst"), .plan = plan_code, .object = 1, .words = words});
    };
    EXPECT_EQ(refusal(observe(0)), RefusalKind::words_missing);
    auto const long_one = observe(4001);
    ASSERT_EQ(refusal(long_one), RefusalKind::text_too_long);
    EXPECT_EQ(long_one.error().most, 4000u);
    EXPECT_EQ(long_one.error().field, "palabras");
    EXPECT_TRUE(observe(4000).has_value());
}

TEST_P(FormulationTest, AStepOnAContentThatChangedSinceIsRefused) {
    formulate();
    auto const seen = step("process-leader", PlanAction::submit);
    ASSERT_TRUE(edit("improvement-promoter", 1, "unit", "metros", "cajas").has_value());
    EXPECT_EQ(refusal(app::take_step(store, library, seen)), RefusalKind::changed_meanwhile);
    EXPECT_EQ(state(), PlanState::draft);
}

// procedure.md §1.
TEST_P(FormulationTest, NobodyJudgesWhatTheySubmitted) {
    formulate();
    ASSERT_TRUE(app::grant_role(store, {.occasion = as("administrator"),
                                        .person = "demo-process-leader",
                                        .role = {.role_id = "both",
                                                 .role = domain::Role::planning_head,
                                                 .unit = "AE",
                                                 .from = now().colombian_date(),
                                                 .until = {}}})
                    .has_value());
    ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
    EXPECT_EQ(refusal(take("process-leader", PlanAction::accept)), RefusalKind::own_submission);
    EXPECT_EQ(refusal(app::add_observation(
                  store, {.occasion = as("process-leader"), .plan = plan_code, .words = "No."})),
              RefusalKind::own_submission);
    EXPECT_EQ(state(), PlanState::in_review);
    EXPECT_TRUE(take("planning-head", PlanAction::accept).has_value());
}

// F5: the acceptance and the officialisation are of two hands, whoever lent a role to whom.
TEST_P(FormulationTest, NobodyMakesOfficialWhatTheyAccepted) {
    formulate();
    ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
    ASSERT_TRUE(take("planning-head", PlanAction::accept).has_value());
    auto in_her_name = step("planning-head", PlanAction::officialise);
    in_her_name.case_number = "HOLA 1";
    in_her_name.occasion.delegation = "lent";
    in_her_name.occasion.actor.on_behalf_of = "demo-process-leader";
    EXPECT_EQ(refusal(app::take_step(store, library, in_her_name)), RefusalKind::not_permitted);
    ASSERT_TRUE(app::delegate_role(store, {.occasion = as("process-leader"),
                                           .delegation_id = "lent",
                                           .delegator = "demo-process-leader",
                                           .role_id = "demo-demo-process-leader",
                                           .delegate_email = "jefe@ejemplo.invalid",
                                           .unit = "GDI",
                                           .from = now().colombian_date(),
                                           .until = now().colombian_date().plus_days(10)})
                    .has_value());
    EXPECT_EQ(refusal(app::take_step(store, library, in_her_name)), RefusalKind::own_acceptance);
    EXPECT_EQ(state(), PlanState::accepted);
    EXPECT_TRUE(take("process-leader", PlanAction::officialise, "HOLA 1").has_value());
}

TEST_P(FormulationTest, ANewVersionBeginsFromTheEdition) {
    formulate();
    ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
    ASSERT_TRUE(take("planning-head", PlanAction::accept).has_value());
    ASSERT_TRUE(take("process-leader", PlanAction::officialise, "HOLA 1").has_value());
    ASSERT_TRUE(take("planning-head", PlanAction::publish).has_value());
    EXPECT_EQ(refusal(begin("planning-head")), RefusalKind::code_taken);
    EXPECT_TRUE(begin("planning-head", plan_code, "GDI", plan_code + "/1").has_value());
    EXPECT_EQ(load().formulation.number, 2);
    EXPECT_EQ(state(), PlanState::draft);
}

}  // namespace
