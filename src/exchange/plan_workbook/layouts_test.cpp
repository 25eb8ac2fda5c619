// The layouts that entities use, each typed in by hand, and the draft that it is.

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

// PEI 2024-2027, objective 1 and 2: broken headings, percentages, the objective on the first row of
// its goals alone, and remarks below.
TEST(Layouts, YearlyPlanWithTheObjectiveOnItsFirstRow) {
    xlsx::ReadWorkbook const book{{sheet(
        "PEI", {{"Plan Estratégico Institucional 2024-2027"},
                {},
                {"Objetivo estratégico", "Nombre meta", "Nombre indicador", "Tendencia",
                 "Ponderación \nindicador", "Programació n 2024", "Programació\nn 2025",
                 "Programación 2026", "Programación 2027", "Programación 2024-2027"},
                {"1. Promover la paz", "Meta sectorial 2057. Consolidar 1 modelo",
                 "3979. Porcentaje del modelo", "Creciente", "%0.5", "%0.15", "%0.45", "%0.75",
                 "%1", "%1"},
                {"", "Meta Sectorial 2058. Desarrollar 81 procesos", "3980. Número de procesos",
                 "Suma", "%0.5", "#2", "#26", "#26", "#27", "#81"},
                {"2. Fortalecer la gobernanza", "Crear 1 equipo", "4234. Equipo creado",
                 "Constante", "%1", "#1", "#1", "#1", "#1", "#1"},
                {"Fuente: Secretaría General, corte 31 de diciembre de 2024"}})}};
    auto const reading =
        read(book, {{"code", "pei"}, {"instrument", "institutional-strategic-plan"}});
    EXPECT_THAT(outline(reading.draft, {"name", "goal", "unit", "schedule", "weight",
                                        "targets/2024", "targets/2027", "total"}),
                ElementsAre("strategic-objective 1 | Promover la paz",
                            "  3979 | Meta sectorial 2057. Consolidar 1 modelo | % | increasing | "
                            "50 | 15 | 100 | 100",
                            "  3980 | Meta Sectorial 2058. Desarrollar 81 procesos | sum | 50 | 2 "
                            "| 27 | 81",
                            "strategic-objective 2 | Fortalecer la gobernanza",
                            "  4234 | Crear 1 equipo | constant | 100 | 1 | 1 | 1"));
    ASSERT_TRUE(reading.plan.has_value());
    EXPECT_EQ(reading.draft.front().text("period/from"), "2024");
    EXPECT_EQ(reading.draft.front().text("period/to"), "2027");
    EXPECT_EQ(place_text(*reading.origin(2, "targets/2025")), "PEI!G4");
    EXPECT_THAT(sample::found(reading, Code::unit_from_percent), ElementsAre("PEI!4"));
    EXPECT_THAT(sample::found(reading, Code::row_left_out),
                ElementsAre("PEI!7 Fuente: Secretaría General, corte 31 de diciembre de 2024"));
}

// F017: two heading rows, merged blocks, merged objectives, subtotals of 80 % and 20 %.
TEST(Layouts, ManagementPlanWithBlocksAndSubtotals) {
    xlsx::ReadWorkbook const book{
        {sheet("F017",
               {{"PLAN DE GESTIÓN", "", "", "", "", "", "", "VIGENCIA 2025"},
                {"N.º META", "META", "PONDERACIÓN", "INDICADOR", "", "TIPO DE PROGRAMACIÓN",
                 "UNIDAD DE MEDIDA", "PROGRAMACIÓN", "", "", "", "TOTAL PROGRAMACIÓN VIGENCIA",
                 "I TRIMESTRE", ""},
                {"", "", "", "NOMBRE", "FÓRMULA", "", "", "I TRIM", "II TRIM", "III TRIM",
                 "IV TRIM", "", "EJECUTADO", "ANÁLISIS DE AVANCE"},
                {"1", "Atender 40 solicitudes", "%0.48", "Solicitudes atendidas", "Suma", "Suma",
                 "solicitudes", "#10", "#10", "#10", "#10", "#40", "#9", "Faltó una"},
                {"2", "Mantener el 95 % de oportunidad", "%0.32", "Oportunidad", "a/b", "Constante",
                 "%", "%0.95", "%0.95", "%0.95", "%0.95", "%0.95", "%0.9", "Se cumplió"},
                {"TOTAL METAS DE PROCESO", "", "%0.8"},
                {"T1", "Actualizar el archivo", "%0.2", "Archivo actualizado", "x", "Creciente",
                 "%", "%0.25", "%0.5", "%0.75", "%1", "%1"},
                {"TOTAL METAS TRANSVERSALES", "", "%0.2"},
                {"TOTAL PLAN", "", "%1"},
                {"Elaboró: Oficina Asesora de Planeación"}},
               {{1, 3, 1, 4}, {1, 7, 1, 10}, {1, 12, 1, 13}, {1, 0, 2, 0}, {1, 1, 2, 1}})}};
    auto const reading = read(book);
    EXPECT_THAT(
        outline(reading.draft,
                {"name", "indicator", "formula", "weight", "targets/2025-Q1", "targets/2025-Q4",
                 "total", "actuals/2025-Q1/value", "actuals/2025-Q1/analysis"}),
        ElementsAre("group A | Metas de proceso | 80",
                    "  1 | Solicitudes atendidas | Suma | 60 | 10 | 10 | 40 | 9 | Faltó una",
                    "  2 | Oportunidad | a/b | 40 | 95 | 95 | 95 | 90 | Se cumplió",
                    "group B | Metas transversales | 20",
                    "  T1 | Archivo actualizado | x | 100 | 25 | 100 | 100"));
    EXPECT_TRUE(reading.plan.has_value());
    EXPECT_THAT(sample::found(reading, Code::weight_of_block),
                ElementsAre("F017!C4 48 → 60", "F017!C5 32 → 40", "F017!C7 20 → 100"));
    EXPECT_THAT(sample::found(reading, Code::total_left_out), ElementsAre("F017!9 TOTAL PLAN"));
    // The first values of a column are of goals.
    EXPECT_THAT(recognize(book).front().columns[0].samples, ElementsAre("1", "2", "T1"));
}

