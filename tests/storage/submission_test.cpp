// What keeps a plan from being submitted, and what it is submitted with (procedure.md §2, F2 to
// F4).
#include "planning_office.hpp"

namespace {

using namespace planning_office;

class SubmissionTest : public PlanningOffice {};

INSTANTIATE_TEST_SUITE_P(Engines, SubmissionTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(SubmissionTest, SubmittingNamesTheRuleThatIsUnmet) {
    ASSERT_TRUE(begin("planning-analyst").has_value());
    auto const unmet = take("process-leader", PlanAction::submit);
    ASSERT_EQ(refusal(unmet), RefusalKind::checks_unmet);
    EXPECT_EQ(unmet.error().rule, "F2");
    ASSERT_TRUE(add_goal().has_value());
    EXPECT_EQ(take("process-leader", PlanAction::submit).error().rule, "F3");
    for (auto const& [name, text] : std::vector<domain::Cell>{{"indicator", "Cajas"},
                                                              {"unit", "cajas"},
                                                              {"weight", "99"},
                                                              {"targets/2027-Q1", "200"},
                                                              {"aligned_to", R"(=["pei/2"])"}})
        ASSERT_TRUE(edit("process-leader", 1, name, text).has_value());
    EXPECT_EQ(take("process-leader", PlanAction::submit).error().rule, "F4");
    ASSERT_TRUE(edit("process-leader", 1, "weight", "100", "99").has_value());
    EXPECT_EQ(refusal(take("improvement-promoter", PlanAction::submit)),
              RefusalKind::not_permitted);
    EXPECT_EQ(refusal(take("planning-head", PlanAction::accept)), RefusalKind::wrong_state);
    ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
    EXPECT_EQ(refusal(take("process-leader", PlanAction::submit)), RefusalKind::wrong_state);
    EXPECT_EQ(state(), PlanState::in_review);
    // F2, F3, F4, the promoter, the acceptance, the second submission.
    EXPECT_EQ(log_of("change.refuse").size(), 6u);
}

// F3: the schedule of 200 against a total of 300, of a plan whose every period has a target.
TEST_P(SubmissionTest, GoesOnWithWarningsOnlyForAReason) {
    formulate();
    for (auto const& [name, text] : std::vector<domain::Cell>{{"targets/2027-Q2", "0"},
                                                              {"targets/2027-Q3", "0"},
                                                              {"targets/2027-Q4", "0"},
                                                              {"total", "300"}})
        ASSERT_TRUE(edit("process-leader", 1, name, text).has_value());
    auto const refused = take("process-leader", PlanAction::submit);
    ASSERT_EQ(refusal(refused), RefusalKind::warnings_unexplained);
    EXPECT_EQ(refused.error().rule, "F3");
    EXPECT_EQ(refused.error().field, "motivo");
    EXPECT_EQ(state(), PlanState::draft);
    auto submit = step("process-leader", PlanAction::submit);
    submit.reason = " \n";
    EXPECT_EQ(refusal(app::take_step(store, library, submit)), RefusalKind::warnings_unexplained);
    submit.reason = std::string(2001, 'x');
    EXPECT_EQ(refusal(app::take_step(store, library, submit)), RefusalKind::text_too_long);
    submit.reason = "Cien cajas quedan para 2028.";
    ASSERT_TRUE(app::take_step(store, library, submit).has_value());
    EXPECT_EQ(load().formulation.last(PlanAction::submit)->reason, submit.reason);
    // Whoever accepts it reads that, and is asked for no other.
    EXPECT_TRUE(take("planning-head", PlanAction::accept).has_value());
}

}  // namespace
