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
        number_added();
        if (auto flaw = find_places()) return std::unexpected(std::move(*flaw));
        std::optional<storage::Logged> last;
        if (!command_.edits.empty()) last = write_cells();
        for (auto const& object : added_)
            last = add(object);
        for (int const object : command_.restored)
            last = set_presence(object, Action::plan_restore, storage::Presence::present);
        for (auto const& move : moves_)
            last =
                storage::append_to_log(connection_, command_.occasion,
                                       move_event(command_.plan, move.object, move.from, move.to));
        for (auto const& object : displaced_)
            storage::set_place(connection_, open_.formulation, object, *last);
        for (int const object : command_.removed)
            last = set_presence(object, Action::plan_remove, storage::Presence::removed);
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

    int number_of(int object) const { return object < 0 ? numbers_.at(object) : object; }

    void number_added() {
        for (auto object : command_.added) {
            int const own = object.id;
            object.id = open_.formulation.next_object++;
            numbers_.emplace(own, object.id);
            object.parent = number_of(object.parent);
            object.position = next_position(object);
            added_.push_back(std::move(object));
        }
    }

    // Where everything goes, before anything is written.
    std::optional<Refusal> find_places() {
        if (command_.moved.empty() && command_.returned.empty()) return std::nullopt;
        auto kept =
            storage::load_kept_draft(connection_, command_.occasion.entity, open_.formulation);
        for (auto const& object : added_)
            kept.push_back({.object = object});
        for (auto& one : kept)
            one.object.cells.clear();
        for (int const object : command_.restored)
            if (auto* const one = domain::find_kept(kept, object)) one->is_removed = false;
        auto const before = kept;
        for (auto const& move : command_.moved) {
            auto const to = place_of_move(kept, move);
            if (!to) return to.error();
            put(kept, move.object, *to);
        }
        for (auto const& one : command_.returned) {
            auto const* const object = domain::find_kept(kept, one.object);
            if (object == nullptr) return Refusal{RefusalKind::object_unknown};
            put(kept, one.object, {one.parent.value_or(object->object.parent), one.rank});
        }
        for (std::size_t i = 0; i < kept.size(); ++i)
            if (kept[i] != before[i]) displaced_.push_back(std::move(kept[i].object));
        return std::nullopt;
    }

    domain::Outcome<domain::DraftPlace> place_of_move(domain::KeptDraft const& kept,
                                                      DraftMove const& move) const {
        bool const is_known = (move.parent >= 0 || numbers_.contains(move.parent)) &&
                              (move.before.value_or(0) >= 0 || numbers_.contains(*move.before));
        if (!is_known) return domain::refuse(RefusalKind::object_unknown);
        auto const before =
            move.before ? std::optional(number_of(*move.before)) : std::optional<int>();
        return domain::place_before(kept, move.object, number_of(move.parent), before);
    }

    void put(domain::KeptDraft& kept, int object, domain::DraftPlace const& to) {
        auto const from = domain::place_of(kept, object);
        if (from == to) return;
        domain::put_at(kept, object, to);
        moves_.push_back({object, from, to});
    }

    storage::Logged add(DraftObject const& object) {
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
    struct Moved {
        int object;
        domain::DraftPlace from;
        domain::DraftPlace to;
    };
    std::map<int, int> numbers_;  // of what is added, by their own
    std::vector<DraftObject> added_;
    std::vector<Moved> moves_;
    std::vector<DraftObject> displaced_;  // all that get another place by them
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
