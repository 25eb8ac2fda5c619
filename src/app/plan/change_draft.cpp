#include "app/plan/change_draft.hpp"

#include <map>

#include "app/plan/draft_events.hpp"
#include "app/plan/open_plan.hpp"
#include "storage/plan/formulation_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::DraftObject;
using domain::ObjectKind;
using domain::Refusal;
using domain::RefusalKind;

class Changing {
public:
    Changing(sql::Connection& connection, ChangeDraft const& command, OpenPlan open)
        : connection_(connection),
          command_(command),
          open_(std::move(open)),
          draft_(storage::load_draft(connection, command.occasion.entity, open_.formulation)) {
        for (auto const& object : draft_)
            objects_.emplace(object.id, &object);
    }

    domain::Outcome<domain::Formulation> run() {
        if (auto flaw = find_flaw()) return std::unexpected(std::move(*flaw));
        std::optional<storage::Logged> last;
        if (!command_.edits.empty()) last = write_cells();
        for (auto const& object : command_.added)
            last = add(object);
        for (int const object : command_.removed)
            last = set_presence(object, Action::plan_remove, storage::Presence::removed);
        for (int const object : command_.restored)
            last = set_presence(object, Action::plan_restore, storage::Presence::present);
        if (last) keep_change(connection_, open_, command_.occasion.actor, *last);
        return std::move(open_.formulation);
    }

private:
    std::optional<Refusal> find_flaw() const {
        for (auto const& edit : command_.edits)
            if (auto flaw = flaw_of(edit)) return flaw;
        std::map<int, ObjectKind> kinds;
        for (auto const& object : draft_)
            kinds.emplace(object.id, object.kind);
        for (auto const& object : command_.added) {
            auto const parent = kinds.find(object.parent);
            if (parent == kinds.end() || parent->second == ObjectKind::goal || object.id >= 0)
                return Refusal{RefusalKind::object_unknown};
            if (auto flaw = flaw_of_addition(object)) return flaw;
            kinds.emplace(object.id, object.kind);
        }
        for (int const object : command_.removed)
            if (object == 0 || !objects_.contains(object))
                return Refusal{RefusalKind::object_unknown};
        for (int const object : command_.restored)
            if (object < 1 || object >= open_.formulation.next_object)
                return Refusal{RefusalKind::object_unknown};
        return std::nullopt;
    }

    std::optional<Refusal> flaw_of(CellEdit const& edit) const {
        auto const object = objects_.find(edit.object);
        if (object == objects_.end()) return Refusal{RefusalKind::object_unknown};
        if (auto flaw = flaw_of_cell(object->second->kind, edit.wanted)) return flaw;
        if (object->second->text(edit.wanted.name) != edit.shown)
            return Refusal{RefusalKind::changed_meanwhile, edit.wanted.name};
        return std::nullopt;
    }

    storage::Logged write_cells() {
        auto logged = storage::append_to_log(connection_, command_.occasion,
                                             edit_event(command_.plan, command_.edits));
        for (auto const& edit : command_.edits)
            storage::set_cell(connection_, open_.formulation, edit.object, edit.wanted, logged);
        return logged;
    }

    storage::Logged add(DraftObject object) {
        int const own = object.id;
        object.id = open_.formulation.next_object++;
        numbers_.emplace(own, object.id);
        if (object.parent < 0) object.parent = numbers_.at(object.parent);
        object.position = next_position(object);
        auto logged = storage::append_to_log(connection_, command_.occasion,
                                             addition_event(command_.plan, object));
        storage::insert_draft_object(connection_, open_.formulation, object, logged);
        return logged;
    }

    // After all of its kind that hang from the parent already.
    int next_position(DraftObject const& object) {
        auto const place = std::pair(object.parent, object.kind);
        if (!positions_.contains(place)) positions_[place] = position_after(draft_, object);
        return positions_[place]++;
    }

    storage::Logged set_presence(int object, Action action, storage::Presence presence) {
        auto logged = storage::append_to_log(connection_, command_.occasion,
                                             object_event(action, command_.plan, object));
        storage::set_presence(connection_, open_.formulation, object, presence, logged);
        return logged;
    }

    sql::Connection& connection_;
    ChangeDraft const& command_;
    OpenPlan open_;
    domain::Draft draft_;
    std::map<int, DraftObject const*> objects_;
    std::map<int, int> numbers_;  // of what was added, by their own
    std::map<std::pair<int, ObjectKind>, int> positions_;
};

}  // namespace

domain::Outcome<domain::Formulation> change_draft(sql::Connection& connection,
                                                  ChangeDraft const& command) {
    auto open = open_plan(connection, command.occasion, command.plan, domain::PlanAction::edit);
    if (!open) return std::unexpected(open.error());
    if (open->formulation.version != command.seen_version)
        return domain::refuse(RefusalKind::changed_meanwhile);
    return Changing(connection, command, std::move(*open)).run();
}

}  // namespace app
