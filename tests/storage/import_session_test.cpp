// A plan from a workbook, from its first step to its undoing, on both engines (interface.md J1).
#include <gtest/gtest.h>

#include <barrier>
#include <thread>

#include "app/people/demonstration.hpp"
#include "app/plan/import_session.hpp"
#include "app/plan/workshop.hpp"
#include "app/record/activity.hpp"
#include "app/record/verify_log.hpp"
#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_document/import_command.hpp"
#include "exchange/plan_document/plan_document.hpp"
#include "kit/sql/testing.hpp"

namespace {

using domain::Cell;
using domain::DraftObject;
using domain::ImportState;
using domain::ObjectKind;
using domain::RefusalKind;

storage::EntityId const entity{"e"};
std::string const plan_code = "plan-gdi-2027";

constexpr std::string_view document = R"({"format": "rumbo-plan/1", "code": "plan-gdi-2027",
 "name": "Plan de gestión 2027", "instrument": "management-plan",
 "owner": {"code": "GDI", "name": "Gestión documental"},
 "period": {"from": "2027", "to": "2027"},
 "goals": [{"code": "1", "goal": "Transferir cajas", "schedule": "sum", "unit": "cajas"},
           {"code": "2", "goal": "Publicar informes", "schedule": "sum"}]})";

domain::Draft file_draft() {
    return exchange::take_apart(*exchange::read_plan_document(document));
}

class ImportTest : public testing::TestWithParam<sql::Engine> {
protected:
    ImportTest() {
        store.migrate(now());
        app::fill_with_people(store, as(""));
    }

