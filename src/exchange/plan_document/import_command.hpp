#pragma once
// From a plan to the command that imports it: its canonical document is what the digest is of, so
// that two files that say the same are one edition.

#include "app/plan/import_plan.hpp"
#include "app/plan/take_step.hpp"

namespace exchange {

app::ImportPlan import_command(app::EntityId entity, domain::Plan plan, base::Instant now);

// What a step of its life is taken on.
app::PlanContent content_of(domain::Plan plan);

// SHA-256 of the canonical document of a plan, in hexadecimal.
std::string document_digest(domain::Plan const& plan);

}  // namespace exchange
