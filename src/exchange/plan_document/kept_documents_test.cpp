// A document is read once, as long as there is room for it.
#include "exchange/plan_document/kept_documents.hpp"

#include <gtest/gtest.h>

namespace {

struct KeptDocumentsTest : testing::Test {
    exchange::KeptDocuments::Plan ask(int number, std::size_t padding = 0) {
        return kept.plan(number, [&] {
            ++read;
            return R"({"format": "rumbo-plan/1", "code": "plan-)" + std::to_string(number) +
                   R"(", "name": "Plan", "instrument": "management-plan",
                     "owner": {"code": "GDI", "name": "Gestión"},
                     "period": {"from": "2027", "to": "2027"}, "children": []})" +
                   std::string(padding, ' ');
        });
    }
    exchange::KeptDocuments kept;
    int read = 0;
};

TEST_F(KeptDocumentsTest, IsReadOnce) {
    auto const first = ask(1);
    EXPECT_EQ(first->code, "plan-1");
    EXPECT_EQ(ask(1), first);
    EXPECT_EQ(read, 1);
    EXPECT_EQ(ask(2)->code, "plan-2");
    EXPECT_EQ(ask(1), first);
    EXPECT_EQ(read, 2);
}

TEST_F(KeptDocumentsTest, TheOnesUsedLastAreKept) {
    for (int number = 1; number <= 8; ++number)
        ask(number);
    ask(1);
    ask(9);  // in the place of 2
    EXPECT_EQ(read, 9);
    ask(1);
    EXPECT_EQ(read, 9);
    ask(2);
    EXPECT_EQ(read, 10);
}

TEST_F(KeptDocumentsTest, LargeOnesTakeTheRoomOfOthers) {
    constexpr std::size_t half = std::size_t{16} << 20;
    auto const held = ask(1, half);
    ask(2, half);  // more than 32 MiB with its own text
    EXPECT_EQ(held->code, "plan-1");
    ask(2, half);
    EXPECT_EQ(read, 2);
    ask(1, half);
    EXPECT_EQ(read, 3);
}

}  // namespace
