#pragma once
// The magnitude that a goal's sentence promises: the number governed by its leading infinitive.
// "Meta Sectorial 2153: Participar en 50 Instrumentos…" promises 50; what stands in a subordinate
// clause ("para atender 20 localidades", "mediante 40 talleres") does not belong to the promise.

#include <optional>

#include "domain/plan/checks/spanish_claims.hpp"

namespace domain {

enum class Bound : std::uint8_t { exactly, at_least, at_most };

struct Promise {
    ProseFigure const* figure;  // of the prose
    Bound bound;
};

// None where the sentence has no leading infinitive, no magnitude, or an approximate one.
std::optional<Promise> promise_of(Prose const& prose);

}  // namespace domain
