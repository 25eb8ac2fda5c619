#pragma once
// What the weights of siblings add up to (measurement §3): goals and nodes together, without the
// eliminated.

#include <optional>

#include "domain/plan/plan.hpp"

namespace domain {

// In the last year that they state; none where none of them has a weight.
std::optional<base::Rational> sum_of_weights(Members const& members);

}  // namespace domain
