#pragma once
// The roles of the procedure (procedure.md §1), what each may do, and for whom. A role is held for
// a unit and what is below it, from a day to a day, both included.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/enum_table.hpp"
#include "domain/people/token_scope.hpp"
#include "domain/people/unit.hpp"

namespace domain {

enum class Role : std::uint8_t {
    process_leader,
    improvement_promoter,
    planning_analyst,
    planning_head,
    reporting_area,
    transversal_leader,
    opinion_giver,
    communications,
    internal_control,
    committee,
    administrator,
};

inline constexpr base::EnumTable role_tokens{std::array{
    base::EnumToken{Role::process_leader, "process-leader"},
    base::EnumToken{Role::improvement_promoter, "improvement-promoter"},
    base::EnumToken{Role::planning_analyst, "planning-analyst"},
    base::EnumToken{Role::planning_head, "planning-head"},
    base::EnumToken{Role::reporting_area, "reporting-area"},
    base::EnumToken{Role::transversal_leader, "transversal-leader"},
    base::EnumToken{Role::opinion_giver, "opinion-giver"},
    base::EnumToken{Role::communications, "communications"},
    base::EnumToken{Role::internal_control, "internal-control"},
    base::EnumToken{Role::committee, "committee"},
    base::EnumToken{Role::administrator, "administrator"},
}};

enum class Permission : std::uint8_t {
    manage_people,  // people, roles, units
    read_log,
    keep_backups,
    read_drafts,  // plans in the making
    create_plan,
    edit_plan,
    import_plan,   // into a plan of theirs: begin one, or edit one
    correct_plan,  // while it is in review
    submit_plan,
    review_plan,
    accept_plan,
    officialise_plan,
    publish_plan,
    close_plan,
    hold_consultation,    // opens it to the public, and publishes its results (F7)
    answer_comments,      // moderates, classifies and answers what citizens say
    prepare_methodology,  // of a year
    announce_methodology,
    hold_session,         // a working session on a plan
    guide_goal,           // a transversal one that they lead
    confirm_publication,  // on intranet and web
};

// In their order.
std::span<Permission const> all_permissions();

TokenScope scope_of(Permission permission);

// Whether the role has the permission, for the unit that it is held for.
bool grants(Role role, Permission permission);

// Whether it decides, accepts or publishes for the entity: nobody gives such a role to themselves.
bool decides(Role role);

// Those that have it, in the order of the roles.
std::vector<Role> roles_with(Permission permission);

// Those who accept, decide, publish or administer prove themselves twice.
constexpr bool needs_second_factor(Role role) {
    return role == Role::administrator || role == Role::planning_head ||
           role == Role::process_leader || role == Role::communications;
}

struct RoleHeld {
    std::string id;
    Role role = Role::process_leader;
    std::string unit;  // its code
    base::Date from;
    std::optional<base::Date> until;  // the last day
    int version = 1;
    TokenScopes scopes = TokenScopes::all();  // fewer: as a key for programs leaves it
    bool is_ended = false;  // somebody ended it on its last day: held that day, and not any more

    bool has_ended(base::Date today) const {
        return until && (is_ended ? *until <= today : *until < today);
    }
    // Of today and the days to come; what was held on a day that is past, the log tells.
    bool holds_on(base::Date day) const { return from <= day && !has_ended(day); }
};

// May who holds these roles do this, on that day, for the unit?
bool may(std::span<RoleHeld const> roles, Permission permission, UnitTree const& units,
         std::string_view unit, base::Date day);

// For some unit, whichever.
bool may_somewhere(std::span<RoleHeld const> roles, Permission permission, base::Date day);

bool needs_second_factor(std::span<RoleHeld const> roles, base::Date day);

}  // namespace domain
