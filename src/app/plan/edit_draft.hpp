#pragma once
// Edits a plan in the making, cell by cell. Two people never overwrite each other in silence: an
// edit says what its author saw, and where something else stands by now, nothing is written there
// and both texts are answered (procedure.md A3). An edit of what was accepted or made official
// takes the plan back to draft (F5).

#include <vector>

#include "app/record/once.hpp"
#include "domain/plan/draft.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

struct CellEdit {
    int object = 0;
    domain::Cell wanted;  // no text: takes it away
    std::string shown;    // the text that its author saw
};

struct EditCells {
    storage::Occasion occasion;
    std::string plan;
    std::vector<CellEdit> edits;
};

struct CellConflict {
    CellEdit edit;
    std::string theirs;
    std::string person;  // number of who wrote it; empty: they took it away
    std::string at;      // moment
};
struct EditResult {
    std::vector<CellConflict> conflicts;
    int saved = 0;  // cells that hold another text than before
    std::int64_t version = 0;
};
// What stands there already is not written again.
template <>
inline constexpr bool is_idempotent<EditResult> = true;

// The edits without a conflict are saved together. Refusals, of all of them: plan_unknown,
// wrong_state, not_permitted, object_unknown, cell_locked, text_unusable, code_missing (a goal or a
// part keeps one), and those of domain::flaw_of_value.
domain::Outcome<EditResult> edit_cells(storage::Store& store, EditCells const& command);

struct AddObject {
    storage::Occasion occasion;
    std::string plan;
    domain::ObjectKind kind = domain::ObjectKind::goal;
    int parent = 0;
    std::vector<domain::Cell> cells;  // its code among them
};
// Its number. Refusals: as above; code_missing; object_unknown (the parent); object_kind_unknown.
domain::Outcome<int> add_object(storage::Store& store, AddObject const& command);

struct PickObject {
    storage::Occasion occasion;
    std::string plan;
    int object = 0;
};
// Takes a goal or a node out, with all that hangs from it; and puts it back.
domain::Outcome<void> remove_object(storage::Store& store, PickObject const& command);
domain::Outcome<void> restore_object(storage::Store& store, PickObject const& command);

}  // namespace app
