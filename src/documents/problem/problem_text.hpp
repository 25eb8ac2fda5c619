#pragma once
// Why a plan document was refused, for the person who wrote it: where, what, and what to do.

#include <string>

#include "domain/plan/document_problem.hpp"
#include "kit/text/language.hpp"

namespace documents {

// "Line 12, column 5 (/children/0/goals/1/targets/2024-Q5): …", in plain text. What it quotes of
// the document has been made safe for a terminal by the reader; HTML escapes it like any other
// text.
std::string sentence(text::Language language, domain::DocumentProblem const& problem);

// "The document has 3 problems."
std::string problem_count(text::Language language, std::size_t count);

}  // namespace documents
