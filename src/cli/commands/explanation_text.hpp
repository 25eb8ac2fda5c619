#pragma once
// An explanation as indented text: what the number is, its formula, the facts behind it, and the
// same for every part of it.

#include <string>

#include "cli/session.hpp"
#include "documents/explanation/explanation.hpp"

namespace cli {

std::string explanation_text(documents::Explanation const& explanation,
                             domain::Evaluation const& evaluation, Session const& session);

}  // namespace cli
