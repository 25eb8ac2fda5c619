#pragma once
// What a person chose for an import, as it is kept between its steps: which sheets are read, where
// their headings stand, what their columns hold, and the facts of the plan that the file does not
// say (interface.md S7).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/plan_workbook/read_workbook.hpp"

namespace exchange {

struct ChosenSheet {
    std::string sheet;
    HeadingRows headings;
    std::string mapping;  // SheetLayout::mapping
};

struct ImportChoices {
    std::vector<ChosenSheet> sheets;
    std::vector<domain::Cell> plan = {};  // characters, over what the file says; empty: not stated
    std::string unit = {};                // whose plan it is
    std::string strategic_plan = {};      // where bare numbers in the alignment lead to
};

std::string choice_text(ImportChoices const& choices);
// None where it is no such text: nothing was chosen yet.
std::optional<ImportChoices> parse_choices(std::string_view text);

// The sheets as they were chosen; those that the workbook does not have are left out.
WorkbookChoice applied(xlsx::ReadWorkbook const& workbook, ImportChoices const& choices);

}  // namespace exchange
