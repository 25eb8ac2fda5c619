#include "exchange/csv.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace exchange {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view end_of_line = "\r\n";

struct Signs {
    char between;
    char decimal;
};

constexpr Signs signs_of(CsvDialect dialect) {
    return dialect == CsvDialect::open ? Signs{',', '.'} : Signs{';', ','};
}

bool would_run(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
}

void append_text(std::string& out, std::string_view text, char between) {
    bool const is_guarded = would_run(text);
    bool const is_quoted = std::ranges::any_of(
        text, [&](char c) { return c == between || c == '"' || c == '\r' || c == '\n'; });
    if (is_quoted) out += '"';
    if (is_guarded) out += '\'';
    for (char const c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    if (is_quoted) out += '"';
}

void append_number(std::string& out, std::string_view decimal, char point) {
    for (char const c : decimal)
        out += c == '.' ? point : c;
}

void append_cell(std::string& out, Cell const& cell, ColumnType type, Signs signs) {
    if (!cell) return;
    if (type == ColumnType::number || type == ColumnType::percent)
        append_number(out, *cell, signs.decimal);
    else
        append_text(out, *cell, signs.between);
}

}  // namespace

std::string csv(Table const& table, CsvDialect dialect) {
    auto const signs = signs_of(dialect);
    std::string out;
    if (dialect == CsvDialect::spreadsheet) out += byte_order_mark;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i > 0) out += signs.between;
        auto const& column = table.columns[i];
        append_text(out, dialect == CsvDialect::open ? column.key : column.heading, signs.between);
    }
    out += end_of_line;
    for (auto const& row : table.rows) {
        CHECK(row.size() == table.columns.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) out += signs.between;
            append_cell(out, row[i], table.columns[i].type, signs);
        }
        out += end_of_line;
    }
    return out;
}

}  // namespace exchange
