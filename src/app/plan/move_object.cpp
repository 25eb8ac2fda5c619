#include "app/plan/move_object.hpp"

#include "app/plan/draft_events.hpp"
#include "app/plan/open_plan.hpp"
#include "app/record/decide.hpp"
#include "domain/plan/kept_draft.hpp"
#include "storage/plan/formulation_store.hpp"

namespace app {
namespace {

using domain::KeptDraft;
using domain::RefusalKind;

domain::Outcome<void> move_in(sql::Connection& connection, MoveObject const& command) {
    auto const& occasion = command.occasion;
    auto open = open_plan(connection, occasion, command.plan, domain::PlanAction::edit);
    if (!open) return std::unexpected(open.error());
    KeptDraft const before =
        storage::load_kept_draft(connection, occasion.entity, open->formulation);
    auto const to = domain::place_before(before, command.object, command.parent, command.before);
    if (!to) return std::unexpected(to.error());
    auto const from = domain::place_of(before, command.object);
    if (from.parent != command.seen_parent) return domain::refuse(RefusalKind::changed_meanwhile);
    if (from == *to) return {};
    auto after = before;
    domain::put_at(after, command.object, *to);
    auto const logged = storage::append_to_log(connection, occasion,
                                               move_event(command.plan, command.object, from, *to));
    for (std::size_t i = 0; i < after.size(); ++i)
        if (after[i] != before[i])
            storage::set_place(connection, open->formulation, after[i].object, logged);
    keep_change(connection, *open, occasion.actor, logged);
    return {};
}

}  // namespace

domain::Outcome<void> move_object(storage::Store& store, MoveObject const& command) {
    Attempt const attempt{.action = domain::Action::plan_move, .object = command.plan};
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) { return move_in(connection, command); });
}

}  // namespace app
