#include "exchange/plan_workbook/plan_year.hpp"

#include "exchange/plan_workbook/field.hpp"
#include "exchange/plan_workbook/grid.hpp"
#include "exchange/plan_workbook/period_heading.hpp"

namespace exchange {
namespace {

// How well a title says the year of a plan; 0: it speaks of the format.
int rank_of(std::string_view key) {
    for (std::string_view const word : {"vigenciadesde", "vigentedesde", "version", "codigo"})
        if (key.contains(word)) return 0;
    if (key.contains("vigencia")) return 3;
    return key.contains("plan") ? 2 : 1;
}

}  // namespace

std::optional<TitledYear> year_in_titles(xlsx::ReadSheet const& sheet, int heading_row) {
    std::optional<TitledYear> best;
    int best_rank = 0;
    Grid const grid(sheet);
    for (int row = 0; row < heading_row; ++row) {
        std::string before;  // «VIGENCIA» in a cell of its own, its year in the next
        for (auto const& cell : grid.row(row)) {
            bool const may_be =
                cell.kind == xlsx::CellKind::text || cell.kind == xlsx::CellKind::number;
            auto const years = may_be ? years_in(cell.text) : std::nullopt;
            auto const key = heading_key(cell.text);
            int const rank = years ? rank_of(before + key) : 0;
            before = years ? std::string() : key;
            bool const is_later = best && rank == best_rank && best->place.row == row && years &&
                                  years->last > best->year;
            if (rank <= best_rank && !is_later) continue;
            best_rank = rank;
            best = TitledYear{years->last, {sheet.name, row, cell.column}};
        }
    }
    if (best) return best;
    auto const named = years_in(sheet.name);
    return named ? std::optional(TitledYear{named->last, {sheet.name, -1, -1}}) : std::nullopt;
}

}  // namespace exchange
