#pragma once
// What a column of a plan's workbook may hold: a cell of a goal, or of the node above it at one
// level. Headings are known whatever their case, accents, spaces and line breaks («Programació n
// 2024»), in the words that entities use (domain.md §2.1; docs/excel.md).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/draft.hpp"
#include "kit/text/language.hpp"

namespace exchange {

struct WorkbookField {
    domain::ObjectKind of = domain::ObjectKind::goal;  // goal or node
    // Of a node: its kind's token, "process"; the second level of that kind is "process-2"; a level
    // of any kind is "level-1". Empty of a goal.
    std::string level = {};
    // The draft's cell, "goal", "targets/2025"; "targets/Q1" where the year is the plan's; "id" is
    // the hidden number of an exported object.
    std::string cell = {};
    friend bool operator==(WorkbookField const&, WorkbookField const&) = default;
    friend auto operator<=>(WorkbookField const&, WorkbookField const&) = default;

    std::string text() const;  // "goal/targets/Q1", "process/name"
    static std::optional<WorkbookField> parse(std::string_view text);
};

// Case, accents and all that is no letter or digit taken away: what headings are compared by.
std::string heading_key(std::string_view heading);

// The field that a heading names; the titles above it, if any, are its block («PROGRAMACIÓN» over
// «I TRIM»). None where it is not known.
std::optional<WorkbookField> field_of_heading(std::string_view block, std::string_view heading);

// It is computed from the others, «resultado», «% de avance»: known, and not taken.
bool is_computed_heading(std::string_view block, std::string_view heading);

// «META», «PONDERACIÓN», «I TRIM PROGRAMADO»: the heading that the exported workbook gives it.
std::string heading_of(WorkbookField const& field);

// What it is called where a person chooses among them: «Meta: N.º», «Proceso: nombre».
std::string field_name(text::Language language, WorkbookField const& field);

// All that a column may be said to hold, in the order in which people look for them; periods are
// the quarters of the plan's year, the months, and the years given.
std::vector<WorkbookField> known_fields(int first_year, int last_year);

}  // namespace exchange
