#pragma once
// A version of a methodology in words and as a form.

#include <optional>

#include "domain/plan/methodology.hpp"
#include "domain/refusal.hpp"
#include "kit/html/html.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {

using Refused = std::optional<domain::Refusal>;

html::Url methodology_address(Visit const& visit, domain::Methodology const& methodology);

// «Metodología 2027, versión 2»
std::string methodology_title(Visit const& visit, domain::Methodology const& methodology);
html::Html methodology_tag(Visit const& visit, domain::Methodology const& methodology);

// Instruments, calendar, blocks, rules of measurement, guidance: what a version says.
html::Html methodology_content(Visit const& visit, domain::Methodology const& methodology);

// The fields of that, filled in with what it says; after a refusal, with what was typed.
html::Html methodology_fields(Visit const& visit, domain::Methodology const& methodology,
                              Refused const& refusal);
// What the form says, in place of what the version says. Refusals: number_malformed,
// day_malformed.
domain::Outcome<domain::Methodology> methodology_asked(Visit const& visit,
                                                       domain::Methodology const& before);

}  // namespace web::staff
