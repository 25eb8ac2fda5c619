#pragma once
// Sheets for the tests, row by row as people see them, and what a draft of them says.

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_workbook/read_workbook.hpp"

namespace exchange::sample {

using Texts = std::vector<std::string>;

// "#12.5" is a number, "%0.45" one that is shown as percent, "@2024-03-31" a day, "" nothing.
inline xlsx::ReadSheet sheet(std::string name, std::vector<Texts> const& rows,
                             std::vector<xlsx::MergedRange> merged = {}) {
    xlsx::ReadSheet made{.name = std::move(name), .cells = {}, .merged = std::move(merged)};
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            auto const& text = rows[row][column];
            if (text.empty()) continue;
            xlsx::ReadCell cell{
                .row = static_cast<int>(row), .column = static_cast<int>(column), .text = text};
            cell.is_percent = text.front() == '%' && text.size() > 1;
            bool const is_number = text.front() == '#' || cell.is_percent;
            if (is_number) cell.kind = xlsx::CellKind::number;
            if (text.front() == '@') cell.kind = xlsx::CellKind::date;
            if (is_number || text.front() == '@') cell.text.erase(0, 1);
            made.cells.push_back(std::move(cell));
        }
    return made;
}

inline std::vector<domain::Cell> plan_facts() {
    return {{"code", "plan"}, {"instrument", "management-plan"}};
}

inline WorkbookReading read(xlsx::ReadWorkbook const& workbook,
                            std::vector<domain::Cell> plan = plan_facts(),
                            std::vector<CellCorrection> const& corrections = {}) {
    auto choice = choose_tables(workbook);
    choice.plan = std::move(plan);
    return read_plan_workbook(workbook, choice, corrections);
}

// "node 1", "  goal M1" … and the cells asked for, by depth.
inline Texts outline(domain::Draft const& draft, Texts const& cells = {}) {
    Texts lines;
    for (auto const& object : draft) {
        std::string line;
        for (int at = object.parent; at != 0;) {
            line += "  ";
            at = find_object(draft, at)->parent;
        }
        if (object.kind == domain::ObjectKind::node) line += std::string(object.text("kind")) + " ";
        line += cell_characters(object.text("code"));
        for (auto const& cell : cells)
            if (!object.text(cell).empty()) line += " | " + std::string(object.text(cell));
        if (object.kind != domain::ObjectKind::plan) lines.push_back(std::move(line));
    }
    return lines;
}

// "error Plan!G14 not_a_number 1,2,3": what was found.
inline Texts found(WorkbookReading const& reading) {
    Texts lines;
    for (auto const& problem : reading.problems) {
        auto line = std::string(domain::severity_tokens.token(problem.severity)) + " " +
                    place_text(problem.place) + " ";
        if (problem.found_by_check)
            line += domain::check_code_tokens.token(problem.found_by_check->code);
        else if (problem.document)
            line += "document";
        else
            line += std::to_string(static_cast<int>(problem.code));
        lines.push_back(line);
    }
    return lines;
}

// Those of one code, "Plan!G14 found → other".
inline Texts found(WorkbookReading const& reading, domain::WorkbookProblemCode code) {
    Texts lines;
    for (auto const& problem : reading.problems) {
        if (problem.code != code) continue;
        auto line = place_text(problem.place);
        if (!problem.found.empty()) line += " " + problem.found;
        if (!problem.other.empty()) line += " → " + problem.other;
        lines.push_back(line);
    }
    return lines;
}

}  // namespace exchange::sample
