#pragma once
// A plan in the making as it stood at an earlier moment: what the log tells of it is undone, the
// latest first (procedure.md A2, A4). And how two of its states differ: an object is the same by
// its number, whatever its code was at either moment.

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/plan/kept_draft.hpp"
#include "domain/record/event.hpp"

namespace domain {

// What an entry of the log tells of a plan in the making.
struct DraftEvent {
    std::int64_t sequence = 0;
    std::string at;      // "2026-11-21T10:00:00Z"
    std::string person;  // its number
    Action action = Action::plan_edit;
    std::vector<Change> changes;  // of cells as "3/targets/2027-Q1"
};

// The object and the cell that a field of the log names; -1 where it names none.
std::pair<int, std::string> draft_place(std::string_view field);

// Of the entry with which a formulation begins, its number; 0 where it names none.
int begun_number(std::vector<Change> const& changes);

// To what was before it. Entries that tell of no cell and no object change nothing.
void undo(KeptDraft& draft, DraftEvent const& event);

struct CellDifference {
    std::string cell;
    std::string before;  // a cell's text; empty: not stated
    std::string after;
    friend bool operator==(CellDifference const&, CellDifference const&) = default;
};
struct ObjectDifference {
    enum class What : std::uint8_t { changed, added, removed } what = What::changed;
    DraftObject object;  // as it is later; of one that is gone, as it was
    std::vector<CellDifference> cells = {};
    std::optional<int> parent_before = {};  // where it was moved below another
    bool is_reordered = false;              // what hangs from it, and did before
};
// By number.
std::vector<ObjectDifference> difference_by_object(Draft const& before, Draft const& after);

// Who touched a cell last, and when, by object and cell; an object itself (begun with, added, taken
// out, put back) is its cell "", its place its cell ":place". The order of what hangs from it, its
// cell ":order", is whoever moved one of those last.
struct Touched {
    std::string person;
    std::string at;
};
inline constexpr std::string_view place_touched = ":place";
inline constexpr std::string_view order_touched = ":order";
using Touches = std::map<std::pair<int, std::string>, Touched>;
Touches last_touches(std::span<DraftEvent const> in_order);
// Who brought a cell to what it is: by a change of it, of its object, or of what that hangs from,
// the beginning of the plan at the last. None where nobody did.
Touched const* find_touch(Touches const& touches, KeptDraft const& draft, int object,
                          std::string const& cell);

}  // namespace domain
