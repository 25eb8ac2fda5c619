#pragma once
// Writes down that somebody asked for what they may not do (procedure.md A1).

#include <string>

#include "storage/record/log_store.hpp"

namespace app {

void refuse_access(storage::Store& store, storage::Occasion const& occasion,
                   std::string const& path);

}  // namespace app
