#include "domain/plan/checks/sample_plan.hpp"

namespace domain {
namespace {

using namespace sample;

Lines const contradiction{"narrative-number"};

struct Row {
    std::string_view analysis;
    bool contradicts;
};

void expect_rows(Goal made, std::vector<Row> const& rows) {
    for (auto const& [analysis, contradicts] : rows) {
        made.sheet.analysis = analysis;
        auto whole = plan({made});
        whole.at = base::Date(2024, 3, 31);
        Lines codes;
        for (auto const& finding : check(whole))
            codes.emplace_back(check_code_tokens.token(finding.code));
        EXPECT_EQ(codes, contradicts ? contradiction : Lines{}) << analysis;
    }
}

// Behind: 2493000 − 556646 = 1936354, 22.33 %, 77.67 behind.
Goal solicitudes() {
    auto made = goal(Schedule::sum, {{"2024-Q1", "2493000"}, {"2024-Q2", "1662036"}},
                     {{"2024-Q1", "556646"}});
    made.indicator = "Número de orientaciones y solicitudes recibidas a través de la línea 195.";
    made.unit = "solicitudes";
    made.total = decimal("4155036");
    return made;
}

TEST(CheckNarrative, OfAGoalThatIsBehind) {
    expect_rows(
        solicitudes(),
        {{"Presenta un rezago de 2.946,975 debido entre otros aspectos a la preferencia.", true},
         {"Presenta un rezago de 1.936.354 debido a la preferencia.", false},
         {"Presenta un rezago de 1,936,354 solicitudes.", false},
         {"Presenta un rezago de 1,9 millones de solicitudes.", false},
         {"Presenta un rezago de 2,9 millones de solicitudes.", true},
         {"Presenta un rezago del 77,67%.", false},
         {"Presenta un rezago del 77,7 %.", false},
         {"Presenta un rezago del 67,77%.", true},
         {"Faltan 3.598.390 solicitudes para la meta total.", false},
         {"Faltan 3.000.000 solicitudes para la meta total.", true},
         {"Se ejecutaron 556.646 solicitudes de 2.493.000 programadas.", false},
         {"Se ejecutaron 556.664 solicitudes.", true},
         {"Lo ejecutado fue 556.646 y lo programado 2.493.000.", false},
         {"Lo ejecutado fue 556.646 y lo programado 2.439.000.", true},
         {"El porcentaje de avance es del 22,33%.", false},
         {"El porcentaje de avance es del 23,22%.", true},
         {"Se cumplió el 22,3% de lo programado.", false},
         {"Se logró el 32,2% de lo programado.", true},
         {"La diferencia entre lo programado y lo ejecutado es de 1.936.354.", false},
         {"La diferencia entre lo programado y lo ejecutado es de 1.936.345.", true},
         {"Hay una sobre ejecución de 1.936.354 solicitudes.", true}});
}

// Ahead: 83177 − 67775 = 15402, 122.73 %.
TEST(CheckNarrative, OfAGoalThatIsAhead) {
    auto made =
        goal(Schedule::sum, {{"2024-Q1", "67775"}, {"2024-Q2", "45163"}}, {{"2024-Q1", "83177"}});
    made.indicator = "Número de PQRS recibidas por otros canales.";
    made.unit = "PQRS";
    expect_rows(made, {{"La diferencia frente a lo programado corresponde a 112,200 PQRS.", true},
                       {"La diferencia frente a lo programado corresponde a 15.402 PQRS.", false},
                       {"Se recibieron 15.402 PQRS por encima de lo programado.", false},
                       {"Se recibieron 15.204 PQRS por encima de lo programado.", true},
                       {"Se superó en 15.402 lo programado.", false},
                       {"Se superó el 100% de lo previsto para los canales.", true},
                       {"Presenta sobre ejecución del 22,73%.", false},
                       {"Presenta sobre ejecución del 22,76%.", true},
                       {"Presenta un rezago de 15.402 PQRS.", true},
                       {"Se había programado 67.775 PQRS.", false}});
}

// In percent: 8.58 programmed, 8.12 executed, 94.64 %.
TEST(CheckNarrative, OfAGoalInPercent) {
    auto made =
        goal(Schedule::sum, {{"2024-Q1", "8.58"}, {"2024-Q2", "3.42"}}, {{"2024-Q1", "8.12"}});
    made.indicator = "Porcentaje de avance en la implementación de estrategias.";
    made.unit = "%";
    made.total = decimal("12");
    expect_rows(made, {{"Se avanzó en el 8,12% de la implementación de las estrategias.", false},
                       {"Avance del 94,64% frente a lo programado.", false},
                       {"Avance del 96,44% frente a lo programado.", true},
                       {"El avance en la implementación de las estrategias fue del 94,6%.", false},
                       {"Rezago de 0,46 puntos porcentuales.", false},
                       {"Programado: 8,58%; ejecutado: 8,12%.", false},
                       {"Programado: 8,58%; ejecutado: 8,21%.", true},
                       {"De 8,58% programado se ejecutó 8,12%.", false}});
}

TEST(CheckNarrative, WhatClaimsNothingIsLeftAlone) {
    expect_rows(
        solicitudes(),
        {{"No se entregó lo programado; finaliza al final de mayo de 2024.", false},
         {"La Secretaría de Hacienda en enero de 2023 informó un rezago de 40 solicitudes.", false},
         {"Representa entre el 35% al 45% del tráfico de la Línea 195.", false},
         {"Presenta un rezago de aproximadamente 2.000.000 de solicitudes.", false},
         {"Presenta un rezago cercano a 2 millones.", false},
         {"Se espera un avance del 100% en el segundo trimestre.", false},
         {"Se alcanzará una ejecución del 50%.", false},
         {"Se ejecutaron 3 talleres con 45 asistentes.", false},
         {"Presenta avance del 80% en los tableros de control.", false},
         {"La ejecución presupuestal fue del 45%.", false},
         {"Presenta un rezago en 3 de las 20 localidades.", false},
         {"En 2023 se ejecutaron 40.", false},
         {"En cumplimiento del Decreto 612 de 2018 y de la meta 4.", false},
         {"Atendió 45 llamadas.", false},
         {"", false}});
}

TEST(CheckNarrative, NeedsACutOff) {
    auto made = goal(Schedule::sum, {{"2024", "5"}});
    made.sheet.analysis = "Presenta un rezago de 99.";
    EXPECT_EQ(found(made), Lines{});
}

}  // namespace
}  // namespace domain
