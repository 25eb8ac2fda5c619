// The methodology of a year from its first version on, and what it does to plans (F1), on both
// engines.
#include "app/plan/methodology.hpp"

#include "kit/sql/in_transaction.hpp"
#include "planning_office.hpp"

namespace {

using namespace planning_office;

class MethodologyTest : public PlanningOffice {
protected:
    domain::Outcome<int> prepare(std::string const& role, int year = 2027,
                                 std::string reason = {}) {
        return app::begin_methodology(
            store, {.occasion = as(role), .year = year, .reason = std::move(reason)});
    }
    domain::Methodology version(int number, int year = 2027) {
        return *app::find_methodology(store, entity, year, number);
    }
    domain::Outcome<void> edit_version(std::string const& role, domain::Methodology wanted) {
        return app::edit_methodology(store, {.occasion = as(role), .wanted = std::move(wanted)});
    }
    domain::Outcome<void> announce(std::string const& role, int number,
                                   std::string memorandum = "M-1") {
        return app::announce_methodology(store, {.occasion = as(role),
                                                 .year = 2027,
                                                 .version = number,
                                                 .seen_revision = version(number).revision,
                                                 .memorandum = std::move(memorandum),
                                                 .day = now().colombian_date(),
                                                 .addressees = "Líderes"});
    }
    std::string methodology_of_plan() { return load().formulation.methodology; }
    std::vector<std::string> told(std::string const& action) {
        std::vector<std::string> list;
        for (auto const& one :
             app::read_activity(store, entity, {.action_prefix = action}, 0, 1000).entries)
            list.push_back(one.entry.changes);
        return list;
    }
};

INSTANTIATE_TEST_SUITE_P(Engines, MethodologyTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(MethodologyTest, IsPreparedByAnalystsAndAnnouncedByTheHead) {
    EXPECT_EQ(refusal(prepare("process-leader")), RefusalKind::not_permitted);
    EXPECT_EQ(refusal(prepare("administrator")), RefusalKind::not_permitted);
    EXPECT_EQ(refusal(prepare("planning-analyst", 1999)), RefusalKind::year_malformed);
    EXPECT_EQ(refusal(prepare("planning-analyst", 2101)), RefusalKind::year_malformed);
    ASSERT_EQ(prepare("planning-analyst").value_or(0), 1);
    EXPECT_EQ(refusal(prepare("planning-analyst")), RefusalKind::methodology_open);
    EXPECT_EQ(version(1), domain::blank_methodology(2027));

    auto wanted = version(1);
    wanted.guidance = "Un solo verbo.";
    wanted.rules.cap = base::Decimal{100};
    wanted.rules.floor.reset();
    wanted.reports = domain::Frequency::bimonthly;
    EXPECT_EQ(refusal(edit_version("process-leader", wanted)), RefusalKind::not_permitted);
    ASSERT_TRUE(edit_version("planning-analyst", wanted).has_value());
    wanted.revision = 2;
    EXPECT_EQ(version(1), wanted);
    EXPECT_EQ(refusal(announce("planning-analyst", 1)), RefusalKind::not_permitted);
    EXPECT_EQ(refusal(announce("planning-head", 1, " ")), RefusalKind::memorandum_incomplete);
    auto const empty = app::announce_methodology(store, {.occasion = as("planning-head"),
                                                         .year = 2027,
                                                         .version = 1,
                                                         .seen_revision = 2,
                                                         .memorandum = "",
                                                         .day = std::nullopt,
                                                         .addressees = ""});
    ASSERT_FALSE(empty.has_value());
    EXPECT_EQ(empty.error().kind, RefusalKind::memorandum_incomplete);
    ASSERT_EQ(empty.error().others.size(), 2u);  // each of what is missing, at its field
    EXPECT_EQ(empty.error().others[0].kind, RefusalKind::day_malformed);
    EXPECT_EQ(empty.error().others[0].field, "dia");
    EXPECT_EQ(empty.error().others[1].kind, RefusalKind::addressees_missing);
    EXPECT_EQ(empty.error().others[1].field, "destinatarios");
    ASSERT_TRUE(announce("planning-head", 1).has_value());
    EXPECT_EQ(version(1).memorandum->number, "M-1");
    EXPECT_EQ(version(1).announced_on, now().colombian_date());
    EXPECT_EQ(told("methodology").size(), 3u);
    EXPECT_EQ(told("change.refuse").size(), 9u);
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
}

// What no plan document may say would keep every plan of its year from being submitted.
TEST_P(MethodologyTest, RulesThatNoPlanCouldHaveAreNeitherSavedNorAnnounced) {
    ASSERT_TRUE(prepare("planning-analyst").has_value());
    auto wanted = version(1);
    wanted.rules.tolerance = -1;
    EXPECT_EQ(refusal(edit_version("planning-analyst", wanted)),
              RefusalKind::tolerance_out_of_range);
    wanted = version(1);
    wanted.rules.cap = 50;
    wanted.rules.floor = 60;
    EXPECT_EQ(refusal(edit_version("planning-analyst", wanted)), RefusalKind::floor_above_cap);
    EXPECT_EQ(version(1).rules, domain::Rules{});
    // One that was saved before they were looked at: it is not announced, and can be mended.
    sql::in_transaction(store.database(), [](sql::Connection& connection) {
        connection.run_script("UPDATE methodology SET tolerance = '-1'");
    });
    EXPECT_EQ(refusal(announce("planning-head", 1)), RefusalKind::tolerance_out_of_range);
    wanted = version(1);
    wanted.rules.tolerance = 2;
    EXPECT_TRUE(edit_version("planning-analyst", wanted).has_value());
    EXPECT_TRUE(announce("planning-head", 1).has_value());
}

TEST_P(MethodologyTest, AnAnnouncedVersionIsFrozenAndAnotherHasItsReason) {
    ASSERT_TRUE(prepare("planning-analyst").has_value());
    ASSERT_TRUE(announce("planning-head", 1).has_value());
    auto wanted = version(1);
    wanted.guidance = "Otra cosa.";
    EXPECT_EQ(refusal(edit_version("planning-analyst", wanted)), RefusalKind::methodology_frozen);
    EXPECT_EQ(refusal(announce("planning-head", 1)), RefusalKind::methodology_frozen);
    EXPECT_EQ(refusal(prepare("planning-analyst")), RefusalKind::reason_missing);
    ASSERT_EQ(prepare("planning-analyst", 2027, "Cambió el decreto").value_or(0), 2);
    EXPECT_EQ(version(2).reason, "Cambió el decreto");
    EXPECT_EQ(version(2).state, domain::MethodologyState::preparing);
    EXPECT_FALSE(version(2).memorandum.has_value());
    // Next year's begins from the latest of this one, a year on.
    ASSERT_EQ(prepare("planning-analyst", 2028).value_or(0), 1);
    EXPECT_EQ(version(1, 2028).closes, base::Date(2027, 12, 15));
    EXPECT_EQ(version(1).guidance, "");
}

TEST_P(MethodologyTest, TwoWhoEditItNeverOverwriteEachOther) {
    ASSERT_TRUE(prepare("planning-analyst").has_value());
    auto mine = version(1);
    auto theirs = version(1);
    theirs.guidance = "Suya.";
    ASSERT_TRUE(edit_version("planning-head", theirs).has_value());
    mine.guidance = "Mía.";
    EXPECT_EQ(refusal(edit_version("planning-analyst", mine)), RefusalKind::methodology_changed);
    EXPECT_EQ(version(1).guidance, "Suya.");
    // Nothing changed: nothing is told.
    auto same = version(1);
    ASSERT_TRUE(edit_version("planning-head", same).has_value());
    EXPECT_EQ(told("methodology.edit").size(), 1u);
    EXPECT_EQ(version(1).revision, 2);
}

// F1: one that was begun before keeps to the first that is announced.
TEST_P(MethodologyTest, APlanNamesTheVersionThatItKeepsTo) {
    ASSERT_TRUE(begin("planning-analyst").has_value());
    EXPECT_EQ(methodology_of_plan(), "");
    ASSERT_TRUE(prepare("planning-analyst").has_value());
    EXPECT_FALSE(app::find_methodology_in_force(store, entity, 2027, now().colombian_date()));
    auto const waiting = app::list_unannounced(store, entity, 2027);
    ASSERT_EQ(waiting.size(), 1u);
    EXPECT_EQ(waiting[0].plan, plan_code);
    EXPECT_TRUE(app::list_unannounced(store, entity, 2026).empty());
    ASSERT_TRUE(announce("planning-head", 1).has_value());
    EXPECT_NE(told("methodology.announce")[0].find("plan-gdi-2027"), std::string::npos);
    ASSERT_TRUE(begin("planning-analyst", "plan-2").has_value());
    auto const named = [&](std::string const& plan) {
        return app::load_plan_in_the_making(store, as("internal-control"), plan)
            ->formulation.methodology;
    };
    EXPECT_EQ(named("plan-2"), "2027/1");
    ASSERT_TRUE(prepare("planning-analyst", 2027, "Otra").has_value());
    ASSERT_TRUE(announce("planning-head", 2).has_value());
    ASSERT_TRUE(begin("planning-analyst", "plan-3").has_value());
    EXPECT_EQ(named("plan-3"), "2027/2");
    EXPECT_EQ(named("plan-2"), "2027/1");
    EXPECT_EQ(methodology_of_plan(), "2027/1");
}

TEST_P(MethodologyTest, AnInstrumentThatIsNotInUseIsNotBegun) {
    ASSERT_TRUE(prepare("planning-analyst").has_value());
    auto wanted = version(1);
    wanted.instruments = {domain::Instrument::action_plan};
    ASSERT_TRUE(edit_version("planning-analyst", wanted).has_value());
    ASSERT_TRUE(announce("planning-head", 1).has_value());
    auto const begun = begin("planning-analyst");
    ASSERT_EQ(refusal(begun), RefusalKind::instrument_not_in_use);
    EXPECT_EQ(begun.error().rule, "F1");
}

TEST_P(MethodologyTest, ItsBlocksAreHeldAtSubmission) {
    ASSERT_TRUE(prepare("planning-analyst").has_value());
    ASSERT_TRUE(announce("planning-head", 1).has_value());
    formulate();
    ASSERT_TRUE(edit("process-leader", 1, "transversal", "=true").has_value());
    auto const refused = take("process-leader", PlanAction::submit);
    ASSERT_EQ(refusal(refused), RefusalKind::checks_unmet);
    EXPECT_EQ(refused.error().rule, "F1");
    ASSERT_TRUE(edit("process-leader", 1, "transversal", "", "=true").has_value());
    EXPECT_TRUE(take("process-leader", PlanAction::submit).has_value());
}

TEST_P(MethodologyTest, ItsBlocksHoldForAPlanThatWasBegunBefore) {
    formulate();
    ASSERT_TRUE(edit("process-leader", 1, "transversal", "=true").has_value());
    ASSERT_TRUE(prepare("planning-analyst").has_value());
    ASSERT_TRUE(announce("planning-head", 1).has_value());
    EXPECT_EQ(refusal(take("process-leader", PlanAction::submit)), RefusalKind::checks_unmet);
    ASSERT_TRUE(edit("process-leader", 1, "transversal", "", "=true").has_value());
    EXPECT_TRUE(take("process-leader", PlanAction::submit).has_value());
}

// The procedure states no refusal for it: it is told, and stays in the log.
TEST_P(MethodologyTest, ALateSubmissionIsInTheLog) {
    ASSERT_TRUE(prepare("planning-analyst").has_value());
    auto wanted = version(1);
    auto const today = now().colombian_date();
    wanted.opens = today.plus_days(-20);
    wanted.closes = today;
    ASSERT_TRUE(edit_version("planning-analyst", wanted).has_value());
    ASSERT_TRUE(announce("planning-head", 1).has_value());
    formulate();
    ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
    EXPECT_EQ(log_of("plan.submit")[0].find("after_closing"), std::string::npos);
    auto observed = app::add_observation(
        store,
        {.occasion = as("planning-analyst"), .plan = plan_code, .object = 1, .words = "Diga más."});
    ASSERT_TRUE(observed.has_value());
    ASSERT_TRUE(take("planning-analyst", PlanAction::observe).has_value());
    ASSERT_TRUE(app::resolve_observation(store, {.occasion = as("process-leader"),
                                                 .plan = plan_code,
                                                 .number = load().observations[0].number})
                    .has_value());
    time = 86'400;  // the day after
    ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
    EXPECT_NE(log_of("plan.submit")[0].find(R"("after":")" + wanted.closes.text() +
                                            R"(","before":null,"field":"after_closing")"),
              std::string::npos)
        << log_of("plan.submit")[0];
}

}  // namespace
