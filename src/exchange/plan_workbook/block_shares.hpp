#pragma once
// Weights of a whole plan, or of a block of it, as workbooks state them: 16 of a block of 80. Each
// becomes what it is among its siblings, 20 of 100 (F4, docs/excel.md).

#include "exchange/plan_workbook/draft_rows.hpp"

namespace exchange {

// Where the goals below `top` weigh together what it weighs itself, or 100 across several nodes,
// goals and the nodes between are given their shares, and each says so. Place 0: the plan, of 100.
// Nothing is done where a goal states no weight or a node between states one.
void share_weights(DraftRows& rows, int top);

// Weights of numbers up to 1 that make their siblings, goals or nodes, or all goals from `begin`
// on, weigh 100 (or what their block weighs) once they are read as parts of one, and do not as they
// stand: 0.5 and 0.5 are 50 and 50. Each says so.
void read_weights_of_one(DraftRows& rows, int begin);

}  // namespace exchange
