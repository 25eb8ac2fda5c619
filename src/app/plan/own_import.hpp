#pragma once
// An import as its use cases take it up: only whoever began it does.

#include "domain/plan/import_session.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

// Of who asks, whatever its state. Refusal: import_unknown.
domain::Outcome<domain::ImportSession> find_own_import(sql::Connection& connection,
                                                       storage::Occasion const& occasion,
                                                       std::int64_t number);
// That is in that state. Refusals: import_unknown; import_closed.
domain::Outcome<domain::ImportSession> find_own_import(sql::Connection& connection,
                                                       storage::Occasion const& occasion,
                                                       std::int64_t number,
                                                       domain::ImportState state);

domain::Event import_event(domain::Action action, std::int64_t number);

}  // namespace app
