#pragma once
// What is wrong with a row of an import, and the fields to mend it: a cell by itself, or the whole
// row at once where several of its numbers can be read in the same two ways (interface.md §8.3).

#include <set>

#include "web/staff/imports/course.hpp"

namespace web::staff {

class RowProblems {
public:
    RowProblems(Visit const& visit, Course const& course, exchange::ImportPreview const& preview)
        : visit_(visit), course_(course), preview_(preview) {}

    html::Html of(exchange::PreviewRow const& row) const;

private:
    domain::WorkbookProblem const& problem(std::size_t i) const;
    // `mended`: the columns of the row that have a field of their own.
    html::Html cell(domain::SheetPlace const& place, std::vector<std::size_t> const& list,
                    std::set<int> const& mended) const;
    html::Html typed_field(domain::SheetPlace const& place) const;
    html::Html choice_field(domain::SheetPlace const& place,
                            domain::WorkbookProblem const& asked) const;
    html::Html row_field(std::vector<std::size_t> const& list) const;
    html::Html percents(std::vector<std::size_t> const& list) const;

    Visit const& visit_;
    Course const& course_;
    exchange::ImportPreview const& preview_;
};

// What the form of the step types in place of what stands, of cells and of rows.
std::vector<domain::ImportCorrection> typed_corrections(Visit const& visit, Course const& course);

}  // namespace web::staff