    base::Instant now() const {
        return base::Instant(std::chrono::sys_seconds{std::chrono::seconds{1'790'000'000 + time}});
    }
    storage::Occasion as(std::string const& role) const {
        return {.entity = entity,
                .now = now(),
                .actor = {.person = role.empty() ? "" : "demo-" + role}};
    }

    domain::Outcome<std::int64_t> begin(std::string const& role = "planning-analyst") {
        return app::begin_import(store, {.occasion = as(role),
                                         .file_name = "Plan de Ana.xlsx",
                                         .file = std::string("PK\0\xFF", 4),
                                         .choices = {}});
    }
    app::BeginFormulation fresh(std::string const& role = "planning-analyst",
                                std::string const& unit = "GDI") const {
        return {.occasion = as(role), .plan = plan_code, .unit = unit, .draft = file_draft()};
    }
    domain::Outcome<std::string> confirm(std::int64_t number,
                                         decltype(app::ConfirmImport::what) what,
                                         std::string const& role = "planning-analyst") {
        return app::confirm_import(
            store, {.occasion = as(role), .number = number, .what = std::move(what)});
    }
    domain::Outcome<void> undo(std::int64_t number, std::string const& role = "planning-analyst") {
        return app::undo_import(store, {.occasion = as(role), .number = number});
    }
    domain::Outcome<app::PlanInTheMaking> load() {
        return app::load_plan_in_the_making(store, as("internal-control"), plan_code);
    }
    ImportState state(std::int64_t number) {
        return app::load_import(store, as("planning-analyst"), number)->session.state;
    }
    std::vector<std::string> log_of(std::string const& action) {
        std::vector<std::string> list;
        for (auto const& one :
             app::read_activity(store, entity, {.action_prefix = action}, 0, 1000).entries)
            list.push_back(one.entry.changes);
        return list;
    }
    // Of the plan that file_draft makes: goal 1 says more, goal 2 goes, a goal comes.
    app::ChangeDraft change(std::int64_t seen_version = 1,
                            std::string const& role = "planning-analyst") const {
        return {.occasion = as(role),
                .plan = plan_code,
                .seen_version = seen_version,
                .edits = {{1, {"unit", "expedientes"}, "cajas"}, {1, {"note", "Nueva"}, ""}},
                .added = {{.id = -1,
                           .kind = ObjectKind::node,
                           .parent = 0,
                           .cells = {{"code", "A"}, {"kind", "group"}}},
                          {.id = -2,
                           .kind = ObjectKind::goal,
                           .parent = -1,
                           .cells = {{"code", "3"}, {"goal", "Atender"}}}},
                .removed = {2}};
    }

    int time = 0;
    sql::testing::EmptyDatabase database{GetParam()};
    storage::Store store{database.address()};
};

INSTANTIATE_TEST_SUITE_P(Engines, ImportTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

template <class T>
RefusalKind refusal(domain::Outcome<T> const& outcome) {
    return outcome ? RefusalKind::already_done : outcome.error().kind;
}

TEST_P(ImportTest, WhatWasMendedLastStands) {
    auto const number = begin();
    auto const analyst = as("planning-analyst");
    ASSERT_TRUE(app::choose_import(store, {analyst, *number, "{\"sheets\": []}"}).has_value());
    ASSERT_TRUE(app::correct_import(store, {analyst, *number, {{{"Plan", 13, 6}, "1,5"}}}));
    ASSERT_TRUE(app::correct_import(
        store, {analyst, *number, {{{"Plan", 13, 6}, "15"}, {{"Plan", 2, 0}, ""}}}));
    auto const there = app::load_import(store, analyst, *number);
    ASSERT_TRUE(there.has_value());
    EXPECT_EQ(app::load_import_file(store, analyst, *number), std::string("PK\0\xFF", 4));
    EXPECT_EQ(app::load_import_file(store, as("planning-head"), *number), "");
    EXPECT_EQ(there->session.file_name, "Plan de Ana.xlsx");
    EXPECT_EQ(there->session.choices, "{\"sheets\": []}");
    EXPECT_EQ(there->corrections, (std::vector<domain::ImportCorrection>{{{"Plan", 2, 0}, ""},
                                                                         {{"Plan", 13, 6}, "15"}}));
    EXPECT_EQ(refusal(app::correct_import(store, {analyst, *number, {{{"Plan", 1, 1}, "\x01"}}})),
              RefusalKind::text_unusable);
}

TEST_P(ImportTest, TheLogTellsTheFileByItsDigestAndItsNameApart) {
    ASSERT_TRUE(begin().has_value());
    auto const told = app::read_activity(store, entity, {.action_prefix = "import.begin"}, 0, 10);
    ASSERT_EQ(told.entries.size(), 1u);
    auto const& one = told.entries.front();
    // printf 'PK\0\377' | sha256sum
    EXPECT_NE(
        one.entry.changes.find("5dd042bc1317e19e9473d32caad73bc2bb5702017493924b0007892442590089"),
        std::string::npos)
        << one.entry.changes;
    EXPECT_EQ(one.entry.changes.find("Ana"), std::string::npos);
    EXPECT_FALSE(one.entry.personal_digest.empty());
}

TEST_P(ImportTest, NobodyElseSeesIt) {
    auto const number = begin();
    for (auto const* role : {"planning-head", "process-leader", "administrator", ""}) {
        EXPECT_EQ(refusal(app::load_import(store, as(role), *number)), RefusalKind::import_unknown);
        EXPECT_EQ(refusal(app::choose_import(store, {as(role), *number, "x"})),
                  RefusalKind::import_unknown);
        EXPECT_EQ(refusal(app::correct_import(store, {as(role), *number, {{{"P", 0, 0}, "x"}}})),
                  RefusalKind::import_unknown);
        EXPECT_EQ(refusal(confirm(*number, fresh(role), role)), RefusalKind::import_unknown);
        EXPECT_EQ(refusal(undo(*number, role)), RefusalKind::import_unknown);
        EXPECT_EQ(refusal(app::discard_import(store, {as(role), *number, {}})),
                  RefusalKind::import_unknown);
        EXPECT_TRUE(app::list_imports(store, as(role)).empty());
    }
    EXPECT_EQ(app::list_imports(store, as("planning-analyst")).size(), 1u);
}

TEST_P(ImportTest, IsForWhoMayBeginOrEditSomePlan) {
    for (auto const* role :
         {"planning-analyst", "planning-head", "process-leader", "improvement-promoter"})
        EXPECT_TRUE(begin(role).has_value()) << role;
    for (auto const* role :
         {"administrator", "internal-control", "communications", "reporting-area", "committee", ""})
        EXPECT_EQ(refusal(begin(role)), RefusalKind::not_permitted) << role;
}

TEST_P(ImportTest, IsConfirmedOnce) {
    auto const number = begin();
    EXPECT_EQ(refusal(load()), RefusalKind::plan_unknown);  // nothing before
    EXPECT_EQ(*confirm(*number, fresh()), plan_code);
    EXPECT_EQ(*confirm(*number, fresh()), plan_code);
    EXPECT_EQ(load()->formulation.number, 1);
    EXPECT_EQ(load()->draft, file_draft());
    EXPECT_EQ(log_of("plan.begin").size(), 1u);
    EXPECT_EQ(log_of("import.confirm").size(), 1u);
    EXPECT_EQ(refusal(app::choose_import(store, {as("planning-analyst"), *number, "x"})),
              RefusalKind::import_closed);
}

TEST_P(ImportTest, ManyWhoConfirmAtOnceDoItOnce) {
    auto const number = begin();
    std::barrier start(4);
    std::vector<std::jthread> threads;
    std::atomic<int> done = 0;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            start.arrive_and_wait();
            if (confirm(*number, fresh())) ++done;
        });
    threads.clear();
    EXPECT_EQ(done, 4);
    EXPECT_EQ(log_of("plan.begin").size(), 1u);
}

TEST_P(ImportTest, RolesAndUnitsHoldAsByHand) {
    auto const own = begin("process-leader");  // may edit their plan, not begin one
    EXPECT_EQ(refusal(confirm(*own, fresh("process-leader"), "process-leader")),
              RefusalKind::not_permitted);
    EXPECT_EQ(log_of("change.refuse").size(), 1u);
    auto const number = begin();
    EXPECT_EQ(refusal(confirm(*number, fresh("planning-analyst", "no-such-unit"))),
              RefusalKind::unit_unknown);
    EXPECT_EQ(state(*number), ImportState::open);
    ASSERT_TRUE(confirm(*number, fresh()).has_value());
    EXPECT_TRUE(confirm(*own, change(1, "process-leader"), "process-leader").has_value());
}

TEST_P(ImportTest, AFreshPlanIsTakenBackWhole) {
    auto const number = begin();
    ASSERT_TRUE(confirm(*number, fresh()).has_value());
    EXPECT_TRUE(undo(*number).has_value());
    EXPECT_EQ(refusal(load()), RefusalKind::plan_unknown);
    EXPECT_EQ(state(*number), ImportState::undone);
    EXPECT_EQ(refusal(undo(*number)), RefusalKind::import_closed);
    EXPECT_EQ(log_of("plan.withdraw").size(), 1u);
    EXPECT_EQ(log_of("import.undo").size(), 1u);
    auto const again = begin();  // and can be imported again, as another formulation
    ASSERT_TRUE(confirm(*again, fresh()).has_value());
    EXPECT_EQ(load()->formulation.number, 2);
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
}

TEST_P(ImportTest, AChangeIsMadeAndTakenBackWhole) {
    ASSERT_TRUE(confirm(*begin(), fresh()).has_value());
    auto const before = load()->draft;
    auto const number = begin();
    ASSERT_TRUE(confirm(*number, change()).has_value());
    auto const after = load()->draft;
    ASSERT_EQ(after.size(), 4u);  // the plan, goal 1, group A, goal 3
    EXPECT_EQ(after[1].text("unit"), "expedientes");
    EXPECT_EQ(after[1].text("note"), "Nueva");
    EXPECT_EQ(after[2].text("code"), "A");
    EXPECT_EQ(after[3].parent, after[2].id);
    EXPECT_EQ(load()->formulation.version, 2);
    ASSERT_TRUE(undo(*number).has_value());
    EXPECT_EQ(load()->draft, before);
}

// Goal 2 goes first, goal 1 below a part that comes; one after the other, and back again.
TEST_P(ImportTest, MovesAreMadeAndTakenBackWhole) {
    ASSERT_TRUE(confirm(*begin(), fresh()).has_value());
    auto const before = load()->draft;
    auto const first = begin();
    app::ChangeDraft reordered{.occasion = as("planning-analyst"),
                               .plan = plan_code,
                               .seen_version = 1,
                               .moved = {{.object = 2, .parent = 0, .before = 1}}};
    ASSERT_TRUE(confirm(*first, reordered).has_value());
    auto const between = load()->draft;
    EXPECT_EQ(between[1].text("code"), "2");
    EXPECT_EQ(between[2].text("code"), "1");
    auto const second = begin();
    auto moved = change(2);
    moved.moved = {{.object = 1, .parent = -1, .before = -2}};
    ASSERT_TRUE(confirm(*second, moved).has_value());
    auto const after = load()->draft;
    ASSERT_EQ(after.size(), 4u);  // the plan, group A, goals 1 and 3 of it
    EXPECT_EQ(after[2].id, 1);
    EXPECT_EQ(after[2].parent, after[1].id);
    EXPECT_EQ(after[2].text("unit"), "expedientes");
    EXPECT_EQ(after[3].text("code"), "3");
    EXPECT_EQ(log_of("plan.move").size(), 2u);
    EXPECT_EQ(refusal(undo(*first)), RefusalKind::import_edited);
    ASSERT_TRUE(undo(*second).has_value());
    EXPECT_EQ(load()->draft, between);
    ASSERT_TRUE(undo(*first).has_value());  // what followed it was taken back
    EXPECT_EQ(load()->draft, before);
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
}

TEST_P(ImportTest, AMoveThatCannotBeIsRefusedWhole) {
    ASSERT_TRUE(confirm(*begin(), fresh()).has_value());
    auto const before = load()->draft;
    for (app::DraftMove const move :
         {app::DraftMove{.object = 9, .parent = 0}, app::DraftMove{.object = 1, .parent = 2},
          app::DraftMove{.object = 1, .parent = -7},
          app::DraftMove{.object = 1, .parent = 0, .before = -7}}) {
        auto wrong = change();
        wrong.moved = {move};
        auto const number = *begin();
        EXPECT_EQ(refusal(confirm(number, wrong)), RefusalKind::object_unknown) << move.object;
        EXPECT_EQ(load()->draft, before);
        EXPECT_TRUE(app::discard_import(
            store, {.occasion = as("planning-analyst"), .number = number, .choices = {}}));
    }
}

TEST_P(ImportTest, IsNotTakenBackOnceSomebodyEdited) {
    ASSERT_TRUE(confirm(*begin(), fresh()).has_value());
    auto const number = begin();
    ASSERT_TRUE(confirm(*number, change()).has_value());
    ASSERT_TRUE(app::edit_cells(store, {.occasion = as("improvement-promoter"),
                                        .plan = plan_code,
                                        .edits = {{1, {"unit", "metros"}, "expedientes"}}}));
    auto const draft = load()->draft;
    EXPECT_EQ(refusal(undo(*number)), RefusalKind::import_edited);
    EXPECT_EQ(load()->draft, draft);
    EXPECT_EQ(state(*number), ImportState::confirmed);
}

TEST_P(ImportTest, AChangeForAnotherVersionIsRefusedWhole) {
    ASSERT_TRUE(confirm(*begin(), fresh()).has_value());
    auto const draft = load()->draft;
    auto const number = begin();
    EXPECT_EQ(refusal(confirm(*number, change(0))), RefusalKind::changed_meanwhile);
    auto other = change();
    other.edits.push_back({2, {"unit", "x"}, "what nobody wrote"});
    EXPECT_EQ(refusal(confirm(*number, other)), RefusalKind::changed_meanwhile);
    other = change();
    other.edits.push_back({1, {"actuals/2027-Q1", "5"}, ""});
    EXPECT_EQ(refusal(confirm(*number, other)), RefusalKind::cell_locked);
    other = change();
    other.added.push_back({.id = -3, .kind = ObjectKind::goal, .parent = 1, .cells = {}});
    EXPECT_EQ(refusal(confirm(*number, other)), RefusalKind::object_unknown);
    other.added.back().parent = 0;
    EXPECT_EQ(refusal(confirm(*number, other)), RefusalKind::code_missing);
    other = change();
    other.removed.push_back(0);
    EXPECT_EQ(refusal(confirm(*number, other)), RefusalKind::object_unknown);
    EXPECT_EQ(load()->draft, draft);
    EXPECT_EQ(load()->formulation.version, 1);
}

TEST_P(ImportTest, TheNextVersionBeginsFromTheEditionThatWasSeen) {
    auto const command =
        exchange::import_command(entity, *exchange::read_plan_document(document), now());
    ASSERT_EQ(app::import_plans(store, {&command, 1}).size(), 1u);
    auto begun = fresh();
    begun.begun_from = plan_code + "/2";
    EXPECT_EQ(refusal(confirm(*begin(), begun)), RefusalKind::changed_meanwhile);
    begun.begun_from = plan_code + "/1";
    EXPECT_TRUE(confirm(*begin(), begun).has_value());
    EXPECT_EQ(load()->formulation.begun_from, plan_code + "/1");
}

TEST_P(ImportTest, LayoutsAreRemembered) {
    auto const number = begin();
    app::ConfirmImport command{.occasion = as("planning-analyst"),
                               .number = *number,
                               .what = fresh(),
                               .mappings = {{"abc", "meta\tgoal/goal\n"}}};
    EXPECT_EQ(app::find_mapping(store, entity, "abc"), std::nullopt);
    ASSERT_TRUE(app::confirm_import(store, command).has_value());
    EXPECT_EQ(app::find_mapping(store, entity, "abc"), "meta\tgoal/goal\n");
    EXPECT_EQ(app::find_mapping(store, {"other"}, "abc"), std::nullopt);
}

TEST_P(ImportTest, FewAreOpenAtOnceAndOldOnesAreSwept) {
    for (std::size_t i = 0; i < app::open_imports_max; ++i)
        ASSERT_TRUE(begin().has_value());
    EXPECT_EQ(refusal(begin()), RefusalKind::imports_open);
    auto const list = app::list_imports(store, as("planning-analyst"));
    ASSERT_TRUE(app::discard_import(store, {as("planning-analyst"), list[0].number, {}}));
    EXPECT_TRUE(begin().has_value());
    time = 7 * 24 * 3600 - 1;
    EXPECT_EQ(app::sweep_imports(store, as("")), 0u);
    time = 7 * 24 * 3600 + 1;
    EXPECT_EQ(app::sweep_imports(store, as("")), app::open_imports_max);
    EXPECT_TRUE(app::list_imports(store, as("planning-analyst")).empty());
    EXPECT_EQ(log_of("import.sweep").size(), app::open_imports_max);
}

}  // namespace
