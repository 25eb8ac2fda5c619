#pragma once
// The sheet «Otros datos» of an exported workbook: whatever its columns cannot say, or would not
// say exactly, by the number of the object and the name of the cell. A text of any length and with
// any character: it goes on in further rows, and is written as JSON where a spreadsheet would not
// keep it.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/plan/draft.hpp"
#include "kit/xlsx/reader.hpp"

namespace exchange {

inline constexpr std::string_view plan_sheet_name = "Plan";
inline constexpr std::string_view other_sheet_name = "Otros datos";
inline constexpr std::string_view control_sheet_name = "Control";
inline constexpr int other_value_column = 5;                // «VALOR»
inline constexpr std::string_view source_cell = "#source";  // what it was exported from

// What a template says of the plan until somebody writes its code and name.
inline constexpr std::string_view code_to_come = "codigo-del-plan";
inline constexpr std::string_view name_to_come = "Nombre del plan";

struct OtherFact {
    std::string text;  // as in the draft
    int row = 0;       // of the sheet, from 0
};
struct OtherFacts {
    std::map<std::pair<int, std::string>, OtherFact> facts;  // by object and cell
    std::string sheet;

    OtherFact const* find(int object, std::string const& cell) const {
        auto const found = facts.find({object, cell});
        return found == facts.end() ? nullptr : &found->second;
    }
};

// Null where the workbook was not exported.
xlsx::ReadSheet const* find_other_facts(xlsx::ReadWorkbook const& workbook);
OtherFacts read_other_facts(xlsx::ReadWorkbook const& workbook);

// The rows of the sheet, its heading first; each a text for every column.
struct OtherRow {
    int object = 0;
    std::string label;  // «Meta 569»
    domain::Cell cell;
};
std::vector<std::vector<std::string>> other_rows(std::vector<OtherRow> const& facts);

// «Nombre del plan»: what the sheet calls a cell of the plan; else the cell's own name.
std::string_view plan_cell_label(std::string_view cell);

// An object's number as the workbook has it; -1 where the text is none.
int object_in(std::string_view text);

}  // namespace exchange
