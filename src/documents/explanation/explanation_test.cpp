// What a reader is told; figures by hand (measurement §5).
#include "documents/explanation/explanation.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "documents/explanation/phrases.hpp"

namespace documents {
namespace {

using domain::Goal;
using domain::Period;
using domain::Schedule;
using domain::Scope;
using text::Language;

using Cells = std::vector<std::pair<std::string_view, std::string_view>>;

base::Decimal decimal(std::string_view text) {
    return base::Decimal::parse(text).value();
}

Goal a_goal(std::string code, Schedule schedule, Cells const& targets, Cells const& actuals) {
    Goal goal;
    goal.code = std::move(code);
    goal.indicator = "Indicador";
    goal.schedule = schedule;
    for (auto const& [period, value] : targets)
        goal.targets.push_back({*Period::parse(period), decimal(value)});
    for (auto const& [period, value] : actuals)
        goal.actuals.push_back({.period = *Period::parse(period), .value = decimal(value)});
    return goal;
}

struct ExplanationTest : ::testing::Test {
    ExplanationTest() {
        plan.code = "p";
        plan.name = "Plan";
        plan.period.from = base::Date(2020, 1, 1);
        plan.period.to = base::Date(2024, 12, 31);
    }

    Explanation goal(Goal given, Scope scope = Scope::year) {
        plan.goals = {std::move(given)};
        auto const evaluation = domain::evaluate(plan, at, scope);
        return explain(language, evaluation, evaluation.root.goals.front());
    }

    Explanation root(std::vector<Goal> goals) {
        plan.goals = std::move(goals);
        auto const evaluation = domain::evaluate(plan, at, Scope::year);
        return explain(language, evaluation, evaluation.root);
    }

    static std::string formula(Explanation const& explanation) {
        if (!explanation.formula) return "none";
        return explanation.formula->expression + " = " + explanation.formula->result;
    }

    static bool says(Explanation const& explanation, std::string_view sentence) {
        return std::ranges::find(explanation.sentences, sentence) != explanation.sentences.end();
    }

