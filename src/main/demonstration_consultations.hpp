#pragma once
// Public consultations of the demonstration: one that is answered, with its results, of a plan in
// its draft; and one that is open, of a draft begun from a published plan.

#include <string>

#include "app/plan/library.hpp"

namespace rumbo {

// Roles of the demonstration must be held from this day on, for what is told to have been done.
base::Instant demonstration_begins(base::Instant now);

// The draft of the answered one is there from then on.
base::Instant consulted_begins(base::Instant now);

// Of a plan that is a draft now. Everything of it happened in the weeks before `now`.
void hold_answered_consultation(storage::Store& store, storage::EntityId const& entity,
                                base::Instant now, std::string const& plan);

// With the draft that it is of.
void hold_open_consultation(storage::Store& store, storage::EntityId const& entity,
                            base::Instant now);

}  // namespace rumbo
