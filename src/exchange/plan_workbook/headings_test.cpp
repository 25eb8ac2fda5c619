// The words of headings that entities use, and which column has a field that two would have.

#include <gmock/gmock.h>

#include "exchange/plan_workbook/sample_sheet.hpp"

namespace exchange {
namespace {

using sample::outline;
using sample::read;
using sample::sheet;
using sample::Texts;
using ::testing::ElementsAre;
using Code = domain::WorkbookProblemCode;

std::string field_text(std::string const& block, std::string const& heading) {
    auto const field = field_of_heading(block, heading);
    return field ? field->text() : std::string();
}

TEST(Headings, WhatEntitiesCallTheColumnsOfAGoal) {
    for (std::string const heading : {"N°", "N°.", "Nro.", "#", "ID", "N° de la meta", "N.º META"})
        EXPECT_EQ(field_text({}, heading), "goal/code") << heading;
    for (std::string const heading : {"META INSTITUCIONAL", "META PLAN DE GESTIÓN",
                                      "META (verbo + magnitud + objeto)", "Producto o meta"})
        EXPECT_EQ(field_text({}, heading), "goal/goal") << heading;
    for (std::string const heading :
         {"Indicador de producto", "Meta / Indicador", "INDICADOR 2027"})
        EXPECT_EQ(field_text({}, heading), "goal/indicator") << heading;
    for (std::string const heading : {"U. de medida", "Und.", "Unidad de medida (cantidad)"})
        EXPECT_EQ(field_text({}, heading), "goal/unit") << heading;
    for (std::string const heading :
         {"Línea base 2026", "Línea base (31/12/2026)", "LÍNEA BASE A 31 DE DICIEMBRE DE 2026",
          "Línea base vigencia 2026", "Línea de base"})
        EXPECT_EQ(field_text({}, heading), "goal/baseline") << heading;
    EXPECT_EQ(field_text({}, "Pond."), "goal/weight");
    EXPECT_EQ(field_text({}, "Total año"), "goal/total");
    EXPECT_EQ(field_text({}, "PROGRAMACIÓN (Suma, Constante, Creciente, Decreciente)"),
              "goal/schedule");
    EXPECT_EQ(field_text({}, "ESTADO INTERNO"), "");
    EXPECT_EQ(field_text({}, "OBJETIVO ESTRATÉGICO (2)"), "strategic-objective-2/name");
}

TEST(Headings, WhatEntitiesCallPeriods) {
    for (std::string const heading :
         {"Sep", "Sept", "Sept.", "Set", "Setiembre", "Septiembre", "SEP programado"})
        EXPECT_EQ(field_text({}, heading), "goal/targets/M09") << heading;
    EXPECT_EQ(field_text({}, "sep-27"), "goal/targets/2027-09");
    EXPECT_EQ(field_text({}, "Sept 2027"), "goal/targets/2027-09");
    for (std::string const heading : {"1T", "T1", "1° TRIMESTRE (ENE-MAR)", "Ene - Mar",
                                      "enero a marzo", "Ene Feb Mar", "Ier TRIMESTRE", "I TRIM"})
        EXPECT_EQ(field_text({}, heading), "goal/targets/Q1") << heading;
    EXPECT_EQ(field_text({}, "IIdo trimestre"), "goal/targets/Q2");
    EXPECT_EQ(field_text({}, "Jul-Dic 2027"), "goal/targets/2027-H2");
    EXPECT_EQ(field_text({}, "Ago - Oct"), "");
    EXPECT_EQ(field_text({}, "Marco legal"), "");
    EXPECT_EQ(field_text({}, "1T EJECUTADO"), "goal/actuals/Q1/value");
}

// A strategic plan's title over number and text of the objective, and the goal's own number after.
TEST(Headings, ABareNumberBesideTheObjectiveIsTheObjectives) {
    xlsx::ReadWorkbook const book{
        {sheet("F017",
               {{"PLAN ESTRATÉGICO INSTITUCIONAL", "", "N.º \nMETA", "META", "INDICADOR",
                 "TENDENCIA", "2027"},
                {"N.º", "OBJETIVO ESTRATÉGICO"},
                {"#4", "Fortalecer", "#1", "Transferir", "Cajas", "Suma", "#5"},
                {"", "", "#2", "Mantener", "Consultas", "Suma", "#6"}},
               {{0, 0, 0, 1},
                {0, 2, 1, 2},
                {0, 3, 1, 3},
                {0, 4, 1, 4},
                {0, 5, 1, 5},
                {0, 6, 1, 6},
                {2, 0, 3, 0},
                {2, 1, 3, 1}})}};
    EXPECT_THAT(
        outline(read(book).draft, {"name", "goal"}),
        ElementsAre("strategic-objective 4 | Fortalecer", "  1 | Transferir", "  2 | Mantener"));
}

TEST(Headings, TheYearBesideItsQuartersIsTheirTotal) {
    xlsx::ReadWorkbook const book{{sheet(
        "Plan",
        {{"N.º", "Meta", "Tendencia", "I TRIM", "II TRIM", "III TRIM", "IV TRIM", "Meta 2027"},
         {"1", "Hacer", "Suma", "#1", "#1", "#1", "#1", "#4"}})}};
    auto const reading = read(book);
    EXPECT_THAT(outline(reading.draft, {"total", "targets/2027-Q4"}), ElementsAre("1 | 4 | 1"));
    EXPECT_TRUE(reading.plan.has_value());
}

// «PROG.» and «EJEC.» below each quarter, or beside each month.
TEST(Headings, ProgrammedAndExecutedMayBeCutShort) {
    xlsx::ReadWorkbook const quarters{
        {sheet("Plan",
               {{"N.º", "Meta", "Tendencia", "I TRIM", "", "II TRIM", ""},
                {"", "", "", "PROG.", "EJEC.", "PROG.", "EJEC."},
                {"1", "Hacer", "Suma", "#1", "#2", "#3", "#4"}},
               {{0, 0, 1, 0}, {0, 1, 1, 1}, {0, 2, 1, 2}, {0, 3, 0, 4}, {0, 5, 0, 6}})}};
    auto const fields_of = [](xlsx::ReadWorkbook const& book) {
        Texts fields;
        auto const layouts = recognize(book);
        for (auto const& column : layouts.front().columns)
            fields.push_back(column.field ? column.field->cell : "–");
        return fields;
    };
    EXPECT_THAT(fields_of(quarters),
                ElementsAre("code", "goal", "schedule", "targets/Q1", "actuals/Q1/value",
                            "targets/Q2", "actuals/Q2/value"));
    xlsx::ReadWorkbook const months{
        {sheet("Plan", {{"Meta", "Indicador", "ENE PROG", "ENE EJEC", "FEB PROG", "FEB EJEC"},
                        {"Hacer", "Actas", "#1", "#2", "#3", "#4"}})}};
    EXPECT_THAT(fields_of(months),
                ElementsAre("goal", "indicator", "targets/M01", "actuals/M01/value", "targets/M02",
                            "actuals/M02/value"));
}

// Nothing that holds values is left out without a word; between periods it is refused.
TEST(Headings, AColumnThatIsNotReadIsSaid) {
    auto const book_of = [](std::string const& third) {
        return xlsx::ReadWorkbook{
            {sheet("Plan", {{"VIGENCIA 2027"},
                            {"N.º", "Meta", "Tendencia", "ESTADO", "VACÍA", "ENE", "FEB", third,
                             "ABR", "PORCENTAJE DE AVANCE"},
                            {"1", "Hacer", "Suma", "verde", "", "#1", "#2", "#3", "#4", "%0.5"}})}};
    };
    auto const known = read(book_of("MAR"));
    EXPECT_THAT(sample::found(known, Code::column_unread), ElementsAre("Plan ESTADO → D"));
    EXPECT_FALSE(known.is_refused());
    auto const book = book_of("MZO");
    auto const refused = read(book);
    EXPECT_THAT(sample::found(refused, Code::period_unread), ElementsAre("Plan MZO → H"));
    EXPECT_TRUE(refused.is_refused());
    auto choice = choose_tables(book);
    choice.plan = sample::plan_facts();
    choice.columns = ColumnsFrom::person;
    choice.year = 2027;
    auto const seen = read_plan_workbook(book, choice);
    EXPECT_THAT(sample::found(seen), ElementsAre(::testing::StartsWith("warning Plan ")));
    EXPECT_FALSE(seen.is_refused());
}

// The periods of targets that a table with those headings has; a text after "@" is a day.
Texts targets_under(Texts const& periods) {
    Texts headings{"META", "INDICADOR", "UNIDAD DE MEDIDA"};
    Texts goal{"Atender", "Atendidos", "casos"};
    for (auto const& period : periods) {
        headings.push_back(period);
        goal.push_back("#5");
    }
    auto const reading = read({{sheet("Plan", {headings, goal})}});
    Texts found;
    if (reading.draft.size() < 2) return found;
    for (auto const& cell : reading.draft.back().cells)
        if (cell.name.starts_with("targets/")) found.push_back(cell.name.substr(8));
    return found;
}

TEST(Headings, DaysOfTheCalendarAreMonthsWhereTheyFollowOneAnother) {
    EXPECT_THAT(targets_under({"@2027-01-01", "@2027-02-01", "@2027-03-01"}),
                ElementsAre("2027-01", "2027-02", "2027-03"));
    EXPECT_THAT(targets_under({"@2027-11-30", "@2027-12-31", "@2028-01-31", "@2028-02-29"}),
                ElementsAre("2027-11", "2027-12", "2028-01", "2028-02"));
    // A spreadsheet makes days of some and leaves the others as they were typed.
    EXPECT_THAT(targets_under({"ENE 2027", "@2027-02-01", "Marzo", "@2027-04-01"}),
                ElementsAre("2027-01", "2027-02", "2027-03", "2027-04"));
}

TEST(Headings, TheLastDaysOfTheQuartersOfAYearAreQuarters) {
    EXPECT_THAT(targets_under({"@2027-03-31", "@2027-06-30", "@2027-09-30", "@2027-12-31"}),
                ElementsAre("2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4"));
}

TEST(Headings, OfNoOtherDaysAPeriodIsGuessed) {
    for (Texts const& periods : {Texts{"@2027-01-01"}, Texts{"@2027-01-01", "@2027-02-01"},
                                 Texts{"@2027-01-01", "@2027-04-01", "@2027-07-01", "@2027-10-01"},
                                 Texts{"@2027-03-31", "@2027-06-30", "@2027-09-30"},
                                 Texts{"@2027-01-15", "@2027-02-15", "@2027-03-15"},
                                 Texts{"@2027-01-01", "@2027-02-28", "@2027-03-01"},
                                 Texts{"@2026-12-31", "@2027-12-31", "@2028-12-31"}})
        EXPECT_THAT(targets_under(periods), ElementsAre()) << periods.front();
}

// Each over two columns, as «I TRIM» over «PROGRAMADO | EJECUTADO».
TEST(Headings, DaysStandAboveWhatIsOfTheirMonth) {
    xlsx::ReadWorkbook const book{{sheet(
        "Plan",
        {{"META", "INDICADOR", "@2027-01-31", "", "@2027-02-28", "", "@2027-03-31", ""},
         {"", "", "PROGRAMADO", "EJECUTADO", "PROGRAMADO", "EJECUTADO", "PROGRAMADO", "EJECUTADO"},
         {"Atender", "Atendidos", "#1", "#2", "#3", "#4", "#5", "#6"}},
        {{0, 2, 0, 3}, {0, 4, 0, 5}, {0, 6, 0, 7}})}};
    EXPECT_THAT(outline(read(book).draft, {"targets/2027-01", "actuals/2027-01", "targets/2027-03",
                                           "actuals/2027-03"}),
                ElementsAre("1 | 1 | 2 | 5 | 6"));
}

// F018 with programming and follow-up: the quarter is programmed in two columns.
xlsx::ReadWorkbook followed(std::string const& again) {
    return {{sheet("F018",
                   {{"N.º", "Meta", "Tendencia", "PROGRAMACIÓN", "", "I TRIMESTRE 2026", ""},
                    {"", "", "", "I TRIMESTRE", "II TRIMESTRE", "PROGRAMADO", "EJECUTADO"},
                    {"1", "Atender 5 mesas", "Suma", "#2", "#3", again, "#1"},
                    {"2", "Abrir 7 sedes", "Suma", "#4", "#3", "", ""}},
                   {{0, 3, 0, 4}, {0, 5, 0, 6}, {0, 0, 1, 0}, {0, 1, 1, 1}, {0, 2, 1, 2}})}};
}

TEST(Headings, ProgrammedTwiceAndAlikeIsReadOnce) {
    auto const facts = std::vector<domain::Cell>{{"code", "plan"},
                                                 {"instrument", "management-plan"},
                                                 {"period/from", "2026"},
                                                 {"period/to", "2026"}};
    auto const reading = read(followed("2,0"), facts);
    EXPECT_THAT(outline(reading.draft, {"targets/2026-Q1", "targets/2026-Q2", "actuals/2026-Q1"}),
                ElementsAre("1 | 2 | 3 | 1", "2 | 4 | 3"));
    EXPECT_TRUE(reading.plan.has_value());
    EXPECT_THAT(sample::found(reading, domain::WorkbookProblemCode::column_same),
                ElementsAre("F018!F2 → D"));
    auto const other = read(followed("#20"), facts);
    EXPECT_TRUE(other.is_refused());
    EXPECT_THAT(sample::found(other, domain::WorkbookProblemCode::column_twice),
                ElementsAre("F018!F3 20 → F018!D3: 2"));
    auto const mended = read(followed("#20"), facts, {{{"F018", 2, 5}, "2"}});
    EXPECT_TRUE(mended.plan.has_value());
}

TEST(Headings, ABareNumberLeftOfAnObjectiveIsTheObjectives) {
    auto const layout = recognize({{sheet("F017", {{"N.º", "Objetivo estratégico", "N.º meta",
                                                    "Meta estratégica", "Tendencia", "2027"}})}})
                            .front();
    Texts fields;
    for (auto const& column : layout.columns)
        fields.push_back(column.field ? column.field->text() : "");
    EXPECT_THAT(fields,
                ElementsAre("strategic-objective/code", "strategic-objective/name", "goal/code",
                            "goal/goal", "goal/schedule", "goal/targets/2027"));
    EXPECT_EQ(field_text({}, "Cód."), "goal/code");
}

TEST(Headings, OfTwoGoalsTheOwnIsRead) {
    auto const reading =
        read({{sheet("F017", {{"N.º meta", "Meta estratégica", "Meta", "Tendencia", "2027"},
                              {"1", "Del plan de arriba", "Propia", "Suma", "#1"}})}});
    EXPECT_THAT(outline(reading.draft, {"goal"}), ElementsAre("1 | Propia"));
}

// The command line makes an edition at once: goals say what they promise.
TEST(Headings, GoalsWithoutTheirSentenceAreRefusedWhereAColumnMayHoldIt) {
    xlsx::ReadWorkbook const unknown{
        {sheet("A", {{"N.º meta", "Compromiso", "Indicador", "Tendencia", "2027"},
                     {"1", "Hacer", "Hechos", "Suma", "#1"}})}};
    EXPECT_THAT(sample::found(read(unknown), Code::goal_unsaid), ElementsAre("A!2"));
    EXPECT_TRUE(read(unknown).is_refused());
    xlsx::ReadWorkbook const blank{
        {sheet("A", {{"N.º meta", "Meta", "Indicador", "Tendencia", "2027"},
                     {"1", "", "Hechos", "Suma", "#1"}})}};
    EXPECT_THAT(sample::found(read(blank), Code::goal_unsaid), ElementsAre("A!B2"));
    xlsx::ReadWorkbook const of_indicators{
        {sheet("A", {{"N.º", "Indicador", "Tendencia", "2027", "Estado"},
                     {"1", "Hechos", "Suma", "#1", "Verde"}})}};
    EXPECT_TRUE(read(of_indicators).plan.has_value());
}

}  // namespace
}  // namespace exchange
