#include "web/staff/plans/schedule_rows.hpp"

#include <algorithm>

#include "domain/plan/next_plan.hpp"

namespace web::staff {
namespace {

using domain::DraftObject;
using domain::Frequency;
using domain::ObjectKind;
using domain::Period;

// The finest of its targets, as domain::frequency_of has it for a goal that is whole.
Frequency frequency_of(DraftObject const& goal) {
    if (auto const stated = domain::frequency_tokens.find(goal.text("frequency"))) return *stated;
    std::optional<Frequency> finest;
    for (auto const& cell : goal.cells)
        if (cell.name.starts_with("targets/"))
            if (auto const period = Period::parse(std::string_view(cell.name).substr(8)))
                finest = std::max(finest.value_or(period->frequency()), period->frequency());
    return finest.value_or(Frequency::quarterly);
}

void add_rows(domain::Draft const& draft, int parent, std::vector<ScheduleRow>& rows) {
    for (auto const kind : {ObjectKind::goal, ObjectKind::node})
        for (auto const& object : draft) {
            if (object.id == 0 || object.parent != parent || object.kind != kind) continue;
            if (kind == ObjectKind::goal)
                rows.push_back({&object, frequency_of(object)});
            else
                add_rows(draft, object.id, rows);
        }
}

std::optional<domain::DaySpan> span_of(MadePlan const& plan) {
    return domain::parse_span(plan.plan().text("period/from"), plan.plan().text("period/to"));
}

}  // namespace

std::vector<ScheduleRow> schedule_rows(MadePlan const& plan) {
    std::vector<ScheduleRow> rows;
    add_rows(plan.making.draft, 0, rows);
    return rows;
}

std::vector<int> schedule_years(MadePlan const& plan) {
    std::vector<int> years;
    if (auto const span = span_of(plan))
        for (int year = span->from.year(); year <= span->to.year(); ++year)
            years.push_back(year);
    return years;
}

int chosen_year(std::vector<int> const& years, std::int64_t asked, int today) {
    auto const has = [&](std::int64_t year) {
        return std::ranges::find(years, year) != years.end();
    };
    if (has(asked)) return static_cast<int>(asked);
    if (has(today) || years.empty()) return today;
    return years.front();
}

std::vector<std::string> cells_left_over(MadePlan const& plan, ScheduleRow const& row) {
    auto const span = span_of(plan);
    std::vector<std::string> cells;
    for (auto const& cell : row.goal->cells) {
        if (!cell.name.starts_with("targets/")) continue;
        auto const period = Period::parse(std::string_view(cell.name).substr(8));
        bool const has_column = period && period->frequency() == row.frequency && span &&
                                period->first_day() <= span->to && span->from <= period->last_day();
        if (!has_column) cells.push_back(cell.name);
    }
    return cells;
}

std::vector<Period> schedule_periods(MadePlan const& plan, Frequency frequency, int year) {
    auto const span = span_of(plan);
    if (!span) return {};
    bool const is_yearly = frequency == Frequency::yearly;
    auto const first = is_yearly ? span->from.year() : year;
    auto const last = is_yearly ? span->to.year() : year;
    std::vector<Period> periods;
    for (int of = first; of <= last; ++of)
        for (int i = 1; i <= domain::periods_per_year(frequency); ++i)
            if (Period const period(of, frequency, i);
                period.first_day() <= span->to && span->from <= period.last_day())
                periods.push_back(period);
    return periods;
}

}  // namespace web::staff
