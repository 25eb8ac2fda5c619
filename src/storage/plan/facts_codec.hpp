#pragma once
// Targets and reported figures of a goal, packed: a plan with a million goals is read a row a goal.
//
// Each entry: period = varint(ordinal × 8 + frequency); then, for a target, its decimal; for an
// actual a byte that tells which of value (1), numerator (2), denominator (4) follow. A decimal is
// a byte with its scale and the zigzag varint of its units. Texts of a report are in
// edition_report.

#include <cstddef>
#include <span>
#include <vector>

#include "domain/plan/goal.hpp"

namespace storage {

std::vector<std::byte> pack(std::vector<domain::Target> const& targets);
std::vector<std::byte> pack(std::vector<domain::Actual> const& actuals);

// Of what pack() made; anything else is a corrupt store (sql::DatabaseError).
std::vector<domain::Target> unpack_targets(std::span<std::byte const> packed);
std::vector<domain::Actual> unpack_actuals(std::span<std::byte const> packed);

}  // namespace storage
