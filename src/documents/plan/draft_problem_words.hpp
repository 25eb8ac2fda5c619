#pragma once
// Why a draft is no plan yet, for whoever writes it: the field by its name, what stands in it and
// what mends it. Where it stands is told by whoever shows it, by the goal; not by a line of a file
// that nobody sees.

#include <string>
#include <string_view>

#include "domain/plan/document_problem.hpp"
#include "kit/text/language.hpp"

namespace documents {

// Of a cell of the draft; empty: of the object as a whole.
std::string draft_sentence(text::Language, domain::DocumentProblem const&, std::string_view cell);

}  // namespace documents
