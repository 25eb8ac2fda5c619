#pragma once
// What a person chose for an import, a sentence each, as the log is read by people: what each
// heading of a sheet is read as, the facts of the plan that the file does not say.

#include <string>
#include <string_view>
#include <vector>

#include "kit/text/language.hpp"

namespace web::staff {

// None where the text holds no choices (exchange::choice_text).
std::vector<std::string> import_choice_words(text::Language language, std::string_view choices);

}  // namespace web::staff
