#include "domain/plan/working_session.hpp"

#include <algorithm>

namespace domain {

Unit const* find_leading_unit(UnitTree const& units, std::string_view responsible) {
    if (responsible.empty()) return nullptr;
    if (auto const* const unit = units.find(responsible)) return unit;
    auto const named = std::ranges::find(units.all(), responsible, &Unit::name);
    return named == units.all().end() ? nullptr : &*named;
}

}  // namespace domain
