// Blocks of an F017 whose subtotals stand at the foot, are blank, or say their weight in words
// (domain.md §2.1, F4). Expected values by hand.

#include <gmock/gmock.h>

#include <algorithm>

#include "exchange/plan_workbook/sample_sheet.hpp"

namespace exchange {
namespace {

using sample::outline;
using sample::read;
using sample::sheet;
using sample::Texts;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Code = domain::WorkbookProblemCode;

Texts const headings{"N.º",          "Objetivo estratégico", "N.º meta", "Meta", "Ponderación",
                     "Tipo de meta", "Tipo de programación", "2027"};

struct Of {
    std::string objective = "1";
    std::string code;
    std::string weight;
    std::string type = {};
};

Texts row(Of const& goal) {
    bool const is_t = goal.objective == "T";
    return {goal.objective, is_t ? "Metas transversales" : "Objetivo uno",
            goal.code,      "Hacer " + goal.code,
            goal.weight,    goal.type,
            "Suma",         "#4"};
}

WorkbookReading read_rows(std::vector<Texts> rows, std::vector<CellCorrection> const& mended = {}) {
    rows.insert(rows.begin(), headings);
    return read({{sheet("Plan", rows)}}, sample::plan_facts(), mended);
}

Texts tree(WorkbookReading const& reading) {
    return outline(reading.draft, {"name", "weight"});
}

// 40 and 40 of 80 are a half each; 10 and 10 of 20 as well.
auto const eighty_and_twenty = ElementsAre(
    "group A | Metas de proceso | 80", "  strategic-objective 1 | Objetivo uno | 100", "    1 | 50",
    "    2 | 50", "group B | Metas transversales | 20", "  T1 | 50", "  T2 | 50");

std::vector<Texts> four(std::string const& objective_of_t, std::vector<Texts> const& foot,
                        std::string const& type = {}) {
    std::vector<Texts> rows{row({"1", "1", "#0.4"}), row({"1", "2", "#0.4"}),
                            row({objective_of_t, "T1", "#0.1", type}),
                            row({objective_of_t, "T2", "#0.1", type})};
    rows.insert(rows.end(), foot.begin(), foot.end());
    return rows;
}

std::vector<Texts> const both_at_the_foot{{"Subtotal metas de proceso", "", "", "", "#0.8"},
                                          {"Subtotal metas transversales", "", "", "", "#0.2"},
                                          {"Total plan de gestión", "", "", "", "#1"}};

TEST(Blocks, WithBothSubtotalsAtTheFootHoldTheirOwnGoals) {
    auto const reading = read_rows(four("T", both_at_the_foot));
    EXPECT_THAT(tree(reading), eighty_and_twenty);
    EXPECT_TRUE(reading.plan.has_value());
    EXPECT_THAT(
        sample::found(reading, Code::block_assigned),
        ElementsAre("Plan!6 Metas de proceso → 1, 2", "Plan!7 Metas transversales → T1, T2"));
    EXPECT_THAT(sample::found(reading, Code::part_empty), IsEmpty());
}

TEST(Blocks, MayStandInAnyOrderAndSayTheirWeightInWords) {
    std::vector<Texts> const foot{{"", "", "", "METAS TRANSVERSALES 20%"},
                                  {"", "", "", "METAS DE PROCESO 80%"},
                                  {"", "", "", "TOTAL PLAN 100%"}};
    auto const reading = read_rows(four("T", foot));
    EXPECT_THAT(tree(reading), ElementsAre("group A | Metas transversales | 20", "  T1 | 50",
                                           "  T2 | 50", "group B | Metas de proceso | 80",
                                           "  strategic-objective 1 | Objetivo uno | 100",
                                           "    1 | 50", "    2 | 50"));
    EXPECT_TRUE(reading.plan.has_value());
}

// One objective holds goals of both: it stands in both blocks.
TEST(Blocks, AreToldApartByTheCodesOfTheirGoals) {
    auto const reading = read_rows(four("1", both_at_the_foot));
    EXPECT_THAT(
        tree(reading),
        ElementsAre("group A | Metas de proceso | 80",
                    "  strategic-objective 1 | Objetivo uno | 100", "    1 | 50", "    2 | 50",
                    "group B | Metas transversales | 20",
                    "  strategic-objective 1 | Objetivo uno | 100", "    T1 | 50", "    T2 | 50"));
    EXPECT_TRUE(reading.plan.has_value());
}

std::vector<Texts> plain(std::string const& type, std::vector<Texts> const& foot) {
    std::vector<Texts> rows{row({"1", "1", "#0.4"}), row({"1", "2", "#0.4"}),
                            row({"1", "3", "#0.2", type})};
    rows.insert(rows.end(), foot.begin(), foot.end());
    return rows;
}

TEST(Blocks, AreToldApartByTheTypeOfTheGoal) {
    auto const reading = read_rows(plain("Transversal", both_at_the_foot));
    EXPECT_THAT(tree(reading),
                ElementsAre("group A | Metas de proceso | 80",
                            "  strategic-objective 1 | Objetivo uno | 100", "    1 | 50",
                            "    2 | 50", "group B | Metas transversales | 20",
                            "  strategic-objective 1 | Objetivo uno | 100", "    3 | 100"));
}

// Nothing tells: each goal is asked, at a cell beside it, and what is answered there is read.
TEST(Blocks, ThatNothingTellsApartAreAsked) {
    auto const rows = plain("Gestión", both_at_the_foot);
    auto const reading = read_rows(rows);
    EXPECT_TRUE(reading.is_refused());
    EXPECT_THAT(sample::found(reading, Code::block_unclear),
                ElementsAre("Plan!I2 1", "Plan!I3 2", "Plan!I4 3"));
    auto const asked =
        std::ranges::find(reading.problems, Code::block_unclear, &domain::WorkbookProblem::code);
    ASSERT_NE(asked, reading.problems.end());
    EXPECT_THAT(asked->choices, ElementsAre("Metas de proceso", "Metas transversales"));
    auto const mended = read_rows(rows, {{{"Plan", 3, 8}, "Metas transversales"}});
    EXPECT_THAT(sample::found(mended, Code::block_unclear), IsEmpty());
    EXPECT_EQ(tree(mended), tree(read_rows(plain("Transversal", both_at_the_foot))));
}

TEST(Blocks, ThatTwoWordsContradictAreAsked) {
    auto rows = four("T", both_at_the_foot);
    rows[3][5] = "Metas de proceso";
    EXPECT_THAT(sample::found(read_rows(rows), Code::block_unclear), ElementsAre("Plan!I5 T2"));
}

// The subtotal of the process is blank, as a formula without its result is.
TEST(Blocks, WithoutAWeightWeighWhatTheirGoalsDo) {
    std::vector<Texts> const rows{
        row({"1", "1", "#0.4"}),       row({"1", "2", "#0.4"}),
        {"Subtotal metas de proceso"}, row({"T", "T1", "#0.1"}),
        row({"T", "T2", "#0.1"}),      {"Subtotal metas transversales", "", "", "", "#0.2"}};
    auto const reading = read_rows(rows);
    EXPECT_THAT(tree(reading), eighty_and_twenty);
    EXPECT_THAT(sample::found(reading, Code::block_weight_summed),
                ElementsAre("Plan!E4 Metas de proceso → 80"));
}

TEST(Blocks, WhoseWeightNothingTellsAreAsked) {
    std::vector<Texts> const rows{row({"1", "1", "#50"}),
                                  row({"1", "2", "#50"}),
                                  {"Subtotal metas de proceso"},
                                  row({"T", "T1", "#100"}),
                                  {"Subtotal metas transversales", "", "", "", "%0.2"}};
    auto const reading = read_rows(rows);
    EXPECT_THAT(sample::found(reading, Code::block_weight_missing),
                ElementsAre("Plan!E4 Metas de proceso"));
    EXPECT_TRUE(reading.is_refused());
    auto const mended = read_rows(rows, {{{"Plan", 3, 4}, "80 %"}});
    EXPECT_THAT(tree(mended),
                ElementsAre("group A | Metas de proceso | 80",
                            "  strategic-objective 1 | Objetivo uno", "    1 | 50", "    2 | 50",
                            "group B | Metas transversales | 20", "  T1 | 100"));
}

// Of both blocks the sheet names one alone: the other holds the rest.
TEST(Blocks, OfWhichOneAloneIsNamedLeaveTheRestToTheOther) {
    auto const reading =
        read_rows(four("T", {{"Subtotal metas transversales", "", "", "", "#0.2"}}));
    EXPECT_THAT(tree(reading), eighty_and_twenty);
}

// A part with a weight and nothing in it is told, and refuses no import.
TEST(Blocks, ThatHoldNothingAreFound) {
    auto const reading = read_rows(
        {{"METAS DE PROCESO 80 %"}, row({"1", "1", "#100"}), {"METAS TRANSVERSALES 20 %"}});
    EXPECT_THAT(sample::found(reading, Code::part_empty), ElementsAre("Plan!4 20"));
    EXPECT_FALSE(reading.is_refused());
}

// Rows above their goals open the blocks; the subtotals at the foot say their weights again.
TEST(Blocks, OpenedAboveTheirGoalsTakeTheWeightOfTheirSubtotals) {
    auto const goal = [](std::string const& code, std::string const& weight) {
        return Texts{"", "", code, "Hacer " + code, weight, "", "Suma", "#4"};
    };
    auto rows = std::vector<Texts>{
        {"METAS DE PROCESO"}, goal("1", "#80"), {"METAS TRANSVERSALES"}, goal("2", "#20")};
    rows.insert(rows.end(), both_at_the_foot.begin(), both_at_the_foot.end());
    EXPECT_THAT(tree(read_rows(rows)),
                ElementsAre("group 1 | METAS DE PROCESO | 80", "  1 | 100",
                            "group 2 | METAS TRANSVERSALES | 20", "  2 | 100"));
}

}  // namespace
}  // namespace exchange
