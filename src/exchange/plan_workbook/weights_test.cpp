// Weights of objectives in a column of their own, as parts of one or of a hundred, told once for
// all goals of each (F4). Expected values by hand.

#include <gmock/gmock.h>

#include "exchange/plan_workbook/sample_sheet.hpp"

namespace exchange {
namespace {

using sample::outline;
using sample::read;
using sample::sheet;
using sample::Texts;
using ::testing::ElementsAre;
using ::testing::IsSupersetOf;
using Code = domain::WorkbookProblemCode;

std::vector<xlsx::MergedRange> const both_merged{{1, 0, 2, 0}, {1, 1, 2, 1}};

// Two goals below the first objective, one below the second; weights of the objectives, of the
// goals, and what the second row repeats of the objective.
xlsx::ReadWorkbook book_of(Texts const& of_nodes, Texts const& of_goals,
                           std::vector<xlsx::MergedRange> merged = both_merged,
                           Texts const& again = {"", ""}) {
    return {{sheet("Plan",
                   {{"Objetivo", "Ponderación", "N.º", "Meta", "Ponderación", "Tendencia", "2027"},
                    {"1. Uno", of_nodes[0], "1", "A", of_goals[0], "Suma", "#1"},
                    {again[0], again[1], "2", "B", of_goals[1], "Suma", "#1"},
                    {"2. Dos", of_nodes[1], "3", "C", of_goals[2], "Suma", "#1"}},
                   std::move(merged))}};
}

auto const quarter_and_rest = ElementsAre("strategic-objective 1 | 25", "  1 | 40", "  2 | 60",
                                          "strategic-objective 2 | 75", "  3 | 100");

TEST(NodeWeights, StandBesideTheObjectiveAndAgainBesideTheGoal) {
    for (auto const& book :
         {book_of({"#0.25", "#0.75"}, {"#0.4", "#0.6", "#1"}),
          book_of({"%0.25", "%0.75"}, {"%0.4", "%0.6", "%1"}),
          book_of({"#25", "#75"}, {"#40", "#60", "#100"}),
          book_of({"#0.25", "#0.75"}, {"#40", "#60", "#100"}),
          book_of({"#0.25", "#0.75"}, {"#0.4", "#0.6", "#1"}, {}),
          book_of({"#0.25", "#0.75"}, {"#0.4", "#0.6", "#1"}, {}, {"1. Uno", "#0.25"})}) {
        auto const reading = read(book);
        EXPECT_THAT(outline(reading.draft, {"weight"}), quarter_and_rest);
        EXPECT_TRUE(reading.plan.has_value());
        for (auto const& line : sample::found(reading))
            EXPECT_FALSE(line.starts_with("error")) << line;
    }
}

TEST(NodeWeights, OfOneAreReadAsPercentagesAndSaid) {
    auto const reading = read(book_of({"#0.25", "#0.75"}, {"#40", "#60", "#100"}));
    EXPECT_THAT(sample::found(reading, Code::weight_of_one),
                ElementsAre("Plan!B2 0,25 → 25", "Plan!B4 0,75 → 75"));
}

// 10 and 15 of the whole plan below an objective of 25: 40 and 60 of it.
TEST(NodeWeights, GoalsThatWeighInTheWholePlanAreGivenTheirShares) {
    for (auto const& book : {book_of({"#0.25", "#0.75"}, {"#0.1", "#0.15", "#0.75"}),
                             book_of({"%0.25", "%0.75"}, {"%0.1", "%0.15", "%0.75"}),
                             book_of({"#25", "#75"}, {"#10", "#15", "#75"})}) {
        auto const reading = read(book);
        EXPECT_THAT(outline(reading.draft, {"weight"}), quarter_and_rest);
        EXPECT_THAT(sample::found(reading, Code::weight_of_block),
                    ElementsAre("Plan!E2 10 → 40", "Plan!E3 15 → 60", "Plan!E4 75 → 100"));
    }
}

// What adds up to neither is left as it stands, and the checks ask.
TEST(NodeWeights, ThatAddUpToNothingAreLeftAndAskedAbout) {
    auto const reading = read(book_of({"#0.25", "#0.5"}, {"#40", "#60", "#100"}));
    EXPECT_THAT(outline(reading.draft, {"weight"}),
                ElementsAre("strategic-objective 1 | 0.25", "  1 | 40", "  2 | 60",
                            "strategic-objective 2 | 0.5", "  3 | 100"));
    EXPECT_THAT(sample::found(reading), ::testing::Contains(::testing::HasSubstr("weights")));
}

xlsx::ReadWorkbook single_column(Texts const& headings, std::vector<Texts> rows,
                                 std::vector<xlsx::MergedRange> merged) {
    rows.insert(rows.begin(), headings);
    return {{sheet("Plan", rows, std::move(merged))}};
}

TEST(NodeWeights, ToldOnceForItsGoalsIsTheObjectives) {
    Texts const left{"Objetivo", "Peso", "N.º", "Meta", "Tendencia", "2027"};
    std::vector<Texts> const rows{{"1. Uno", "%0.25", "1", "A", "Suma", "#1"},
                                  {"", "", "2", "B", "Suma", "#1"},
                                  {"2. Dos", "%0.75", "3", "C", "Suma", "#1"}};
    auto const expected = ElementsAre("strategic-objective 1 | 25", "  1", "  2",
                                      "strategic-objective 2 | 75", "  3");
    EXPECT_THAT(outline(read(single_column(left, rows, both_merged)).draft, {"weight"}), expected);
    EXPECT_THAT(outline(read(single_column(left, rows, {})).draft, {"weight"}), expected);
    Texts const right{"Objetivo", "N.º", "Meta", "Tendencia", "2027", "Peso"};
    std::vector<Texts> const at_end{{"1. Uno", "1", "A", "Suma", "#1", "%0.25"},
                                    {"", "2", "B", "Suma", "#1", ""},
                                    {"2. Dos", "3", "C", "Suma", "#1", "%0.75"}};
    EXPECT_THAT(
        outline(read(single_column(right, at_end, {{1, 0, 2, 0}, {1, 5, 2, 5}})).draft, {"weight"}),
        expected);
    // Right of the goals and in no merged cell it may be of the goal that it stands with.
    EXPECT_THAT(outline(read(single_column(right, at_end, {{1, 0, 2, 0}})).draft, {"weight"}),
                IsSupersetOf(Texts{"  1 | 25", "  3 | 75"}));
}

// As many weights as goals: of the goals, wherever the column stands.
TEST(NodeWeights, ToldForEachGoalIsTheGoals) {
    Texts const left{"Objetivo", "Peso", "N.º", "Meta", "Tendencia", "2027"};
    std::vector<Texts> const rows{{"1. Uno", "%0.4", "1", "A", "Suma", "#1"},
                                  {"", "%0.6", "2", "B", "Suma", "#1"},
                                  {"2. Dos", "%1", "3", "C", "Suma", "#1"}};
    EXPECT_THAT(outline(read(single_column(left, rows, {{1, 0, 2, 0}})).draft, {"weight"}),
                ElementsAre("strategic-objective 1", "  1 | 40", "  2 | 60",
                            "strategic-objective 2", "  3 | 100"));
}

}  // namespace
}  // namespace exchange
