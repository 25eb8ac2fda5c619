// Rows that begin as totals and remarks do and are neither, and rows that are: none is left out
// without a word (docs/excel.md, Left out). Expected values by hand.

#include <gmock/gmock.h>

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

Texts goals_of(WorkbookReading const& reading) {
    return outline(reading.draft, {"name", "indicator", "goal"});
}

TEST(Rows, OfGoalsMayBeginAsTotalsDo) {
    xlsx::ReadWorkbook const book{
        {sheet("Indicadores", {{"N.º", "Nombre del indicador", "Fórmula", "Unidad de medida",
                                "Tipo de programación", "2027", "Total"},
                               {"#1", "Promedio de días de respuesta", "Días / peticiones", "días",
                                "Decreciente", "#7", "#7"},
                               {"#2", "Total de jornadas realizadas", "Sumatoria de jornadas",
                                "jornadas", "Suma", "#10", "#10"},
                               {"#3", "Actas firmadas", "Actas", "actas", "Suma", "#10", "#10"},
                               {"", "Total", "", "", "", "#27", "#27"}})}};
    auto const reading = read(book);
    EXPECT_THAT(goals_of(reading),
                ElementsAre("1 | Promedio de días de respuesta", "2 | Total de jornadas realizadas",
                            "3 | Actas firmadas"));
    EXPECT_THAT(sample::found(reading, Code::total_left_out), ElementsAre("Indicadores!5 Total"));
    EXPECT_THAT(recognize(book).front().columns[1].samples,
                ElementsAre("Promedio de días de respuesta", "Total de jornadas realizadas",
                            "Actas firmadas"));
}

// Without a number: the unit and the type of programming are no sums.
TEST(Rows, OfTotalsSayNothingButNumbers) {
    xlsx::ReadWorkbook const book{
        {sheet("Plan", {{"Meta", "Unidad de medida", "Tipo de programación", "Ponderación", "2027"},
                        {"Firmar 10 actas", "actas", "Suma", "#30", "#10"},
                        {"Total de 10 visitas realizadas", "visitas", "Suma", "#30", "#10"},
                        {"Totalizar los inventarios", "inventarios", "Suma", "#40", "#10"},
                        {"Total plan de gestión", "", "", "#100", "#30"}})}};
    auto const reading = read(book);
    EXPECT_THAT(goals_of(reading),
                ElementsAre("1 | Firmar 10 actas", "2 | Total de 10 visitas realizadas",
                            "3 | Totalizar los inventarios"));
    EXPECT_THAT(sample::found(reading, Code::total_left_out),
                ElementsAre("Plan!5 Total plan de gestión"));
}

// The number of a subtotal is none of a goal: so many goals has its block.
TEST(Rows, OfSubtotalsMayCountTheirGoals) {
    xlsx::ReadWorkbook const book{
        {sheet("Plan", {{"N.º META", "META", "PONDERACIÓN", "TIPO DE PROGRAMACIÓN", "2027"},
                        {"#1", "Firmar 10 actas", "#80", "Suma", "#10"},
                        {"#1", "Subtotal metas de proceso", "#80"},
                        {"T1", "Leer 10 libros", "#20", "Suma", "#10"},
                        {"#1", "Subtotal metas transversales", "#20"},
                        {"#2", "Total plan de gestión", "#100"},
                        {"#2", "TOTAL", "#100"}})}};
    auto const reading = read(book);
    EXPECT_THAT(goals_of(reading),
                ElementsAre("group A | Metas de proceso", "  1 | Firmar 10 actas",
                            "group B | Metas transversales", "  T1 | Leer 10 libros"));
    EXPECT_THAT(sample::found(reading, Code::total_left_out),
                ElementsAre("Plan!6 Total plan de gestión", "Plan!7 TOTAL"));
}

// «Objetivo estratégico» alone in its column, above its goals.
WorkbookReading below(std::string const& second, std::vector<Texts> const& foot = {}) {
    auto const goal = [](std::string const& code) {
        return Texts{"", code, "Hacer " + code, "Suma", "#50", "#4"};
    };
    std::vector<Texts> rows{
        {"Objetivo estratégico", "N.º meta", "Meta", "Tipo de programación", "Ponderación", "2027"},
        {"Promover la paz"},
        goal("1"),
        goal("2"),
        {second},
        goal("3"),
        goal("4")};
    rows.insert(rows.end(), foot.begin(), foot.end());
    return read({{sheet("Plan", rows)}});
}

TEST(Rows, OfObjectivesMayBeginAsRemarksDo) {
    for (std::string const name :
         {"Revisar y actualizar el modelo", "Elaborar 3 políticas", "Aprobar los planes",
          "Firmar los pactos", "Notificar a tiempo"}) {
        auto const reading = below(name);
        EXPECT_THAT(
            goals_of(reading),
            ElementsAre("strategic-objective 1 | Promover la paz", "  1 | Hacer 1", "  2 | Hacer 2",
                        "strategic-objective 2 | " + name, "  3 | Hacer 3", "  4 | Hacer 4"));
        EXPECT_THAT(sample::found(reading, Code::node_like_remark), IsEmpty());
    }
}

// Nobody can tell these from a remark by their words: they are read as where they stand, and said.
TEST(Rows, OfObjectivesThatMayBeRemarksAreSaid) {
    for (std::string const name :
         {"Nota técnica al día", "Revisión del modelo: fase 2", "Fuentes hídricas protegidas"}) {
        auto const reading = below(name);
        EXPECT_EQ(goals_of(reading).at(3), "strategic-objective 2 | " + name);
        EXPECT_THAT(sample::found(reading, Code::node_like_remark), ElementsAre("Plan!5 " + name));
    }
}

TEST(Rows, OfRemarksAreMarkedOrStandAtTheFoot) {
    auto const reading =
        below("Nota 1: cifras con corte a junio", {{"Elaboró Ana"}, {"Revisó: Luis"}, {"* Anual"}});
    EXPECT_THAT(goals_of(reading),
                ElementsAre("strategic-objective 1 | Promover la paz", "  1 | Hacer 1",
                            "  2 | Hacer 2", "  3 | Hacer 3", "  4 | Hacer 4"));
    EXPECT_THAT(sample::found(reading, Code::row_left_out),
                ElementsAre("Plan!5 Nota 1: cifras con corte a junio", "Plan!8 Elaboró Ana",
                            "Plan!9 Revisó: Luis", "Plan!10 * Anual"));
}

// The name of «Objetivo 2» in the row below it.
TEST(Rows, OfNamesMayBeginAsRemarksDo) {
    Texts const headings{"Meta", "Tendencia", "2027"};
    xlsx::ReadWorkbook const book{{sheet("Metas", {{"Objetivo 1. Paz"},
                                                   headings,
                                                   {"Firmar", "Suma", "#1"},
                                                   {"Objetivo 2."},
                                                   {"Elaborar 3 políticas"},
                                                   {"Leer", "Suma", "#1"}})}};
    EXPECT_THAT(goals_of(read(book)),
                ElementsAre("strategic-objective 1 | Paz", "  1 | Firmar",
                            "strategic-objective 2 | Elaborar 3 políticas", "  2 | Leer"));
}

TEST(Rows, OfSumsWithoutAWordAreSaid) {
    auto const reading =
        below("Vivir mejor", {{"", "", "", "", "#200", "#16"}, {"", "", "", "#0"}});
    EXPECT_THAT(sample::found(reading, Code::row_left_out), ElementsAre("Plan!8 200 · 16"));
}

}  // namespace
}  // namespace exchange
