#pragma once
// What a plan in the making was begun from, and the codes that changed since: they are published
// with it, so that addresses lead on (procedure.md F8).

#include <optional>
#include <vector>

#include "app/plan/library.hpp"
#include "domain/plan/draft.hpp"
#include "domain/plan/formulation.hpp"
#include "domain/plan/renaming.hpp"

namespace exchange {

// With the numbers of its objects; none where it was begun blank.
std::optional<domain::Draft> draft_begun(app::Library& library,
                                         domain::Formulation const& formulation);

// Of a plan that goes on; none of any other.
std::vector<domain::Renaming> renamings_of(app::Library& library,
                                           domain::Formulation const& formulation,
                                           domain::Draft const& draft);

}  // namespace exchange
