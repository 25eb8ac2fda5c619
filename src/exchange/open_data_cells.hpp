#pragma once
// Cells of the open data: what is not known is none, never 0.

#include <string>

#include "exchange/figures.hpp"
#include "exchange/table.hpp"

namespace exchange {

inline Cell stated(std::string const& text) {
    return text.empty() ? Cell() : Cell(text);
}

inline Cell percent_cell(std::optional<domain::Figure> const& figure) {
    return figure ? Cell(figure->fixed(percent_decimals)) : Cell();
}

inline Cell amount_cell(std::optional<domain::Figure> const& figure) {
    return figure ? Cell(figure->plain(amount_decimals_max)) : Cell();
}

// As the document writes it, with all its decimals.
inline Cell decimal_cell(std::optional<base::Decimal> const& decimal) {
    return decimal ? Cell(decimal->text()) : Cell();
}

}  // namespace exchange
