#pragma once
// Whoever signs proves once more who they are: acceptance and officialisation bind to a content and
// to a person (procedure.md F5).

#include <optional>
#include <string>

#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

// The password of who acts. Refusals: wrong_password, too_many_tries; both are written down.
// Hashes, so it takes a tenth of a second.
std::optional<domain::Refusal> flaw_of_proof(storage::Store& store,
                                             storage::Occasion const& occasion,
                                             std::string const& password);

}  // namespace app
