// Rows as they would be imported, what is mended in place, and what is kept between the steps.
#include "exchange/plan_import/preview.hpp"

#include <gtest/gtest.h>

#include "exchange/plan_workbook/sample_sheet.hpp"

namespace exchange {
namespace {

using sample::sheet;
using sample::Texts;

xlsx::ReadWorkbook book() {
    return {{sheet("Plan", {{"PLAN DE GESTIÓN 2027"},
                            {"N.º META", "META", "PONDERACIÓN", "TIPO DE PROGRAMACIÓN", "UNIDAD",
                             "I TRIM", "II TRIM", "III TRIM", "IV TRIM", "TOTAL", "COLOR"},
                            {"#1", "Transferir 100 cajas", "#60", "Suma", "cajas", "#25", "#25",
                             "#25", "#25", "#100", "azul"},
                            {"#2", "Publicar 4 informes", "#40", "Suma", "informes", "#1", "uno",
                             "#1", "#1", "#4"}}),
             sheet("Notas", {{"Hecho en 2026"}})}};
}

WorkbookChoice chosen(xlsx::ReadWorkbook const& workbook) {
    auto choice = choose_tables(workbook);
    choice.plan = sample::plan_facts();
    choice.columns = ColumnsFrom::person;
    return choice;
}

TEST(ImportPreview, SaysOfEachRowWhetherItIsReady) {
    auto const workbook = book();
    auto const made = preview(workbook, chosen(workbook));
    ASSERT_EQ(made.rows.size(), 2u);
    EXPECT_EQ(made.ready, 1u);
    EXPECT_EQ(made.errors, 1u);
    EXPECT_TRUE(made.is_refused());
    EXPECT_EQ(made.rows[0].state, RowState::ready);
    EXPECT_EQ(made.rows[1].state, RowState::error);
    EXPECT_EQ(place_text(made.rows[1].place), "Plan!4");
    ASSERT_FALSE(made.rows[1].problems.empty());
    auto const& problem = made.reading.problems[made.rows[1].problems[0]];
    EXPECT_EQ(place_text(problem.place), "Plan!G4");
    EXPECT_EQ(problem.code, domain::WorkbookProblemCode::not_a_number);
}

// Totals and remarks are no rows of the plan: they are listed by themselves, with their places.
TEST(ImportPreview, ListsTheRowsThatBecomeNothing) {
    auto workbook = book();
    workbook.sheets.front() =
        sheet("Plan", {{"N.º META", "META", "PONDERACIÓN", "TIPO DE PROGRAMACIÓN", "2027"},
                       {"1", "Transferir", "#100", "Suma", "#25"},
                       {"TOTAL", "", "#100"},
                       {"Elaboró: Ana"},
                       {"Presupuesto en pesos"}});
    auto const made = preview(workbook, chosen(workbook));
    Texts places;
    for (auto const i : made.left_out)
        places.push_back(place_text(made.reading.problems[i].place));
    EXPECT_EQ(places, (Texts{"Plan!3", "Plan!4", "Plan!5"}));
}

// What a check calls an error refuses nothing here, and is no mere warning.
TEST(ImportPreview, WhatKeepsFromSubmittingIsNoWarning) {
    xlsx::ReadWorkbook const workbook{
        {sheet("Plan", {{"N.º META", "META", "PONDERACIÓN", "TIPO DE PROGRAMACIÓN", "2027"},
                        {"1", "Transferir", "#60", "Suma", "#25"},
                        {"2", "Publicar", "#20", "Suma", "#4"}})}};
    auto const made = preview(workbook, chosen(workbook));
    EXPECT_FALSE(made.is_refused());
    EXPECT_EQ(made.rows[0].state, RowState::unsendable);
    EXPECT_EQ(made.unsendable, 1u);
    EXPECT_EQ(made.errors, 0u);
}

TEST(ImportPreview, ACellThatWasMendedIsReadAsItWasTyped) {
    auto const workbook = book();
    std::vector<domain::ImportCorrection> const mended{{{"Plan", 3, 6}, "1"}};
    auto const made = preview(workbook, chosen(workbook), mended);
    EXPECT_FALSE(made.is_refused());
    EXPECT_EQ(made.errors, 0u);
    EXPECT_EQ(text_at(workbook, mended, {"Plan", 3, 6}), "1");
    EXPECT_EQ(text_at(workbook, {}, {"Plan", 3, 6}), "uno");
    EXPECT_EQ(text_at(workbook, {}, {"Plan", 3, 60}), "");
    EXPECT_EQ(text_at(workbook, {}, {"No", 0, 0}), "");
}

TEST(ImportPreview, WhatIsWrongWithTheWholeStandsAtNoRow) {
    auto const workbook = book();
    auto const made = preview(workbook, choose_tables(workbook));  // no code or instrument; COLOR
    EXPECT_EQ(made.of_whole.size(), 3u);
    EXPECT_TRUE(made.is_refused());
}

TEST(ImportPreview, TheRowsWithProblemsAreAWorkbookOfTheirOwn) {
    auto const workbook = book();
    auto const choice = chosen(workbook);
    auto const made = preview(workbook, choice);
    std::vector<std::string> const sentences(made.reading.problems.size(), "Está mal");
    std::array<std::string, 2> const headings{"Fila", "Problemas"};
    auto const file = problem_rows_xlsx(workbook, choice, made, sentences, headings,
                                        *base::Date::parse("2026-11-29"));
    auto const read = xlsx::read_workbook(file);
    ASSERT_TRUE(read.has_value());
    Texts texts;
    for (auto const& cell : read->sheets.front().cells)
        if (cell.row == 1) texts.push_back(cell.text);
    EXPECT_EQ(texts, (Texts{"4", "2", "Publicar 4 informes", "40", "Suma", "informes", "1", "uno",
                            "1", "1", "4", "Está mal"}));
}

TEST(ImportChoices, ComeBackFromTheTextThatKeepsThem) {
    auto const workbook = book();
    auto layout = choose_tables(workbook).sheets.front();
    layout.columns.back().field = WorkbookField::parse("goal/note");
    ImportChoices const choices{.sheets = {{"Plan", *layout.headings, layout.mapping()}},
                                .plan = {{"code", "p"}, {"name", "Plan \"de\" =1"}},
                                .unit = "GDI",
                                .strategic_plan = "pei"};
    auto const kept = parse_choices(choice_text(choices));
    ASSERT_TRUE(kept.has_value());
    EXPECT_EQ(kept->unit, "GDI");
    EXPECT_EQ(kept->strategic_plan, "pei");
    EXPECT_EQ(kept->plan, choices.plan);
    auto const choice = applied(workbook, *kept);
    ASSERT_EQ(choice.sheets.size(), 1u);
    EXPECT_EQ(choice.sheets[0].columns.back().field, WorkbookField::parse("goal/note"));
    EXPECT_FALSE(parse_choices("").has_value());
    EXPECT_FALSE(parse_choices("[]").has_value());
    auto gone = *kept;
    gone.sheets[0].sheet = "Otra";
    EXPECT_TRUE(applied(workbook, gone).sheets.empty());
}

}  // namespace
}  // namespace exchange
