#pragma once
// Headings that are days of the calendar, as a spreadsheet makes of «ene-27»: the month that each
// is, or the quarter that it closes. Only what is certain is read: three months or more of a row,
// one after the other and those that are texts among them, are months by all their first days or by
// all their last; the last days of all quarters of a year, and no other day, are quarters.

#include <map>
#include <string>
#include <utility>

#include "exchange/plan_workbook/grid.hpp"
#include "exchange/plan_workbook/period_heading.hpp"

namespace exchange {

class DatedHeadings {
public:
    explicit DatedHeadings(Grid const& grid);  // which has to live as long

    bool is_one(xlsx::ReadCell const& cell) const;
    // What stands there, on one line; of such a day «ENE 2027» or «I TRIM 2027».
    std::string text(int row, int column) const;

private:
    void look_at(int row);

    Grid const& grid_;
    std::map<std::pair<int, int>, HeadingPeriod> periods_;  // by row and column
};

}  // namespace exchange
