// What fields are called: in the headings of an exported workbook, and where people choose.

#include <fmt/format.h>

#include "exchange/plan_workbook/field.hpp"
#include "exchange/plan_workbook/field_parts.hpp"
#include "exchange/plan_workbook/goal_headings.hpp"
#include "kit/text/message.hpp"

namespace exchange {
namespace {

using domain::ObjectKind;

// « 2025» of "weight/2025".
std::string year_words(std::string_view cell) {
    auto const year = year_of_weight(cell);
    return year.empty() ? std::string() : " " + std::string(year);
}

char const* frequency_message(HeadingPeriod const& period) {
    if (!period.part) return text::mark("Year {year}");
    switch (*period.part) {
        case domain::Frequency::half_yearly:
            return text::mark("Half-year {index}");
        case domain::Frequency::four_monthly:
            return text::mark("Four months {index}");
        case domain::Frequency::quarterly:
            return text::mark("Quarter {index}");
        case domain::Frequency::bimonthly:
            return text::mark("Two months {index}");
        default:
            return text::mark("Month {index}");
    }
}

std::string period_words(text::Language language, HeadingPeriod const& period) {
    auto const year = period.year ? std::to_string(*period.year) : std::string();
    auto words = text::tr(language, frequency_message(period), fmt::arg("index", period.index),
                          fmt::arg("year", year));
    return period.part && period.year ? words + " " + year : words;
}

}  // namespace

std::string heading_of(WorkbookField const& field) {
    auto const plain = without_year(field.cell);
    auto const tail = year_words(field.cell);
    if (field.of == ObjectKind::node) {
        auto const [level, number] = level_name(field.level);
        auto const* const cell = find_row(node_cells, &NodeCell::cell, plain);
        if (level == nullptr || cell == nullptr) return {};
        auto heading = std::string(cell->prefix).append(level->heading);
        if (!number.empty()) heading += fmt::format(" ({})", number);
        return heading + tail;
    }
    if (auto const series = series_cell(field.cell)) {
        auto const period = heading_of(series->period);
        if (series->member.empty())
            return series->period.part ? period + " PROGRAMADO" : "PROGRAMACIÓN " + period;
        auto const* const actual = find_row(actual_cells, &ActualCell::member, series->member);
        return actual == nullptr ? std::string() : period + " " + std::string(actual->heading);
    }
    auto const* const goal = find_row(goal_headings, &GoalHeading::cell, plain);
    return goal == nullptr ? std::string() : std::string(goal->heading) + tail;
}

std::string field_name(text::Language language, WorkbookField const& field) {
    auto const plain = without_year(field.cell);
    auto const tail = year_words(field.cell);
    if (field.of == ObjectKind::node) {
        auto const [level, number] = level_name(field.level);
        auto const* const cell = find_row(node_cells, &NodeCell::cell, plain);
        if (level == nullptr || cell == nullptr) return {};
        auto name = std::string(text::tr(language, level->name));
        if (!number.empty()) name += fmt::format(" {}", number);
        return text::tr(language, cell->name, fmt::arg("level", name)) + tail;
    }
    if (auto const series = series_cell(field.cell)) {
        auto const period = period_words(language, series->period);
        auto const* const actual = find_row(actual_cells, &ActualCell::member, series->member);
        auto const* const message =
            actual == nullptr ? text::mark("{period}: programmed") : actual->name;
        return text::tr(language, message, fmt::arg("period", period));
    }
    auto const* const goal = find_row(goal_headings, &GoalHeading::cell, plain);
    return goal == nullptr ? std::string() : std::string(text::tr(language, goal->name)) + tail;
}

std::vector<WorkbookField> known_fields(int first_year, int last_year) {
    std::vector<WorkbookField> fields;
    auto const add = [&](ObjectKind of, std::string_view level, std::string cell) {
        fields.push_back({of, std::string(level), std::move(cell)});
    };
    for (auto const& goal : goal_headings)
        add(ObjectKind::goal, {}, std::string(goal.cell));
    std::vector<std::string> periods;
    for (int year = first_year; year <= last_year; ++year)
        periods.push_back(std::to_string(year));
    for (auto const& part :
         {domain::Frequency::quarterly, domain::Frequency::half_yearly, domain::Frequency::monthly})
        for (int i = 1; i <= periods_per_year(part); ++i)
            periods.push_back(HeadingPeriod{{}, part, i}.text());
    for (auto const& period : periods) {
        add(ObjectKind::goal, {}, "targets/" + period);
        for (std::string_view const member :
             {"value", "numerator", "denominator", "analysis", "evidence"})
            add(ObjectKind::goal, {}, fmt::format("actuals/{}/{}", period, member));
    }
    for (auto const& level : level_headings)
        for (auto const& cell : node_cells)
            if (cell.cell != "id") add(ObjectKind::node, level.level, std::string(cell.cell));
    return fields;
}

}  // namespace exchange
