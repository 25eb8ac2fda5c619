// How numbers of a spreadsheet are read (interface.md §8.3).

#include <gmock/gmock.h>

#include "exchange/plan_workbook/cell_value.hpp"
#include "exchange/plan_workbook/said_of_nothing.hpp"
#include "exchange/plan_workbook/sample_sheet.hpp"

namespace exchange {
namespace {

using sample::sheet;
using sample::Texts;
using ::testing::ElementsAre;
using Code = domain::WorkbookProblemCode;

// A goal of four quarters of 2025.
xlsx::ReadWorkbook book_of(Texts const& quarters, std::string const& unit = "solicitudes") {
    Texts row{"1", "Atender", "Suma", unit};
    row.insert(row.end(), quarters.begin(), quarters.end());
    return {{sheet("Plan", {{"PLAN DE GESTIÓN"},
                            {"N.º meta", "Meta", "Tipo de programación", "Unidad de medida",
                             "I TRIM 2025", "II TRIM 2025", "III TRIM 2025", "IV TRIM 2025"},
                            std::move(row)})}};
}

Texts values_of(WorkbookReading const& reading) {
    Texts values;
    for (std::string_view const quarter : {"Q1", "Q2", "Q3", "Q4"})
        values.emplace_back(reading.draft.at(1).text("targets/2025-" + std::string(quarter)));
    return values;
}

TEST(WorkbookNumbers, FifteenSignificantDigitsAreWhatWasTyped) {
    EXPECT_EQ(typed_decimal("66.63"), "66.63");
    EXPECT_EQ(typed_decimal("0.30000000000000004"), "0.3");
    EXPECT_EQ(typed_decimal("66.629999999999995"), "66.63");
    EXPECT_EQ(typed_decimal("-1234567.8900000001"), "-1234567.89");
    EXPECT_EQ(typed_decimal("123456789012345"), "123456789012345");
    EXPECT_EQ(typed_decimal("1234567890123456"), "1234567890123460");
    EXPECT_EQ(typed_decimal("0.99999999999999989"), "1");
    EXPECT_EQ(typed_decimal("0.000000000000000055511151231257827"),
              "0.0000000000000000555111512312578");
    EXPECT_EQ(typed_decimal("100"), "100");
}

TEST(WorkbookNumbers, DashesSayNothingAndOtherSignsDoNot) {
    for (auto const* const text : {"", "-", "–", "— ", "N.A.", "No aplica"})
        EXPECT_TRUE(exchange::says_nothing(text)) << text;
    for (auto const* const text : {"∞", "=", "?", "…", "0", "*"})
        EXPECT_FALSE(exchange::says_nothing(text)) << text;
}

// Told at its cell, for a number may still have to be found; a dash and an empty cell are not.
TEST(WorkbookNumbers, ABaselineThatIsDeniedInWordsIsNoted) {
    std::vector<Texts> rows{{"N.º meta", "Meta", "Tipo de programación", "Unidad de medida",
                             "Línea base", "I TRIM 2025"}};
    for (auto const* const text :
         {"N/A", "NA", "No aplica", "Sin línea base", "S/D", "–", "", "#5", "doce"})
        rows.push_back({std::to_string(rows.size()), "Abrir sedes", "Suma", "sedes", text, "S/D"});
    auto const reading = sample::read({{sheet("Plan", rows)}});
    EXPECT_THAT(sample::found(reading, Code::baseline_unstated),
                ElementsAre("Plan!E2 N/A", "Plan!E3 NA", "Plan!E4 No aplica",
                            "Plan!E5 Sin línea base", "Plan!E6 S/D"));
    EXPECT_TRUE(std::ranges::all_of(reading.problems, [](domain::WorkbookProblem const& one) {
        return one.code != Code::baseline_unstated || one.severity == domain::Severity::note;
    }));
    Texts baselines;
    for (auto const& object : reading.draft)
        if (object.kind == domain::ObjectKind::goal)
            baselines.emplace_back(object.text("baseline"));
    EXPECT_THAT(baselines, ElementsAre("", "", "", "", "", "", "", "5", ""));
    // Anything else is no number, and of a target so is S/D.
    auto const wrong = sample::found(reading, Code::not_a_number);
    EXPECT_EQ(std::ranges::count_if(wrong, [](auto const& one) { return one.contains("!E"); }), 1);
    EXPECT_EQ(std::ranges::count_if(wrong, [](auto const& one) { return one.contains("!F"); }), 9);
}

TEST(WorkbookNumbers, NumbersAndTextsThatAreNumbers) {
    auto const reading =
        sample::read(book_of({"#0.30000000000000004", "66,63", "1,234.56", "(5,2)"}));
    EXPECT_THAT(values_of(reading), ElementsAre("0.3", "66.63", "1234.56", "-5.2"));
    EXPECT_THAT(sample::found(reading, Code::english_format),
                ElementsAre("Plan!G3 1,234.56 → 1234,56"));
}

TEST(WorkbookNumbers, APercentageIsAHundredfoldWhereTheUnitIsPercent) {
    auto const reading = sample::read(book_of({"%0.07", "%0.45", "45%", "45"}, "%"));
    EXPECT_THAT(values_of(reading), ElementsAre("7", "45", "45", "45"));
    EXPECT_THAT(sample::found(reading, Code::percent_read),
                ElementsAre("Plan!E3 0,07 → 7", "Plan!F3 0,45 → 45"));
}

TEST(WorkbookNumbers, AFractionWhereTheUnitIsPercentIsAsked) {
    auto const all_small = book_of({"#0.1", "#0.2", "#0.3", "#0.4"}, "Porcentaje (%)");
    auto const reading = sample::read(all_small);
    EXPECT_TRUE(reading.is_refused());
    EXPECT_THAT(sample::found(reading, Code::fraction_of_percent),
                ElementsAre("Plan!E3 0,1", "Plan!F3 0,2", "Plan!G3 0,3", "Plan!H3 0,4"));
    EXPECT_THAT(reading.problems.front().choices, ElementsAre("10 %", "0,1 %"));
    auto const beside = sample::read(book_of({"%0.1", "#0.05", "25", "0,3"}, "%"));
    EXPECT_THAT(sample::found(beside, Code::fraction_of_percent),
                ElementsAre("Plan!F3 0,05", "Plan!H3 0,3"));
    auto const mended = sample::read(all_small, sample::plan_facts(),
                                     {{{"Plan", 2, 4}, "10 %"},
                                      {{"Plan", 2, 5}, "0,2"},
                                      {{"Plan", 2, 6}, "30"},
                                      {{"Plan", 2, 7}, "0,4 %"}});
    EXPECT_THAT(values_of(mended), ElementsAre("10", "0.2", "30", "0.4"));
    EXPECT_TRUE(mended.plan.has_value());
    // Small beside large is what it says, as are numbers of any other unit.
    EXPECT_THAT(values_of(sample::read(book_of({"#0.5", "#25", "", ""}, "%"))),
                ElementsAre("0.5", "25", "", ""));
    EXPECT_THAT(values_of(sample::read(book_of({"#0.5", "#1", "", ""}))),
                ElementsAre("0.5", "1", "", ""));
}

TEST(WorkbookNumbers, ACellIsShownAsTheSpreadsheetShowsIt) {
    using xlsx::CellKind;
    auto const as_shown = [](CellKind kind, std::string text, bool is_percent = false) {
        xlsx::ReadCell cell{.kind = kind, .text = std::move(text)};
        cell.is_percent = is_percent;
        return shown_as(cell);
    };
    EXPECT_EQ(as_shown(CellKind::number, "0.45", true), "45 %");
    EXPECT_EQ(as_shown(CellKind::number, "1234.5"), "1234,5");
    EXPECT_EQ(as_shown(CellKind::date, "2027-03-31"), "31/03/2027");
    EXPECT_EQ(as_shown(CellKind::boolean, "true"), "VERDADERO");
    EXPECT_EQ(as_shown(CellKind::text, " 0,45"), "0,45");
}

TEST(WorkbookNumbers, APercentageOfAnotherUnitIsRefusedWithBothReadings) {
    auto const reading = sample::read(book_of({"%0.025", "#1", "2,50%", "#3"}, "canales"));
    EXPECT_TRUE(reading.is_refused());
    EXPECT_THAT(sample::found(reading, Code::percent_unexpected),
                ElementsAre("Plan!E3 2,5 % → canales", "Plan!G3 2,50% → canales"));
    EXPECT_THAT(reading.problems.front().choices, ElementsAre("2,5", "0,025"));
}

TEST(WorkbookNumbers, WhatMayBeReadTwoWaysIsAskedAndMendedInPlace) {
    auto const book = book_of({"1.500", "abc", "@2025-02-01", ""});
    auto const reading = sample::read(book);
    EXPECT_TRUE(reading.is_refused());
    EXPECT_THAT(sample::found(reading, Code::ambiguous_number), ElementsAre("Plan!E3 1.500"));
    EXPECT_THAT(sample::found(reading, Code::not_a_number), ElementsAre("Plan!F3 abc"));
    EXPECT_THAT(sample::found(reading, Code::date_for_number), ElementsAre("Plan!G3 01/02/2025"));
    auto const& choices = reading.problems.front().choices;
    ASSERT_THAT(choices, ElementsAre("1500", "1,5"));
    auto const mended = sample::read(book, sample::plan_facts(),
                                     {{{"Plan", 2, 4}, choices.back()},
                                      {{"Plan", 2, 5}, "12"},
                                      {{"Plan", 2, 6}, ""},
                                      {{"Plan", 2, 7}, "7"}});
    EXPECT_THAT(values_of(mended), ElementsAre("1.5", "12", "", "7"));
    EXPECT_TRUE(mended.plan.has_value());
}

TEST(WorkbookNumbers, OtherNumbersOfTheRowResolveOne) {
    auto const reading = sample::read(book_of({"#1600", "1.500", "", ""}));
    EXPECT_THAT(values_of(reading), ElementsAre("1600", "1500", "", ""));
    EXPECT_THAT(sample::found(reading, Code::resolved_by_nearness),
                ElementsAre("Plan!F3 1.500 → 1500"));
}

TEST(WorkbookNumbers, ATextOfTheRowResolvesOneToo) {
    auto const reading = sample::read(book_of({"1.200,5", "1.400", "1.500,25", ""}));
    EXPECT_THAT(values_of(reading), ElementsAre("1200.5", "1400", "1500.25", ""));
    EXPECT_THAT(sample::found(reading, Code::resolved_by_nearness),
                ElementsAre("Plan!F3 1.400 → 1400"));
}

TEST(WorkbookNumbers, ABaselineIsNotReadByWhatIsProgrammed) {
    auto const reading =
        sample::read({{sheet("Plan", {{"N.º", "Meta", "Tendencia", "Unidad", "2027", "Línea base"},
                                      {"1", "Transferir", "Suma", "cajas", "#25", "1.500"}})}});
    EXPECT_THAT(sample::found(reading, Code::ambiguous_number), ElementsAre("Plan!F2 1.500"));
}

TEST(WorkbookNumbers, TwoStylesInARowAreSaid) {
    auto const reading = sample::read(book_of({"0,50", "1.50", "3,00", ""}));
    EXPECT_THAT(values_of(reading), ElementsAre("0.5", "1.5", "3", ""));
    EXPECT_THAT(sample::found(reading, Code::mixed_styles), ElementsAre("Plan!F3 0,50 → 1.50"));
}

TEST(WorkbookNumbers, ErrorsAndFormulasWithoutResultAreRefused) {
    auto book = book_of({"#DIV", "#2", "", ""});
    auto& cell = book.sheets.front().cells[book.sheets.front().cells.size() - 2];
    cell.kind = xlsx::CellKind::error;
    cell.text = "#DIV/0!";
    book.sheets.front().cells.back() = {
        .row = 2, .column = 5, .kind = xlsx::CellKind::number, .text = "", .is_formula = true};
    auto const reading = sample::read(book);
    EXPECT_THAT(sample::found(reading, Code::error_value), ElementsAre("Plan!E3 #DIV/0!"));
    EXPECT_THAT(sample::found(reading, Code::formula_unsaved), ElementsAre("Plan!F3"));
}

TEST(WorkbookNumbers, MoreThanNineDecimalsAreRounded) {
    auto const reading = sample::read(book_of({"#0.33333333333333331", "", "", ""}));
    EXPECT_THAT(values_of(reading), ElementsAre("0.333333333", "", "", ""));
    EXPECT_THAT(sample::found(reading, Code::rounded),
                ElementsAre("Plan!E3 0.333333333333333 → 0,333333333"));
}

TEST(WorkbookProblems, AnUnknownWordSaysWhichThereAreAndHidesWhatFollowsFromIt) {
    auto book = book_of({"#1", "#1", "#1", "#1"});
    std::ranges::find(book.sheets.front().cells, "Suma", &xlsx::ReadCell::text)->text = "Sumita";
    auto const reading = sample::read(book);
    EXPECT_THAT(sample::found(reading), ElementsAre(::testing::StartsWith("error Plan!C3")));
    EXPECT_THAT(reading.problems.front().choices,
                ElementsAre("Suma", "Constante", "Creciente", "Decreciente"));
}

TEST(WorkbookProblems, ChecksAreLedBackToTheirCells) {
    xlsx::ReadWorkbook const book{{sheet(
        "Plan",
        {{"N.º", "Meta", "Tendencia", "Ponderación", "Unidad", "2024", "2025", "Total", "Objetivo"},
         {"1", "Plantar 5 árboles", "Suma", "#30", "árboles", "#2", "#2", "#5", "1. A"},
         {"2", "Bajar", "Decreciente", "#30", "%", "#8", "#9", "", ""}})}};
    auto const reading = sample::read(book);
    EXPECT_THAT(sample::found(reading),
                ::testing::UnorderedElementsAre(
                    "error Plan!D2 weights-not-100", "warning Plan!H2 total-mismatch",
                    "error Plan!3 baseline-missing", "warning Plan!G3 not-monotonic"));
    EXPECT_TRUE(reading.plan.has_value());
    EXPECT_FALSE(reading.is_refused());
}

TEST(WorkbookProblems, ACodeThatStandsTwiceIsLedToItsCell) {
    xlsx::ReadWorkbook const book{{sheet("Plan", {{"N.º", "Meta", "Tendencia", "2027"},
                                                  {"1", "Plantar", "Suma", "#2"},
                                                  {"1", "Regar", "Suma", "#3"}})}};
    auto const reading = sample::read(book);
    auto const told = std::ranges::find_if(reading.problems, [](auto const& one) {
        return one.found_by_check && one.found_by_check->code == domain::CheckCode::duplicate_code;
    });
    ASSERT_NE(told, reading.problems.end());
    EXPECT_EQ(place_text(told->place), "Plan!A3");
    EXPECT_EQ(std::get<domain::SameCode>(told->found_by_check->evidence).elsewhere, "Plan!A2");
}

TEST(WorkbookProblems, WhatTheFileDoesNotSayOfThePlanIsAsked) {
    auto const reading = sample::read(book_of({"#1"}), {});
    Texts fields;
    for (auto const& problem : reading.problems)
        if (problem.code == Code::plan_fact_missing) fields.push_back(problem.field);
    EXPECT_THAT(fields, ElementsAre("code", "instrument"));
}

TEST(WorkbookChanges, EachChangeKnowsItsCell) {
    auto const before = sample::read(book_of({"#1", "#2"}));
    auto const after = sample::read(book_of({"#1", "#3"}));
    auto const changes = changes_in(before.draft, after);
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes.front().change.path, "1");
    ASSERT_EQ(changes.front().places.size(), 1U);
    EXPECT_EQ(place_text(*changes.front().places.front()), "Plan!F3");
    EXPECT_EQ(changes.front().change.cells.front().before, "2");
    EXPECT_EQ(changes.front().change.cells.front().after, "3");
}

}  // namespace
}  // namespace exchange
