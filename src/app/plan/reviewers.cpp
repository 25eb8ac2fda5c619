#include "app/plan/reviewers.hpp"

#include <algorithm>
#include <set>

#include "app/plan/authority.hpp"
#include "kit/sql/in_transaction.hpp"
#include "storage/people/person_store.hpp"

namespace app {
namespace {

// As they are by themselves, in nobody's name and with no key.
storage::Occasion of_person(storage::Occasion const& occasion, std::string const& person) {
    return {.entity = occasion.entity, .now = occasion.now, .actor = {.person = person}};
}

}  // namespace

bool may_review(sql::Connection& connection, storage::Occasion const& occasion,
                OpenPlan const& open, std::string const& person) {
    auto const found = storage::find_person(connection, occasion.entity, person);
    if (!found || found->state != domain::PersonState::active) return false;
    auto const theirs = of_person(occasion, person);
    return has_authority(connection, theirs, domain::Permission::review_plan,
                         open.formulation.unit) &&
           !flaw_of_judge(connection, theirs, open);
}

std::vector<domain::Person> list_assignable(storage::Store& store,
                                            storage::Occasion const& occasion,
                                            std::string const& plan) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        std::vector<domain::Person> list;
        auto const open = open_plan(connection, occasion, plan, domain::PlanAction::accept);
        if (!open) return list;
        auto const reviewing = domain::roles_with(domain::Permission::review_plan);
        std::set<std::string> seen;
        for (auto const& role : storage::list_all_roles(connection, occasion.entity)) {
            bool const is_reviewer =
                std::ranges::find(reviewing, role.held.role) != reviewing.end();
            if (!is_reviewer || !seen.insert(role.person).second) continue;
            if (may_review(connection, occasion, *open, role.person))
                list.push_back(*storage::find_person(connection, occasion.entity, role.person));
        }
        std::ranges::sort(list, {}, &domain::Person::name);
        return list;
    });
}

}  // namespace app
