#include "exchange/open_data.hpp"

#include <gtest/gtest.h>

#include "exchange/csv.hpp"
#include "exchange/table_json.hpp"
#include "exchange/table_xlsx.hpp"

namespace exchange {
namespace {

using domain::Goal;
using domain::Node;
using domain::Period;
using text::Language;

base::Decimal decimal(std::string_view text) {
    return base::Decimal::parse(text).value();
}

// One objective with goal 543 of the sector plan: 8.12 of 8.58 in the first quarter, of 12 in all.
domain::Plan a_plan() {
    Goal goal;
    goal.code = "543";
    goal.goal = "Fortalecer la gestión";
    goal.indicator = "Porcentaje de avance";
    goal.unit = "%";
    goal.total = decimal("12");
    goal.targets = {{*Period::parse("2024-Q1"), decimal("8.58")},
                    {*Period::parse("2024-Q2"), decimal("3.42")}};
    goal.actuals = {{.period = *Period::parse("2024-Q1"), .value = decimal("8.12")}};
    goal.sheet.responsible = "Secretaría General";
    Node objective;
    objective.code = "3";
    objective.name = "Gobierno abierto";
    objective.goals = {goal};
    domain::Plan plan;
    plan.code = "pes";
    plan.name = "Plan";
    plan.period.from = base::Date(2020, 1, 1);
    plan.period.to = base::Date(2024, 12, 31);
    plan.children = {objective};
    return plan;
}

std::string goals_csv(CsvDialect dialect) {
    auto const plan = a_plan();
    return csv(goals_table(Language::spanish,
                           domain::evaluate(plan, base::Date(2024, 3, 31), domain::Scope::year)),
               dialect);
}

TEST(OpenData, goals_have_their_results) {
    EXPECT_EQ(goals_csv(CsvDialect::open),
              "plan,at,scope,path,goal,sentence,indicator,unit,schedule,frequency,baseline,total,"
              "programmed,executed,weight,share,percent,counted,status,increment,trajectory,gap,"
              "responsible\r\n"
              "pes,2024-03-31,year,3/543,543,Fortalecer la gestión,Porcentaje de avance,%,sum,"
              "quarterly,,12,8.58,8.12,,100.0000,94.6387,94.6387,behind,,71.5000,-3.8333,"
              "Secretaría General\r\n");
    auto const spreadsheet = goals_csv(CsvDialect::spreadsheet);
    EXPECT_NE(spreadsheet.find("Avance (%);Cuenta (%);Estado"), spreadsheet.npos);
    EXPECT_NE(spreadsheet.find(";94,6387;94,6387;behind;;71,5000;-3,8333;"), spreadsheet.npos);
}

TEST(OpenData, the_plan_is_the_first_of_the_nodes) {
    auto const plan = a_plan();
    auto const table = nodes_table(
        Language::english, domain::evaluate(plan, base::Date(2024, 3, 31), domain::Scope::year));
    EXPECT_EQ(csv(table, CsvDialect::open),
              "plan,at,scope,path,kind,code,name,weight,share,percent,status\r\n"
              "pes,2024-03-31,year,,plan,pes,Plan,,,94.6387,behind\r\n"
              "pes,2024-03-31,year,3,strategic-objective,3,Gobierno abierto,,100.0000,94.6387,"
              "behind\r\n");
}

TEST(OpenData, results_are_the_nodes_at_one_cut_off_after_the_other) {
    auto const plan = a_plan();
    auto const first = domain::evaluate(plan, base::Date(2024, 3, 31), domain::Scope::year);
    auto const second = domain::evaluate(plan, base::Date(2024, 6, 30), domain::Scope::year);
    auto table = results_table(Language::english);
    add_results(table, first);
    add_results(table, second);
    EXPECT_EQ(csv(table, CsvDialect::open),
              "plan,at,scope,path,kind,code,name,weight,share,percent,status\r\n"
              "pes,2024-03-31,year,,plan,pes,Plan,,,94.6387,behind\r\n"
              "pes,2024-03-31,year,3,strategic-objective,3,Gobierno abierto,,100.0000,94.6387,"
              "behind\r\n"
              "pes,2024-06-30,year,,plan,pes,Plan,,,67.6667,behind\r\n"
              "pes,2024-06-30,year,3,strategic-objective,3,Gobierno abierto,,100.0000,67.6667,"
              "behind\r\n");
}

TEST(OpenData, periods_are_what_the_document_states) {
    auto plan = a_plan();
    auto& goal = plan.children[0].goals[0];
    goal.actuals.push_back({.period = *Period::parse("2024-Q3"),
                            .numerator = decimal("1"),
                            .denominator = decimal("3"),
                            .evidence = {"a.pdf", "b.pdf"},
                            .reported_by = "OAP"});
    EXPECT_EQ(csv(periods_table(Language::english, plan), CsvDialect::open),
              "plan,path,goal,period,from,to,values,target,actual,numerator,denominator,unit,"
              "reported_by,analysis,evidence\r\n"
              "pes,3/543,543,2024-Q1,2024-01-01,2024-03-31,level,8.58,8.12,,,%,,,\r\n"
              "pes,3/543,543,2024-Q2,2024-04-01,2024-06-30,level,3.42,,,,%,,,\r\n"
              "pes,3/543,543,2024-Q3,2024-07-01,2024-09-30,level,,33.333333,1,3,%,OAP,,a.pdf | "
              "b.pdf\r\n");
}

TEST(OpenData, findings_have_the_message_that_they_are_given) {
    std::vector<domain::Finding> const findings{{domain::CheckCode::baseline_missing,
                                                 domain::Severity::error, "/children/0/goals/0",
                                                 "543", domain::NoBaseline{}}};
    auto const table = findings_table(Language::english, a_plan(), findings,
                                      [](domain::Finding const&) { return "=danger"; });
    EXPECT_EQ(csv(table, CsvDialect::open),
              "plan,code,severity,subject,where,message\r\n"
              "pes,baseline-missing,error,543,/children/0/goals/0,'=danger\r\n");
}

TEST(OpenData, json_carries_its_dictionary) {
    Table const table{"t",
                      "T",
                      "D",
                      {{"a", "A", "what a is", ColumnType::percent}},
                      {{"98.4521"}, {std::nullopt}}};
    EXPECT_EQ(table_json(table, json::Layout::compact),
              R"({"table":"t","title":"T","description":"D","columns":[{"key":"a","heading":"A",)"
              R"("description":"what a is","type":"percent"}],"rows":[{"a":"98.4521"},)"
              R"({"a":null}]})");
}

// The bytes of a workbook are read back in kit/xlsx; here, that every table becomes one.
TEST(OpenData, all_tables_fit_in_a_workbook_in_both_languages) {
    auto const plan = a_plan();
    auto const evaluation = domain::evaluate(plan, base::Date(2024, 3, 31), domain::Scope::year);
    for (auto const language : {Language::spanish, Language::english}) {
        std::vector<Table> const tables{goals_table(language, evaluation),
                                        nodes_table(language, evaluation),
                                        periods_table(language, plan)};
        for (auto const& table : tables)
            for (auto const& column : table.columns)
                EXPECT_FALSE(column.description.empty()) << column.key;
        auto const book = tables_xlsx(language, tables, "Plan", base::Date(2024, 3, 31));
        EXPECT_TRUE(book.starts_with("PK"));
        EXPECT_EQ(book, tables_xlsx(language, tables, "Plan", base::Date(2024, 3, 31)));
    }
}

}  // namespace
}  // namespace exchange
