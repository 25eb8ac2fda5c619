#pragma once
// A table of figures: caption, columns with their scope, rows whose first cell names them. Wide
// tables scroll in a region that the keyboard reaches; tables of things become cards on a narrow
// screen, each cell preceded by the name of its column.

#include <optional>
#include <string>
#include <vector>

#include "kit/html/html.hpp"

namespace web::components {

enum class Align { left, right };
enum class CardLabel { shown, hidden };  // hidden where the cell says it itself
enum class Sort { none, ascending, descending };

struct Column {
    std::string words;
    Align align = Align::left;  // figures stand right
    CardLabel card_label = CardLabel::shown;
    std::optional<html::Url> sort_address = {};  // the page sorted by this column
    Sort sorted = Sort::none;
};

struct Cell {
    html::Html content;
    enum class Weight { normal, strong } weight = Weight::normal;
};

// A heading above some of the rows: from this one on, to the next heading.
struct RowGroup {
    std::size_t first_row = 0;
    std::string words;
};

enum class Narrow { scroll, cards };
enum class Caption { visible, hidden };

struct Table {
    std::string id;
    std::string caption;
    Caption caption_is = Caption::visible;
    std::vector<Column> columns;               // the first names the row
    std::vector<std::vector<Cell>> rows = {};  // a cell for each column
    std::vector<std::vector<Cell>> totals = {};
    std::vector<RowGroup> groups = {};  // in their order, the first at row 0; or none
    Narrow narrow = Narrow::scroll;
};

// Of a cell of a sheet, whose rows are cards where there is little room: its column.
html::Attribute card_label(std::string_view column);

html::Html table(Table const& table);

// A cell of words, of a figure, or of both lines of a name.
Cell words(std::string_view text);
Cell strong_words(std::string_view text);
Cell markup(html::Html content);

}  // namespace web::components
