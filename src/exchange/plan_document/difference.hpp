#pragma once
// What two plans differ in, object by object and cell by cell: the change log of an edition
// (procedure.md F8), or what an acceptance would bind to. Objects are the same where their kind and
// their codes from the plan down are, or where one became the other by a renaming; a goal whose
// code comes once in each plan is the same wherever it stands.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "domain/plan/draft.hpp"
#include "domain/plan/renaming.hpp"

namespace exchange {

struct CellChange {
    std::string cell;
    std::string before;  // a cell's text; empty: not stated
    std::string after;
    friend bool operator==(CellChange const&, CellChange const&) = default;
};

// From one part to another, or to another place in its own. A part is «3 Fortalecer», the plan
// empty; ranks are from 1, among those of its kind there, of one that stays in its part.
struct ObjectMove {
    std::string from;
    std::string to;
    int rank_before = 0;
    int rank_after = 0;
    friend bool operator==(ObjectMove const&, ObjectMove const&) = default;
};

struct ObjectChange {
    enum class What : std::uint8_t { changed, added, removed } what = What::changed;
    domain::ObjectKind kind = domain::ObjectKind::plan;
    std::string path = {};   // "3/543"; empty: the plan
    std::string title = {};  // its sentence or name
    std::vector<CellChange> cells = {};
    std::optional<ObjectMove> moved = {};  // of one that changed
    friend bool operator==(ObjectChange const&, ObjectChange const&) = default;
};

// In the order of the later one; what was removed at the end.
std::vector<ObjectChange> difference(domain::Draft const& before, domain::Draft const& after,
                                     std::span<domain::Renaming const> renamings = {});

// The goals of the earlier one, by path, of which the later one says the same at that path.
std::set<std::string> unchanged_goals(domain::Draft const& before, domain::Draft const& after);

// «3 Fortalecer»: what a part is called where something moves; empty: the plan.
std::string part_words(domain::Draft const& draft, int part);

// The goals whose code no other goal has, by it.
std::map<std::string, int> goals_of_one_code(domain::Draft const& draft);

}  // namespace exchange
