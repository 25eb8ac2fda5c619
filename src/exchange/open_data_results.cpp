#include <array>

#include "exchange/open_data.hpp"
#include "exchange/open_data_cells.hpp"
#include "exchange/table_columns.hpp"

namespace exchange {
namespace {

using domain::Evaluation;
using domain::GoalResult;
using domain::NodeResult;
using text::mark;

constexpr auto status_description = mark(
    "unprogrammed: not programmed; unreported: without a report; behind, on-track, ahead: by "
    "the percentage before rounding.");
constexpr ColumnText plan_column{"plan", mark("Plan"), mark("Code of the plan.")};
constexpr ColumnText at_column{"at", mark("Cut-off"), mark("Day to which it is measured."),
                               ColumnType::date};
constexpr ColumnText scope_column{
    "scope", mark("Scope"),
    mark(
        "period: the last period due; year: the year to the cut-off; plan: the plan so far; total: "
        "against the whole plan.")};
constexpr ColumnText weight_column{"weight", mark("Weight"),
                                   mark("Weight in force that the document states, in percent."),
                                   ColumnType::number};
constexpr ColumnText share_column{
    "share", mark("Effective weight (%)"),
    mark("Weight within its node after sharing out; empty for what does not enter."),
    ColumnType::percent};
constexpr ColumnText percent_column{"percent", mark("Progress (%)"),
                                    mark("Percentage reached, before floor and cap."),
                                    ColumnType::percent};
constexpr ColumnText status_column{"status", mark("State"), status_description};

constexpr std::array goal_columns{
    plan_column,
    at_column,
    scope_column,
    ColumnText{"path", mark("Place"), mark("Codes from the plan down to the goal.")},
    ColumnText{"goal", mark("Code"), mark("Code of the goal.")},
    ColumnText{"sentence", mark("Goal"), mark("What the goal promises.")},
    ColumnText{"indicator", mark("Indicator"), mark("What is measured.")},
    ColumnText{"unit", mark("Unit"), mark("Unit of the indicator.")},
    ColumnText{"schedule", mark("Schedule"), mark("sum, constant, increasing or decreasing.")},
    ColumnText{"frequency", mark("Frequency"), mark("How often it is programmed and reported.")},
    ColumnText{"baseline", mark("Baseline"), mark("Level before the plan."), ColumnType::number},
    ColumnText{"total", mark("Total"), mark("What the goal promises in all."), ColumnType::number},
    ColumnText{"programmed", mark("Programmed"), mark("P of the formula, at most 6 decimals."),
               ColumnType::number},
    ColumnText{"executed", mark("Executed"), mark("E of the formula, at most 6 decimals."),
               ColumnType::number},
    weight_column,
    share_column,
    percent_column,
    ColumnText{"counted", mark("Counts (%)"), mark("Percentage after floor and cap."),
               ColumnType::percent},
    status_column,
    ColumnText{"increment", mark("Progress of the year (%)"),
               mark("Of a level: what was gained in the year, of what was to be gained."),
               ColumnType::percent},
    ColumnText{"trajectory", mark("Ideal trajectory (%)"),
               mark("What of the whole would be reached, had every target due been met."),
               ColumnType::percent},
    ColumnText{"gap", mark("Gap (points)"), mark("What of the whole was reached, less the ideal."),
               ColumnType::number},
    ColumnText{"responsible", mark("Responsible"), mark("Unit that answers for the goal.")},
};

constexpr std::array node_columns{
    plan_column,
    at_column,
    scope_column,
    ColumnText{"path", mark("Place"),
               mark("Codes from the plan down to the node; empty: the plan.")},
    ColumnText{"kind", mark("Kind"), mark("plan, or the kind of the node.")},
    ColumnText{"code", mark("Code"), mark("Code of the node.")},
    ColumnText{"name", mark("Name"), mark("Name of the node.")},
    weight_column,
    share_column,
    percent_column,
    ColumnText{"status", mark("State"),
               mark("unprogrammed, behind, on-track or ahead; empty where the parts are measured "
                    "each by itself.")},
};

Row goal_row(Evaluation const& evaluation, GoalResult const& result, std::string const& path) {
    auto const& goal = *result.goal;
    return {evaluation.plan->code,
            evaluation.at.text(),
            std::string(domain::scope_tokens.token(evaluation.scope)),
            path + goal.code,
            goal.code,
            stated(goal.goal),
            stated(goal.indicator),
            stated(goal.unit),
            std::string(domain::schedule_tokens.token(goal.schedule)),
            std::string(domain::frequency_tokens.token(domain::frequency_of(goal))),
            decimal_cell(goal.baseline),
            decimal_cell(goal.total),
            amount_cell(result.programmed),
            amount_cell(result.executed),
            decimal_cell(result.membership.weight),
            percent_cell(result.membership.share),
            percent_cell(result.percent),
            percent_cell(result.counted),
            std::string(domain::status_tokens.token(result.status)),
            percent_cell(result.increment),
            percent_cell(result.trajectory),
            percent_cell(result.gap),
            stated(goal.sheet.responsible)};
}

Row node_row(Evaluation const& evaluation, NodeResult const& result, std::string const& path) {
    auto const* const node = result.node;
    return {evaluation.plan->code,
            evaluation.at.text(),
            std::string(domain::scope_tokens.token(evaluation.scope)),
            stated(path),
            node == nullptr ? "plan" : std::string(domain::node_kind_tokens.token(node->kind)),
            node == nullptr ? evaluation.plan->code : node->code,
            stated(node == nullptr ? evaluation.plan->name : node->name),
            decimal_cell(result.membership.weight),
            percent_cell(result.membership.share),
            percent_cell(result.percent),
            result.status ? Cell(domain::status_tokens.token(*result.status)) : Cell()};
}

// Calls visit(node, path) for the plan and every node; the path is "" or "1/2".
template <class Visit>
void for_each_result(NodeResult const& node, std::string const& path, Visit const& visit) {
    visit(node, path);
    for (auto const& child : node.children)
        for_each_result(child, path.empty() ? child.node->code : path + '/' + child.node->code,
                        visit);
}

}  // namespace

Table goals_table(text::Language language, Evaluation const& evaluation) {
    Table table{"goals",
                std::string(text::tr(language, "Goals and their results")),
                std::string(text::tr(language, "A row for each goal of the plan, at a cut-off.")),
                columns_in(language, goal_columns),
                {}};
    for_each_result(evaluation.root, "", [&](NodeResult const& node, std::string const& path) {
        for (auto const& goal : node.goals)
            table.rows.push_back(goal_row(evaluation, goal, path.empty() ? "" : path + '/'));
    });
    return table;
}

Table nodes_table(text::Language language, Evaluation const& evaluation) {
    Table table{"nodes",
                std::string(text::tr(language, "Objectives and other parts")),
                std::string(text::tr(language,
                                     "The plan and a row for each of its parts, at a "
                                     "cut-off.")),
                columns_in(language, node_columns),
                {}};
    add_results(table, evaluation);
    return table;
}

Table results_table(text::Language language) {
    return {"results",
            std::string(text::tr(language, "Results by cut-off")),
            std::string(
                text::tr(language, "The plan and a row for each of its parts, at each cut-off.")),
            columns_in(language, node_columns),
            {}};
}

void add_results(Table& results, Evaluation const& evaluation) {
    for_each_result(evaluation.root, "", [&](NodeResult const& node, std::string const& path) {
        results.rows.push_back(node_row(evaluation, node, path));
    });
}

}  // namespace exchange
