#include "app/plan/deadlines.hpp"

#include <algorithm>
#include <tuple>

#include "app/plan/workshop.hpp"
#include "domain/period/business_days.hpp"

namespace app {
namespace {

constexpr int days_back = 92;
constexpr int days_ahead = 457;

void add_deadlines(WorkshopEntry const& one, domain::Plan const& plan, base::Date today,
                   std::vector<Deadline>& list) {
    using domain::Frequency;
    using domain::Period;
    auto const first = Period::containing(std::max(plan.period.from, today.plus_days(-days_back)),
                                          Frequency::quarterly);
    for (auto period = first; period.last_day() <= plan.period.to;
         period = Period::from_ordinal(Frequency::quarterly, period.ordinal() + 1)) {
        auto const day = domain::report_due(period);
        if (today.plus_days(days_ahead) < day) return;
        list.push_back({.plan = plan.code, .name = one.name, .period = period, .day = day});
    }
}

}  // namespace

std::vector<Deadline> list_deadlines(Store& store, Library& library, EntityId const& entity,
                                     Visitor const& visitor, base::Date today) {
    std::vector<Deadline> list;
    for (auto const& one : list_workshop(store, entity, visitor, today)) {
        bool const is_theirs = one.formulation.state == domain::PlanState::published &&
                               domain::may(visitor.roles, domain::Permission::edit_plan,
                                           visitor.units, one.formulation.unit, today);
        if (!is_theirs) continue;
        if (auto const edition = library.find_edition(one.formulation.plan))
            add_deadlines(one, edition->plan, today, list);
    }
    std::ranges::stable_sort(list, {},
                             [](Deadline const& one) { return std::tie(one.day, one.plan); });
    return list;
}

}  // namespace app
