#pragma once
// What a verification of the log went through, in a sentence.

#include <string>

#include "app/record/verify_log.hpp"
#include "kit/text/language.hpp"

namespace documents {

// "7 entries and 1 checkpoint were verified."
std::string verified_text(text::Language language, app::LogVerified const& verified);

}  // namespace documents
