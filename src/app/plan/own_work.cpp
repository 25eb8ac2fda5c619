#include "app/plan/own_work.hpp"

#include <algorithm>
#include <map>

#include "app/backup/drill.hpp"
#include "app/plan/methodology.hpp"
#include "domain/plan/renaming.hpp"

namespace app {
namespace {

using domain::PlanState;

// The calendar in force for the plans of a year, read once.
class Calendars {
public:
    Calendars(Store& store, EntityId const& entity, base::Date today)
        : store_(store), entity_(entity), today_(today) {}

    // What is formulated, until formulation closes; what is reviewed, until the review ends.
    std::optional<base::Date> due(WorkshopEntry const& plan) {
        // What has an edition of that year already was formulated in time.
        if (domain::goes_on(plan.formulation)) return std::nullopt;
        auto const* const calendar = of_year(domain::year_of(plan.formulation, plan.first));
        if (calendar == nullptr) return std::nullopt;
        switch (plan.formulation.state) {
            case PlanState::draft:
                return calendar->closes;
            case PlanState::in_review:
            case PlanState::observed:
                return calendar->review_ends;
            case PlanState::accepted:
            case PlanState::official:
            case PlanState::published:
            case PlanState::closed:
                break;
        }
        return std::nullopt;
    }

    std::optional<base::Date> closes(int year) {
        auto const* const calendar = of_year(year);
        return calendar == nullptr ? std::nullopt : std::optional(calendar->closes);
    }

private:
    domain::Methodology const* of_year(int year) {
        auto found = years_.find(year);
        if (found == years_.end())
            found = years_
                        .emplace(year, year == 0 ? std::nullopt
                                                 : find_methodology_in_force(store_, entity_, year,
                                                                             today_))
                        .first;
        return found->second ? &*found->second : nullptr;
    }

    Store& store_;
    EntityId const& entity_;
    base::Date today_;
    std::map<int, std::optional<domain::Methodology>> years_;
};

std::vector<PublishedPlan> unconfirmed(Store& store, EntityId const& entity, Visitor const& visitor,
                                       base::Date today) {
    auto list = list_publications(store, entity, visitor, today).published;
    std::erase_if(list, [&](PublishedPlan const& one) {
        return one.is_everywhere() ||
               !domain::may(visitor.roles, domain::Permission::confirm_publication, visitor.units,
                            one.plan.formulation.unit, today);
    });
    return list;
}

std::optional<DrillTask> drill_of(Store& store, EntityId const& entity, Visitor const& visitor,
                                  base::Date today) {
    bool const is_theirs = store.database().engine() == sql::Engine::sqlite &&
                           visitor.may(domain::Permission::keep_backups, today);
    if (!is_theirs) return std::nullopt;
    auto const at = backup_history(store, entity, 1).drill_at;
    auto const last = at ? base::Instant::parse(*at) : std::nullopt;
    if (!last) return DrillTask{};
    auto const day = last->colombian_date();
    if (today <= day.plus_days(drill_rests_days)) return std::nullopt;
    return DrillTask{.last = last, .due = day.plus_days(drill_overdue_days)};
}

}  // namespace

std::size_t OwnWork::to_do() const {
    auto const is_theirs = [](PlanTask const& one) {
        return one.group != PlanTask::Group::waiting;
    };
    return std::size_t{drill ? 1U : 0U} + consultations.size() + destinations.size() +
           guidance.size() + static_cast<std::size_t>(std::ranges::count_if(plans, is_theirs));
}

OwnWork load_own_work(Store& store, EntityId const& entity, Visitor const& visitor,
                      base::Date today) {
    OwnWork work{.drill = drill_of(store, entity, visitor, today),
                 .consultations = list_consultation_tasks(
                     list_own_consultations(store, entity, visitor, today), visitor, today),
                 .destinations = unconfirmed(store, entity, visitor, today),
                 .guidance = {},
                 .plans = list_tasks(list_workshop(store, entity, visitor, today), visitor, today)};
    Calendars calendars(store, entity, today);
    for (auto& task : work.plans)
        task.due = calendars.due(task.plan);
    for (auto& goal : list_guided_goals(store, entity, visitor, today))
        if (goal.guidance.empty()) {
            auto const due = calendars.closes(goal.year);
            work.guidance.push_back({.goal = std::move(goal), .due = due});
        }
    return work;
}

}  // namespace app
