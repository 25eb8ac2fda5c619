#pragma once
// Targets and reported figures of a goal, packed: a plan with a million goals is read a row a goal.
//
// No bytes where there are none. Otherwise the first byte tells how they are packed:
//
//   1, a run: plain decimals of 64 bits at consecutive periods, as most goals have them. How many
//      (1 to 64), the period of the first, the bytes of each number's units (1, 2, 4 or 8), the
//      scales, a byte each, then the units, little endian in two's complement.
//   0, entries: the period; then, for a target, its decimal; for an actual a byte that tells which
//      of value (1), numerator (2), denominator (4) follow. A decimal is a byte with its scale and
//      the zigzag varint of its units.
//
// A period is varint(ordinal × 8 + frequency). Texts of a report are in edition_report.

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

// A run straight into what FactTable::add_plain takes, without a Target or Actual in between: its
// scales are a view of what is packed, its units of `units`. None for entries, and where the run is
// at another frequency: such a goal is unpacked as above. The frequency is set where it is not
// known.
std::optional<domain::PlainSeries> unpack_run(std::span<std::byte const> packed,
                                              std::optional<domain::Frequency>& frequency,
                                              std::vector<std::int64_t>& units);

}  // namespace storage
