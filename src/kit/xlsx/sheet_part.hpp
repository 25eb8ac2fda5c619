#pragma once
// One sheet as it comes: the cells that are not empty and the ranges that are merged.

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "kit/xlsx/parts.hpp"
#include "kit/xlsx/rich_text.hpp"
#include "kit/xlsx/shared_strings.hpp"
#include "kit/xlsx/xml.hpp"

namespace xlsx {

// What all sheets of a workbook share, and what is left of the budget for the next one.
struct SheetContext {
    SharedStrings const& strings;
    Styles const& styles;
    Epoch epoch;
    std::size_t string_bytes_max;
    std::size_t cells_left;
    std::size_t text_bytes_left;
    std::size_t merged_left;
};

class SheetPart : public PartReader {
public:
    explicit SheetPart(SheetContext& context) : context_(&context) {}

    void start(std::string_view name, Attributes attributes, int depth) override;
    void text(std::string_view text) override;
    void end(int depth) override;

    // The cells in order; refused where two are in one place.
    base::Outcome<std::vector<ReadCell>, ReadProblem> take_cells();
    std::vector<MergedRange> take_merged() { return std::move(merged_); }
    std::vector<int> take_hidden_rows() { return std::move(hidden_rows_); }

private:
    enum class Section : std::uint8_t { other, cells, merged };
    enum class Type : std::uint8_t { number, shared, text, boolean, error, date, unknown };

    static Type type_of(std::string_view token);
    void start_row(Attributes attributes);
    void start_cell(Attributes attributes);
    void end_cell();
    void keep_number(ReadCell cell);
    void keep(ReadCell cell);
    void add_merged(std::string_view reference);

    static constexpr int row_depth = 3;
    static constexpr int cell_depth = 4;
    static constexpr int value_depth = 5;

    SheetContext* context_;
    Section section_ = Section::other;
    bool is_in_row_ = false;
    bool is_in_cell_ = false;
    bool is_value_ = false;   // what comes now is the value
    bool is_inline_ = false;  // a string item of its own
    RichText rich_{value_depth};
    int next_row_ = 0;  // behind the one that is being read
    bool is_row_numbered_ = false;
    int next_column_ = 0;
    ReadCell place_;  // of the cell that is being read
    Type type_ = Type::number;
    std::size_t style_ = 0;
    std::string value_;
    std::deque<ReadCell> cells_;  // grows without a second copy of what is there
    std::vector<MergedRange> merged_;
    std::vector<int> hidden_rows_;
};

}  // namespace xlsx