// One sheet an objective, each with its titles, a blank column on the left, and its own notes.
TEST(Layouts, OneSheetForEachObjective) {
    auto const page = [](std::string const& number, std::string const& name, Texts goal) {
        return sheet("Objetivo " + number,
                     {{"", "Metas e indicadores Objetivo " + number},
                      {"", "100%"},
                      {"", name},
                      {},
                      {"", "Indicador", "TENDENCIA", "Ponderación", "2024", "2025", "Total"},
                      std::move(goal),
                      {"", "* Medición anual"}});
    };
    xlsx::ReadWorkbook const book{
        {page("1", "Promover la paz", {"", "Modelos", "suma", "#100", "#1", "#2", "#3"}),
         page("2", "Informar", {"", "Campañas", "CONSTANTE", "#100", "#4", "#4", "#4"})}};
    auto const reading = read(book);
    EXPECT_THAT(
        outline(reading.draft, {"name", "indicator", "weight", "targets/2024", "total"}),
        ElementsAre("strategic-objective 1 | Promover la paz", "  1 | Modelos | 100 | 1 | 3",
                    "strategic-objective 2 | Informar", "  2 | Campañas | 100 | 4 | 4"));
    EXPECT_TRUE(reading.plan.has_value());
}

// Objectives in rows of their own, the headings repeated below each, and a subtotal.
TEST(Layouts, ObjectivesInRowsOfTheirOwnAndHeadingsRepeated) {
    Texts const headings{"N.º", "Meta", "Indicador", "Tendencia", "Peso (%)", "Meta 2026"};
    xlsx::ReadWorkbook const book{
        {sheet("Metas",
               {{"OBJETIVO ESTRATÉGICO 1: Cuidar el agua"},
                headings,
                {"1.1", "Plantar 5 árboles", "Árboles", "Suma", "60", "5"},
                {"1.2", "Limpiar 2 ríos", "Ríos", "Suma", "40", "2"},
                {"", "Subtotal objetivo 1", "", "", "100"},
                {"Objetivo Estratégico No. 2 – Educar"},
                headings,
                {"2.1", "Abrir 1 escuela", "Escuelas", "Suma", "100", "1"}},
               {{0, 0, 0, 5}, {5, 0, 5, 5}})}};
    auto const reading = read(book);
    EXPECT_THAT(outline(reading.draft, {"name", "goal", "weight", "targets/2026"}),
                ElementsAre("strategic-objective 1 | Cuidar el agua",
                            "  1.1 | Plantar 5 árboles | 60 | 5", "  1.2 | Limpiar 2 ríos | 40 | 2",
                            "strategic-objective 2 | Educar", "  2.1 | Abrir 1 escuela | 100 | 1"));
    EXPECT_TRUE(reading.plan.has_value());
}

