#include "domain/plan/rules.hpp"

namespace domain {

Rules const& rules_in_force(std::vector<DatedRules> const& dated, base::Date cut_off) {
    static Rules const defaults;
    DatedRules const* latest = nullptr;
    for (auto const& candidate : dated) {
        if (candidate.from && *candidate.from > cut_off) continue;
        if (latest == nullptr || !latest->from ||
            (candidate.from && *candidate.from >= *latest->from))
            latest = &candidate;
    }
    return latest == nullptr ? defaults : latest->rules;
}

bool is_tolerance(base::Decimal tolerance) {
    return tolerance >= base::Decimal{0} && tolerance <= base::Decimal{tolerance_max};
}

bool is_floor_above_cap(Rules const& rules) {
    return rules.floor && rules.cap && *rules.floor > *rules.cap;
}

std::vector<Band> bands_of(Rules const& rules) {
    if (!rules.bands.empty()) return rules.bands;
    auto const around_hundred = [&](int sign) {
        auto const scale = base::power_of_ten(rules.tolerance.scale());
        return base::Decimal::from_units(100 * scale + sign * rules.tolerance.units(),
                                         rules.tolerance.scale());
    };
    auto const low = around_hundred(-1);
    auto const high = around_hundred(+1);
    base::Decimal const sixty{60};
    return {
        {"crítico", "critical", "octagon-alert", {}, {sixty, false}},
        {"rezago", "behind", "trending-down", {sixty, true}, {low, false}},
        {"en cumplimiento", "on-track", "check", {low, true}, {high, true}},
        {"sobre ejecución", "ahead", "chevrons-up", {high, false}, {}},
    };
}

}  // namespace domain
