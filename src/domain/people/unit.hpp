#pragma once
// The units of an entity as a tree: entity, sector, process, local mayoralty, dependency. A unit
// that was closed keeps what it did, and takes no roles, plans or units from then on; above an open
// unit none is closed.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_table.hpp"
#include "base/instant.hpp"

namespace domain {

enum class UnitKind : std::uint8_t { entity, sector, process, local_mayoralty, dependency };

inline constexpr base::EnumTable unit_kind_tokens{std::array{
    base::EnumToken{UnitKind::entity, "entity"},
    base::EnumToken{UnitKind::sector, "sector"},
    base::EnumToken{UnitKind::process, "process"},
    base::EnumToken{UnitKind::local_mayoralty, "local-mayoralty"},
    base::EnumToken{UnitKind::dependency, "dependency"},
}};

struct Unit {
    std::string code;  // unique in the entity
    std::string name;
    UnitKind kind = UnitKind::process;
    std::optional<std::string> parent;  // none: the entity itself
    std::optional<base::Instant> closed_at = {};
};

// By which two codes are the same: SG and sg are.
std::string code_key(std::string_view code);

class UnitTree {
public:
    explicit UnitTree(std::vector<Unit> units) : units_(std::move(units)) {}

    Unit const* find(std::string_view code) const;
    // By a code of the same key.
    Unit const* find_alike(std::string_view code) const;
    // Whether it is that unit or below it. A unit that is not known is within none.
    bool is_within(std::string_view code, std::string_view above) const;

    std::vector<Unit> const& all() const { return units_; }
    // Those alone that are open.
    UnitTree open() const;
    // Those right below a unit, by code; below none: the entity itself.
    std::vector<Unit const*> below(std::optional<std::string> const& parent) const;

private:
    std::vector<Unit> units_;  // by code
};

}  // namespace domain
