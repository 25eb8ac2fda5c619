#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "exchange/open_data.hpp"
#include "exchange/open_data_cells.hpp"
#include "exchange/table_columns.hpp"

namespace exchange {
namespace {

using domain::Actual;
using domain::Goal;
using domain::Period;
using text::mark;

constexpr std::array period_columns{
    ColumnText{"plan", mark("Plan"), mark("Code of the plan.")},
    ColumnText{"path", mark("Place"), mark("Codes from the plan down to the goal.")},
    ColumnText{"goal", mark("Code"), mark("Code of the goal.")},
    ColumnText{
        "period", mark("Period"),
        mark("2024 year, H1 semester, C1 four months, Q1 quarter, B1 two months, 03 month.")},
    ColumnText{"from", mark("From"), mark("First day of the period."), ColumnType::date},
    ColumnText{"to", mark("To"), mark("Last day of the period."), ColumnType::date},
    ColumnText{"values", mark("Values"),
               mark("level: what was reached at the end of the period; increment: its step.")},
    ColumnText{"target", mark("Programmed"), mark("What was programmed; empty: nothing."),
               ColumnType::number},
    ColumnText{"actual", mark("Executed"), mark("What was reported; empty: no report."),
               ColumnType::number},
    ColumnText{"numerator", mark("Numerator"), mark("Of a reported ratio."), ColumnType::number},
    ColumnText{"denominator", mark("Denominator"), mark("Of a reported ratio."),
               ColumnType::number},
    ColumnText{"unit", mark("Unit"), mark("Unit of the indicator.")},
    ColumnText{"reported_by", mark("Reported by"), mark("Unit that reported.")},
    ColumnText{"analysis", mark("Analysis"), mark("What the report says.")},
    ColumnText{"evidence", mark("Evidence"), mark("Evidence that the report names.")},
};

constexpr std::array finding_columns{
    ColumnText{"plan", mark("Plan"), mark("Code of the plan.")},
    ColumnText{"code", mark("Finding"), mark("Code of the finding.")},
    ColumnText{"severity", mark("Severity"), mark("error, warning or note.")},
    ColumnText{"subject", mark("Of"), mark("Code of the goal or part that it speaks of.")},
    ColumnText{"where", mark("Place"), mark("JSON pointer into the plan document.")},
    ColumnText{"message", mark("Message"), mark("What is inconsistent, with its figures.")},
};

std::vector<Period> periods_of(Goal const& goal) {
    std::vector<Period> periods;
    for (auto const& target : goal.targets)
        periods.push_back(target.period);
    for (auto const& actual : goal.actuals)
        periods.push_back(actual.period);
    std::ranges::sort(periods, domain::ends_before);
    auto const repeated = std::ranges::unique(periods);
    periods.erase(repeated.begin(), repeated.end());
    return periods;
}

Row period_row(domain::Plan const& plan, Goal const& goal, std::string const& path, Period period) {
    auto const target = std::ranges::find(goal.targets, period, &domain::Target::period);
    auto const actual = std::ranges::find(goal.actuals, period, &Actual::period);
    Actual const none{.period = period};
    auto const& report = actual == goal.actuals.end() ? none : *actual;
    Cell executed;
    if (report.value)
        executed = report.value->text();
    else if (auto const value = domain::executed(report, goal.unit))
        executed = value->plain(amount_decimals_max);
    return {plan.code,
            path + goal.code,
            goal.code,
            period.text(),
            period.first_day().text(),
            period.last_day().text(),
            std::string(domain::values_tokens.token(goal.values)),
            target == goal.targets.end() ? Cell() : Cell(target->value.text()),
            std::move(executed),
            decimal_cell(report.numerator),
            decimal_cell(report.denominator),
            stated(goal.unit),
            stated(report.reported_by),
            stated(report.analysis),
            stated(fmt::format("{}", fmt::join(report.evidence, " | ")))};
}

void add_periods(domain::Plan const& plan, domain::Members const& members, std::string const& path,
                 Table& table) {
    for (auto const& goal : members.goals)
        for (auto const period : periods_of(goal))
            table.rows.push_back(period_row(plan, goal, path, period));
    for (auto const& child : members.children)
        add_periods(plan, child, path + child.code + '/', table);
}

}  // namespace

Table periods_table(text::Language language, domain::Plan const& plan) {
    Table table{"periods",
                std::string(text::tr(language, "Targets and reports")),
                std::string(text::tr(language,
                                     "A row for each goal and period that has a target or "
                                     "a report, as the document states them.")),
                columns_in(language, period_columns),
                {}};
    add_periods(plan, plan, "", table);
    return table;
}

Table findings_table(text::Language language, domain::Plan const& plan,
                     std::span<domain::Finding const> findings, MessageOf const& message_of) {
    Table table{"findings",
                std::string(text::tr(language, "Findings about the document")),
                std::string(text::tr(language, "A row for each inconsistency that was found.")),
                columns_in(language, finding_columns),
                {}};
    for (auto const& finding : findings)
        table.rows.push_back({plan.code, std::string(domain::check_code_tokens.token(finding.code)),
                              std::string(domain::severity_tokens.token(finding.severity)),
                              stated(finding.subject), finding.where, message_of(finding)});
    return table;
}

}  // namespace exchange
