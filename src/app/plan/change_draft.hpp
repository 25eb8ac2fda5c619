#pragma once
// Many changes of a plan in the making as one: cells written, goals and nodes added, moved, taken
// out and put back, all or none (an import, or its undoing). What each may be is the same as by
// hand (app/plan/edit_draft.hpp), and each is told in the log the same way.

#include <optional>
#include <vector>

#include "app/plan/edit_draft.hpp"
#include "domain/plan/formulation.hpp"

namespace app {

// Its parent, and the one that it comes before, may be below 0: of those added.
struct DraftMove {
    int object = 0;
    int parent = 0;
    std::optional<int> before = {};  // which of those of its kind there; none: behind all of them
};
struct DraftReturn {
    int object = 0;
    std::optional<int> parent = {};  // none: it hangs where it hung
    int rank = 1;                    // domain::DraftPlace
};

struct ChangeDraft {
    storage::Occasion occasion;
    std::string plan;
    std::int64_t seen_version = 0;  // of the formulation that the changes were made for
    std::vector<CellEdit> edits = {};
    // Numbers below 0, their own; their parent may be one of them that came before.
    std::vector<domain::DraftObject> added = {};
    std::vector<int> restored = {};          // that were taken out
    std::vector<DraftMove> moved = {};       // one after the other
    std::vector<DraftReturn> returned = {};  // likewise, to the places that the log tells
    std::vector<int> removed = {};           // with what hangs from them
};

// The formulation as it stands afterwards; nothing is written where nothing changes. Refusals:
// plan_unknown, wrong_state, not_permitted, changed_meanwhile, object_unknown, cell_locked,
// text_unusable, code_missing, placed_within_itself. The log of the entity is locked.
domain::Outcome<domain::Formulation> change_draft(sql::Connection& connection,
                                                  ChangeDraft const& command);

}  // namespace app
