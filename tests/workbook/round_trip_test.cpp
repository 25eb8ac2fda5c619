// A plan that is exported and read again says the same, to the last character.

#include <gmock/gmock.h>

#include <random>

#include "domain/plan/kept_draft.hpp"
#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_document/plan_document.hpp"
#include "exchange/plan_import/merge.hpp"
#include "exchange/plan_workbook/read_workbook.hpp"
#include "exchange/plan_workbook/write_workbook.hpp"
#include "storage/demo_plans.hpp"
#include "support/plan_generator.hpp"

namespace exchange {
namespace {

using ::testing::IsEmpty;

WorkbookReading read_back(domain::Draft const& draft) {
    auto const bytes = plan_workbook(draft, {"plan/1", *base::Date::parse("2026-01-31")});
    auto const book = xlsx::read_workbook(bytes);
    EXPECT_TRUE(book.has_value());
    return read_plan_workbook(*book, choose_tables(*book));
}

std::string document_of(domain::Draft const& draft) {
    auto const joined = put_together(draft);
    return joined.plan ? write_plan_document(*joined.plan) : std::string("no plan");
}

TEST(WorkbookRoundTrip, RandomPlansComeBackExactly) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        auto const plan = generator::random_plan(seed, {.goals = 12});
        auto const draft = take_apart(plan);
        auto const reading = read_back(draft);
        EXPECT_THAT(difference(draft, reading.draft), IsEmpty()) << "seed " << seed;
        ASSERT_EQ(document_of(reading.draft), write_plan_document(plan)) << "seed " << seed;
        EXPECT_EQ(reading.source, "plan/1");
    }
}

// What a spreadsheet would not keep by itself: each of these once, in the same goal.
TEST(WorkbookRoundTrip, AwkwardTextsAndNumbersComeBackExactly) {
    domain::Draft draft(1);
    draft.front().cells = {{"code", "plan"},
                           {"instrument", "action-plan"},
                           {"name", "==2+2"},
                           {"period/from", "2025"},
                           {"period/to", "2026"}};
    domain::DraftObject goal{.id = 7, .kind = domain::ObjectKind::goal};
    goal.cells = {{"actuals/2025-Q1", "123456789012345.123456789"},
                  {"analysis", std::string(70'000, 'x') + "ñ"},
                  {"baseline", "2.50"},
                  {"code", "007"},
                  {"decimals", "=2"},
                  {"formula", " espacios a los lados "},
                  {"goal", "==SUM(A1)"},
                  {"indicator", "línea\nlínea\ttabulador\rretorno\u0001"},
                  {"note", "_x0041_ y 'comilla"},
                  {"schedule", "sum"},
                  {"targets/2025-Q1", "0.000000001"},
                  {"targets/2026", "-0.10"},
                  {"unit", "Porcentaje"},
                  {"weight/2025", "33.3333"},
                  {"x-nuevo", "={\"a\":[1,2.50]}"}};
    draft.push_back(goal);
    auto const reading = read_back(draft);
    EXPECT_THAT(difference(draft, reading.draft), IsEmpty());
    EXPECT_EQ(reading.draft, draft);
}

TEST(WorkbookRoundTrip, ThePlansOfTheDemoComeBackExactly) {
    auto const plans = demo::plans();
    ASSERT_GE(plans.size(), 4U);
    for (auto const& plan : plans) {
        auto const draft = take_apart(plan);
        EXPECT_EQ(read_back(draft).draft, draft) << plan.code;
    }
}

// Rows of an exported workbook that were moved, anywhere: all keep their numbers, and the plan is
// what the workbook says.
TEST(WorkbookRoundTrip, MovedRowsMoveWhatTheyAre) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        auto const existing = take_apart(generator::random_plan(seed, {.goals = 12}));
        domain::KeptDraft kept;
        std::vector<int> parts;
        for (auto const& object : existing) {
            kept.push_back({.object = object});
            if (object.kind != domain::ObjectKind::goal) parts.push_back(object.id);
        }
        std::ranges::sort(kept, {}, [](auto const& one) { return one.object.id; });
        std::mt19937_64 random(seed);
        auto const any = [&](std::size_t count) { return static_cast<int>(random() % count); };
        for (int i = 0; i < 5; ++i) {
            int const object = kept[static_cast<std::size_t>(any(kept.size()))].object.id;
            int const part = parts[static_cast<std::size_t>(any(parts.size()))];
            if (auto const place = domain::place_before(kept, object, part, std::nullopt); place)
                domain::put_at(kept, object, {place->parent, 1 + any(4)});
        }
        auto const moved = domain::standing(kept);
        auto const reading = read_back(moved);
        auto const merge = exchange::merge(existing, "plan/1", reading);
        EXPECT_THAT(merge.added, IsEmpty()) << "seed " << seed;
        EXPECT_THAT(merge.removed, IsEmpty()) << "seed " << seed;
        EXPECT_THAT(merge.edits, IsEmpty()) << "seed " << seed;
        auto const result = exchange::merged(existing, merge);
        ASSERT_EQ(document_of(result), document_of(moved)) << "seed " << seed;
        for (std::size_t i = 0; i < result.size(); ++i)
            EXPECT_EQ(result[i].id, moved[i].id) << "seed " << seed;
        EXPECT_TRUE(exchange::merge(result, "plan/1", reading).is_empty());
    }
}

}  // namespace
}  // namespace exchange
