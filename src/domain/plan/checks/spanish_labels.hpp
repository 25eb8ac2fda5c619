#pragma once
// Whether a number in Spanish prose names something or measures it: "Línea 195", "proyecto 8129",
// "Ley 152 de 1994", "N.º 4", "31 de marzo de 2024", "2020-2024" name; "50 instrumentos" measures.

#include "domain/plan/checks/spanish_figures.hpp"

namespace domain {

// magnitude, year, date or label; percentages and money are decided by what follows the number.
// The figures before it are known.
FigureKind kind_of_number(Prose const& prose, std::size_t number);

}  // namespace domain
