#pragma once
// What every change of a draft shares, by hand or from a workbook: which cells may be written, what
// may be added, and how the log tells it.

#include <optional>
#include <span>
#include <string>

#include "app/plan/edit_draft.hpp"
#include "domain/plan/kept_draft.hpp"
#include "domain/record/event.hpp"

namespace app {

// Refusals: cell_locked, text_unusable.
std::optional<domain::Refusal> flaw_of_cell(domain::ObjectKind kind, domain::Cell const& cell);
// Of a node or goal that is to be added: those, code_missing,
// object_kind_unknown.
std::optional<domain::Refusal> flaw_of_addition(domain::DraftObject const& object);

// Behind all of its kind that hang from its parent.
int position_after(domain::Draft const& draft, domain::DraftObject const& object);

domain::Event edit_event(std::string const& plan, std::span<CellEdit const> edits);
// It was added, taken out or put back.
domain::Event object_event(domain::Action action, std::string const& plan, int object);
// It went from there to there.
domain::Event move_event(std::string const& plan, int object, domain::DraftPlace const& from,
                         domain::DraftPlace const& to);
domain::Event addition_event(std::string const& plan, domain::DraftObject const& object);

// "3/targets/2027-Q1": the object and its cell, as the log names them; and back.
struct ObjectCell {
    int object = 0;
    std::string cell;
};
std::optional<ObjectCell> parse_object_cell(std::string_view field);

}  // namespace app
