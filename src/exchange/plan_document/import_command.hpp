#pragma once
// From a plan to the command that imports it: its canonical document is what the digest is of, so
// that two files that say the same are one edition.

#include "app/plan/import_plan.hpp"

namespace exchange {

app::ImportPlan import_command(app::EntityId entity, domain::Plan plan, base::Instant now);

// SHA-256 of the canonical document of a plan, in hexadecimal.
std::string document_digest(domain::Plan const& plan);

}  // namespace exchange
