#pragma once
// Workbooks to be filled in, laid out cell by cell: merged cells, hidden columns, frozen headings,
// lists to choose from, formulas. Text is never a formula. (libxlsxwriter lives behind this
// header.)

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "kit/xlsx/workbook.hpp"

namespace xlsx {

enum class FormFormat : std::uint8_t {
    title,
    heading,
    text,
    number,   // "66.63", shown with the decimals that it has
    percent,  // "98.45" is stored as 0.9845 and shown as 98,45 %
    formula,  // "SUM(A1:A3)", locked; its result is computed when the workbook is opened
};

struct FormCell {
    int row = 0;  // from 0
    int column = 0;
    FormFormat format = FormFormat::text;
    std::string text;
    int last_row = 0;  // merged down to there, where it is below `row`
};

struct FormColumn {
    int width = 12;  // in characters
    bool is_hidden = false;
    std::vector<std::string> choices = {};  // below the headings; empty: anything
};

enum class FormProtection : std::uint8_t { none, locked };  // without a password

struct FormSheet {
    std::string name;  // valid (sheet_names)
    std::vector<FormColumn> columns;
    std::vector<FormCell> cells;
    int frozen_rows = 0;  // headings
    FormProtection protection = FormProtection::none;
};

// What a cell can hold, 32,767 characters; the rest of a longer text is left out, and that is
// shown.
std::string within_cell(std::string const& text);

std::string form_workbook(std::span<FormSheet const> sheets, Properties const& properties);

}  // namespace xlsx
