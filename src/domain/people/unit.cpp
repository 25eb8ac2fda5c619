#include "domain/people/unit.hpp"

#include <algorithm>

namespace domain {

std::string code_key(std::string_view code) {
    std::string key(code);
    for (char& c : key)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return key;
}

Unit const* UnitTree::find(std::string_view code) const {
    auto const found = std::ranges::find(units_, code, &Unit::code);
    return found == units_.end() ? nullptr : &*found;
}

Unit const* UnitTree::find_alike(std::string_view code) const {
    auto const key = code_key(code);
    auto const found =
        std::ranges::find(units_, key, [](Unit const& unit) { return code_key(unit.code); });
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

UnitTree UnitTree::open() const {
    auto units = units_;
    std::erase_if(units, [](Unit const& unit) { return unit.closed_at.has_value(); });
    return UnitTree(std::move(units));
}

std::vector<Unit const*> UnitTree::below(std::optional<std::string> const& parent) const {
    std::vector<Unit const*> list;
    for (auto const& unit : units_)
        if (unit.parent == parent) list.push_back(&unit);
    return list;
}

}  // namespace domain
