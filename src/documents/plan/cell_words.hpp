#pragma once
// The cells of a draft in words: what each member of the plan document (docs/schema) is called, and
// what it says, without tokens or JSON.

#include <string>
#include <string_view>

#include "kit/text/language.hpp"

namespace documents {

// «Indicador», «T1 2027»; what has no name of its own, as it stands.
std::string cell_name(text::Language, std::string_view cell);

// What a cell says: numbers, days and tokens in the reader's language, lists one after another.
std::string cell_value(text::Language, std::string_view cell, std::string_view text);

}  // namespace documents
