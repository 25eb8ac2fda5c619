#pragma once
// A plan in the making, cut into cells: the plan itself, its nodes and its goals are objects, and
// what a member of one says in the plan document ("goal", "targets/2027-Q1") is a cell. A cell is
// what is saved, told in the log and contended for; a draft may hold what a plan may not yet.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_table.hpp"

namespace domain {

enum class ObjectKind : std::uint8_t { plan, node, goal };
inline constexpr base::EnumTable object_kind_tokens{
    std::array{base::EnumToken{ObjectKind::plan, "plan"}, base::EnumToken{ObjectKind::node, "node"},
               base::EnumToken{ObjectKind::goal, "goal"}}};

// The characters of a text; any other value of JSON after "="; a text that begins with "=" has it
// twice. Never empty: what is not stated is no cell.
struct Cell {
    std::string name;  // a JSON pointer within its object, without the first "/"
    std::string text;
    friend bool operator==(Cell const&, Cell const&) = default;
};

struct DraftObject {
    int id = 0;  // within the draft; 0 is the plan
    ObjectKind kind = ObjectKind::plan;
    int parent = 0;
    int position = 0;  // among the objects of its kind below the parent
    std::vector<Cell> cells = {};

    // Empty where it is not stated.
    std::string_view text(std::string_view name) const {
        auto const cell = std::ranges::find(cells, name, &Cell::name);
        return cell == cells.end() ? std::string_view{} : std::string_view(cell->text);
    }
    friend bool operator==(DraftObject const&, DraftObject const&) = default;
};

// Whether people write that cell in formulation. Its code is what a plan is known by; what is
// reported has a way of its own (procedure.md §3).
bool is_written_by_hand(ObjectKind kind, std::string_view cell);

// Short enough for a card, and without control characters but line ends and tabs.
bool is_usable_cell(Cell const& cell);

// In the order of the document: parents before what hangs from them.
using Draft = std::vector<DraftObject>;

inline DraftObject const* find_object(Draft const& draft, int id) {
    auto const object = std::ranges::find(draft, id, &DraftObject::id);
    return object == draft.end() ? nullptr : &*object;
}

}  // namespace domain
