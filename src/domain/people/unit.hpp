#pragma once
// The units of an entity as a tree: entity, sector, process, local mayoralty, dependency.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_table.hpp"

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
};

class UnitTree {
public:
    explicit UnitTree(std::vector<Unit> units) : units_(std::move(units)) {}

    Unit const* find(std::string_view code) const;
    // Whether it is that unit or below it. A unit that is not known is within none.
    bool is_within(std::string_view code, std::string_view above) const;

    std::vector<Unit> const& all() const { return units_; }
    // Those right below a unit, by code; below none: the entity itself.
    std::vector<Unit const*> below(std::optional<std::string> const& parent) const;

private:
    std::vector<Unit> units_;  // by code
};

}  // namespace domain
