#pragma once
// What the number of a cell means: a workbook tells dates and percentages from plain numbers only
// by the format in which they are shown (ISO/IEC 29500-1, 18.8.30), and counts days from 1900 (with
// a 29 February that was not, as Lotus 1-2-3 had it) or from 1904.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xlsx {

enum class ShownAs : std::uint8_t { number, percent, date };

// By the code of the format: "dd/mm/yyyy" is a date, "0.0 %" a percentage. Spans such as "[h]:mm"
// are numbers.
ShownAs shown_as(std::string_view code);

// The formats that have a number and no code.
ShownAs shown_as_builtin(int id);

enum class Epoch : std::uint8_t { from_1900, from_1904 };

// "2024-03-31", with a time "2024-03-31T14:30:00", before the first day "14:30:00"; none for what
// is no day of the years 1000 to 9999. Times are rounded to the second.
std::optional<std::string> date_text(double days, Epoch epoch);

// The shortest plain decimal that is the same binary fraction; none for what is no finite number.
std::optional<std::string> number_text(std::string_view written);

}  // namespace xlsx
