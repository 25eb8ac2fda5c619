#include "kit/xlsx/sheet_part.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <iterator>

#include "base/date.hpp"
#include "kit/xlsx/cell_place.hpp"

namespace xlsx {
namespace {

std::optional<std::size_t> index_of(std::string_view text) {
    std::size_t index = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return index;
}

// Of a cell that says itself that it is a date: "2024-03-31T00:00:00".
bool read_iso_date(std::string& text) {
    if (!base::Date::parse(std::string_view(text).substr(0, 10))) return false;
    if (text.size() > 10 && text[10] != 'T') return false;
    if (std::string_view(text).substr(10).starts_with("T00:00:00")) text.resize(10);
    return true;
}

bool is_ordered(ReadCell const& left, ReadCell const& right) {
    return left.row != right.row ? left.row < right.row : left.column < right.column;
}

}  // namespace

SheetPart::Type SheetPart::type_of(std::string_view token) {
    if (token.empty() || token == "n") return Type::number;
    if (token == "s") return Type::shared;
    if (token == "str" || token == "inlineStr") return Type::text;
    if (token == "b") return Type::boolean;
    if (token == "e") return Type::error;
    return token == "d" ? Type::date : Type::unknown;
}

void SheetPart::start(std::string_view name, Attributes attributes, int depth) {
    if (depth == 2) {
        section_ = name == "sheetData"    ? Section::cells
                   : name == "mergeCells" ? Section::merged
                                          : Section::other;
    } else if (section_ == Section::merged) {
        if (depth == row_depth && name == "mergeCell") add_merged(attributes.text("ref"));
    } else if (section_ == Section::cells) {
        if (depth == row_depth) {
            is_in_row_ = name == "row";
            if (is_in_row_) start_row(attributes);
        } else if (depth == cell_depth && is_in_row_) {
            is_in_cell_ = name == "c";
            if (is_in_cell_) start_cell(attributes);
        } else if (depth == value_depth && is_in_cell_) {
            is_value_ = name == "v";
            is_inline_ = name == "is";
            place_.is_formula = place_.is_formula || name == "f";
        } else if (is_inline_) {
            rich_.start(name, depth);
        }
    }
}

void SheetPart::text(std::string_view text) {
    if (!is_value_ && !(is_inline_ && rich_.is_text())) return;
    if (text.size() > context_->string_bytes_max - value_.size())
        return refuse(ReadProblem::too_large);
    value_ += text;
}

void SheetPart::end(int depth) {
    rich_.end();
    if (depth > value_depth) return;
    is_value_ = false;
    is_inline_ = false;
    if (depth == cell_depth && is_in_cell_) end_cell();
    if (depth <= cell_depth) is_in_cell_ = false;
    if (depth <= row_depth) is_in_row_ = false;
}

void SheetPart::start_row(Attributes attributes) {
    auto const written = attributes.find("r");
    auto const number = written ? index_of(*written) : std::size_t(next_row_) + 1;
    if (!number || *number == 0 || *number > std::size_t{sheet_rows})
        return refuse(ReadProblem::damaged);
    is_row_numbered_ = written.has_value();
    next_row_ = static_cast<int>(*number);
    next_column_ = 0;
    auto const hidden = attributes.text("hidden");
    if (hidden == "1" || hidden == "true") hidden_rows_.push_back(next_row_ - 1);
}

void SheetPart::start_cell(Attributes attributes) {
    auto const written = attributes.find("r");
    auto const place =
        written ? parse_cell_name(*written) : std::optional(CellPlace{next_row_ - 1, next_column_});
    bool const is_elsewhere = place && place->row != next_row_ - 1;
    if (!place || place->column >= sheet_columns || (is_elsewhere && is_row_numbered_))
        return refuse(ReadProblem::damaged);
    is_row_numbered_ = true;  // by its first cell, if not by itself
    next_row_ = place->row + 1;
    place_ = {};
    place_.row = place->row;
    place_.column = place->column;
    next_column_ = place->column + 1;
    type_ = type_of(attributes.text("t"));
    style_ = index_of(attributes.text("s")).value_or(0);
    value_.clear();
}

void SheetPart::end_cell() {
    auto cell = std::move(place_);
    if (value_.empty()) {
        if (cell.is_formula) keep(std::move(cell));
        return;
    }
    switch (type_) {
        case Type::number:
            return keep_number(std::move(cell));
        case Type::shared: {
            auto const index = index_of(value_);
            auto const shared = index ? context_->strings.find(*index) : std::nullopt;
            if (!shared) return refuse(ReadProblem::damaged);
            if (shared->empty()) return;
            cell.text = *shared;
            break;
        }
        case Type::text:
            cell.text = value_;
            unescape(cell.text);
            break;
        case Type::boolean:
            cell.kind = CellKind::boolean;
            cell.text = value_ == "1" || value_ == "true" ? "true" : "false";
            break;
        case Type::error:
            cell.kind = CellKind::error;
            cell.text = value_;
            break;
        case Type::date:
            cell.text = value_;
            if (read_iso_date(cell.text)) cell.kind = CellKind::date;
            break;
        case Type::unknown:
            return refuse(ReadProblem::damaged);
    }
    keep(std::move(cell));
}

void SheetPart::keep_number(ReadCell cell) {
    auto number = number_text(value_);
    if (!number) return refuse(ReadProblem::damaged);
    cell.kind = CellKind::number;
    auto const shown = context_->styles.shown_as(style_);
    cell.is_percent = shown == ShownAs::percent;
    if (shown == ShownAs::date) {
        double days = 0;
        std::from_chars(value_.data(), value_.data() + value_.size(), days);
        if (auto date = date_text(days, context_->epoch)) {
            cell.kind = CellKind::date;
            number = std::move(date);
        }
    }
    cell.text = std::move(*number);
    keep(std::move(cell));
}

void SheetPart::keep(ReadCell cell) {
    if (context_->cells_left == 0) return refuse(ReadProblem::too_many_cells);
    if (cell.text.size() > context_->text_bytes_left) return refuse(ReadProblem::too_large);
    --context_->cells_left;
    context_->text_bytes_left -= cell.text.size();
    cells_.push_back(std::move(cell));
}

void SheetPart::add_merged(std::string_view reference) {
    if (context_->merged_left == 0) return refuse(ReadProblem::too_large);
    --context_->merged_left;
    auto const colon = std::min(reference.find(':'), reference.size());
    auto const first = parse_cell_name(reference.substr(0, colon));
    auto const last = parse_cell_name(reference.substr(std::min(colon + 1, reference.size())));
    if (!first || !last || first->row > last->row || first->column > last->column)
        return refuse(ReadProblem::damaged);
    merged_.push_back({first->row, first->column, last->row, last->column});
}

base::Outcome<std::vector<ReadCell>, ReadProblem> SheetPart::take_cells() {
    std::vector<ReadCell> cells(std::make_move_iterator(cells_.begin()),
                                std::make_move_iterator(cells_.end()));
    cells_.clear();
    if (!std::ranges::is_sorted(cells, is_ordered)) std::ranges::sort(cells, is_ordered);
    bool const is_twice = std::ranges::adjacent_find(cells, std::not_fn(is_ordered)) != cells.end();
    if (is_twice) return std::unexpected(ReadProblem::damaged);
    return cells;
}

}  // namespace xlsx
