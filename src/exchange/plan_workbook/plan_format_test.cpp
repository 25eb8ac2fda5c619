// The plan management format (F017) as offices fill it in: two objectives in a block, weights of
// the whole plan, the date of the format above its year (domain.md §2.1).

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

// Objectives 4 (three goals) and 5 (one) in the block of 80, one transversal goal in that of 20.
xlsx::ReadWorkbook format_with(Texts const& weights, Texts const& totals) {
    auto const goal = [&](Texts const& node, std::string const& code, std::size_t at) {
        return Texts{node[0], node[1], "Gestión", code, "Meta " + code, weights[at], "Suma", "#4"};
    };
    return {{sheet(
        "F017",
        {{"Vigencia desde: 1 de enero de 2026", "", "VIGENCIA DE LA PLANEACIÓN 2027"},
         {"OBJETIVO ESTRATÉGICO", "", "PROCESO", "N.º META", "META", "PONDERACIÓN",
          "TIPO DE PROGRAMACIÓN", "IV TRIM"},
         {"N.º", "TEXTO"},
         goal({"#4", "Fortalecer"}, "1", 0),
         goal({"#4", "Fortalecer"}, "2", 1),
         goal({"#4", "Fortalecer"}, "3", 2),
         goal({"#5", "Servir"}, "4", 3),
         {"TOTAL METAS DE PROCESO 80%", "", "", "", "", totals[0]},
         goal({"#6", "Transversal"}, "T1", 4),
         {"TOTAL METAS TRANSVERSALES 20%", "", "", "", "", totals[1]}},
        {{1, 0, 1, 1}, {1, 2, 2, 2}, {1, 3, 2, 3}, {1, 4, 2, 4}, {1, 5, 2, 5}, {1, 6, 2, 6}})}};
}

auto const shares_of_format =
    ElementsAre("group A | Metas de proceso | 80", "  strategic-objective 4 | Fortalecer | 75",
                "    process 1 | Gestión | 100", "      1 | 33.333333333", "      2 | 33.333333333",
                "      3 | 33.333333334", "  strategic-objective 5 | Servir | 25",
                "    process 1 | Gestión | 100", "      4 | 100",
                "group B | Metas transversales | 20", "  strategic-objective 6 | Transversal | 100",
                "    process 1 | Gestión | 100", "      T1 | 100");

TEST(PlanFormat, ObjectivesAndProcessesOfABlockAreGivenTheirShares) {
    auto const reading =
        read(format_with({"%0.2", "%0.2", "%0.2", "%0.2", "%0.2"}, {"%0.8", "#0.2"}));
    EXPECT_THAT(outline(reading.draft, {"name", "weight"}), shares_of_format);
    ASSERT_TRUE(reading.plan.has_value());
    EXPECT_THAT(sample::found(reading, Code::weight_of_node),
                ElementsAre("F017!4 Fortalecer → 75", "F017!7 Servir → 25"));
    for (auto const& line : sample::found(reading))
        EXPECT_FALSE(line.starts_with("error") || line.starts_with("warning")) << line;
}

TEST(PlanFormat, WeightsOfOneAreReadAsPercentagesAndSaid) {
    auto const reading = read(format_with({"#0.2", "#0.2", "#0.2", "#0.2", "#0.2"}, {"", "#0.2"}));
    EXPECT_THAT(outline(reading.draft, {"name", "weight"}), shares_of_format);
    EXPECT_THAT(sample::found(reading, Code::weight_of_one).front(), "F017!F4 0,2 → 20");
}

TEST(PlanFormat, TheYearOfThePlanIsNotThatOfItsFormat) {
    auto const reading =
        read(format_with({"%0.2", "%0.2", "%0.2", "%0.2", "%0.2"}, {"%0.8", "%0.2"}));
    EXPECT_EQ(reading.draft.front().text("period/from"), "2027");
    EXPECT_THAT(sample::found(reading, Code::year_from_title), ElementsAre("F017!C1 2027"));
}

