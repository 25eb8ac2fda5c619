#include "domain/people/api_token.hpp"

#include <gtest/gtest.h>

namespace {

using domain::Permission;
using domain::Role;
using domain::TokenScope;

base::Date const today = *base::Date::parse("2027-03-01");

// Two branches: S above P and Q, both below E.
domain::UnitTree const units{{{"E", "Entidad", domain::UnitKind::entity, std::nullopt},
                              {"P", "Proceso", domain::UnitKind::process, "S"},
                              {"Q", "Proceso", domain::UnitKind::process, "S"},
                              {"S", "Sector", domain::UnitKind::sector, "E"}}};

domain::TokenScopes of(std::initializer_list<TokenScope> list) {
    domain::TokenScopes scopes;
    for (auto const one : list)
        scopes.add(one);
    return scopes;
}

domain::RoleHeld held(Role role, std::string unit) {
    return {.id = "r",
            .role = role,
            .unit = std::move(unit),
            .from = *base::Date::parse("2027-01-01"),
            .until = *base::Date::parse("2027-12-31")};
}

bool may(std::vector<domain::RoleHeld> const& roles, Permission permission, std::string_view unit) {
    return domain::may(roles, permission, units, unit, today);
}

TEST(ApiToken, NeverAllowsMoreThanTheRoleNorThanItsScopes) {
    std::vector<domain::RoleHeld> const roles{held(Role::planning_analyst, "E")};
    for (auto const& scope : domain::token_scope_tokens) {
        auto const narrowed = domain::within(roles, {of({scope.value})}, units);
        for (auto const permission : domain::all_permissions())
            EXPECT_EQ(may(narrowed, permission, "P"),
                      may(roles, permission, "P") && domain::scope_of(permission) == scope.value)
                << scope.token;
    }
}

TEST(ApiToken, ReachesTheNarrowerOfTwoUnits) {
    auto const all = domain::TokenScopes::all();
    struct Case {
        std::string of_role;
        std::string of_key;
        std::string reached;
    };
    for (auto const& [of_role, of_key, reached] : {Case{"E", "", "EPQS"},
                                                   {"E", "E", "EPQS"},
                                                   {"E", "S", "PQS"},
                                                   {"S", "E", "PQS"},
                                                   {"S", "P", "P"},
                                                   {"P", "S", "P"},
                                                   {"P", "P", "P"},
                                                   {"P", "Q", ""},
                                                   {"P", "X", ""}}) {
        auto const roles = domain::within(std::vector{held(Role::planning_analyst, of_role)},
                                          {all, of_key}, units);
        for (std::string const unit : {"E", "P", "Q", "S"})
            EXPECT_EQ(may(roles, Permission::edit_plan, unit),
                      reached.find(unit) != std::string::npos)
                << of_role << " " << of_key << " " << unit;
    }
}

TEST(ApiToken, EndsWithTheRole) {
    auto const roles = domain::within(std::vector{held(Role::planning_analyst, "E")},
                                      {domain::TokenScopes::all()}, units);
    EXPECT_FALSE(
        domain::may(roles, Permission::edit_plan, units, "P", *base::Date::parse("2028-01-01")));
}

// procedure.md §1: what each role may, by scope.
TEST(ApiToken, IsOfferedWhatTheRolesOfTheDayGive) {
    using enum TokenScope;
    auto const scopes = [](Role role) {
        return domain::scopes_of(std::vector{held(role, "P")}, today);
    };
    EXPECT_EQ(scopes(Role::planning_analyst), of({read, formulate, review}));
    EXPECT_EQ(scopes(Role::planning_head), of({read, audit, formulate, review, decide}));
    EXPECT_EQ(scopes(Role::process_leader), of({read, formulate, decide}));
    EXPECT_EQ(scopes(Role::internal_control), of({read, audit}));
    EXPECT_EQ(scopes(Role::administrator), of({audit, administer}));
    EXPECT_TRUE(scopes(Role::committee).is_empty());
}

TEST(ApiToken, OneThatOnlyReadsChangesNothing) {
    using enum TokenScope;
    EXPECT_FALSE(of({read}).can_change());
    EXPECT_FALSE(of({read, audit}).can_change());
    EXPECT_FALSE(of({}).can_change());
    EXPECT_TRUE(of({read, review}).can_change());
    EXPECT_TRUE(of({administer}).can_change());
}

}  // namespace
