// The review of a plan: who has it, and what they found conforming (interface S8; procedure.md F3),
// on both engines.
#include "app/plan/review.hpp"
#include "app/plan/reviewers.hpp"

#include "app/people/notices.hpp"
#include "app/people/visitor.hpp"
#include "app/plan/tasks.hpp"
#include "planning_office.hpp"

namespace {

using namespace planning_office;
using domain::ReviewStanding;
using Group = app::PlanTask::Group;

class ReviewTest : public PlanningOffice {
protected:
    void submit() {
        formulate();
        ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
    }
    // The reporting area of SAC as a second analyst.
    void hire() {
        ASSERT_TRUE(app::grant_role(store, {.occasion = as("administrator"),
                                            .person = "demo-reporting-area",
                                            .role = {.role_id = "second",
                                                     .role = domain::Role::planning_analyst,
                                                     .unit = "AE",
                                                     .from = now().colombian_date(),
                                                     .until = {}}})
                        .has_value());
    }
    domain::Outcome<void> take_review(std::string const& role, std::string const& from = {}) {
        return app::take_review(store, {.occasion = as(role),
                                        .plan = plan_code,
                                        .from = from.empty() ? std::string() : "demo-" + from});
    }
    domain::Outcome<void> mark(std::string const& role, int object,
                               app::Conformity conformity = app::Conformity::conforming) {
        return app::mark_conformity(store, {.occasion = as(role),
                                            .plan = plan_code,
                                            .object = object,
                                            .conformity = conformity,
                                            .seen = load().review.at(object).digest});
    }
    domain::Outcome<void> observe(std::string const& role, std::string takes_from = {}) {
        return app::add_observation(store, {.occasion = as(role),
                                            .plan = plan_code,
                                            .object = 1,
                                            .cell = "unit",
                                            .words = "Diga cuáles.",
                                            .takes_from = std::move(takes_from)});
    }
    std::string holder() {
        auto const review = load().formulation.review;
        return review ? review->person : "";
    }
    ReviewStanding standing(int object) { return load().review.at(object).standing; }
    app::Visitor visitor(std::string const& role) {
        return app::list_standings(store, entity, "demo-" + role, now().colombian_date()).front();
    }
    Group task(std::string const& role) {
        auto const who = visitor(role);
        auto const today = now().colombian_date();
        auto const list =
            app::list_tasks(app::list_workshop(store, entity, who, today), who, today);
        EXPECT_EQ(list.size(), 1u);
        return list.at(0).group;
    }
};

INSTANTIATE_TEST_SUITE_P(Engines, ReviewTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(ReviewTest, IsTakenByWhoReviews) {
    formulate();
    EXPECT_EQ(refusal(take_review("planning-analyst")), RefusalKind::wrong_state);
    ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
    EXPECT_EQ(refusal(take_review("process-leader")), RefusalKind::not_permitted);
    EXPECT_EQ(holder(), "");
    ASSERT_TRUE(take_review("planning-analyst").has_value());
    EXPECT_EQ(holder(), "demo-planning-analyst");
    EXPECT_EQ(load().formulation.review->since, now());
    EXPECT_EQ(refusal(take_review("planning-analyst")), RefusalKind::already_done);
    EXPECT_EQ(log_of("review.take").size(), 1u);
    EXPECT_EQ(log_of("change.refuse").size(), 3u);
}

TEST_P(ReviewTest, IsTakenOverFromWhomOneSawHaveIt) {
    submit();
    hire();
    ASSERT_TRUE(take_review("planning-analyst").has_value());
    // They looked when nobody had it: two who press at once do not take it from each other.
    auto const late = take_review("reporting-area");
    ASSERT_EQ(refusal(late), RefusalKind::review_taken);
    EXPECT_EQ(late.error().both.first, "Paula Nieto");
    EXPECT_EQ(late.error().day, now().colombian_date());
    ASSERT_TRUE(take_review("reporting-area", "planning-analyst").has_value());
    EXPECT_EQ(holder(), "demo-reporting-area");
    EXPECT_NE(log_of("review.take").front().find(R"("before":"demo-planning-analyst")"),
              std::string::npos);
    // Who had it is told, and nobody else.
    auto const told = [&](std::string const& role) {
        auto const notices = app::list_notices(store, entity, visitor(role), now());
        return std::ranges::any_of(notices.list, [](app::Notice const& one) {
            return one.entry.action == domain::action_tokens.token(domain::Action::review_take);
        });
    };
    EXPECT_TRUE(told("planning-analyst"));
    EXPECT_FALSE(told("planning-head"));
    EXPECT_FALSE(told("reporting-area"));
}

TEST_P(ReviewTest, IsAssignedByWhoDecidesToWhoMayReview) {
    submit();
    hire();
    auto const assign = [&](std::string const& role, std::string const& to,
                            std::string const& from = {}) {
        return app::take_review(store, {.occasion = as(role),
                                        .plan = plan_code,
                                        .from = from.empty() ? "" : "demo-" + from,
                                        .to = "demo-" + to});
    };
    EXPECT_EQ(refusal(assign("planning-analyst", "reporting-area")), RefusalKind::not_permitted);
    for (auto const* const unfit : {"process-leader", "administrator", "nobody"})
        EXPECT_EQ(refusal(assign("planning-head", unfit)), RefusalKind::person_unknown) << unfit;
    auto const offered = app::list_assignable(store, as("planning-head"), plan_code);
    EXPECT_EQ(offered.size(), 3u);  // the analyst, the one hired, the head
    EXPECT_TRUE(app::list_assignable(store, as("planning-analyst"), plan_code).empty());
    ASSERT_TRUE(assign("planning-head", "planning-analyst").has_value());
    EXPECT_EQ(holder(), "demo-planning-analyst");
    EXPECT_EQ(refusal(assign("planning-head", "planning-analyst", "planning-analyst")),
              RefusalKind::already_done);
    EXPECT_EQ(refusal(assign("planning-head", "reporting-area")), RefusalKind::review_taken);
    ASSERT_TRUE(assign("planning-head", "reporting-area", "planning-analyst").has_value());
    EXPECT_EQ(holder(), "demo-reporting-area");
    // Who got it is told, and who had it.
    auto const told = [&](std::string const& role) {
        auto const notices = app::list_notices(store, entity, visitor(role), now());
        return std::ranges::count_if(notices.list, [](app::Notice const& one) {
            return one.entry.action == domain::action_tokens.token(domain::Action::review_take);
        });
    };
    EXPECT_EQ(told("planning-analyst"), 2);
    EXPECT_EQ(told("reporting-area"), 1);
    EXPECT_EQ(told("planning-head"), 0);
}

TEST_P(ReviewTest, WhoObservesOrMarksFirstTakesIt) {
    submit();
    hire();
    EXPECT_EQ(task("planning-analyst"), Group::to_review);
    ASSERT_TRUE(mark("reporting-area", 0).has_value());
    EXPECT_EQ(holder(), "demo-reporting-area");
    for (auto const& refused : {observe("planning-analyst"), mark("planning-analyst", 1)})
        EXPECT_EQ(refusal(refused), RefusalKind::review_taken);
    EXPECT_EQ(task("planning-analyst"), Group::waiting);
    EXPECT_EQ(task("planning-head"), Group::to_review);
    ASSERT_TRUE(observe("reporting-area").has_value());
    EXPECT_EQ(refusal(take("planning-analyst", PlanAction::observe)), RefusalKind::review_taken);
    // It comes back to who had it.
    ASSERT_TRUE(take("reporting-area", PlanAction::observe).has_value());
    auto const number = load().observations.at(0).number;
    ASSERT_TRUE(app::resolve_observation(
                    store, {.occasion = as("process-leader"), .plan = plan_code, .number = number})
                    .has_value());
    ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
    EXPECT_EQ(holder(), "demo-reporting-area");
    EXPECT_EQ(log_of("review.take").size(), 1u);
}

TEST_P(ReviewTest, IsTakenOverWithAnObservation) {
    submit();
    hire();
    ASSERT_TRUE(take_review("planning-analyst").has_value());
    EXPECT_EQ(refusal(observe("reporting-area", "demo-planning-head")), RefusalKind::review_taken);
    ASSERT_TRUE(observe("reporting-area", "demo-planning-analyst").has_value());
    EXPECT_EQ(holder(), "demo-reporting-area");
    ASSERT_TRUE(observe("reporting-area", "demo-reporting-area").has_value());
    EXPECT_EQ(log_of("review.take").size(), 2u);
}

// F5: the head decides, whoever has the review.
TEST_P(ReviewTest, NeverKeepsTheHeadOfPlanningFromIt) {
    submit();
    ASSERT_TRUE(take_review("planning-analyst").has_value());
    EXPECT_TRUE(mark("planning-head", 1).has_value());
    EXPECT_TRUE(observe("planning-head").has_value());
    EXPECT_EQ(holder(), "demo-planning-analyst");
    EXPECT_TRUE(take("planning-head", PlanAction::observe).has_value());
}

TEST_P(ReviewTest, AcceptanceDoesNotWaitForMarks) {
    submit();
    ASSERT_TRUE(take_review("planning-analyst").has_value());
    EXPECT_TRUE(take("planning-head", PlanAction::accept).has_value());
    EXPECT_TRUE(load().review.empty());
}

TEST_P(ReviewTest, AMarkLapsesWithWhatItWasOf) {
    submit();
    ASSERT_TRUE(mark("planning-analyst", 1).has_value());
    ASSERT_TRUE(mark("planning-analyst", 0).has_value());
    EXPECT_EQ(refusal(mark("planning-analyst", 1)), RefusalKind::already_done);
    EXPECT_EQ(standing(1), ReviewStanding::conforming);
    auto const mark_made = load().review.at(1).mark;
    ASSERT_TRUE(mark_made);
    EXPECT_EQ(mark_made->person, "demo-planning-analyst");
    EXPECT_EQ(mark_made->at, now());
    ASSERT_TRUE(edit("planning-analyst", 1, "unit", "metros", "cajas").has_value());
    EXPECT_EQ(standing(1), ReviewStanding::lapsed);
    EXPECT_EQ(standing(0), ReviewStanding::conforming);  // of another object
    ASSERT_TRUE(edit("planning-analyst", 1, "unit", "cajas", "metros").has_value());
    EXPECT_EQ(standing(1), ReviewStanding::conforming);  // that very content
    ASSERT_TRUE(edit("planning-analyst", 1, "unit", "", "cajas").has_value());
    EXPECT_EQ(standing(1), ReviewStanding::lapsed);
    ASSERT_TRUE(mark("planning-analyst", 1).has_value());
    EXPECT_EQ(standing(1), ReviewStanding::conforming);
    auto const back = app::Conformity::reconsidered;
    ASSERT_TRUE(mark("planning-analyst", 1, back).has_value());
    EXPECT_EQ(standing(1), ReviewStanding::pending);
    EXPECT_EQ(refusal(mark("planning-analyst", 1, back)), RefusalKind::already_done);
    EXPECT_EQ(log_of("review.conform").size(), 3u);
    EXPECT_EQ(log_of("review.reconsider").size(), 1u);
}

TEST_P(ReviewTest, AMarkIsOfWhatWasRead) {
    submit();
    app::MarkConformity command{.occasion = as("planning-analyst"),
                                .plan = plan_code,
                                .object = 1,
                                .seen = load().review.at(1).digest};
    ASSERT_TRUE(edit("planning-analyst", 1, "unit", "metros", "cajas").has_value());
    EXPECT_EQ(refusal(app::mark_conformity(store, command)), RefusalKind::changed_meanwhile);
    EXPECT_EQ(holder(), "");  // what is refused takes nothing
    command.object = 7;
    EXPECT_EQ(refusal(app::mark_conformity(store, command)), RefusalKind::object_unknown);
}

TEST_P(ReviewTest, WhatIsObservedIsNotConforming) {
    submit();
    ASSERT_TRUE(mark("planning-analyst", 1).has_value());
    ASSERT_TRUE(observe("planning-analyst").has_value());
    EXPECT_EQ(standing(1), ReviewStanding::observed);
    EXPECT_FALSE(load().review.at(1).mark.has_value());
    auto const refused = mark("planning-analyst", 1);
    ASSERT_EQ(refusal(refused), RefusalKind::goal_observed);
    EXPECT_EQ(refused.error().rule, "F3");
}

}  // namespace
