// A plan that is exported and read again says the same, to the last character.

#include <gmock/gmock.h>

#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_document/plan_document.hpp"
#include "exchange/plan_workbook/read_workbook.hpp"
#include "exchange/plan_workbook/write_workbook.hpp"
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

}  // namespace
}  // namespace exchange
