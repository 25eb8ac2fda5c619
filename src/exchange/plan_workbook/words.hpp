#pragma once
// The words of spreadsheets for the tokens of the domain: «Suma», «acumulado» and "sum" are one.

#include <string_view>

#include "exchange/plan_workbook/cell_value.hpp"

namespace exchange {

// Empty where the type knows no such word.
std::string_view token_of_word(ValueType type, std::string_view word);
// The word that is written; the token itself where it is none of the type.
std::string_view word_of_token(ValueType type, std::string_view token);

}  // namespace exchange
