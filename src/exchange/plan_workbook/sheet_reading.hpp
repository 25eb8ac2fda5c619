#pragma once
// One sheet of a workbook, row by row: goals, the nodes beside and above them, and what is neither.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "exchange/plan_workbook/cell_value.hpp"
#include "exchange/plan_workbook/dated_headings.hpp"
#include "exchange/plan_workbook/draft_rows.hpp"
#include "exchange/plan_workbook/goal_blocks.hpp"
#include "exchange/plan_workbook/grid.hpp"
#include "exchange/plan_workbook/node_title.hpp"
#include "exchange/plan_workbook/read_workbook.hpp"

namespace exchange {

using Corrections = std::map<std::pair<int, int>, std::string>;  // by row and column

struct SheetContext {
    int year = 0;  // of «I TRIM»
    std::string strategic_plan = {};
    bool is_exported = false;
};

class SheetReading {
public:
    SheetReading(xlsx::ReadSheet const& sheet, SheetLayout const& layout, SheetContext context,
                 Corrections const& corrections, DraftRows& rows);
    void read();

private:
    struct Column {
        int column = 0;
        std::string cell;  // its year known
        ValueType type = ValueType::text;
    };
    struct Level {
        std::string name;
        domain::NodeKind kind = domain::NodeKind::strategic_objective;
        int id_column = -1;
        std::vector<Column> columns = {};
        int current = -1;  // place of the node that holds what follows
    };
    struct Band {  // a node of a row of its own
        domain::NodeKind kind = domain::NodeKind::group;
        int place = 0;
        bool is_waiting = false;  // for its name
    };

    void sort_columns();
    void compare_twins();
    bool agree(int row, Column const& first, Column const& twin) const;
    void read_titles();
    void read_row(int row);
    bool is_heading(int row) const;
    bool has_id(int row) const;
    bool is_goal(int row) const;
    bool holds_goal(int row) const;
    bool is_level_row(int row) const;
    bool is_of_totals(int row, std::string_view first_text) const;
    bool is_remark_at(int row, std::string_view text) const;
    std::string weight_beside(int row, std::string_view text);
    void read_blocks_said(int row, int place);
    void add_mark(int row, std::string const& text, std::string name, std::string weight,
                  int group);

    bool read_band(int row, std::string const& text, bool is_title);
    void open_band(int row, NodeTitle const& title, std::string const& text);
    void read_total(int row, std::string const& text);
    void leave_out(int row, std::string const& text);
    void leave_out_numbers(int row);
    void report_doubtful();
    void report_unsure(int row, std::string const& text);
    void settle_goals();

    void open_levels(int row);
    std::string_view text_in(int row, Level const& level, std::string_view cell) const;
    std::pair<int, std::string> node_key(int row, Level const& level, int parent) const;
    int node_at(int row, Level const& level, int parent);
    void number_node(int row, Level const& level, int parent, int place);
    void tell_node(int row, Level const& level, int place);

    void read_goal(int row);
    void align_with_objective(int place);
    ValueContext goal_context(int row);
    std::optional<base::Decimal> typed_near(int row) const;
    bool is_fraction_doubtful(int row) const;
    bool is_corrected(domain::SheetPlace const& place) const;
    void read_goal_cells(int row, int place, ValueContext context);
    void number_goal(int row, int place);
    void take_schedule(int row, int place);
    void report_styles(int row, int place);

    int root() const { return bands_.empty() ? 0 : bands_.back().place; }
    int parent_now() const;
    std::string next_code(int parent);

    xlsx::ReadCell const* at(int row, int column) const;
    bool is_own(int row, int column) const;  // says something, and not for the row above too
    domain::SheetPlace place_of(int row, int column) const;
    void report(domain::WorkbookProblems problems, domain::SheetPlace const& place, int object,
                std::string const& field);

    Grid grid_;
    DatedHeadings dated_;
    SheetLayout const& layout_;
    SheetContext context_;
    DraftRows& rows_;
    std::map<std::pair<int, int>, std::optional<xlsx::ReadCell>> corrected_;
    std::vector<std::string> heading_keys_;  // of the columns of the layout
    std::vector<std::string> block_keys_;
    std::vector<Column> goal_columns_;
    std::vector<Column> twins_;  // of a field that a column before them has
    std::set<std::string, std::less<>> goal_cells_;
    int goal_id_column_ = -1;
    int last_goal_row_ = -1;
    std::vector<Level> levels_;
    std::vector<Band> bands_;
    std::map<std::pair<int, std::string>, int> known_nodes_;  // by parent and what names them
    std::map<int, int> members_;                              // of a parent, so far
    SheetBlocks blocks_;
    std::optional<std::pair<int, std::string>> doubtful_;  // a row left out that names a node
};

}  // namespace exchange
