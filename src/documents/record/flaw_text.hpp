#pragma once
// What is wrong with the log, in a sentence.

#include <string>

#include "app/record/verify_log.hpp"
#include "kit/text/language.hpp"

namespace documents {

std::string flaw_text(text::Language language, app::LogFlaw const& flaw);

}  // namespace documents
