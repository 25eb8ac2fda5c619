#pragma once
// The cell of a draft that a finding speaks of, so that it can be shown where it would be mended.

#include "domain/plan/checks/finding.hpp"
#include "domain/plan/draft.hpp"
#include "exchange/plan_document/draft.hpp"

namespace exchange {

// Of that object, or of one below it: weights that do not add up stand at the first of them.
DraftPlace finding_cell(domain::Finding const& finding, domain::Draft const& draft, int object);

}  // namespace exchange