    domain::Plan plan;
    base::Date at{2024, 3, 31};
    Language language = Language::spanish;
};

std::vector<Goal> first_objective() {
    return {a_goal("569", Schedule::increasing, {{"2024-Q1", "66.63"}}, {{"2024-Q1", "67.25"}}),
            a_goal("542", Schedule::increasing, {{"2024-Q1", "99.87"}}, {{"2024-Q1", "99.87"}}),
            a_goal("75", Schedule::increasing, {{"2024-Q1", "5400"}}, {{"2024-Q1", "9557"}})};
}

TEST_F(ExplanationTest, of_a_node_shows_terms_shares_and_what_a_cap_would_change) {
    auto const explanation = root(first_objective());
    EXPECT_EQ(explanation.percent, "125,97\u202F%");
    EXPECT_EQ(explanation.state, "Sobre ejecución de 25,97");
    EXPECT_EQ(explanation.headline, "Promedio ponderado de 3 metas");
    EXPECT_EQ(formula(explanation),
              "(100,93 × 33,33 + 100,00 × 33,33 + 176,98 × 33,33) ÷ 100 = 125,97\u202F%");
    EXPECT_EQ(explanation.sentences,
              (std::vector<std::string>{"Pesos iguales: el documento no los trae.",
                                        "Con tope de 100 sería 100,00\u202F%."}));
    ASSERT_EQ(explanation.members.size(), 3U);
    EXPECT_EQ(formula(explanation.members[0]),
              "67,25 ejecutado ÷ 66,63 programado = 100,93\u202F%");
    EXPECT_EQ(formula(explanation.members[2]),
              "9.557 ejecutado ÷ 5.400 programado = 176,98\u202F%");
    EXPECT_TRUE(says(explanation.members[2],
                     "Sin tope: las reglas del plan dejan contar lo que excede 100."));
}

TEST_F(ExplanationTest, speaks_english_too) {
    language = Language::english;
    auto const explanation = root(first_objective());
    EXPECT_EQ(formula(explanation),
              "(100.93 × 33.33 + 100.00 × 33.33 + 176.98 × 33.33) ÷ 100 = 125.97%");
    EXPECT_TRUE(says(explanation, "With a cap of 100 it would be 100.00%."));
    EXPECT_EQ(explanation.members[2].state, "Ahead by 76.98");
}

TEST_F(ExplanationTest, under_a_cap_says_what_it_takes_away) {
    plan.rules.push_back({});
    plan.rules[0].rules.cap = decimal("100");
    auto const explanation = root(first_objective());
    EXPECT_EQ(explanation.percent, "100,00\u202F%");
    EXPECT_TRUE(says(explanation, "Sin el tope sería 125,97\u202F%."));
    EXPECT_TRUE(says(explanation.members[2], "El tope deja su aporte en 100,00\u202F%."));
}

TEST_F(ExplanationTest, of_a_level_subtracts_the_baseline) {
    auto given = a_goal("513", Schedule::increasing, {{"2024-Q1", "87.5"}}, {{"2024-Q1", "85"}});
    given.baseline = decimal("75");
    auto const explanation = goal(given);
    EXPECT_EQ(formula(explanation), "(85 − 75) ÷ (87,5 − 75) = 80,00\u202F%");
    EXPECT_EQ(explanation.headline, "Creciente con línea base");
    EXPECT_TRUE(says(explanation,
                     "Creciente desde la línea base 75: se compara lo que se ganó con "
                     "lo que se iba a ganar."));
    EXPECT_TRUE(says(explanation,
                     "Avance de la vigencia: 80,00\u202F%, desde el nivel 75 con que empezó."));

    given.baseline = decimal("-5");
    EXPECT_EQ(formula(goal(given)), "(85 − (−5)) ÷ (87,5 − (−5)) = 97,30\u202F%");
}

TEST_F(ExplanationTest, of_a_sum_adds_its_periods) {
    at = base::Date(2024, 6, 30);
    auto given = a_goal("1", Schedule::sum, {{"2024", "20"}}, {{"2024-Q1", "5"}, {"2024-Q2", "6"}});
    given.frequency = domain::Frequency::quarterly;
    given.total = decimal("100");
    auto const explanation = goal(given);
    EXPECT_EQ(formula(explanation), "11 ejecutado ÷ 10 programado = 110,00\u202F%");
    EXPECT_TRUE(says(explanation, "Ejecutado: 5 + 6 = 11."));
    EXPECT_TRUE(says(explanation, "Programado: 5 + 5 = 10."));
    EXPECT_TRUE(
        says(explanation, "La programación anual se repartió entre los periodos de su año."));
    EXPECT_TRUE(says(explanation,
                     "Trayectoria ideal: 10,00\u202F% de la meta total; brecha: 1,00 "
                     "puntos."));
    EXPECT_EQ(formula(goal(given, Scope::total)),
              "11 ejecutado ÷ 100 de la meta total = 11,00\u202F%");
}

TEST_F(ExplanationTest, of_a_mean_divides_by_the_periods) {
    at = base::Date(2024, 12, 31);
    auto const given = a_goal("1", Schedule::constant,
                              {{"2024-Q1", "100"}, {"2024-Q2", "100"}, {"2024-Q3", "100"}},
                              {{"2024-Q1", "100"}, {"2024-Q2", "90"}, {"2024-Q3", "80"}});
    auto const explanation = goal(given);
    EXPECT_EQ(formula(explanation),
              "90 ejecutado en promedio ÷ 100 programado en promedio = 90,00\u202F%");
    EXPECT_TRUE(says(explanation, "Ejecutado: (100 + 90 + 80) ÷ 3 = 90."));
}

TEST_F(ExplanationTest, silence_is_said) {
    auto const sum = goal(a_goal("1", Schedule::sum, {{"2024-Q1", "5"}}, {}));
    EXPECT_EQ(sum.state, "Sin reporte");
    EXPECT_TRUE(says(sum, "Sin reporte: T1 2024. Lo que falta suma 0."));
    EXPECT_EQ(sum.facts.front().executed, "");

    auto level = a_goal("1", Schedule::increasing, {{"2024-Q1", "5"}}, {});
    level.baseline = decimal("3");
    EXPECT_TRUE(says(goal(level), "No hay reporte en estos periodos: se queda en 3."));
}

TEST_F(ExplanationTest, what_has_no_percentage_says_why) {
    auto decreasing = a_goal("1", Schedule::decreasing, {{"2024-Q1", "5"}}, {{"2024-Q1", "6"}});
    EXPECT_EQ(goal(decreasing).percent, "");
    EXPECT_TRUE(says(goal(decreasing),
                     "Sin porcentaje: una meta decreciente necesita línea base, y "
                     "el documento no la trae."));
    decreasing.baseline = decimal("4");
    EXPECT_TRUE(says(goal(decreasing),
                     "Sin porcentaje: lo programado no está por debajo de la línea base."));
    EXPECT_TRUE(says(goal(a_goal("1", Schedule::sum, {{"2024-Q2", "5"}}, {{"2024-Q1", "5"}})),
                     "Sin porcentaje: ningún periodo vencido de este alcance tiene programación."));
    auto const zero = goal(a_goal("1", Schedule::sum, {{"2024-Q1", "0"}}, {{"2024-Q1", "5"}}));
    EXPECT_FALSE(zero.formula.has_value());
    EXPECT_EQ(zero.state, "No programada");
    EXPECT_TRUE(says(zero, "Ejecución sin programación: T1 2024."));
}

TEST_F(ExplanationTest, of_a_node_says_what_was_left_out_and_how_weights_were_shared_out) {
    auto goals = first_objective();
    goals[0].weights = {{std::nullopt, decimal("34")}};
    goals[1].weights = {{std::nullopt, decimal("33")}};
    goals[2].weights = {{std::nullopt, decimal("33")}};
    goals[2].targets = {{*Period::parse("2024-Q2"), decimal("5400")}};
    auto const explanation = root(goals);
    EXPECT_EQ(formula(explanation), "(100,93 × 50,75 + 100,00 × 49,25) ÷ 100 = 100,47\u202F%");
    EXPECT_TRUE(
        says(explanation, "Las ponderaciones de lo que entra suman 67 y se llevaron a 100."));
    EXPECT_TRUE(says(explanation, "Fuera del promedio: 75 (nada programado en estos periodos)."));
    EXPECT_TRUE(says(explanation.members[0],
                     "Peso efectivo: 50,75\u202F%, a partir de la ponderación 34 del documento."));
}

TEST_F(ExplanationTest, of_an_independent_node_has_no_formula) {
    plan.combine = domain::Combine::independent;
    auto const explanation = root(first_objective());
    EXPECT_FALSE(explanation.formula.has_value());
    EXPECT_FALSE(explanation.status.has_value());
    EXPECT_EQ(
        explanation.sentences,
        (std::vector<std::string>{"Cada parte se mide por sí misma: el plan no las combina en "
                                  "un porcentaje."}));
    EXPECT_EQ(explanation.members.size(), 3U);
}

TEST_F(ExplanationTest, facts_say_who_reported_and_with_what_evidence) {
    auto given = a_goal("1", Schedule::sum, {{"2024-Q1", "90"}}, {});
    given.unit = "%";
    given.actuals = {{.period = *Period::parse("2024-Q1"),
                      .numerator = decimal("9"),
                      .denominator = decimal("10"),
                      .evidence = {"acta-4.pdf"},
                      .reported_by = "Secretaría General"}};
    auto const explanation = goal(given);
    ASSERT_EQ(explanation.facts.size(), 1U);
    auto const& fact = explanation.facts.front();
    EXPECT_EQ(fact.period, "T1 2024");
    EXPECT_EQ(fact.ratio + " = " + fact.executed, "9 ÷ 10 × 100 = 90");
    EXPECT_EQ(fact.evidence, (std::vector<std::string>{"acta-4.pdf"}));
    EXPECT_TRUE(fact.enters);
    EXPECT_TRUE(says(explanation, "Reportó: Secretaría General."));
}

TEST_F(ExplanationTest, of_very_many_parts_shows_the_first_and_the_last) {
    std::vector<Goal> goals;
    for (int i = 1; i <= 50; ++i)
        goals.push_back(a_goal(std::to_string(i), Schedule::sum, {{"2024-Q1", "1"}},
                               {{"2024-Q1", i == 50 ? "2" : "1"}}));
    auto const shown = formula(root(goals));
    EXPECT_TRUE(shown.ends_with(" + 100,00 × 2,00 + … + 200,00 × 2,00) ÷ 100 = 102,00\u202F%"))
        << shown;
    EXPECT_EQ(std::ranges::count(shown, '+'), 12);
}

std::string in_words(std::vector<RuleRow> const& rows, std::size_t begin, std::size_t count) {
    std::string words;
    for (auto const& row : std::span(rows).subspan(begin, count))
        words += row.name + ": " + row.value + "; ";
    return words;
}

TEST_F(ExplanationTest, rules_are_said_in_words) {
    plan.rules.push_back({base::Date(2024, 1, 1), {}});
    plan.rules[0].rules.cap = decimal("100");
    auto const evaluation = domain::evaluate(plan, at, Scope::year);
    auto const rows = rules_in_words(language, evaluation);
    ASSERT_EQ(rows.size(), 12U);
    EXPECT_EQ(rows[0].name + ": " + rows[0].value, "Rigen desde: 1 de enero de 2024");
    EXPECT_EQ(rows[1].name + ": " + rows[1].value, "Tope: 100");
    EXPECT_EQ(rows[2].name + ": " + rows[2].value, "Piso: 0");
    EXPECT_EQ(in_words(rows, 7, 4),
              "Color crítico: menos de 60; Color rezago: desde 60 y menos de 99; "
              "Color en cumplimiento: de 99 a 101; Color sobre ejecución: más de 101; ");
}

TEST_F(ExplanationTest, bands_of_an_entity_have_its_names_and_bounds) {
    plan.rules.push_back({base::Date(2024, 1, 1), {}});
    plan.rules[0].rules.bands = {
        {"Bajo", "critical", "", {}, {decimal("70"), true}},
        {"Medio", "behind", "", {decimal("70"), false}, {decimal("90"), true}},
        {"Alto", "on-track", "", {decimal("90"), false}, {decimal("100"), false}},
        {"Pleno", "ahead", "", {decimal("100"), true}, {}},
    };
    EXPECT_EQ(in_words(rules_in_words(language, domain::evaluate(plan, at, Scope::year)), 7, 4),
              "Color Bajo: hasta 70; Color Medio: más de 70 y hasta 90; "
              "Color Alto: más de 90 y menos de 100; Color Pleno: desde 100; ");
}

// Two objectives of three goals each.
domain::Plan two_objectives(domain::Plan plan) {
    for (auto const* code : {"1", "2"}) {
        domain::Node node;
        node.code = code;
        node.name = "Objetivo";
        node.goals = first_objective();
        plan.children.push_back(std::move(node));
    }
    return plan;
}

TEST_F(ExplanationTest, unfolds_a_stretch_of_a_node_and_so_many_below) {
    auto const big = two_objectives(plan);
    auto const evaluation = domain::evaluate(big, at, Scope::year);
    auto const otherwise = domain::evaluate_with_other_cap(evaluation);
    auto const second = explain(language, evaluation, evaluation.root, otherwise, {1, 2, 2, 9});
    ASSERT_EQ(second.members.size(), 1U);
    EXPECT_EQ(second.members[0].node->code, "2");
    EXPECT_EQ(second.members[0].members.size(), 2U);
    EXPECT_EQ(second.members[0].members_left_out, 1U);
    EXPECT_EQ(second.formula->expression,
              explain(language, evaluation, evaluation.root).formula->expression);
}

TEST_F(ExplanationTest, what_is_below_has_a_limit_for_all_nodes_together) {
    auto const big = two_objectives(plan);
    auto const evaluation = domain::evaluate(big, at, Scope::year);
    auto const otherwise = domain::evaluate_with_other_cap(evaluation);
    auto const both = explain(language, evaluation, evaluation.root, otherwise, {0, 2, 3, 4});
    ASSERT_EQ(both.members.size(), 2U);
    EXPECT_EQ(both.members[0].members_left_out, 0U);
    EXPECT_EQ(both.members[1].members.size(), 1U);
    EXPECT_EQ(both.members[1].members_left_out, 2U);
}

}  // namespace
}  // namespace documents
