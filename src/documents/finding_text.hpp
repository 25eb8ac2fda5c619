#pragma once
// What `check` found, in the reader's language: a title for the kind of finding, a sentence or
// three that say what the document says, what its own figures give and the arithmetic between
// them, and what would mend it.

#include <string>
#include <string_view>

#include "domain/plan/checks/finding.hpp"
#include "kit/text/language.hpp"

namespace documents {

std::string_view severity_name(text::Language, domain::Severity);  // «error», «advertencia»
std::string_view finding_title(text::Language, domain::CheckCode);
std::string sentence(text::Language, domain::Finding const&);
std::string_view remedy(text::Language, domain::CheckCode);

}  // namespace documents
