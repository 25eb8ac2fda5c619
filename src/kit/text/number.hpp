#pragma once
// Numbers and days as people read them. Spanish (Colombia): 4.155.036,5 · 72,54 % · 31 de marzo de
// 2024; English: 4,155,036.5 · 72.54% · 31 March 2024. Grouping from four digits on; minus is
// U+2212. Numbers come in plain notation ("-4155036.50") and keep their digits: nothing is rounded.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "kit/text/language.hpp"

namespace text {

std::string number(Language language, std::string_view plain);

// What stands between a number and its percent sign in Spanish. (In English nothing does.)
enum class PercentSpace : std::uint8_t {
    thin,  // U+202F, in prose
    wide,  // U+00A0
    none,  // in tables
};
std::string percent(Language language, std::string_view plain,
                    PercentSpace space = PercentSpace::thin);

std::string date_long(Language language, base::Date day);   // "31 de marzo de 2024"
std::string date_short(Language language, base::Date day);  // "31/03/2024"

// "10:42", "00:05" of the minutes since midnight, 0 to 1439.
std::string clock_time(int minute_of_day);

// "marzo", "March"; month from 1 to 12.
std::string_view month_name(Language language, int month);

}  // namespace text
