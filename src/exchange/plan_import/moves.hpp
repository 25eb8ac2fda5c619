#pragma once
// The fewest moves that bring what hangs from parts of a plan to other parts, and into another
// order.

#include <map>
#include <vector>

#include "app/plan/change_draft.hpp"
#include "domain/plan/draft.hpp"

namespace exchange {

// What shall hang from a part, those of one kind, in their order; numbers below 0 are added and
// stand there already, behind the others.
struct WantedOrder {
    int parent = 0;
    std::vector<int> objects;
};

enum class Arrange : std::uint8_t {
    whole,         // all of them in that order
    arrivals_only  // who comes from another part is put before the next; the others stay
};

// Those of parents before those of what hangs from them, in the order in which they are to be done.
std::vector<app::DraftMove> moves_between(domain::Draft const& existing,
                                          std::vector<WantedOrder> const& wanted, Arrange arrange);

}  // namespace exchange
