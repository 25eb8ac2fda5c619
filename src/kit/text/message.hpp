#pragma once
// Sentences in the reader's language. A message is its English text, and the Spanish one stands in
// po/es (complete: tools/check_catalogue). Values go in by name:
//
//   text::tr(language, "The weights of {node} add up to {sum}.", fmt::arg("node", code), …)
//   text::trn(language, "{count} goal", "{count} goals", n, fmt::arg("count", …))
//   constexpr auto name = text::mark("Weight");   // for tables: translated where it is shown
//
// Catalogues are inside the binary and are ready before the first lookup.

#include <fmt/core.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "kit/text/language.hpp"

namespace text {

// The English text of a message, for a table of constants.
constexpr char const* mark(char const* message) {
    return message;
}

// The text in the language; the English one where the catalogue has none.
std::string_view tr(Language language, char const* message);

template <class... Args>
    requires(sizeof...(Args) > 0)
std::string tr(Language language, char const* message, Args const&... args) {
    return fmt::vformat(tr(language, message), fmt::make_format_args(args...));
}

// The form of the text for that many.
std::string_view plural_form(Language language, char const* one, char const* many,
                             std::size_t count);

template <class... Args>
std::string trn(Language language, char const* one, char const* many, std::size_t count,
                Args const&... args) {
    return fmt::vformat(plural_form(language, one, many, count), fmt::make_format_args(args...));
}

}  // namespace text
