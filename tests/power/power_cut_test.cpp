// The power goes while a plan is edited, on SQLite: whatever was acknowledged is there afterwards,
// and the log holds; with PRAGMA synchronous=OFF it is not, so this test can see a loss.
// RUMBO_POWER_CUTS says how often (./dev soak: more often).
#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <random>

#include "app/people/demonstration.hpp"
#include "app/plan/begin_formulation.hpp"
#include "app/plan/edit_draft.hpp"
#include "app/plan/workshop.hpp"
#include "app/record/verify_log.hpp"
#include "kit/sql/error.hpp"
#include "kit/sql/testing.hpp"
#include "power/lossy_disk.hpp"

namespace {

storage::EntityId const entity{"e"};
constexpr int goals = 8;
// So many that the log of SQLite is written back to its file now and then.
constexpr int changes_max = 4000;

int cuts() {
    auto const* const asked = std::getenv("RUMBO_POWER_CUTS");
    return asked == nullptr ? 6 : std::atoi(asked);
}

storage::Occasion as(std::string const& role) {
    return {.entity = entity,
            .now = *base::Instant::parse("2026-11-29T15:00:00Z"),
            .actor = {.person = role.empty() ? "" : "demo-" + role}};
}

enum class Synchronous { full, off };

// An office that writes notes to the goals of a plan until the power goes.
class Office {
public:
    Office(std::uint32_t seed, Synchronous synchronous)
        : chance_(seed), synchronous_(synchronous), disk_(seed) {
        open();
        store_->migrate(as("").now);
        app::fill_with_people(*store_, as(""));
        domain::Draft draft{{.id = 0, .cells = {{"name", "Plan"}}}};
        for (int goal = 1; goal <= goals; ++goal)
            draft.push_back({.id = goal,
                             .kind = domain::ObjectKind::goal,
                             .cells = {{"code", std::to_string(goal)}, {"note", "0"}}});
        EXPECT_TRUE(
            app::begin_formulation(
                *store_,
                {.occasion = as("planning-head"), .plan = "p", .unit = "GDI", .draft = draft})
                .has_value());
        store_.reset();
        disk_.restart();
        open();
    }

    // The same machine before and after; how many of its acknowledged notes are gone.
    int lose_power() {
        disk_.fail_after(static_cast<int>(chance_() % changes_max));
        int at = 0;
        try {
            for (int n = 0; n < changes_max; ++n) {
                at = 1 + static_cast<int>(chance_() % goals);
                write(at);
                ++acknowledged_[at];
                ++written_;
            }
        } catch (sql::DatabaseError const&) {
            EXPECT_TRUE(disk_.has_failed());
        }
        store_.reset();
        disk_.restart();
        return missing_after(at);
    }

    int written() const { return written_; }

private:
    void open() {
        store_ = std::make_unique<storage::Store>(database_.address());
        if (synchronous_ == Synchronous::off) disk_.turn_off_synchronous();
    }

    void write(int goal) {
        auto const now = acknowledged_[goal];
        auto const result =
            app::edit_cells(*store_, {.occasion = as("process-leader"),
                                      .plan = "p",
                                      .edits = {{.object = goal,
                                                 .wanted = {"note", std::to_string(now + 1)},
                                                 .shown = std::to_string(now)}}});
        ASSERT_TRUE(result.has_value());
        ASSERT_EQ(result->saved, 1);
    }

    // The note that was being written may be there or not.
    int missing_after(int last) try {
        open();
        int missing = static_cast<int>(app::verify_log(*store_, entity).flaws.size());
        auto const plan = app::load_plan_in_the_making(*store_, as("process-leader"), "p");
        for (int goal = 1; goal <= goals; ++goal) {
            auto const* const object = domain::find_object(plan->draft, goal);
            int const found = object ? std::atoi(std::string(object->text("note")).c_str()) : -1;
            bool const is_kept =
                found == acknowledged_[goal] || (goal == last && found == acknowledged_[goal] + 1);
            if (!is_kept) ++missing;
            acknowledged_[goal] = found;
        }
        return missing;
    } catch (sql::DatabaseError const&) {
        return goals;  // the file is no database any more
    }

    std::mt19937 chance_;
    Synchronous synchronous_;
    power::LossyDisk disk_;
    sql::testing::EmptyDatabase database_{sql::Engine::sqlite};
    std::unique_ptr<storage::Store> store_;
    int acknowledged_[goals + 1] = {};
    int written_ = 0;
};

TEST(PowerCut, LosesNothingThatWasAcknowledged) {
    auto const seed = std::random_device{}();
    SCOPED_TRACE(seed);
    Office office(seed, Synchronous::full);
    for (int cut = 0; cut < cuts(); ++cut)
        ASSERT_EQ(office.lose_power(), 0) << "cut " << cut;
    EXPECT_GT(office.written(), cuts()) << "hardly anything was written";
    RecordProperty("written", office.written());
}

TEST(PowerCut, IsSeenWhereSynchronousIsOff) {
    int missing = 0;
    for (std::uint32_t seed = 1; seed <= 5 && missing == 0; ++seed)
        missing += Office(seed, Synchronous::off).lose_power();
    EXPECT_GT(missing, 0);
}

}  // namespace
