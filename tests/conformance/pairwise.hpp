#pragma once
// Covering arrays: rows of choices such that any two values of any two factors meet in some row.
// Greedy, deterministic.

#include <cstdint>
#include <vector>

namespace pairwise {

using Row = std::vector<int>;  // of each factor, the chosen value: 0 to size − 1

std::vector<Row> covering_rows(std::vector<int> const& sizes, std::uint64_t seed);

}  // namespace pairwise
