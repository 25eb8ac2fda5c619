#pragma once
// Why something was refused, and what to do, for whoever asked for it.

#include <string>

#include "domain/refusal.hpp"
#include "kit/text/language.hpp"

namespace documents {

std::string refusal_text(text::Language language, domain::Refusal const& refusal);

}  // namespace documents
