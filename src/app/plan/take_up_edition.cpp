#include "app/plan/take_up_edition.hpp"

#include "app/plan/open_plan.hpp"
#include "app/record/decide.hpp"
#include "domain/plan/renaming.hpp"
#include "storage/plan/edition_store.hpp"

namespace app {
namespace {

using domain::RefusalKind;

domain::Outcome<void> take_up_in(sql::Connection& connection, TakeUpEdition const& command) {
    auto open = open_plan(connection, command.occasion, command.plan, domain::PlanAction::edit);
    if (!open) return std::unexpected(open.error());
    auto& formulation = open->formulation;
    auto const seen = domain::parse_edition_name(command.edition);
    bool const is_of_it =
        seen && (seen->plan == formulation.plan || seen->plan == formulation.replaces);
    auto const latest = is_of_it
                            ? storage::find_latest(connection, command.occasion.entity, seen->plan)
                            : std::nullopt;
    if (!latest || latest->number != seen->edition)
        return domain::refuse(RefusalKind::changed_meanwhile);
    if (formulation.begun_from == command.edition) return domain::refuse(RefusalKind::already_done);
    auto const logged = storage::append_to_log(
        connection, command.occasion,
        {.action = domain::Action::plan_take_up,
         .object_kind = "plan",
         .object = command.plan,
         .changes = {{"begun_from", formulation.begun_from, command.edition}}});
    formulation.begun_from = command.edition;
    keep_change(connection, *open, command.occasion.actor, logged);
    return {};
}

}  // namespace

domain::Outcome<void> take_up_edition(storage::Store& store, TakeUpEdition const& command) {
    Attempt const attempt{.action = domain::Action::plan_take_up, .object = command.plan};
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) { return take_up_in(connection, command); });
}

}  // namespace app
