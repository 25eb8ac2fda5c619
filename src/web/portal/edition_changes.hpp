#pragma once
// The change log of an edition (procedure.md F8): what it changed since another of its plan, which
// may have stood under another code.

#include <vector>

#include "app/plan/library.hpp"
#include "exchange/plan_document/difference.hpp"

namespace web {

// What was renamed between them is the same thing under another code.
std::vector<exchange::ObjectChange> edition_changes(app::Library& library,
                                                    app::Edition const& earlier,
                                                    app::Edition const& later);

}  // namespace web
