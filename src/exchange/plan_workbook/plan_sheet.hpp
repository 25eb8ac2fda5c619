#pragma once
// The sheet of the goals of an exported workbook: which columns it has, and its rows.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "domain/period/period.hpp"
#include "domain/plan/draft.hpp"
#include "exchange/plan_workbook/cell_value.hpp"
#include "exchange/plan_workbook/field.hpp"
#include "exchange/plan_workbook/other_facts.hpp"
#include "kit/xlsx/form.hpp"

namespace exchange {

class PlanSheet {
public:
    static constexpr int heading_row = 1;  // below the title
    static constexpr int first_row = 2;

    explicit PlanSheet(domain::Draft const& draft);

    xlsx::FormSheet sheet();
    std::vector<OtherRow> take_others() { return std::move(others_); }  // after sheet()

    // Where an object stands; of a node, from its first row through its last.
    struct Stretch {
        domain::DraftObject const* object;
        int first = 0;
        int last = 0;
        int goals_last = -1;     // of the goals right below it, which come first
        std::string level = {};  // of the nodes right below it
    };
    std::vector<Stretch> const& stretches() const { return stretches_; }  // after sheet()
    int column_of(WorkbookField const& field) const;                      // -1: it has none
    std::vector<domain::Period> const& target_periods() const { return target_periods_; }

private:
    struct Column {
        WorkbookField exact;  // with its year
        WorkbookField shown;  // as its heading has it
    };
    struct Depth {
        std::set<std::string> kinds;
        std::string level;
        bool has_weight = false;
    };

    void find_levels(int parent, std::size_t depth);
    void set_year();
    void set_columns();
    void add_level_columns(std::string const& level);
    void set_goal_columns();
    void add_series(std::string_view head, std::set<std::string> const& stated);
    static void fill_years(std::vector<domain::Period>& periods);
    std::vector<domain::Period> own_periods() const;
    void add_column(WorkbookField exact);

    void tell_members(domain::DraftObject const& parent, std::size_t depth);
    void tell_object(domain::DraftObject const& object, std::string const& level, int row,
                     int last_row);
    bool put(WorkbookField const& field, WrittenValue const& value, int row, int last_row);
    void add(int row, int column, xlsx::FormFormat format, std::string text, int last_row = 0);
    int visible_column() const;
    void measure(std::vector<xlsx::FormColumn>& columns) const;

    domain::Draft const& draft_;
    std::map<int, std::vector<domain::DraftObject const*>> goals_;  // by parent
    std::map<int, std::vector<domain::DraftObject const*>> nodes_;
    std::vector<Depth> depths_;
    int year_ = 0;  // of a plan of one year
    std::vector<Column> columns_;
    std::map<WorkbookField, int> by_field_;
    std::vector<domain::Period> target_periods_;
    std::vector<xlsx::FormCell> cells_;
    std::vector<OtherRow> others_;
    std::vector<Stretch> stretches_;
    int row_ = first_row;
};

}  // namespace exchange
