#include "domain/people/unit_rule.hpp"

namespace domain {

std::optional<Refusal> flaw_of_taking(UnitTree const& units, std::string_view unit,
                                      std::string field) {
    auto const* found = units.find(unit);
    if (found == nullptr) return Refusal{RefusalKind::unit_unknown, std::move(field)};
    if (found->closed_at) return Refusal{RefusalKind::unit_closed, std::move(field)};
    return std::nullopt;
}

}  // namespace domain