// F018: the objective and the process of each goal, number and text in two columns below a title,
// merged over their goals.
TEST(Layouts, ObjectiveAndProcessInMergedCells) {
    xlsx::ReadWorkbook const book{
        {sheet("F018",
               {{"ALCALDÍA LOCAL", "", "", "PLAN DE GESTIÓN LOCAL VIGENCIA 2025"},
                {"OBJETIVO ESTRATÉGICO", "", "PROCESO", "META", "", "", "TIPO DE\nPROGRAMACIÓN",
                 "TRIMESTRES", "", "", ""},
                {"N.º", "TEXTO", "", "N.º", "DESCRIPCIÓN", "PONDERACIÓN", "", "1° trim", "2° trim",
                 "3° trim", "4° trim"},
                {"#3", "Servir mejor", "Gestión local", "#1", "Atender 4 mesas", "#50", "Suma",
                 "#1", "#1", "#1", "#1"},
                {"", "", "", "#2", "Mantener 8 puntos", "#50", "Constante", "#8", "#8", "#8", "#8"},
                {"", "", "Inspección", "#3", "Cerrar 9 casos", "#100", "Suma", "", "#4", "", "#5"}},
               {{1, 0, 1, 1},
                {1, 2, 2, 2},
                {1, 3, 1, 5},
                {1, 6, 2, 6},
                {1, 7, 1, 10},
                {3, 0, 5, 0},
                {3, 1, 5, 1},
                {3, 2, 4, 2}})}};
    auto const reading = read(book);
    EXPECT_THAT(
        outline(reading.draft, {"name", "goal", "weight", "targets/2025-Q1", "targets/2025-Q4"}),
        ElementsAre("strategic-objective 3 | Servir mejor", "  process 1 | Gestión local",
                    "    1 | Atender 4 mesas | 50 | 1 | 1",
                    "    2 | Mantener 8 puntos | 50 | 8 | 8", "  process 2 | Inspección",
                    "    3 | Cerrar 9 casos | 100 | 5"));
    EXPECT_TRUE(reading.plan.has_value());
    EXPECT_EQ(place_text(*reading.origin(1, "name")), "F018!B4");
    EXPECT_THAT(sample::found(reading, Code::numbered),
                ElementsAre("F018!C4 Gestión local → 1", "F018!C6 Inspección → 2"));
}

// Follow-up of a sector plan: the objective repeated in each row, executed beside programmed,
// percentages that the spreadsheet computed and that are not taken.
TEST(Layouts, FollowUpWithTheObjectiveInEveryRow) {
    xlsx::ReadWorkbook const book{{sheet(
        "Seguimiento",
        {{"Objetivo", "Indicador", "Entidad", "Tendencia", "Unidad de medida", "Programación 2024",
          "Ejecutado 2024", "Porcentaje de avance", "Línea base"},
         {"1. Talento humano", "569 Política", "DASCD", "Creciente", "Porcentaje", "#66.63",
          "#67.25", "%1.0093", "#50"},
         {"1. Talento Humano", "542 Estrategia", "DASCD", "Creciente", "%", "99,87", "99,87", "%1",
          "No aplica"},
         {"2. Servicio", "75 Canales", "SG", "Suma", "canales", "1.234,56", "#0", "", ""}})}};
    auto const reading = read(book);
    EXPECT_THAT(outline(reading.draft, {"name", "indicator", "unit", "responsible", "baseline",
                                        "targets/2024", "actuals/2024"}),
                ElementsAre("strategic-objective 1 | Talento humano",
                            "  1 | 569 Política | % | DASCD | 50 | 66.63 | 67.25",
                            "  2 | 542 Estrategia | % | DASCD | 99.87 | 99.87",
                            "strategic-objective 2 | Servicio",
                            "  3 | 75 Canales | canales | SG | 1234.56 | 0"));
    EXPECT_TRUE(reading.plan.has_value());
}

// An action plan by months: a goal in a merged cell over its two indicators, the columns in an
// order of their own, a column that nothing is known of.
TEST(Layouts, MonthsAndOneGoalWithTwoIndicators) {
    xlsx::ReadWorkbook const book{{sheet(
        "Plan de acción 2026",
        {{"RESPONSABLE", "ACTIVIDAD", "INDICADOR", "ESTADO INTERNO", "ENE", "FEB", "MAR",
          "TENDENCIA", "COMPONENTE"},
         {"TIC", "Modernizar la red", "Equipos", "verde", "#1", "#2", "#3", "Suma", "Tecnología"},
         {"TIC", "", "Horas", "", "", "", "#8", "Suma", ""},
         {"Archivo", "Ordenar", "Cajas", "", "#5", "", "", "Suma", ""}},
        {{1, 1, 2, 1}})}};
    auto const reading = read(book);
    EXPECT_THAT(
        outline(reading.draft,
                {"name", "goal", "indicator", "responsible", "targets/2026-01", "targets/2026-03"}),
        ElementsAre("component 1 | Tecnología", "  1 | Modernizar la red | Equipos | TIC | 1 | 3",
                    "  2 | Modernizar la red | Horas | TIC | 8",
                    "  3 | Ordenar | Cajas | Archivo | 5"));
    EXPECT_TRUE(reading.plan.has_value());
    EXPECT_EQ(reading.draft.front().text("period/from"), "2026");
    auto const layout = recognize(book).front();
    EXPECT_EQ(layout.columns[3].heading, "ESTADO INTERNO");
    EXPECT_EQ(layout.columns[3].field, std::nullopt);
    EXPECT_THAT(layout.columns[3].samples, ElementsAre("verde"));
}

