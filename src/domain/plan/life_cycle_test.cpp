// Every state by every action by every role, against the picture of procedure.md §2 and the table
// of its §1, written down here once more by hand.
#include "domain/plan/life_cycle.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using enum domain::PlanAction;
using domain::PlanAction;
using domain::PlanState;
using domain::Role;

using Roles = std::set<Role>;

struct Expected {
    PlanState to;
    Roles roles;
};

Roles const formulate{Role::process_leader, Role::improvement_promoter, Role::planning_analyst};

std::map<std::pair<PlanState, PlanAction>, Expected> const procedure{
    {{PlanState::draft, edit}, {PlanState::draft, formulate}},
    {{PlanState::draft, submit}, {PlanState::in_review, {Role::process_leader}}},
    {{PlanState::in_review, edit}, {PlanState::in_review, {Role::planning_analyst}}},
    {{PlanState::in_review, observe},
     {PlanState::observed, {Role::planning_analyst, Role::planning_head}}},
    {{PlanState::in_review, accept}, {PlanState::accepted, {Role::planning_head}}},
    {{PlanState::observed, edit}, {PlanState::observed, formulate}},
    {{PlanState::observed, submit}, {PlanState::in_review, {Role::process_leader}}},
    {{PlanState::accepted, edit}, {PlanState::draft, formulate}},
    {{PlanState::accepted, officialise}, {PlanState::official, {Role::process_leader}}},
    {{PlanState::official, edit}, {PlanState::draft, formulate}},
    {{PlanState::official, publish}, {PlanState::published, {Role::planning_head}}},
    {{PlanState::official, set_publication_day}, {PlanState::official, {Role::planning_head}}},
    {{PlanState::official, drop_publication_day}, {PlanState::official, {Role::planning_head}}},
    {{PlanState::published, close}, {PlanState::closed, {Role::planning_head}}},
};

TEST(LifeCycle, IsThatOfTheProcedureForEveryStateActionAndRole) {
    int checked = 0;
    for (auto const& state : domain::plan_state_tokens)
        for (auto const& action : domain::plan_action_tokens) {
            auto const row = domain::find_transition(state.value, action.value);
            auto const expected = procedure.find({state.value, action.value});
            ASSERT_EQ(row.has_value(), expected != procedure.end())
                << state.token << " " << action.token;
            if (!row) continue;
            EXPECT_EQ(row->to, expected->second.to) << state.token << " " << action.token;
            for (auto const& role : domain::role_tokens) {
                EXPECT_EQ(domain::grants(role.value, row->permission),
                          expected->second.roles.contains(role.value))
                    << state.token << " " << action.token << " " << role.token;
                ++checked;
            }
        }
    EXPECT_EQ(checked, 14 * 11);
}

// procedure.md §1: the administrator takes no business decision, internal control writes nothing.
TEST(LifeCycle, AdministratorAndInternalControlDecideNothing) {
    for (auto const& row : domain::transitions()) {
        EXPECT_FALSE(domain::grants(Role::administrator, row.permission));
        EXPECT_FALSE(domain::grants(Role::internal_control, row.permission));
    }
}

TEST(LifeCycle, OnlyWhatIsOfficialIsPublished) {
    for (auto const& row : domain::transitions())
        if (row.to == PlanState::published) {
            EXPECT_EQ(row.from, PlanState::official);
            EXPECT_EQ(row.action, publish);
        }
}

std::string line_of(domain::Transition const& row) {
    std::string roles;
    for (auto const role : domain::roles_with(row.permission))
        roles.append(roles.empty() ? "" : ", ").append(domain::role_tokens.token(role));
    std::string line = "|";
    for (auto const column :
         {domain::plan_state_tokens.token(row.from), domain::plan_action_tokens.token(row.action),
          domain::plan_state_tokens.token(row.to), std::string_view(roles), row.rule})
        line.append(" ").append(column).append(" |");
    return line;
}

TEST(LifeCycle, IsThatOfItsPage) {
    std::ifstream page(RUMBO_DOCS "/formulation.md");
    std::vector<std::string> told;
    for (std::string line; std::getline(page, line);)
        if (line.starts_with("| ") && !line.starts_with("| from")) told.push_back(line);
    std::vector<std::string> expected;
    for (auto const& row : domain::transitions())
        expected.push_back(line_of(row));
    EXPECT_EQ(told, expected);
}

}  // namespace
