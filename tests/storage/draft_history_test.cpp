// Whatever people did to a draft, any state that it had can be had again from its log (A2), on both
// engines: edits, renames, objects added, moved, taken out and put back, by several people.
#include <gtest/gtest.h>

#include "app/people/demonstration.hpp"
#include "app/plan/begin_formulation.hpp"
#include "app/plan/draft_history.hpp"
#include "app/plan/edit_draft.hpp"
#include "app/plan/move_object.hpp"
#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_document/plan_document.hpp"
#include "kit/sql/testing.hpp"
#include "support/engine.hpp"

namespace {

using domain::ObjectKind;

storage::EntityId const entity{"e"};
std::string const plan = "plan-gdi-2027";

constexpr std::string_view document = R"({"format": "rumbo-plan/1", "code": "plan-gdi-2027",
 "name": "Plan de gestión 2027", "instrument": "management-plan",
 "owner": {"code": "GDI", "name": "Gestión documental"},
 "period": {"from": "2027", "to": "2027"},
 "children": [{"kind": "component", "code": "1", "name": "Cuidar",
               "goals": [{"code": "1", "goal": "Regar", "schedule": "sum"}]}]})";

// One person after another does something that may be done; a day passes now and then.
class Office {
public:
    explicit Office(sql::Engine engine, std::uint64_t seed)
        : empty(engine), store(empty.address()), chance(seed) {
        store.migrate(now());
        app::fill_with_people(store, as("administrator"));
        auto const begun = app::begin_formulation(
            store, {.occasion = as("planning-analyst"),
                    .plan = plan,
                    .unit = "GDI",
                    .draft = exchange::take_apart(*exchange::read_plan_document(document)),
                    .begun_from = {}});
        EXPECT_TRUE(begun.has_value());
    }

    base::Instant now() const {
        return base::Instant(std::chrono::sys_seconds{std::chrono::seconds{1'790'000'000 + time}});
    }
    storage::Occasion as(std::string const& who) const {
        return {.entity = entity, .now = now(), .actor = {.person = "demo-" + who}};
    }
    domain::Draft draft() {
        return app::load_plan_in_the_making(store, as("internal-control"), plan)->draft;
    }
    app::DraftHistory history() {
        return *app::load_draft_history(store, as("internal-control"), {.plan = plan});
    }

    void do_something() {
        time += chance.in_hundred(30) ? 40'000 : 60;
        role = chance.among<std::string>({"process-leader", "improvement-promoter"});
        auto const there = draft();
        auto const& object =
            there[static_cast<std::size_t>(chance.below(static_cast<int>(there.size())))];
        switch (chance.below(8)) {
            case 0:
                return add(object);
            case 1:
                removed.push_back(object.id);
                (void)app::remove_object(store, {as(role), plan, object.id});
                return;
            case 2:
                if (removed.empty()) return;
                (void)app::restore_object(store, {as(role), plan, removed.back()});
                removed.pop_back();
                return;
            case 3:
            case 4:
                return move(object, there);
            default:
                return edit(object);
        }
    }

    sql::testing::EmptyDatabase empty;
    storage::Store store;
    generator::Engine chance;
    std::int64_t time = 0;
    int moves = 0;

private:
    void add(domain::DraftObject const& parent) {
        auto const kind = chance.in_hundred(30) ? ObjectKind::node : ObjectKind::goal;
        (void)app::add_object(store, {.occasion = as(role),
                                      .plan = plan,
                                      .kind = kind,
                                      .parent = parent.id,
                                      .cells = {{"code", std::to_string(chance.below(9) + 1)}}});
    }
    // Below any other part, before any other of its kind there; some of it is refused.
    void move(domain::DraftObject const& object, domain::Draft const& there) {
        app::MoveObject command{
            .occasion = as(role), .plan = plan, .object = object.id, .seen_parent = object.parent};
        for (auto const& other : there) {
            bool const is_part = other.kind != ObjectKind::goal;
            if (is_part && chance.in_hundred(50)) command.parent = other.id;
        }
        for (auto const& other : there) {
            bool const is_sibling = other.parent == command.parent && other.kind == object.kind;
            if (is_sibling && chance.in_hundred(30)) command.before = other.id;
        }
        moves += app::move_object(store, command).has_value() ? 1 : 0;
    }

    // Several cells at once: names, a rename, a text that goes.
    void edit(domain::DraftObject const& object) {
        std::vector<app::CellEdit> edits;
        for (auto const* name : {"note", "short_name", "code"}) {
            if (chance.in_hundred(40)) continue;
            auto text = chance.in_hundred(25) ? std::string() : std::to_string(chance.below(100));
            if (text.empty() && std::string_view(name) == "code") text = "0";
            edits.push_back({object.id, {name, text}, std::string(object.text(name))});
        }
        (void)app::edit_cells(store, {as(role), plan, std::move(edits)});
    }

    std::string role;
    std::vector<int> removed;
};

// The order tells where each stands; the numbers by which it is kept may differ.
domain::Draft in_order(domain::Draft draft) {
    for (auto& object : draft)
        object.position = 0;
    return draft;
}

class DraftHistoryTest : public testing::TestWithParam<sql::Engine> {};

INSTANTIATE_TEST_SUITE_P(On, DraftHistoryTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(DraftHistoryTest, EveryStateThatItHadIsHadAgain) {
    constexpr int steps = 90;
    for (std::uint64_t const seed : {1, 2, 3}) {
        Office office(GetParam(), seed);
        std::map<std::int64_t, domain::Draft> states;  // by the last entry before them
        std::map<base::Date, domain::Draft> days;
        auto const note = [&] {
            auto const draft = office.draft();
            states[office.history().events.back().sequence] = draft;
            days[office.now().colombian_date()] = draft;
        };
        note();
        for (int i = 0; i < steps; ++i) {
            office.do_something();
            note();
        }
        auto const history = office.history();
        ASSERT_GT(states.size(), 20U);
        ASSERT_GT(office.moves, 3);
        for (auto const& [sequence, draft] : states)
            ASSERT_EQ(in_order(history.after(sequence)), in_order(draft))
                << "seed " << seed << ", entry " << sequence;
        for (auto const& [day, draft] : days)
            ASSERT_EQ(in_order(*history.as_of(day)), in_order(draft))
                << "seed " << seed << ", " << day.text();
        EXPECT_EQ(history.as_of(days.begin()->first.plus_days(-1)), std::nullopt);
        EXPECT_EQ(in_order(*history.as_of(days.rbegin()->first.plus_days(400))),
                  in_order(office.draft()));
    }
}

TEST_P(DraftHistoryTest, WhoMayNotReadTheDraftReadsNoHistoryOfIt) {
    Office office(GetParam(), 1);
    auto const refused =
        app::load_draft_history(office.store, office.as("committee"), {.plan = plan});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, domain::RefusalKind::not_permitted);
    auto const unknown =
        app::load_draft_history(office.store, office.as("planning-head"), {.plan = "x"});
    ASSERT_FALSE(unknown.has_value());
    EXPECT_EQ(unknown.error().kind, domain::RefusalKind::plan_unknown);
}

}  // namespace
