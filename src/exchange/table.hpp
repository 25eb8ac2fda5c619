#pragma once
// What open data are made of: a table that knows what its columns mean. One table is written as
// CSV, JSON and XLSX (csv, table_json, table_xlsx), with its dictionary beside it.

#include <optional>
#include <string>
#include <vector>

#include "base/enum_table.hpp"

namespace exchange {

enum class ColumnType : std::uint8_t {
    text,     // as it is
    number,   // plain decimal, "66.63"
    percent,  // plain decimal in percent, "98.4521"
    date,     // "2024-03-31"
};
inline constexpr base::EnumTable column_type_tokens{std::array{
    base::EnumToken{ColumnType::text, "text"}, base::EnumToken{ColumnType::number, "number"},
    base::EnumToken{ColumnType::percent, "percent"}, base::EnumToken{ColumnType::date, "date"}}};

struct Column {
    std::string key;          // "percent": of machines
    std::string heading;      // «Avance (%)»: of people
    std::string description;  // what it means, for the dictionary
    ColumnType type = ColumnType::text;
};

using Cell = std::optional<std::string>;  // none: not known, and never 0
using Row = std::vector<Cell>;            // a cell for each column

struct Table {
    std::string key;          // "goals"
    std::string title;        // «Metas e indicadores»
    std::string description;  // what a row is
    std::vector<Column> columns;
    std::vector<Row> rows;
};

}  // namespace exchange
