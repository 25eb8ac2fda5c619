#pragma once
// Targets and reported figures of a goal, packed: a plan with a million goals is read a row a goal.
//
// Each entry: period = varint(ordinal × 8 + frequency); then, for a target, its decimal; for an
// actual a byte that tells which of value (1), numerator (2), denominator (4) follow. A decimal is
// a byte with its scale and the zigzag varint of its units. Texts of a report are in
// edition_report.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "domain/measurement/fact_table.hpp"
#include "domain/plan/goal.hpp"

namespace storage {

std::vector<std::byte> pack(std::vector<domain::Target> const& targets);
std::vector<std::byte> pack(std::vector<domain::Actual> const& actuals);

// Of what pack() made; anything else is a corrupt store (sql::DatabaseError).
std::vector<domain::Target> unpack_targets(std::span<std::byte const> packed);
std::vector<domain::Actual> unpack_actuals(std::span<std::byte const> packed);

// Straight into the facts that FactTable::add_plain takes, without a Target or Actual in between.
// False where one is at another frequency than the rest, is a ratio, or does not fit 64 bits: such
// a goal is unpacked as above. The frequency is set by the first fact where it is not known.
bool unpack_plain_targets(std::span<std::byte const> packed,
                          std::optional<domain::Frequency>& frequency,
                          std::vector<domain::PlainFact>& facts);
bool unpack_plain_actuals(std::span<std::byte const> packed,
                          std::optional<domain::Frequency>& frequency,
                          std::vector<domain::PlainFact>& facts);

}  // namespace storage
