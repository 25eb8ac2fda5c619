#pragma once
// Cells of a draft as fields of a form: what each is written with, what its text looks like to whom
// types it, and what is made of what was typed (interface §8.3: numbers as people write them).

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/draft.hpp"
#include "kit/text/typed_number.hpp"
#include "web/components/filters.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

enum class CellKind : std::uint8_t { line, area, number, choice, list };

CellKind kind_of(std::string_view cell);

// Those of a card, in the order in which one thinks of them; targets stand in the schedule.
std::span<std::string_view const> cells_of_card(domain::ObjectKind kind);

// Of a choice, the empty one first where it may be left out.
std::vector<components::Choice> choices_of(Visit const& visit, std::string_view cell);

// Without what browsers add: line ends of another kind, spaces around.
std::string plain(std::string_view typed);

// What the field shows.
std::string typed_text(std::string_view cell, std::string_view text);

struct TypedCell {
    std::string text;         // of the cell; empty: it is taken away
    std::string problem;      // in the reader's language; the text means nothing then
    std::string notice = {};  // how it was read, where that could surprise
    std::optional<text::AmbiguousNumber> readings = {};  // a problem that one of them resolves
};
// Puts a text where it stands, or takes it away where it is empty.
void set_cell(domain::DraftObject& object, std::string_view name, std::string text);

// The object says which unit and how many decimals its numbers have.
TypedCell read_typed(Visit const& visit, domain::DraftObject const& object, std::string_view cell,
                     std::string_view typed);

}  // namespace web::staff
