// A plan that is exported and read again says the same, to the last character.

#include <gmock/gmock.h>

#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_document/plan_document.hpp"
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

}  // namespace
}  // namespace exchange
