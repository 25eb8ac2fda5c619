// What is due of whom, until when, and on which days they are reminded of it (procedure.md F1, F7,
// R10), on both engines.
#include "app/plan/deadlines.hpp"

#include "app/consultation/consultations.hpp"
#include "app/consultation/extend_consultation.hpp"
#include "app/consultation/open_consultation.hpp"
#include "app/people/visitor.hpp"
#include "app/plan/digest.hpp"
#include "app/plan/methodology.hpp"
#include "planning_office.hpp"

namespace {

using namespace planning_office;
using Kind = app::Deadline::Kind;

class DeadlinesTest : public PlanningOffice {
protected:
    // "comments_close 2026-11-30" of each, in their order.
    std::vector<std::string> due(std::string const& role, base::Date today) {
        std::vector<std::string> list;
        auto const standings = app::list_standings(store, entity, "demo-" + role, today);
        for (auto const& one :
             app::list_deadlines(store, library, entity, standings.front(), today)) {
            constexpr std::array names{"report",      "comments", "answers",
                                       "formulation", "review",   "publication"};
            list.push_back(std::string(names.at(static_cast<std::size_t>(one.kind))) + " " +
                           one.object + " " + one.day.text());
        }
        return list;
    }
    void consult() {
        formulate();
        auto const making = load();
        auto const plan = *exchange::put_together(making.draft).plan;
        ASSERT_TRUE(app::open_consultation(store, {.occasion = as("planning-head"),
                                                   .plan = plan_code,
                                                   .seen_version = making.formulation.version,
                                                   .content = exchange::content_of(plan),
                                                   .document = exchange::write_plan_document(plan),
                                                   .summary = "Qué cambia.",
                                                   .purpose = "Mejorarlo.",
                                                   .closes = base::Date(2026, 11, 30),
                                                   .answers_due = base::Date(2026, 12, 20)})
                        .has_value());
    }
    std::size_t reminders(std::string const& role, base::Date today) {
        return app::load_digest(store, library, entity, "demo-" + role, today).due.size();
    }
};

INSTANTIATE_TEST_SUITE_P(Engines, DeadlinesTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

using Texts = std::vector<std::string>;

TEST_P(DeadlinesTest, AConsultationClosesAndItsAnswersAreDue) {
    consult();
    Texts const both{"comments 1 2026-11-30", "answers 1 2026-12-20"};
    EXPECT_EQ(due("planning-analyst", base::Date(2026, 11, 30)), both);
    EXPECT_EQ(due("planning-head", base::Date(2026, 11, 1)), both);
    // From the day after it is closed; what was promised is due until it is done.
    EXPECT_EQ(due("planning-analyst", base::Date(2026, 12, 1)), Texts{"answers 1 2026-12-20"});
    EXPECT_EQ(due("planning-analyst", base::Date(2027, 1, 5)), Texts{"answers 1 2026-12-20"});
    EXPECT_EQ(due("process-leader", base::Date(2026, 11, 1)), Texts{});
    EXPECT_EQ(due("reporting-area", base::Date(2026, 11, 1)), Texts{});
}

TEST_P(DeadlinesTest, AConsultationThatIsMadeLongerIsDueLater) {
    consult();
    app::ExtendConsultation const longer{.occasion = as("planning-head"),
                                         .consultation = 1,
                                         .closes = base::Date(2026, 12, 15),
                                         .answers_due = base::Date(2027, 1, 20),
                                         .reason = "Pidieron más tiempo."};
    auto const refused = [&](auto const& change) {
        auto command = longer;
        change(command);
        return refusal(app::extend_consultation(store, command));
    };
    EXPECT_EQ(refused([&](auto& one) { one.occasion = as("planning-analyst"); }),
              RefusalKind::not_permitted);
    EXPECT_EQ(refused([](auto& one) { one.consultation = 9; }), RefusalKind::consultation_unknown);
    EXPECT_EQ(refused([](auto& one) { one.closes = base::Date(2026, 11, 30); }),
              RefusalKind::closing_day_not_later);
    EXPECT_EQ(refused([](auto& one) { one.closes.reset(); }), RefusalKind::day_malformed);
    EXPECT_EQ(refused([](auto& one) { one.answers_due = base::Date(2026, 12, 14); }),
              RefusalKind::answers_before_closing);
    EXPECT_EQ(refused([](auto& one) { one.reason = " "; }), RefusalKind::reason_missing);
    EXPECT_EQ(due("planning-analyst", base::Date(2026, 11, 30)).size(), 2u);

    ASSERT_TRUE(app::extend_consultation(store, longer).has_value());
    EXPECT_EQ(due("planning-analyst", base::Date(2026, 12, 1)),
              (Texts{"comments 1 2026-12-15", "answers 1 2027-01-20"}));
    auto const of = *app::find_consultation(store, entity, 1);
    ASSERT_EQ(of.extensions.size(), 1u);
    EXPECT_EQ(of.extensions[0].closed, base::Date(2026, 11, 30));
    EXPECT_EQ(of.extensions[0].answers_due, base::Date(2026, 12, 20));
    EXPECT_EQ(of.extensions[0].reason, "Pidieron más tiempo.");
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
    // Once it has closed there is nothing to make longer.
    time = 100 * 24 * 3600;
    EXPECT_EQ(refused([&](auto& one) {
                  one.occasion = as("planning-head");
                  one.closes = base::Date(2027, 3, 1);
                  one.answers_due = base::Date(2027, 3, 2);
              }),
              RefusalKind::consultation_closed);
}

TEST_P(DeadlinesTest, FiveThreeAndOneDaysBeforeOnTheDayAndAfterAPromise) {
    consult();
    std::vector<int> reminded;
    for (int day = 20; day <= 30; ++day)
        if (reminders("planning-analyst", base::Date(2026, 11, day)) > 0) reminded.push_back(day);
    EXPECT_EQ(reminded, (std::vector{25, 27, 29, 30}));
    EXPECT_EQ(reminders("planning-analyst", base::Date(2026, 12, 1)), 0u);
    EXPECT_EQ(reminders("planning-analyst", base::Date(2026, 12, 21)), 1u);
    EXPECT_EQ(reminders("process-leader", base::Date(2026, 11, 30)), 0u);
}

// My work and the mail of the day have one source: plans, consultations, and since when or until
// when each waits.
TEST_P(DeadlinesTest, TheMailListsWhatMyWorkListsWithItsDay) {
    consult();
    base::Date const today(2026, 12,
                           5);  // closed, without a comment: its results are to be published
    auto const work = [&](std::string const& role) {
        auto const standings = app::list_standings(store, entity, "demo-" + role, today);
        return app::load_own_work(store, entity, standings.front(), today);
    };
    auto const digest = [&](std::string const& role) {
        return app::load_digest(store, library, entity, "demo-" + role, today);
    };
    auto const head = work("planning-head");
    ASSERT_EQ(head.consultations.size(), 1U);
    EXPECT_EQ(head.consultations[0].of.consultation.answers_due, base::Date(2026, 12, 20));
    EXPECT_EQ(head.to_do(), 1U);
    EXPECT_EQ(work("committee").to_do(), 0U);
    for (std::string const role : {"planning-analyst", "planning-head", "process-leader",
                                   "improvement-promoter", "communications", "committee"})
        EXPECT_EQ(digest(role).to_do(), work(role).to_do()) << role;
    auto const leader = work("process-leader");
    ASSERT_EQ(leader.plans.size(), 1U);
    EXPECT_FALSE(leader.plans[0].due);
    EXPECT_EQ(leader.plans[0].plan.since, now());
}

TEST_P(DeadlinesTest, TheCalendarOfTheYearIsForThoseWhoFormulateAndReview) {
    ASSERT_TRUE(app::begin_methodology(
                    store, {.occasion = as("planning-analyst"), .year = 2027, .reason = {}})
                    .has_value());
    auto wanted = *app::find_methodology(store, entity, 2027, 1);
    wanted.opens = base::Date(2026, 10, 1);
    wanted.closes = base::Date(2026, 11, 27);
    wanted.review_ends = base::Date(2026, 12, 11);
    ASSERT_TRUE(app::edit_methodology(store, {.occasion = as("planning-analyst"), .wanted = wanted})
                    .has_value());
    base::Date const today(2026, 11, 20);
    EXPECT_EQ(due("process-leader", today), Texts{});  // it is not announced yet
    ASSERT_TRUE(
        app::announce_methodology(
            store, {.occasion = as("planning-head"),
                    .year = 2027,
                    .version = 1,
                    .seen_revision = app::find_methodology(store, entity, 2027, 1)->revision,
                    .memorandum = "M-1",
                    .day = now().colombian_date(),
                    .addressees = "Líderes"})
            .has_value());
    Texts const formulation{"formulation 2027/1 2026-11-27"};
    EXPECT_EQ(due("process-leader", today), formulation);
    EXPECT_EQ(due("improvement-promoter", today), formulation);
    EXPECT_EQ(due("planning-head", today), Texts{"review 2027/1 2026-12-11"});
    EXPECT_EQ(due("planning-analyst", today),
              (Texts{"formulation 2027/1 2026-11-27", "review 2027/1 2026-12-11"}));
    EXPECT_EQ(due("communications", today), Texts{});
    EXPECT_EQ(reminders("process-leader", base::Date(2026, 11, 22)), 1u);
    EXPECT_EQ(reminders("process-leader", base::Date(2026, 11, 28)), 0u);
    formulate();
    auto const standings = app::list_standings(store, entity, "demo-process-leader", today);
    auto const work = app::load_own_work(store, entity, standings.front(), today);
    ASSERT_EQ(work.plans.size(), 1U);
    EXPECT_EQ(work.plans[0].due, base::Date(2026, 11, 27));
}

}  // namespace
