#include "web/pages/goal_chart.hpp"

#include <algorithm>

#include "documents/figures.hpp"
#include "documents/names.hpp"
#include "domain/measurement/timeline.hpp"
#include "kit/chart/figure.hpp"
#include "web/components/table.hpp"
#include "web/pages/shown.hpp"

namespace web::pages {
namespace {

namespace c = components;
using domain::TimelinePoint;

constexpr int ticks_max = 5;

std::string figure_or(Visit const& visit, std::optional<domain::Figure> const& figure,
                      std::string const& none) {
    return figure ? documents::amount(visit.language, *figure) : none;
}

// The state of a point by itself: met, short or beyond what was programmed up to it.
c::Tone tone_of_point(TimelinePoint const& point, domain::Schedule schedule) {
    if (!point.executed || !point.programmed) return c::Tone::none;
    auto const difference = point.executed->exact() - point.programmed->exact();
    int const sign =
        schedule == domain::Schedule::decreasing ? -difference.sign() : difference.sign();
    return sign < 0 ? c::Tone::behind : sign > 0 ? c::Tone::over : c::Tone::on_target;
}

std::vector<chart::Period> periods_of(Visit const& visit, std::vector<TimelinePoint> const& points,
                                      domain::Schedule schedule) {
    std::vector<chart::Period> periods;
    for (auto const& point : points) {
        chart::Period period{.label = documents::period_short(visit.language, point.period)};
        if (point.programmed) period.programmed = point.programmed->exact();
        if (point.executed) period.executed = point.executed->exact();
        period.tone = tone_of_point(point, schedule);
        if (point.executed) period.value = documents::amount(visit.language, *point.executed);
        period.reading =
            visit.tr("{period}: executed {executed}, programmed {programmed}",
                     fmt::arg("period", documents::period_name(visit.language, point.period)),
                     fmt::arg("executed",
                              figure_or(visit, point.executed, std::string(visit.tr("no report")))),
                     fmt::arg("programmed",
                              figure_or(visit, point.programmed, std::string(visit.tr("N. P.")))));
        periods.push_back(std::move(period));
    }
    return periods;
}

std::vector<chart::Tick> ticks_of(Visit const& visit, std::vector<chart::Period> const& periods) {
    base::Rational low(0);
    base::Rational high(0);
    for (auto const& period : periods)
        for (auto const& value : {period.programmed, period.executed})
            if (value) {
                if (*value < low) low = *value;
                if (*value > high) high = *value;
            }
    std::vector<chart::Tick> ticks;
    for (auto const& value : chart::round_ticks(low, high, ticks_max))
        ticks.push_back({value, documents::amount(visit.language, domain::Figure(value))});
    return ticks;
}

html::Html table_of(Visit const& visit, std::vector<TimelinePoint> const& points,
                    domain::Schedule schedule) {
    c::Table table{.id = "serie",
                   .caption = std::string(visit.tr("Programmed and executed by period")),
                   .columns = {{std::string(visit.tr("Period"))},
                               {std::string(visit.tr("Programmed")), c::Align::right},
                               {std::string(visit.tr("Executed")), c::Align::right}},
                   .rows = {},
                   .totals = {}};
    bool const is_sum = schedule == domain::Schedule::sum;
    if (is_sum) {
        table.columns.push_back(
            {std::string(visit.tr("Programmed, accumulated")), c::Align::right});
        table.columns.push_back({std::string(visit.tr("Executed, accumulated")), c::Align::right});
    }
    auto const not_programmed = std::string(visit.tr("N. P."));
    auto const not_reported = std::string(visit.tr("no report"));
    for (auto const& point : points) {
        std::vector<c::Cell> row{c::words(documents::period_short(visit.language, point.period)),
                                 c::words(figure_or(visit, point.target, not_programmed)),
                                 c::words(figure_or(visit, point.actual, not_reported))};
        if (is_sum) {
            row.push_back(c::words(figure_or(visit, point.programmed, not_programmed)));
            row.push_back(c::words(figure_or(visit, point.executed, not_reported)));
        }
        table.rows.push_back(std::move(row));
    }
    return c::table(table);
}

std::string conclusion_of(Visit const& visit, std::vector<TimelinePoint> const& points,
                          std::string const& unit) {
    auto const last = std::find_if(points.rbegin(), points.rend(),
                                   [](auto const& point) { return point.executed.has_value(); });
    if (last == points.rend()) return std::string(visit.tr("Nothing has been reported yet."));
    auto const executed = documents::amount(visit.language, *last->executed);
    auto const period = documents::period_name(visit.language, last->period);
    if (!last->programmed)
        return visit.tr("Up to the {period}, {executed} {unit} were executed, without a programme.",
                        fmt::arg("period", period), fmt::arg("executed", executed),
                        fmt::arg("unit", unit));
    return visit.tr("Up to the {period}, {executed} of {programmed} {unit} were executed.",
                    fmt::arg("period", period), fmt::arg("executed", executed),
                    fmt::arg("programmed", documents::amount(visit.language, *last->programmed)),
                    fmt::arg("unit", unit));
}

}  // namespace

std::optional<chart::StepLine> goal_line(Visit const& visit, Asked const& asked,
                                         domain::Goal const& goal) {
    auto const points = domain::timeline(goal, asked.plan().period);
    if (points.empty()) return std::nullopt;
    auto periods = periods_of(visit, points, goal.schedule);
    auto ticks = ticks_of(visit, periods);
    return chart::StepLine{
        .id = "evolucion",
        .title = visit.tr("Programmed and executed, {unit}", fmt::arg("unit", goal.unit)),
        .description = conclusion_of(visit, points, goal.unit),
        .periods = std::move(periods),
        .ticks = std::move(ticks),
        .programmed_label = std::string(visit.tr("programmed")),
        .executed_label = std::string(visit.tr("executed"))};
}

html::Html goal_chart(Visit const& visit, Asked const& asked, domain::Goal const& goal,
                      std::string_view path) {
    auto const line = goal_line(visit, asked, goal);
    if (!line) return {};
    auto const points = domain::timeline(goal, asked.plan().period);
    return chart::figure(
        {.caption = line->title,
         .detail = goal.schedule == domain::Schedule::sum
                       ? std::string(visit.tr("Accumulated since the plan began"))
                       : std::string(),
         .drawing = chart::step_line(*line),
         .conclusion = line->description,
         .table_summary = std::string(visit.tr("See the data as a table")),
         .table = table_of(visit, points, goal.schedule),
         .shown = visit.for_print() ? chart::Figure::Table::open : chart::Figure::Table::folded,
         .downloads = {{"CSV", html::Url::path({"api", "v1", "plans", asked.plan().code, "tables",
                                                "periods.csv"})},
                       {std::string(visit.tr("Image (SVG)")),
                        asked.keep(goal_drawing_address(visit, asked.plan(), path))}}});
}

}  // namespace web::pages
