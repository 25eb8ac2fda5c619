#pragma once
// A table as comma-separated values (RFC 4180): UTF-8, CRLF, quoted where needed. Two dialects,
// because a spreadsheet in Spanish reads a comma as the decimal sign (interface §8.2).
//
// Text that a spreadsheet would run as a formula (= + - @ tab or CR first) gets an apostrophe
// before it; numbers do not, for they come as decimals.

#include <cstdint>
#include <string>
#include <string_view>

#include "exchange/table.hpp"

namespace exchange {

enum class CsvDialect : std::uint8_t {
    open,         // "," between cells, decimal point, keys as headings
    spreadsheet,  // ";" between cells, decimal comma, byte order mark, headings in words
};

std::string csv(Table const& table, CsvDialect dialect);

}  // namespace exchange