// «METAS TRANSVERSALES (20 %)» as a row above its goals, semesters, goals that hang from a plan
// above.
TEST(Layouts, BlocksInRowsAboveTheirGoalsAndAlignment) {
    xlsx::ReadWorkbook const book{
        {sheet("2025",
               {{"Código", "Nombre de la meta", "Indicador", "Peso", "Tipo de anualización",
                 "Programado I semestre", "Programado II semestre", "Alineación"},
                {"METAS DE PROCESO (80%)"},
                {"M1", "Emitir 4 boletines", "Boletines", "%0.8", "Suma", "#2", "#2", "3"},
                {"METAS TRANSVERSALES (20%)"},
                {"T1", "Capacitar 10 personas", "Personas", "%0.2", "Suma", "#5", "#5", "otro/1"}},
               {{1, 0, 1, 7}, {3, 0, 3, 7}})}};
    auto choice = choose_tables(book);
    choice.plan = sample::plan_facts();
    choice.strategic_plan = "pei-2024";
    auto const reading = read_plan_workbook(book, choice);
    EXPECT_THAT(outline(reading.draft, {"name", "goal", "weight", "targets/2025-H1", "aligned_to"}),
                ElementsAre("group 1 | METAS DE PROCESO (80%) | 80",
                            "  M1 | Emitir 4 boletines | 100 | 2 | =[\"pei-2024/3\"]",
                            "group 2 | METAS TRANSVERSALES (20%) | 20",
                            "  T1 | Capacitar 10 personas | 100 | 5 | =[\"otro/1\"]"));
    EXPECT_TRUE(reading.plan.has_value());
}

// The number of the objective above a goal, where the strategic plan is named and the file gave it.
TEST(Layouts, AGoalHangsFromTheNumberedObjectiveAboveIt) {
    xlsx::ReadWorkbook const book{{sheet(
        "2025",
        {{"N.º objetivo", "Objetivo estratégico", "N.º meta", "Meta", "Indicador", "Tendencia",
          "I TRIM", "Alineación"},
         {"5", "Fortalecer la gestión", "1", "Emitir 4 boletines", "Boletines", "Suma", "#4", ""},
         {"5", "Fortalecer la gestión", "2", "Capacitar 10", "Personas", "Suma", "#10",
          "otro/1"}})}};
    auto choice = choose_tables(book);
    choice.plan = sample::plan_facts();
    EXPECT_THAT(outline(read_plan_workbook(book, choice).draft, {"name", "goal", "aligned_to"}),
                ElementsAre("strategic-objective 5 | Fortalecer la gestión",
                            "  1 | Emitir 4 boletines", "  2 | Capacitar 10 | =[\"otro/1\"]"));
    choice.strategic_plan = "pei-2024";
    EXPECT_THAT(outline(read_plan_workbook(book, choice).draft, {"name", "goal", "aligned_to"}),
                ElementsAre("strategic-objective 5 | Fortalecer la gestión",
                            "  1 | Emitir 4 boletines | =[\"pei-2024/5\"]",
                            "  2 | Capacitar 10 | =[\"otro/1\"]"));
}

TEST(Layouts, WhatIsNoPlanIsNoTable) {
    xlsx::ReadWorkbook const book{
        {sheet("Presupuesto", {{"Rubro", "Valor", "Fuente"}, {"Nómina", "#100", "Propios"}})}};
    EXPECT_FALSE(recognize(book).front().is_table);
    auto const reading = read(book);
    EXPECT_TRUE(reading.is_refused());
    EXPECT_THAT(sample::found(reading, Code::no_table), ElementsAre(""));
}

TEST(Layouts, AMappingIsKeptAndFoundAgainWhateverTheOrder) {
    Texts const headings{"Meta", "Indicador", "Tendencia", "Cifra"};
    auto before = recognize({{sheet("A", {headings})}}).front();
    before.columns[3].field = WorkbookField::parse("goal/targets/2025");
    auto after =
        recognize({{sheet("B", {{"TÍTULO"}, {"cifra", "META ", "indica\ndor", "tendencia"}})}})
            .front();
    EXPECT_NE(before.fingerprint(), after.fingerprint());
    after.apply(before.mapping());
    EXPECT_EQ(after.columns[0].field, WorkbookField::parse("goal/targets/2025"));
    auto const again =
        recognize({{sheet("C", {{"MÉTA", "índicador", "Tenden cia", "CIFRA"}})}}).front();
    EXPECT_EQ(before.fingerprint(), again.fingerprint());
}

}  // namespace
}  // namespace exchange
