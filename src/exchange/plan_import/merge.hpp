#pragma once
// What a workbook changes in a plan that exists, field by field. Of a workbook exported from this
// program everything counts: what it does not say any more is taken away. Of any other, what it
// does not say stays as it is. Objects are the same where their numbers are, of one exported from
// this very formulation; else where their kind and their codes from the plan down are, and goals
// whose code comes once in each wherever they stand. What stands elsewhere in the file is moved;
// the order of its rows counts in an exported one alone.

#include <optional>
#include <string>
#include <vector>

#include "app/plan/change_draft.hpp"
#include "exchange/plan_document/difference.hpp"
#include "exchange/plan_workbook/read_workbook.hpp"

namespace exchange {

struct Merge {
    std::vector<app::CellEdit> edits;
    std::vector<domain::DraftObject> added;  // numbered below 0
    std::vector<app::DraftMove> moved = {};
    std::vector<int> removed;  // the highest of what goes

    // The same, as people read it, and the spreadsheet cells that say so.
    std::vector<PlacedChange> changes;
    // What the file says otherwise, and no import may change: what was reported, codes.
    std::vector<PlacedChange> locked;
    // Goals that the file does not speak of, «1/3980 · Crear 1 equipo»: they stay.
    std::vector<std::string> left = {};

    bool is_empty() const {
        return edits.empty() && added.empty() && moved.empty() && removed.empty();
    }
};

// own_source: "plan-2027/1" of the existing draft; empty: it has no numbers of its own.
Merge merge(domain::Draft const& existing, std::string const& own_source,
            WorkbookReading const& reading);

// The existing draft with that.
domain::Draft merged(domain::Draft existing, Merge const& merge);

}  // namespace exchange
