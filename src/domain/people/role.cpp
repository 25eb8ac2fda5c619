#include "domain/people/role.hpp"

#include <algorithm>

namespace domain {
namespace {

struct Grant {
    Permission permission;
    std::span<Role const> roles;
};

// procedure.md §1, the table; drafts are read by all who formulate, judge or audit them.
namespace grants_of {

using enum Role;

constexpr std::array manage_people{administrator};
constexpr std::array keep_backups{administrator};
constexpr std::array read_log{administrator, planning_head, internal_control};
constexpr std::array read_drafts{process_leader, improvement_promoter, planning_analyst,
                                 planning_head,  reporting_area,       transversal_leader,
                                 opinion_giver,  communications,       internal_control};
constexpr std::array create_plan{planning_analyst, planning_head};
constexpr std::array edit_plan{process_leader, improvement_promoter, planning_analyst};
constexpr std::array import_plan{process_leader, improvement_promoter, planning_analyst,
                                 planning_head};
constexpr std::array correct_plan{planning_analyst};
constexpr std::array submit_plan{process_leader};
constexpr std::array review_plan{planning_analyst, planning_head};
constexpr std::array accept_plan{planning_head};
constexpr std::array officialise_plan{process_leader};
constexpr std::array publish_plan{planning_head};
constexpr std::array close_plan{planning_head};
constexpr std::array hold_consultation{planning_head};
constexpr std::array answer_comments{planning_analyst, planning_head};
constexpr std::array prepare_methodology{planning_analyst, planning_head};
constexpr std::array announce_methodology{planning_head};
constexpr std::array hold_session{planning_analyst, planning_head};
constexpr std::array guide_goal{transversal_leader};
constexpr std::array confirm_publication{communications};

constexpr std::array<Grant, 21> table{{
    {Permission::manage_people, manage_people},
    {Permission::read_log, read_log},
    {Permission::keep_backups, keep_backups},
    {Permission::read_drafts, read_drafts},
    {Permission::create_plan, create_plan},
    {Permission::edit_plan, edit_plan},
    {Permission::import_plan, import_plan},
    {Permission::correct_plan, correct_plan},
    {Permission::submit_plan, submit_plan},
    {Permission::review_plan, review_plan},
    {Permission::accept_plan, accept_plan},
    {Permission::officialise_plan, officialise_plan},
    {Permission::publish_plan, publish_plan},
    {Permission::close_plan, close_plan},
    {Permission::hold_consultation, hold_consultation},
    {Permission::answer_comments, answer_comments},
    {Permission::prepare_methodology, prepare_methodology},
    {Permission::announce_methodology, announce_methodology},
    {Permission::hold_session, hold_session},
    {Permission::guide_goal, guide_goal},
    {Permission::confirm_publication, confirm_publication},
}};
static_assert([] {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].permission) != i) return false;
    return table.size() == static_cast<std::size_t>(Permission::confirm_publication) + 1;
}());

}  // namespace grants_of

std::span<Role const> roles_of(Permission permission) {
    return grants_of::table[static_cast<std::size_t>(permission)].roles;
}

bool has(RoleHeld const& held, Permission permission, base::Date day) {
    return held.holds_on(day) && grants(held.role, permission) &&
           held.scopes.has(scope_of(permission));
}

}  // namespace

std::span<Permission const> all_permissions() {
    static constexpr auto list = [] {
        std::array<Permission, grants_of::table.size()> permissions{};
        for (std::size_t i = 0; i < permissions.size(); ++i)
            permissions[i] = grants_of::table[i].permission;
        return permissions;
    }();
    return list;
}

TokenScope scope_of(Permission permission) {
    switch (permission) {
        case Permission::manage_people:
        case Permission::keep_backups:
            return TokenScope::administer;
        case Permission::read_log:
            return TokenScope::audit;
        case Permission::read_drafts:
            return TokenScope::read;
        case Permission::create_plan:
        case Permission::edit_plan:
        case Permission::correct_plan:
        case Permission::submit_plan:
        case Permission::import_plan:
            return TokenScope::formulate;
        case Permission::review_plan:
        case Permission::answer_comments:
        case Permission::prepare_methodology:
        case Permission::hold_session:
        case Permission::guide_goal:
            return TokenScope::review;
        case Permission::accept_plan:
        case Permission::officialise_plan:
        case Permission::publish_plan:
        case Permission::close_plan:
        case Permission::hold_consultation:
        case Permission::announce_methodology:
        case Permission::confirm_publication:
            break;
    }
    return TokenScope::decide;
}

bool grants(Role role, Permission permission) {
    return std::ranges::find(roles_of(permission), role) != roles_of(permission).end();
}

bool decides(Role role) {
    return std::ranges::any_of(all_permissions(), [&](Permission permission) {
        return scope_of(permission) == TokenScope::decide && grants(role, permission);
    });
}

std::vector<Role> roles_with(Permission permission) {
    auto const roles = roles_of(permission);
    return {roles.begin(), roles.end()};
}

bool may(std::span<RoleHeld const> roles, Permission permission, UnitTree const& units,
         std::string_view unit, base::Date day) {
    return std::ranges::any_of(roles, [&](RoleHeld const& held) {
        return has(held, permission, day) && units.is_within(unit, held.unit);
    });
}

bool may_somewhere(std::span<RoleHeld const> roles, Permission permission, base::Date day) {
    return std::ranges::any_of(roles,
                               [&](RoleHeld const& held) { return has(held, permission, day); });
}

bool needs_second_factor(std::span<RoleHeld const> roles, base::Date day) {
    return std::ranges::any_of(roles, [&](RoleHeld const& held) {
        return held.holds_on(day) && needs_second_factor(held.role);
    });
}

}  // namespace domain
