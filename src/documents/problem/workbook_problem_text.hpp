#pragma once
// What reading a plan from a workbook found, for the person who has it open in a spreadsheet: what,
// and what to do. Where it is, is said by who shows it («Plan!G14»).

#include <string>
#include <string_view>

#include "domain/plan/workbook_problem.hpp"
#include "kit/text/language.hpp"

namespace documents {

// `field` is what the column is called, where the problem has one.
std::string sentence(text::Language language, domain::WorkbookProblem const& problem,
                     std::string_view field);

}  // namespace documents
