#pragma once
// Which of the columns that a sheet's headings would give one field has it: each heading is guessed
// alone first, and what stands beside it decides where two say the same (docs/excel.md).

#include <vector>

#include "exchange/plan_workbook/layout.hpp"

namespace exchange {

// A bare «N.º» beside the objective that it numbers is that objective's; a heading that names the
// goal wins over one that does not; «Meta 2027» beside quarters is their total; else the first.
void settle_columns(std::vector<SheetColumn>& columns);

// It holds values, and is neither read nor computed from what is.
bool is_unread(SheetColumn const& column);
// It stands between two columns of periods, holds numbers, and is not read.
bool is_period_unread(SheetLayout const& layout, SheetColumn const& column);

}  // namespace exchange
