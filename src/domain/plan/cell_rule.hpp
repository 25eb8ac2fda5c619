#pragma once
// What may be written in a cell of a draft, by the cell alone (docs/schema): a number in plain
// notation, one of a list, a period that there is, a text. One rule for who types and for programs:
// what people type is read first (interface §8.3). A draft that came otherwise may hold other
// texts, and is told so when it is read as a plan.

#include <optional>
#include <string_view>

#include "domain/plan/draft.hpp"
#include "domain/refusal.hpp"

namespace domain {

// Refusals: cell_no_number, cell_negative, cell_no_choice, cell_no_period, cell_no_text; of an
// empty text none, for it takes the cell away.
std::optional<Refusal> flaw_of_value(Cell const& cell);

// Whether it holds a number: the magnitude, a target, a weight.
bool is_number_cell(std::string_view cell);

}  // namespace domain
