#pragma once
// Many changes of a plan in the making as one: cells written, goals and nodes added, taken out and
// put back, all or none (an import, or its undoing). What each may be is the same as by hand
// (app/plan/edit_draft.hpp), and each is told in the log the same way.

#include <vector>

#include "app/plan/edit_draft.hpp"
#include "domain/plan/formulation.hpp"

namespace app {

struct ChangeDraft {
    storage::Occasion occasion;
    std::string plan;
    std::int64_t seen_version = 0;  // of the formulation that the changes were made for
    std::vector<CellEdit> edits = {};
    // Numbers below 0, their own; their parent may be one of them that came before.
    std::vector<domain::DraftObject> added = {};
    std::vector<int> removed = {};   // with what hangs from them
    std::vector<int> restored = {};  // that were taken out
};

// The formulation as it stands afterwards; nothing is written where nothing changes. Refusals:
// plan_unknown, wrong_state, not_permitted, changed_meanwhile, object_unknown, cell_locked,
// text_unusable, code_missing. The log of the entity is locked.
domain::Outcome<domain::Formulation> change_draft(sql::Connection& connection,
                                                  ChangeDraft const& command);

}  // namespace app
