// What was read once is not read again while it is the same, and no more than a little is kept.
#include "exchange/plan_import/kept_readings.hpp"

#include <gtest/gtest.h>

#include "exchange/plan_workbook/sample_sheet.hpp"
#include "kit/xlsx/workbook.hpp"

namespace exchange {
namespace {

std::string file(std::string const& goal, std::size_t rows = 1) {
    std::vector<xlsx::Row> const list(rows, {"1", goal, "100", "Suma", "4"});
    xlsx::Sheet const sheet{
        "Plan",
        {{"N.º META"}, {"META"}, {"PONDERACIÓN"}, {"TIPO DE PROGRAMACIÓN"}, {"TOTAL"}},
        list};
    return xlsx::workbook({&sheet, 1}, {"Plan", "", *base::Date::parse("2026-11-29")});
}

class Readings : public testing::Test {
protected:
    KeptReadings::Workbook read(std::string const& digest, std::string const& bytes) {
        return kept_.workbook(digest, [&] {
            ++reads_;
            return bytes;
        });
    }

    KeptReadings kept_;
    int reads_ = 0;
};

TEST_F(Readings, AreMadeOnceOfEachFile) {
    auto const first = read("a", file("Una"));
    EXPECT_EQ(read("a", file("Una")), first);
    EXPECT_EQ(reads_, 1);
    EXPECT_NE(read("b", file("Otra")), first);
    EXPECT_EQ(reads_, 2);
    kept_.forget("a");
    read("a", file("Una"));
    EXPECT_EQ(reads_, 3);
}

TEST_F(Readings, OfWhatIsNoWorkbookAreNone) {
    EXPECT_EQ(read("a", "no es"), nullptr);
    EXPECT_EQ(read("a", "no es"), nullptr);
    EXPECT_EQ(reads_, 2);
}

TEST_F(Readings, KeepTheLatestFour) {
    for (auto const* const digest : {"a", "b", "c", "d"})
        read(digest, file(digest));
    read("a", {});  // used again: "b" has rested longest
    read("e", file("e"));
    EXPECT_EQ(reads_, 5);
    read("a", {});
    EXPECT_EQ(reads_, 5);
    read("b", file("b"));
    EXPECT_EQ(reads_, 6);
}

TEST_F(Readings, KeepNoMoreCellsThanOneWorkbookMayHave) {
    read("a", file("Una", 60'000));  // 300,005 cells
    read("b", file("Otra", 30'000));
    read("a", {});
    read("b", {});
    EXPECT_EQ(reads_, 2);
    read("c", file("Otra más", 30'000));  // 600,015 with both
    read("b", {});
    EXPECT_EQ(reads_, 3);
    read("a", file("Una"));
    EXPECT_EQ(reads_, 4);
}

TEST_F(Readings, PreviewAgainWhatWasChosenOrMendedMeanwhile) {
    auto const workbook = read("a", file("Una"));
    ImportChoices choices{.sheets = {{"Plan", {0, 0}, {}}}};
    auto const preview = [&](std::span<domain::ImportCorrection const> corrections = {}) {
        return kept_.preview("a", *workbook, choices, choose_tables(*workbook), corrections);
    };
    auto const first = preview();
    EXPECT_EQ(preview(), first);
    std::vector<domain::ImportCorrection> const mended{{{"Plan", 1, 1}, "Otra"}};
    auto const second = preview(mended);
    EXPECT_NE(second, first);
    EXPECT_EQ(preview(mended), second);
    choices.unit = "GDI";
    EXPECT_NE(preview(mended), second);
}

}  // namespace
}  // namespace exchange
