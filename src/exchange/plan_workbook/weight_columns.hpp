#pragma once
// Whose a bare «PONDERACIÓN» is: the goal's, or that of the objective which it stands with.

#include <vector>

#include "exchange/plan_workbook/grid.hpp"
#include "exchange/plan_workbook/layout.hpp"

namespace exchange {

// A weight that is told once for all goals of an objective is the objective's: merged over the same
// rows as its name, or, left of the goals, on its first row alone. So is the one left of the goals
// where another stands on their right. Columns that say whose they are keep what they say.
void settle_weights(Grid const& grid, int heading_row, std::vector<SheetColumn>& columns);

}  // namespace exchange
