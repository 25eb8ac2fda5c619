#pragma once
// An entity with the people of the demonstration and a strategic plan above, and the ways of a plan
// of theirs from draft to published: what the tests of formulation begin with.

#include <gtest/gtest.h>

#include "app/people/demonstration.hpp"
#include "app/people/directory.hpp"
#include "app/plan/begin_formulation.hpp"
#include "app/plan/edit_draft.hpp"
#include "app/plan/observation.hpp"
#include "app/plan/take_step.hpp"
#include "app/plan/workshop.hpp"
#include "app/record/activity.hpp"
#include "app/record/verify_log.hpp"
#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_document/import_command.hpp"
#include "exchange/plan_document/plan_document.hpp"
#include "kit/sql/testing.hpp"

namespace planning_office {

using domain::ObjectKind;
using domain::PlanAction;
using domain::PlanState;
using domain::RefusalKind;

inline storage::EntityId const entity{"e"};

inline constexpr std::string_view above =
    R"({"format": "rumbo-plan/1", "code": "pei", "name": "PEI",
 "instrument": "institutional-strategic-plan", "owner": {"code": "E", "name": "Entidad"},
 "period": {"from": "2024", "to": "2028"},
 "children": [{"kind": "strategic-objective", "code": "2", "name": "Servir",
               "goals": [{"code": "2.1", "goal": "Servir", "schedule": "sum"}]}]})";

inline constexpr std::string_view blank = R"({"format": "rumbo-plan/1", "code": "plan-gdi-2027",
 "name": "Plan de gestión 2027", "instrument": "management-plan",
 "owner": {"code": "GDI", "name": "Gestión documental"},
 "period": {"from": "2027", "to": "2027"}})";

class PlanningOffice : public testing::TestWithParam<sql::Engine> {
protected:
    PlanningOffice() {
        store.migrate(now());
        app::fill_with_people(store, as(""));
        auto const command =
            exchange::import_command(entity, *exchange::read_plan_document(above), now());
        EXPECT_EQ(app::import_plans(store, {&command, 1}).size(), 1u);
    }

    base::Instant now() const {
        return base::Instant(std::chrono::sys_seconds{std::chrono::seconds{1'790'000'000 + time}});
    }
    // "planning-head" and so on, of the demonstration.
    storage::Occasion as(std::string const& role) const {
        return {.entity = entity,
                .now = now(),
                .actor = {.person = role.empty() ? "" : "demo-" + role}};
    }

    domain::Outcome<void> begin(std::string const& role, std::string const& code = plan_code,
                                std::string const& unit = "GDI", std::string const& from = {}) {
        return app::begin_formulation(
            store, {.occasion = as(role),
                    .plan = code,
                    .unit = unit,
                    .draft = exchange::take_apart(*exchange::read_plan_document(blank)),
                    .begun_from = from});
    }
    domain::Outcome<int> add_goal(std::string const& role = "process-leader") {
        return app::add_object(
            store, {.occasion = as(role),
                    .plan = plan_code,
                    .kind = ObjectKind::goal,
                    .parent = 0,
                    .cells = {{"code", "M1"}, {"schedule", "sum"}, {"goal", "Transferir cajas"}}});
    }
    domain::Outcome<app::EditResult> edit(std::string const& role, int object, std::string name,
                                          std::string text, std::string shown = {}) {
        return app::edit_cells(store, {.occasion = as(role),
                                       .plan = plan_code,
                                       .edits = {{.object = object,
                                                  .wanted = {std::move(name), std::move(text)},
                                                  .shown = std::move(shown)}}});
    }
    app::PlanInTheMaking load(std::string const& role = "internal-control") {
        return *app::load_plan_in_the_making(store, as(role), plan_code);
    }
    app::TakeStep step(std::string const& role, PlanAction action) {
        auto const making = load();
        app::TakeStep command{.occasion = as(role),
                              .plan = plan_code,
                              .action = action,
                              .seen_version = making.formulation.version,
                              .password = std::string(app::demonstration_password)};
        if (auto reading = exchange::put_together(making.draft); reading.plan)
            command.content = exchange::content_of(std::move(*reading.plan));
        return command;
    }
    domain::Outcome<void> take(std::string const& role, PlanAction action, std::string caso = {}) {
        auto command = step(role, action);
        command.case_number = std::move(caso);
        return app::take_step(store, library, command);
    }
    // A plan that may be submitted.
    void formulate() {
        ASSERT_TRUE(begin("planning-analyst").has_value());
        auto const goal = add_goal();
        ASSERT_TRUE(goal.has_value());
        for (auto const& [name, text] :
             std::vector<domain::Cell>{{"indicator", "Cajas transferidas"},
                                       {"unit", "cajas"},
                                       {"weight", "100"},
                                       {"targets/2027-Q1", "200"},
                                       {"aligned_to", R"(=["pei/2"])"}})
            ASSERT_TRUE(edit("improvement-promoter", *goal, name, text).has_value());
    }
    PlanState state() { return load().formulation.state; }
    std::vector<std::string> log_of(std::string const& action) {
        std::vector<std::string> list;
        auto const activity = app::read_activity(
            store, entity, {.action_prefix = action, .object = plan_code}, 0, 1000);
        for (auto const& one : activity.entries)
            list.push_back(one.entry.changes);
        return list;
    }

    static inline std::string const plan_code = "plan-gdi-2027";
    int time = 0;
    sql::testing::EmptyDatabase database{GetParam()};
    storage::Store store{database.address()};
    app::Library library{store, entity};
};

template <class T>
RefusalKind refusal(domain::Outcome<T> const& outcome) {
    return outcome ? RefusalKind::already_done : outcome.error().kind;
}

}  // namespace planning_office