// Weights of the whole plan without blocks, and weights that are shares already.
TEST(PlanFormat, ObjectivesWithoutBlocksAreGivenTheirShares) {
    auto const book_of = [](Texts const& weights) {
        auto const goal = [&](std::string const& objective, std::string const& code,
                              std::size_t at) {
            return Texts{objective, code, "Meta", weights[at], "Suma", "#1"};
        };
        return xlsx::ReadWorkbook{
            {sheet("Plan", {{"Objetivo", "N.º", "Meta", "Peso", "Tendencia", "2027"},
                            goal("1. Uno", "1", 0),
                            goal("1. Uno", "2", 1),
                            goal("2. Dos", "3", 2)})}};
    };
    EXPECT_THAT(outline(read(book_of({"#30", "#20", "#50"})).draft, {"weight"}),
                ElementsAre("strategic-objective 1 | 50", "  1 | 60", "  2 | 40",
                            "strategic-objective 2 | 50", "  3 | 100"));
    EXPECT_THAT(outline(read(book_of({"#30", "#70", "#100"})).draft, {"weight"}),
                ElementsAre("strategic-objective 1", "  1 | 30", "  2 | 70",
                            "strategic-objective 2", "  3 | 100"));
    EXPECT_THAT(outline(read(book_of({"#0.5", "#50", "#1"})).draft, {"weight"}),
                ElementsAre("strategic-objective 1", "  1 | 50", "  2 | 50",
                            "strategic-objective 2", "  3 | 100"));
}

// PEI 2024: «Metas e indicadores Objetivo 2» above each table of one sheet.
TEST(PlanFormat, WordsMayStandBeforeTheObjectiveOfATable) {
    auto const book_of = [](std::string const& second) {
        Texts const headings{"Nombre meta", "Anualización", "Programación 2020-2024",
                             "Programación 2024"};
        return xlsx::ReadWorkbook{{sheet("PEI 2024", {{"Plan Estratégico Institucional 2024"},
                                                      {"Metas e indicadores Objetivo 1. Paz"},
                                                      {"100%"},
                                                      headings,
                                                      {"Avanzar", "Suma", "#100", "#10"},
                                                      {},
                                                      {second},
                                                      {"100%"},
                                                      headings,
                                                      {"Abrir", "Suma", "#100", "#12"}})}};
    };
    auto const reading = read(book_of("Metas e indicadores Objetivo 2. Gobierno abierto"));
    EXPECT_THAT(outline(reading.draft, {"name", "goal"}),
                ElementsAre("strategic-objective 1 | Paz", "  1 | Avanzar",
                            "strategic-objective 2 | Gobierno abierto", "  2 | Abrir"));
    auto const unclear = read(book_of("Metas del objetivo de gobierno abierto"));
    EXPECT_TRUE(unclear.is_refused());
    EXPECT_THAT(sample::found(unclear, Code::node_unclear),
                ElementsAre("PEI 2024!7 Metas del objetivo de gobierno abierto"));
}

// The follow-up of a sector plan: the type of programming ends the sentence of the indicator.
TEST(PlanFormat, TheTypeOfProgrammingMayEndTheSentence) {
    xlsx::ReadWorkbook book{
        {sheet("PES", {{"Metas e indicadores Objetivo 1"},
                       {"Meta / Indicador", "Entidad responsable", "Programación 2024"},
                       {"569 - Política. Indicador sectorial Creciente", "DASCD", "66,63"},
                       {"Teletrabajadores. Meta trazadora", "SG", "5.400,5"}})}};
    book.sheets.front().hidden_rows = {0, 2};
    auto const reading = read(book);
    EXPECT_THAT(outline(reading.draft, {"schedule", "targets/2024"}),
                ElementsAre("strategic-objective 1", "  569 | increasing | 66.63", "  2 | 5400.5"));
    EXPECT_THAT(sample::found(reading, Code::schedule_from_text), ElementsAre("PES!3 Creciente"));
    EXPECT_THAT(sample::found(reading, Code::hidden_rows), ElementsAre("PES 3 → 1"));
}

TEST(PlanFormat, ADayIsNoCode) {
    xlsx::ReadWorkbook const book{
        {sheet("Plan", {{"N.º META", "META", "TENDENCIA", "2027", "OBSERVACIONES"},
                        {"@2027-02-01", "Hacer", "Suma", "#1", "@2027-03-31"}})}};
    auto const reading = read(book);
    EXPECT_THAT(sample::found(reading, Code::date_for_code), ElementsAre("Plan!A2 01/02/2027"));
    EXPECT_TRUE(reading.is_refused());
    EXPECT_EQ(reading.draft.at(1).text("note"), "31/03/2027");
    auto const mended = read(book, sample::plan_facts(), {{{"Plan", 1, 0}, "1-2"}});
    EXPECT_THAT(outline(mended.draft), ElementsAre("1-2"));
    EXPECT_TRUE(mended.plan.has_value());
}

}  // namespace
}  // namespace exchange
