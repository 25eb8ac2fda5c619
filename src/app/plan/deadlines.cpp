#include "app/plan/deadlines.hpp"

#include <algorithm>
#include <tuple>

#include "app/consultation/consultations.hpp"
#include "app/period/own_days.hpp"
#include "app/plan/methodology.hpp"
#include "app/plan/workshop.hpp"
#include "domain/period/business_days.hpp"

namespace app {
namespace {

using domain::Permission;
using DeadlineKind = Deadline::Kind;

constexpr int days_back = 92;
constexpr int days_ahead = 457;
constexpr int coming_days = 60;

class Deadlines {
public:
    Deadlines(Store& store, EntityId const& entity, Visitor const& visitor, base::Date today)
        : store_(store), entity_(entity), visitor_(visitor), today_(today) {}

    void add_plans(Library& library) {
        for (auto const& one : list_own_days(store_, entity_))
            own_days_.push_back(one.day);
        for (auto const& one : list_workshop(store_, entity_, visitor_, today_))
            add_publication(one);
        for (auto const& one : list_published(store_, entity_, visitor_, today_)) {
            bool const is_theirs = one.formulation.state == domain::PlanState::published &&
                                   may(Permission::edit_plan, one.formulation.unit);
            if (!is_theirs) continue;
            if (auto const edition = library.find_edition(one.formulation.plan))
                add_reports_of(edition->plan);
        }
    }

    void add_consultations() {
        for (auto const& [of, counts] : list_own_consultations(store_, entity_, visitor_, today_)) {
            bool const is_theirs = may(Permission::answer_comments, of.unit) && !of.published_at;
            if (!is_theirs) continue;
            auto const number = std::to_string(of.number);
            if (of.state_on(today_) == domain::ConsultationState::open)
                add({.kind = DeadlineKind::comments_close,
                     .object = number,
                     .name = of.name,
                     .day = of.closes});
            add({.kind = DeadlineKind::answers_due,
                 .object = number,
                 .name = of.name,
                 .day = of.answers_due});
        }
    }

    void add_methodologies() {
        for (auto const year : {today_.year(), today_.year() + 1}) {
            auto const one = find_methodology_in_force(store_, entity_, year, today_);
            if (!one) continue;
            auto const name = std::to_string(year);
            if (domain::may_somewhere(visitor_.roles, Permission::edit_plan, today_))
                add({.kind = DeadlineKind::formulation_closes,
                     .object = one->name(),
                     .name = name,
                     .day = one->closes});
            if (domain::may_somewhere(visitor_.roles, Permission::review_plan, today_))
                add({.kind = DeadlineKind::review_ends,
                     .object = one->name(),
                     .name = name,
                     .day = one->review_ends});
        }
    }

    std::vector<Deadline> take() && {
        std::ranges::stable_sort(list_, {},
                                 [](Deadline const& one) { return std::tie(one.day, one.object); });
        return std::move(list_);
    }

private:
    bool may(Permission permission, std::string const& unit) const {
        return domain::may(visitor_.roles, permission, visitor_.units, unit, today_);
    }

    void add(Deadline deadline) {
        bool const is_near = today_.plus_days(-days_back) <= deadline.day &&
                             deadline.day <= today_.plus_days(days_ahead);
        if (is_near) list_.push_back(std::move(deadline));
    }

    void add_publication(WorkshopEntry const& entry) {
        auto const* const set = entry.formulation.publication_set();
        auto const& unit = entry.formulation.unit;
        if (set == nullptr ||
            (!may(Permission::edit_plan, unit) && !may(Permission::publish_plan, unit)))
            return;
        add({.kind = DeadlineKind::publication,
             .object = entry.formulation.plan,
             .name = entry.name,
             .day = *set->day});
    }

    void add_reports_of(domain::Plan const& plan) {
        using domain::Frequency;
        using domain::Period;
        auto const from = std::max(plan.period.from, today_.plus_days(-days_back));
        auto const until = std::min(plan.period.to, today_.plus_days(days_ahead));
        for (auto period = Period::containing(from, Frequency::quarterly);
             period.last_day() <= until;
             period = Period::from_ordinal(Frequency::quarterly, period.ordinal() + 1))
            add({.object = plan.code,
                 .name = plan.name,
                 .period = period,
                 .day = domain::report_due(period, own_days_)});
    }

    Store& store_;
    EntityId const& entity_;
    Visitor const& visitor_;
    base::Date today_;
    std::vector<base::Date> own_days_;  // without work
    std::vector<Deadline> list_;
};

}  // namespace

std::vector<Deadline> list_deadlines(Store& store, Library& library, EntityId const& entity,
                                     Visitor const& visitor, base::Date today) {
    Deadlines deadlines(store, entity, visitor, today);
    deadlines.add_plans(library);
    deadlines.add_consultations();
    deadlines.add_methodologies();
    return std::move(deadlines).take();
}

bool is_reminded(Deadline const& deadline, base::Date today) {
    constexpr std::array days_before{5, 3, 1, 0};
    if (deadline.day < today) return deadline.kind == DeadlineKind::answers_due;
    return std::ranges::any_of(days_before,
                               [&](int days) { return today.plus_days(days) == deadline.day; });
}

std::vector<Deadline> list_coming_deadlines(Store& store, Library& library, EntityId const& entity,
                                            Visitor const& visitor, base::Date today) {
    auto list = list_deadlines(store, library, entity, visitor, today);
    std::erase_if(list, [&](Deadline const& one) {
        bool const is_coming = today <= one.day && one.day <= today.plus_days(coming_days);
        return !is_coming && (one.kind != DeadlineKind::answers_due || today <= one.day);
    });
    return list;
}

}  // namespace app
