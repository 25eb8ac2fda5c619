#include "exchange/plan_workbook/total_row.hpp"

#include <algorithm>

#include "exchange/plan_workbook/field.hpp"
#include "exchange/plan_workbook/grid.hpp"
#include "exchange/plan_workbook/node_title.hpp"
#include "kit/text/search.hpp"

namespace exchange {

std::vector<std::string> texts_in(std::span<xlsx::ReadCell const> row) {
    std::vector<std::string> texts;
    for (auto const& cell : row) {
        auto const text = on_one_line(shown(&cell));
        bool const is_text = cell.kind == xlsx::CellKind::text && !text.empty() &&
                             text.find_first_not_of("0123456789.,% ") != text.npos;
        if (is_text && std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
    }
    return texts;
}

bool is_total(std::string_view text) {
    auto const folded = text::fold(text);
    for (std::string_view const other : {"totaliz", "totalidad", "totalmente"})
        if (folded.starts_with(other)) return false;
    auto const key = heading_key(text);
    for (std::string_view const word :
         {"total", "subtotal", "sumatoria", "sumatotal", "ponderaciontotal", "promedio"})
        if (key.starts_with(word)) return true;
    return false;
}

namespace {

// «TOTAL», «Subtotal metas de proceso», «Total plan de gestión»: may have one fact beside sums.
bool is_usual_total(std::string_view text) {
    if (!text.contains(' ') || block_named(text)) return true;
    auto const key = heading_key(text);
    for (std::string_view const word :
         {"subtotal", "sumatotal", "ponderaciontotal", "totalplan", "totaldelplan", "totalgeneral",
          "totalmeta", "totaldemeta", "totalobjetivo", "totalponderacion"})
        if (key.starts_with(word)) return true;
    return false;
}

}  // namespace

bool is_row_of_totals(std::string_view first_text, std::span<SaidCell const> said) {
    if (!is_total(first_text)) return false;
    bool is_named = false;
    int facts = 0;  // that sums have not
    for (auto const& [cell, text] : said) {
        is_named = is_named || cell == "goal" || cell == "indicator";
        bool const is_fact = cell == "code" || cell == "unit" || cell == "schedule";
        facts += is_fact && !is_total(text) ? 1 : 0;
    }
    return !is_named || facts < (is_usual_total(first_text) ? 2 : 1);
}

}  // namespace exchange
