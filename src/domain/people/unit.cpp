#include "domain/people/unit.hpp"

#include <algorithm>

namespace domain {

Unit const* UnitTree::find(std::string_view code) const {
    auto const found = std::ranges::find(units_, code, &Unit::code);
    return found == units_.end() ? nullptr : &*found;
}

bool UnitTree::is_within(std::string_view code, std::string_view above) const {
    // As many steps as there are units: parents that stand in a circle end too.
    auto const* unit = find(code);
    for (std::size_t step = 0; unit != nullptr && step < units_.size(); ++step) {
        if (unit->code == above) return true;
        unit = unit->parent ? find(*unit->parent) : nullptr;
    }
    return false;
}

std::vector<Unit const*> UnitTree::below(std::optional<std::string> const& parent) const {
    std::vector<Unit const*> list;
    for (auto const& unit : units_)
        if (unit.parent == parent) list.push_back(&unit);
    return list;
}

}  // namespace domain
