#pragma once
// Takes a plan in as the next edition of its code. The same document again changes nothing.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "domain/plan/plan.hpp"
#include "storage/record/log_store.hpp"

namespace app {

using storage::EntityId;

struct ImportPlan {
    storage::Occasion occasion;
    domain::Plan plan;
    std::string digest;              // SHA-256 of the canonical document, in hexadecimal
    std::int64_t document_size = 0;  // its bytes
};

enum class Imported : std::uint8_t { as_new_edition, unchanged };

struct ImportResult {
    Imported imported = Imported::unchanged;
    int edition = 0;  // the new one, or the one that holds this very document
};

// All of them or none, in their order.
std::vector<ImportResult> import_plans(storage::Store& store, std::span<ImportPlan const> commands);

}  // namespace app
