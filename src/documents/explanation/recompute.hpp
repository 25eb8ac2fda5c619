#pragma once
// How a stranger recomputes a "rumbo-derivation/1" file with any program: a sentence for each step.

#include <string>
#include <vector>

#include "kit/text/language.hpp"

namespace documents {

std::vector<std::string> how_to_recompute(text::Language language);

}  // namespace documents
