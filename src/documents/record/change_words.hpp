#pragma once
// What the log keeps as a token, in words: values of closed enums that may stand in a change, and
// why something was refused. Sentences about a refusal stand in documents/people/refusal_text; what
// such a sentence would name (an hour, a limit) the log does not keep, so a few have other words.

#include <optional>
#include <string>
#include <string_view>

#include "kit/text/language.hpp"

namespace documents {

// «no aceptado» of ("decision", "not-accepted"); none where the field holds no tokens, or this is
// none of them.
std::optional<std::string> change_in_words(text::Language language, std::string_view field,
                                           std::string_view token);

}  // namespace documents
