#pragma once
// Blocks of goals, «metas de proceso 80 %» and «metas transversales 20 %», whose labels stand below
// their goals, each below its own or all at the foot of the table (F017). Which goals are of which
// block is read from where they stand, the node or the words that say so, or their codes; what
// nothing tells is asked at a cell beside the goal, never guessed (docs/excel.md, F4).

#include <map>
#include <set>
#include <string>
#include <vector>

#include "exchange/plan_workbook/draft_rows.hpp"
#include "exchange/plan_workbook/node_title.hpp"

namespace exchange {

// A row that names a block.
struct BlockMark {
    std::string name;
    std::string text;         // of the row
    std::string weight = {};  // in percent; empty: it states none
    domain::SheetPlace row;
    domain::SheetPlace weight_cell;  // where it would stand
    int end = 0;                     // goals before this place stand above the row
    int group = -1;                  // the node of a row that may open a block; -1: a subtotal
};

struct SheetBlocks {
    std::vector<BlockMark> marks;                    // from above
    std::map<int, std::set<std::string>> said = {};  // blocks that the row of a goal names
    int begin = 0;                                   // first place of the sheet
    int answer_column = 0;  // free beside the table: there a goal may say its block
};

// Puts the goals of the sheet below their blocks; the groups that are known whole.
std::vector<int> settle_blocks(DraftRows& rows, SheetBlocks const& blocks);

}  // namespace exchange
