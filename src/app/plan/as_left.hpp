#pragma once
// Whether a plan in the making still says what an import left it with: whatever was done since has
// been taken back (procedure.md A4).

#include "domain/plan/formulation.hpp"
#include "domain/plan/import_session.hpp"
#include "storage/record/log_store.hpp"

namespace app {

bool is_as_left(sql::Connection& connection, storage::EntityId const& entity,
                domain::ImportSession const& session,
                std::optional<domain::Formulation> const& formulation);

}  // namespace app
