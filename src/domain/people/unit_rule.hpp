#pragma once
// Whether a unit takes something new: a role, a plan, a unit below it (procedure.md §1).

#include <optional>

#include "domain/refusal.hpp"

namespace domain {

// Refusals, of that field: unit_unknown, unit_closed.
std::optional<Refusal> flaw_of_taking(UnitTree const& units, std::string_view unit,
                                      std::string field = "unidad");

}  // namespace domain
