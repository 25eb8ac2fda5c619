#pragma once
// What blocks of goals weigh whose label does not say it: their goals' weights, where all of them
// make 100 (or 1). Else it is asked at the cell where it would stand.

#include <map>
#include <vector>

#include "exchange/plan_workbook/goal_blocks.hpp"

namespace exchange {

// Fills the weights in; whether all are known. `block_of`: the mark of each goal, by place.
bool weigh_blocks(DraftRows& rows, std::vector<BlockMark>& marks,
                  std::map<int, std::size_t> const& block_of);

}  // namespace exchange
