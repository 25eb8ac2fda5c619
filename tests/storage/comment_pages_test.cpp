// Comments of a consultation by page and by what is asked of them, and how many are alike: counted
// by the database, on both engines.
#include "app/consultation/consultations.hpp"
#include "app/consultation/erase_personal.hpp"
#include "kit/sql/in_transaction.hpp"
#include "planning_office.hpp"
#include "storage/consultation/comment_store.hpp"

namespace {

using namespace planning_office;
using domain::Moderation;
using domain::Topic;
using Shown = storage::CommentFilter::Shown;

class CommentPagesTest : public PlanningOffice {
protected:
    // 120 of consultation 1: of four in a row, the first waits, the second is public, the third is
    // answered, the fourth withdrawn. Those of another consultation are none of them.
    void SetUp() override {
        ASSERT_TRUE(begin("planning-analyst").has_value());
        sql::in_transaction(store.database(), [&](sql::Connection& connection) {
            storage::lock_log(connection, entity);
            auto const logged = storage::append_to_log(connection, as("planning-head"),
                                                       {.action = domain::Action::consultation_open,
                                                        .object_kind = "plan",
                                                        .object = plan_code});
            for (int consultation = 1; consultation <= 2; ++consultation)
                storage::insert_consultation(connection, opened(), "{}", {}, logged);
            for (int number = 1; number <= 121; ++number)
                insert(connection, number, logged);
        });
    }
    domain::Consultation opened() const {
        domain::Consultation of;
        of.plan = plan_code;
        of.unit = "GDI";
        of.closes = base::Date(2026, 11, 30);
        of.answers_due = base::Date(2026, 12, 20);
        return of;
    }
    static void insert(sql::Connection& connection, int number, storage::Logged const& logged) {
        domain::Comment comment;
        comment.number = {2026, number};
        comment.consultation = number == 121 ? 2 : 1;
        comment.topic = number % 8 == 3 ? Topic::budget : Topic::measure;
        comment.goal = number % 4 == 3 ? "A/1" : "";
        comment.words = "Va.";
        storage::insert_comment(connection, comment, std::to_string(number), logged);
        constexpr std::array states{Moderation::withdrawn, Moderation::pending,
                                    Moderation::published, Moderation::published};
        comment.moderation = states.at(static_cast<std::size_t>(number % 4));
        if (number % 4 == 3) comment.answer = domain::Answer{.words = "Sí.", .at = logged.at()};
        storage::update_comment(connection, comment, logged);
    }
    std::size_t count(storage::CommentFilter const& filter) {
        return app::count_comments(store, entity, 1, filter);
    }
    std::vector<int> numbers(storage::CommentFilter const& filter, storage::CommentRows rows) {
        std::vector<int> list;
        for (auto const& one : app::list_comments(store, entity, 1, filter, rows))
            list.push_back(one.number.number);
        return list;
    }
};

INSTANTIATE_TEST_SUITE_P(Engines, CommentPagesTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(CommentPagesTest, AreThoseThatFitInTheirOrder) {
    EXPECT_EQ(count({}), 120u);
    EXPECT_EQ(count({.shown = Shown::pending}), 30u);
    EXPECT_EQ(count({.shown = Shown::unanswered}), 60u);
    EXPECT_EQ(count({.shown = Shown::answered}), 30u);
    EXPECT_EQ(count({.shown = Shown::withdrawn}), 30u);
    EXPECT_EQ(count({.shown = Shown::moderated}), 90u);
    EXPECT_EQ(count({.topic = Topic::budget}), 15u);
    EXPECT_EQ(count({.goal = "A/1"}), 30u);
    EXPECT_EQ(count({.goal = "-"}), 90u);
    EXPECT_EQ(count({.shown = Shown::pending, .goal = "A/1"}), 0u);
    EXPECT_EQ(numbers({}, {0, 3}), (std::vector{1, 2, 3}));
    EXPECT_EQ(numbers({}, {118, 50}), (std::vector{119, 120}));
    EXPECT_EQ(numbers({.shown = Shown::answered}, {28, 50}), (std::vector{115, 119}));
    EXPECT_EQ(numbers({}, {120, 50}), std::vector<int>{});
}

TEST_P(CommentPagesTest, AreCountedByWhatTheyHaveInCommon) {
    auto const whole = *app::find_consultation(store, entity, 1);
    auto const counts = app::count_comments(whole.tally);
    EXPECT_EQ(counts.all, 120u);
    EXPECT_EQ(counts.pending, 30u);
    EXPECT_EQ(counts.unsettled, 60u);  // 30 wait, 30 have no answer
    std::size_t of_budget = 0;
    for (auto const& one : whole.tally)
        if (one.topic == Topic::budget) of_budget += one.count;
    EXPECT_EQ(of_budget, 15u);
    EXPECT_EQ(app::find_comment(store, entity, 1, {2026, 7})->number.number, 7);
    EXPECT_FALSE(app::find_comment(store, entity, 1, {2026, 121}).has_value());  // of another
}

// 121 of which somebody said who they are, of both consultations: a hundred at once, then the rest.
TEST_P(CommentPagesTest, PersonalDataAreErasedSomeCommentsAtATime) {
    auto later = as("");
    later.now = *base::Instant::parse("2030-01-01T15:00:00Z");
    sql::in_transaction(store.database(), [&](sql::Connection& connection) {
        storage::lock_log(connection, entity);
        auto const logged = storage::append_to_log(connection, as("planning-head"),
                                                   {.action = domain::Action::comment_send,
                                                    .object_kind = "comment",
                                                    .object = "P-2026-00001"});
        for (int number = 1; number <= 121; ++number) {
            storage::insert_commenter(connection, {2026, number}, {"Ana", "a@b.invalid", "", "1"},
                                      logged);
            storage::insert_origin(connection, {2026, number}, "192.0.2.7", logged);
        }
        EXPECT_EQ(storage::list_personal(connection, entity, 1, 7).size(), 7u);
        EXPECT_EQ(storage::list_personal(connection, entity, 1, 200).size(), 120u);
    });
    auto const entries = [&] {
        return app::read_activity(store, entity, {.action_prefix = "personal.erase"}, 0, 9)
            .entries.size();
    };
    EXPECT_EQ(app::erase_expired(store, later, 90).comments, 121);
    EXPECT_EQ(entries(), 2u);
    for (int const consultation : {1, 2})
        sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
            EXPECT_TRUE(storage::list_personal(connection, entity, consultation, 1).empty());
        });
    EXPECT_EQ(app::erase_expired(store, later, 90).comments, 0);
    EXPECT_EQ(entries(), 2u);
}

}  // namespace
