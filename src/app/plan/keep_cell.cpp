#include "app/plan/keep_cell.hpp"

#include <algorithm>

#include "app/plan/open_plan.hpp"
#include "app/record/decide.hpp"
#include "storage/plan/accompaniment_store.hpp"
#include "storage/plan/formulation_store.hpp"

namespace app {
namespace {

using domain::RefusalKind;

domain::Outcome<void> keep_in(sql::Connection& connection, KeepCell const& command) {
    auto const& entity = command.occasion.entity;
    auto const open =
        open_plan(connection, command.occasion, command.plan, domain::PlanAction::edit);
    if (!open) return std::unexpected(open.error());
    auto const& formulation = open->formulation;
    auto const object = storage::find_draft_object(connection, entity, formulation, command.object);
    if (!object || object->kind != domain::ObjectKind::goal)
        return domain::refuse(RefusalKind::object_unknown);
    auto const& cell = command.cell;
    if (cell != "goal" && cell != "baseline" && cell != "total")
        return domain::refuse(RefusalKind::cell_locked);
    storage::KeptCell const kept{command.object, cell};
    auto const list = storage::list_kept_cells(connection, entity, formulation);
    if (std::ranges::find(list, kept) != list.end())
        return domain::refuse(RefusalKind::already_done);
    auto const logged = storage::append_to_log(
        connection, command.occasion,
        {.action = domain::Action::plan_keep,
         .object_kind = "plan",
         .object = command.plan,
         .changes = {{"object", std::nullopt, std::to_string(command.object)},
                     {"cell", std::nullopt, cell}}});
    storage::insert_kept_cell(connection, formulation, kept, logged);
    return {};
}

}  // namespace

domain::Outcome<void> keep_cell(storage::Store& store, KeepCell const& command) {
    Attempt const attempt{.action = domain::Action::plan_keep, .object = command.plan};
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) { return keep_in(connection, command); });
}

}  // namespace app
