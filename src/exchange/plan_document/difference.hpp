#pragma once
// What two plans differ in, object by object and cell by cell: the change log of an edition
// (procedure.md F8), or what an acceptance would bind to. Objects are the same where their kind and
// their codes from the plan down are.

#include <cstdint>
#include <string>
#include <vector>

#include "domain/plan/draft.hpp"

namespace exchange {

struct CellChange {
    std::string cell;
    std::string before;  // a cell's text; empty: not stated
    std::string after;
    friend bool operator==(CellChange const&, CellChange const&) = default;
};

struct ObjectChange {
    enum class What : std::uint8_t { changed, added, removed } what = What::changed;
    domain::ObjectKind kind = domain::ObjectKind::plan;
    std::string path = {};   // "3/543"; empty: the plan
    std::string title = {};  // its sentence or name
    std::vector<CellChange> cells = {};
    friend bool operator==(ObjectChange const&, ObjectChange const&) = default;
};

// In the order of the later one; what was removed at the end.
std::vector<ObjectChange> difference(domain::Draft const& before, domain::Draft const& after);

}  // namespace exchange
