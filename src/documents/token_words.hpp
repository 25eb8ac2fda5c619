#pragma once
// The tokens of the open data in the words of people, for the files that people open and for what a
// draft holds.

#include <string>
#include <string_view>

#include "kit/text/language.hpp"

namespace documents {

// What a cell says: `column` is the key of its column ("status"), `token` its text ("on-track").
// Columns that hold no tokens, and what is no token, come back as they are.
std::string token_in_words(text::Language language, std::string_view column,
                           std::string_view token);

}  // namespace documents
