#include "app/plan/edit_draft.hpp"

#include "app/plan/draft_events.hpp"
#include "app/plan/open_plan.hpp"
#include "app/record/decide.hpp"
#include "domain/plan/cell_rule.hpp"
#include "storage/plan/formulation_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::ObjectKind;
using domain::PlanAction;
using domain::RefusalKind;

class Editing {
public:
    Editing(sql::Connection& connection, EditCells const& command, OpenPlan open)
        : connection_(connection), command_(command), open_(std::move(open)) {}

    domain::Outcome<EditResult> run() {
        for (auto const& edit : command_.edits)
            if (auto flaw = flaw_of(edit)) return std::unexpected(std::move(*flaw));
        for (auto const& edit : command_.edits)
            if (auto flaw = sort_out(edit)) return std::unexpected(std::move(*flaw));
        if (!saved_.empty()) save();
        result_.saved = static_cast<int>(saved_.size());
        result_.version = open_.formulation.version;
        return std::move(result_);
    }

private:
    std::optional<domain::Refusal> flaw_of(CellEdit const& edit) {
        auto const object =
            storage::find_draft_object(connection_, entity(), open_.formulation, edit.object);
        if (!object) return domain::Refusal{RefusalKind::object_unknown};
        return flaw_of_cell(object->kind, edit.wanted);
    }

    // What came by an import and is left as it is has not to be right.
    std::optional<domain::Refusal> sort_out(CellEdit const& edit) {
        auto const cell = storage::find_cell(connection_, entity(), open_.formulation, edit.object,
                                             edit.wanted.name);
        auto const now = cell ? cell->text : std::string();
        if (now == edit.wanted.text) return std::nullopt;
        if (auto flaw = domain::flaw_of_value(edit.wanted)) return flaw;
        bool const is_nameless =
            edit.object != 0 && edit.wanted.name == "code" && edit.wanted.text.empty();
        if (is_nameless) return domain::Refusal{RefusalKind::code_missing, "code"};
        if (now == edit.shown) {
            saved_.push_back(edit);
            return std::nullopt;
        }
        CellConflict conflict{.edit = edit, .theirs = now, .person = {}, .at = {}};
        if (cell)
            storage::read_log(connection_, entity(), cell->sequence, 1,
                              [&](domain::LogEntry const& entry) {
                                  conflict.person = entry.actor.person;
                                  conflict.at = entry.at;
                              });
        result_.conflicts.push_back(std::move(conflict));
        return std::nullopt;
    }

    void save() {
        auto const logged = storage::append_to_log(connection_, command_.occasion,
                                                   edit_event(command_.plan, saved_));
        for (auto const& edit : saved_)
            storage::set_cell(connection_, open_.formulation, edit.object, edit.wanted, logged);
        keep_change(connection_, open_, command_.occasion.actor, logged);
    }

    storage::EntityId const& entity() const { return command_.occasion.entity; }

    sql::Connection& connection_;
    EditCells const& command_;
    OpenPlan open_;
    std::vector<CellEdit> saved_;
    EditResult result_;
};

domain::Outcome<void> set_presence(storage::Store& store, PickObject const& command,
                                   storage::Presence presence) {
    auto const action =
        presence == storage::Presence::removed ? Action::plan_remove : Action::plan_restore;
    Attempt const attempt{.action = action, .object = command.plan};
    return decide(
        store, command.occasion, attempt,
        [&](sql::Connection& connection) -> domain::Outcome<void> {
            auto open = open_plan(connection, command.occasion, command.plan, PlanAction::edit);
            if (!open) return std::unexpected(open.error());
            auto const there = storage::find_draft_object(connection, command.occasion.entity,
                                                          open->formulation, command.object);
            bool const is_out = presence == storage::Presence::present;
            bool const can_be = is_out ? !there && command.object > 0 &&
                                             command.object < open->formulation.next_object
                                       : there && there->kind != ObjectKind::plan;
            if (!can_be) return domain::refuse(RefusalKind::object_unknown);
            auto const logged = storage::append_to_log(
                connection, command.occasion, object_event(action, command.plan, command.object));
            storage::set_presence(connection, open->formulation, command.object, presence, logged);
            keep_change(connection, *open, command.occasion.actor, logged);
            return {};
        });
}

domain::Outcome<int> add_in(sql::Connection& connection, AddObject const& command) {
    auto const& occasion = command.occasion;
    auto open = open_plan(connection, occasion, command.plan, PlanAction::edit);
    if (!open) return std::unexpected(open.error());
    if (command.kind == ObjectKind::plan)
        return domain::refuse(RefusalKind::object_kind_unknown, "kind");
    // What hangs from something that was taken out is out as well, and holds nothing.
    auto const draft = storage::load_draft(connection, occasion.entity, open->formulation);
    auto const* const parent = domain::find_object(draft, command.parent);
    bool const may_hold = parent != nullptr && parent->kind != ObjectKind::goal;
    if (!may_hold) return domain::refuse(RefusalKind::object_unknown);
    domain::DraftObject object{.id = open->formulation.next_object,
                               .kind = command.kind,
                               .parent = command.parent,
                               .position = 0,
                               .cells = command.cells};
    if (auto flaw = flaw_of_addition(object)) return std::unexpected(std::move(*flaw));
    for (auto const& cell : object.cells)
        if (auto flaw = domain::flaw_of_value(cell)) return std::unexpected(std::move(*flaw));
    object.position = position_after(draft, object);
    auto const logged =
        storage::append_to_log(connection, occasion, addition_event(command.plan, object));
    ++open->formulation.next_object;
    storage::insert_draft_object(connection, open->formulation, object, logged);
    keep_change(connection, *open, occasion.actor, logged);
    return object.id;
}

}  // namespace

domain::Outcome<EditResult> edit_cells(storage::Store& store, EditCells const& command) {
    Attempt const attempt{.action = Action::plan_edit, .object = command.plan};
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) -> domain::Outcome<EditResult> {
                      auto open =
                          open_plan(connection, command.occasion, command.plan, PlanAction::edit);
                      if (!open) return std::unexpected(open.error());
                      return Editing(connection, command, std::move(*open)).run();
                  });
}

domain::Outcome<int> add_object(storage::Store& store, AddObject const& command) {
    Attempt const attempt{.action = Action::plan_add, .object = command.plan};
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) { return add_in(connection, command); });
}

domain::Outcome<void> remove_object(storage::Store& store, PickObject const& command) {
    return set_presence(store, command, storage::Presence::removed);
}

domain::Outcome<void> restore_object(storage::Store& store, PickObject const& command) {
    return set_presence(store, command, storage::Presence::present);
}

}  // namespace app
