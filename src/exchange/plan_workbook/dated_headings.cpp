#include "exchange/plan_workbook/dated_headings.hpp"

#include <algorithm>
#include <set>

#include "base/date.hpp"
#include "exchange/plan_workbook/field.hpp"

namespace exchange {
namespace {

using domain::Frequency;

constexpr int months_per_year = 12;
constexpr int months_per_quarter = 3;
constexpr std::size_t days_needed = 2;
constexpr std::size_t months_needed = 3;
constexpr std::size_t month_bytes_max = 40;  // a longer text names more than a month

int month_number(int year, int month) {
    return year * months_per_year + month - 1;
}

std::optional<base::Date> day_in(xlsx::ReadCell const& cell) {
    return cell.kind == xlsx::CellKind::date ? base::Date::parse(cell.text) : std::nullopt;
}

bool is_first_of_month(base::Date day) {
    return day.day() == 1;
}

bool is_last_of_month(base::Date day) {
    return is_first_of_month(day.plus_days(1));
}

std::optional<HeadingPeriod> month_in(xlsx::ReadCell const& cell) {
    auto const text = shown(&cell);
    if (cell.kind != xlsx::CellKind::text || text.size() > month_bytes_max) return std::nullopt;
    auto const found = find_period(heading_key(text));
    bool const is_month = found && found->period.part == Frequency::monthly;
    return is_month ? std::optional(found->period) : std::nullopt;
}

bool are_months(std::set<base::Date> const& days, std::set<int> const& months) {
    bool const is_run = *months.rbegin() - *months.begin() == static_cast<int>(months.size()) - 1;
    return is_run && months.size() >= months_needed &&
           (std::ranges::all_of(days, is_first_of_month) ||
            std::ranges::all_of(days, is_last_of_month));
}

bool are_quarters(std::set<base::Date> const& days, std::set<int> const& months) {
    bool const is_only_ends = std::ranges::all_of(days, [](base::Date day) {
        return is_last_of_month(day) && day.month() % months_per_quarter == 0;
    });
    return is_only_ends && months.size() == days.size() &&
           std::ranges::all_of(days, [&](base::Date day) {
               int month = months_per_quarter;
               while (months.contains(month_number(day.year(), month)))
                   month += months_per_quarter;
               return month > months_per_year;
           });
}

}  // namespace

DatedHeadings::DatedHeadings(Grid const& grid) : grid_(grid) {
    for (int row = 0; row < grid.row_end(); ++row)
        look_at(row);
}

void DatedHeadings::look_at(int row) {
    std::set<base::Date> days;
    for (auto const& cell : grid_.row(row))
        if (auto const day = day_in(cell)) days.insert(*day);
    if (days.size() < days_needed) return;
    std::set<int> months;
    for (auto const day : days)
        months.insert(month_number(day.year(), day.month()));
    int const year = days.begin()->year();
    bool const is_one_year = days.rbegin()->year() == year;
    std::map<int, HeadingPeriod> texts;  // by column
    for (auto const& cell : grid_.row(row)) {
        auto month = month_in(cell);
        if (!month || !(month->year || is_one_year)) continue;
        month->year = month->year.value_or(year);
        months.insert(month_number(*month->year, month->index));
        texts.emplace(cell.column, *month);
    }
    bool const of_quarters = are_quarters(days, months);
    if (!of_quarters && !are_months(days, months)) return;
    for (auto const& [column, month] : texts)
        periods_.emplace(std::pair(row, column), month);
    for (auto const& cell : grid_.row(row))
        if (auto const day = day_in(cell))
            periods_.emplace(std::pair(row, cell.column),
                             of_quarters
                                 ? HeadingPeriod{day->year(), Frequency::quarterly,
                                                 day->month() / months_per_quarter}
                                 : HeadingPeriod{day->year(), Frequency::monthly, day->month()});
}

bool DatedHeadings::is_one(xlsx::ReadCell const& cell) const {
    return periods_.contains({cell.row, cell.column});
}

std::string DatedHeadings::text(int row, int column) const {
    auto const* const cell = grid_.at(row, column);
    if (cell == nullptr) return {};
    auto const period = periods_.find({cell->row, cell->column});
    return period == periods_.end() ? on_one_line(shown(cell)) : heading_of(period->second);
}

}  // namespace exchange
