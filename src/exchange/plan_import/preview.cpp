#include "exchange/plan_import/preview.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "exchange/plan_workbook/cell_value.hpp"
#include "kit/xlsx/workbook.hpp"

namespace exchange {
namespace {

using domain::ImportCorrection;
using domain::Severity;
using domain::SheetPlace;
using domain::WorkbookProblemCode;

// Rows of a workbook in its order: by sheet, then row.
class RowOrder {
public:
    explicit RowOrder(xlsx::ReadWorkbook const& workbook) {
        for (auto const& sheet : workbook.sheets)
            sheets_.emplace(sheet.name, static_cast<int>(sheets_.size()));
    }
    std::pair<int, int> operator()(SheetPlace const& place) const {
        auto const sheet = sheets_.find(place.sheet);
        return {sheet == sheets_.end() ? -1 : sheet->second, place.row};
    }

private:
    std::map<std::string, int, std::less<>> sheets_;
};

RowState state_of(domain::WorkbookProblem const& problem) {
    if (problem.refuses()) return RowState::error;
    if (problem.severity == Severity::error) return RowState::unsendable;
    return problem.severity == Severity::note ? RowState::ready : RowState::warning;
}

std::size_t& count_of(ImportPreview& made, RowState state) {
    switch (state) {
        case RowState::error:
            return made.errors;
        case RowState::unsendable:
            return made.unsendable;
        case RowState::warning:
            return made.warnings;
        case RowState::ready:
            break;
    }
    return made.ready;
}

std::vector<CellCorrection> corrections_of(std::span<ImportCorrection const> corrections) {
    std::vector<CellCorrection> list;
    for (auto const& [place, text] : corrections)
        list.push_back({place, text});
    return list;
}

auto key_of(SheetPlace const& place) {
    return std::tie(place.sheet, place.row, place.column);
}

}  // namespace

ImportPreview preview(xlsx::ReadWorkbook const& workbook, WorkbookChoice const& choice,
                      std::span<ImportCorrection const> corrections) {
    ImportPreview made{.reading = read_plan_workbook(workbook, choice, corrections_of(corrections)),
                       .rows = {}};
    RowOrder const order(workbook);
    std::map<std::pair<int, int>, PreviewRow> rows;
    for (auto const& object : made.reading.draft) {
        auto const* const place = made.reading.origin(object.id, {});
        if (object.kind != domain::ObjectKind::goal || place == nullptr) continue;
        rows[order(*place)] = {.place = {place->sheet, place->row, -1}, .object = object.id};
    }
    for (std::size_t i = 0; i < made.reading.problems.size(); ++i) {
        auto const& problem = made.reading.problems[i];
        bool const is_left_out = problem.code == WorkbookProblemCode::row_left_out ||
                                 problem.code == WorkbookProblemCode::total_left_out;
        if (is_left_out) made.left_out.push_back(i);
        if (problem.place.row < 0) {
            made.of_whole.push_back(i);
            continue;
        }
        auto& row = rows[order(problem.place)];
        if (row.place.row < 0) row.place = {problem.place.sheet, problem.place.row, -1};
        if (row.object < 0 && problem.object > 0) row.object = problem.object;
        row.problems.push_back(i);
        row.state = std::max(row.state, state_of(problem));
    }
    for (auto& [at, row] : rows) {
        bool const only_notes = row.object < 0 && row.state == RowState::ready;
        if (only_notes) continue;  // a row of totals and the like, told apart (left_out)
        ++count_of(made, row.state);
        made.rows.push_back(std::move(row));
    }
    return made;
}

std::string text_at(xlsx::ReadWorkbook const& workbook,
                    std::span<ImportCorrection const> corrections, SheetPlace const& place) {
    auto const typed =
        std::ranges::lower_bound(corrections, key_of(place), {},
                                 [](ImportCorrection const& one) { return key_of(one.place); });
    if (typed != corrections.end() && typed->place == place) return typed->text;
    auto const sheet = std::ranges::find(workbook.sheets, place.sheet, &xlsx::ReadSheet::name);
    if (sheet == workbook.sheets.end()) return {};
    auto const at = [](xlsx::ReadCell const& cell) { return std::pair(cell.row, cell.column); };
    auto const wanted = std::pair(place.row, place.column);
    auto const cell = std::ranges::lower_bound(sheet->cells, wanted, {}, at);
    return cell != sheet->cells.end() && at(*cell) == wanted ? shown_as(*cell) : std::string();
}

std::string problem_rows_xlsx(xlsx::ReadWorkbook const& workbook, WorkbookChoice const& choice,
                              ImportPreview const& preview, std::span<std::string const> sentences,
                              std::span<std::string const, 2> headings, base::Date created) {
    std::vector<std::vector<xlsx::Row>> rows(choice.sheets.size());
    std::vector<xlsx::Sheet> sheets;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < choice.sheets.size(); ++i) {
        auto const& layout = choice.sheets[i];
        names.push_back(layout.sheet);
        for (auto const& row : preview.rows) {
            if (row.place.sheet != layout.sheet || row.state == RowState::ready) continue;
            xlsx::Row cells{std::to_string(row.place.row + 1)};
            for (auto const& column : layout.columns) {
                auto text = text_at(workbook, {}, {layout.sheet, row.place.row, column.column});
                cells.push_back(text.empty() ? xlsx::Cell() : std::move(text));
            }
            std::string words;
            for (auto const problem : row.problems)
                words += (words.empty() ? "" : "\n") + sentences[problem];
            cells.push_back(std::move(words));
            rows[i].push_back(std::move(cells));
        }
    }
    names = xlsx::sheet_names(std::move(names));
    for (std::size_t i = 0; i < choice.sheets.size(); ++i) {
        if (rows[i].empty()) continue;
        std::vector<xlsx::Column> columns{{headings[0]}};
        for (auto const& column : choice.sheets[i].columns)
            columns.push_back({column.heading});
        columns.push_back({headings[1]});
        sheets.push_back({names[i], std::move(columns), rows[i]});
    }
    if (sheets.empty()) sheets.push_back({headings[1], {{headings[0]}, {headings[1]}}, {}});
    return xlsx::workbook(sheets, {.title = headings[1], .author = {}, .created = created});
}

}  // namespace exchange
