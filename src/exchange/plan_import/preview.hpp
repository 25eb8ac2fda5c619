#pragma once
// What an import would bring, before anything is saved: the plan as it was read, its spreadsheet
// rows in their order, and what is wrong with each (interface.md W2). A row is in error while
// something in it keeps it from being read; what a check of the plan finds refuses nothing here,
// but keeps the plan from being submitted where it is an error.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "domain/plan/import_session.hpp"
#include "exchange/plan_import/choices.hpp"

namespace exchange {

enum class RowState : std::uint8_t { ready, warning, unsendable, error };

struct PreviewRow {
    domain::SheetPlace place;  // of the row
    int object = -1;           // its goal or node; -1: a row that is neither
    RowState state = RowState::ready;
    std::vector<std::size_t> problems = {};  // of the reading
};

struct ImportPreview {
    WorkbookReading reading;
    std::vector<PreviewRow> rows;            // goals, and whatever else has a problem
    std::vector<std::size_t> of_whole = {};  // problems at no row
    std::vector<std::size_t> left_out = {};  // problems that say of a row that nothing reads it
    std::size_t ready = 0;
    std::size_t warnings = 0;
    std::size_t unsendable = 0;
    std::size_t errors = 0;

    // Something keeps it from being a plan.
    bool is_refused() const { return reading.is_refused(); }
};

ImportPreview preview(xlsx::ReadWorkbook const& workbook, WorkbookChoice const& choice,
                      std::span<domain::ImportCorrection const> corrections = {});

// What stands in a cell: what was typed in its place, or what the file says; empty: nothing.
std::string text_at(xlsx::ReadWorkbook const& workbook,
                    std::span<domain::ImportCorrection const> corrections,
                    domain::SheetPlace const& place);

// The rows with problems as a workbook: their own cells under their own headings, and what is
// wrong with each as the last column says it.
std::string problem_rows_xlsx(xlsx::ReadWorkbook const& workbook, WorkbookChoice const& choice,
                              ImportPreview const& preview,
                              std::span<std::string const> sentences,    // of each problem
                              std::span<std::string const, 2> headings,  // of row and problems
                              base::Date created);

}  // namespace exchange
