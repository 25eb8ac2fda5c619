#pragma once
// From a workbook to the draft of a plan, and back to its cells: every cell of the draft knows the
// spreadsheet cell that it was read from, and every problem stands at one. Nothing is guessed in
// silence. Numbers are what was typed: of a binary fraction 15 significant digits, so that
// 0.30000000000000004 is 0.3 (docs/excel.md).

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/draft.hpp"
#include "domain/plan/plan.hpp"
#include "domain/plan/workbook_problem.hpp"
#include "exchange/plan_document/difference.hpp"
#include "exchange/plan_workbook/layout.hpp"

namespace exchange {

// Who says what the columns hold.
enum class ColumnsFrom : std::uint8_t { headings, person };

struct WorkbookChoice {
    std::vector<SheetLayout> sheets;  // read in this order, as one plan
    ColumnsFrom columns = ColumnsFrom::headings;
    std::vector<domain::Cell> plan = {};  // of the plan itself, over what the file says
    std::optional<int> year = {};         // of «I TRIM»; else the plan's, or what the titles say
    std::string strategic_plan = {};      // where a bare number in `aligned_to` leads to
};
// The tables of the workbook as they were recognised.
WorkbookChoice choose_tables(xlsx::ReadWorkbook const& workbook);

// What a person typed in place of what stands in a cell; an empty text empties it.
struct CellCorrection {
    domain::SheetPlace place;
    std::string text;
};

struct CellOrigin {
    int object = 0;
    std::string cell;  // empty: the row of the object
    domain::SheetPlace place;
};

struct WorkbookReading {
    domain::Draft draft;                // the plan itself is always there, parents come first
    std::optional<domain::Plan> plan;   // none while anything refuses it
    std::vector<CellOrigin> origins;    // by object and cell
    domain::WorkbookProblems problems;  // by sheet, row and column
    std::string source;  // what it was exported from, "plan-2027/1"; object numbers are those of it

    // Of the object's row where the cell has none; null where it was not read from a sheet.
    domain::SheetPlace const* origin(int object, std::string_view cell) const;
    bool is_refused() const;
};
WorkbookReading read_plan_workbook(xlsx::ReadWorkbook const& workbook, WorkbookChoice const& choice,
                                   std::span<CellCorrection const> corrections = {});

// «Plan!G14», «Plan!14», «Plan».
std::string place_text(domain::SheetPlace const& place);

struct PlacedChange {
    ObjectChange change;
    int object = -1;                                        // of the reading; -1: removed
    std::vector<std::optional<domain::SheetPlace>> places;  // one for each cell of the change
};
// What the workbook would change in an existing plan, with the cells that say so.
std::vector<PlacedChange> changes_in(domain::Draft const& existing, WorkbookReading const& reading);

}  // namespace exchange
