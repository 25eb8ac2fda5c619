#include "app/plan/observation.hpp"

#include <algorithm>

#include "app/consultation/prose.hpp"
#include "app/plan/open_plan.hpp"
#include "app/plan/review.hpp"
#include "app/record/decide.hpp"
#include "storage/plan/formulation_store.hpp"
#include "storage/plan/review_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::PlanAction;
using domain::Refusal;
using domain::RefusalKind;

std::optional<Refusal> flaw_of(sql::Connection& connection, AddObservation const& command,
                               OpenPlan const& open) {
    if (auto flaw = flaw_of_judge(connection, command.occasion, open)) return flaw;
    if (auto flaw = flaw_of_prose(command.words, "palabras", RefusalKind::words_missing,
                                  domain::observation_characters_max))
        return flaw;
    auto const object = storage::find_draft_object(connection, command.occasion.entity,
                                                   open.formulation, command.object);
    bool const is_known =
        object && (command.cell.empty() || domain::is_written_by_hand(object->kind, command.cell));
    if (!is_known) return Refusal{RefusalKind::object_unknown};
    return flaw_of_review(connection, command.occasion, open, command.takes_from);
}

}  // namespace

domain::Outcome<void> add_observation(storage::Store& store, AddObservation const& command) {
    Attempt const attempt{.action = Action::observation_add, .object = command.plan};
    return decide(
        store, command.occasion, attempt,
        [&](sql::Connection& connection) -> domain::Outcome<void> {
            auto open = open_plan(connection, command.occasion, command.plan, PlanAction::observe);
            if (!open) return std::unexpected(open.error());
            if (auto flaw = flaw_of(connection, command, *open))
                return std::unexpected(std::move(*flaw));
            take_along(connection, command.occasion, *open, command.takes_from);
            auto const logged = storage::append_to_log(
                connection, command.occasion,
                {.action = Action::observation_add,
                 .object_kind = "plan",
                 .object = command.plan,
                 .changes = {{"object", std::nullopt, std::to_string(command.object)},
                             {"cell", std::nullopt, command.cell},
                             {"words", std::nullopt, command.words}}});
            storage::insert_observation(connection, open->formulation,
                                        {.object = command.object,
                                         .cell = command.cell,
                                         .words = command.words,
                                         .person = command.occasion.actor.person},
                                        logged);
            // Conforming is what was found good and was not observed since.
            storage::erase_conformity(connection, open->formulation, command.object, logged);
            return {};
        });
}

domain::Outcome<void> resolve_observation(storage::Store& store,
                                          ResolveObservation const& command) {
    Attempt const attempt{.action = Action::observation_resolve, .object = command.plan};
    return decide(
        store, command.occasion, attempt,
        [&](sql::Connection& connection) -> domain::Outcome<void> {
            auto const open =
                open_plan(connection, command.occasion, command.plan, PlanAction::edit);
            if (!open) return std::unexpected(open.error());
            auto const list =
                storage::list_observations(connection, command.occasion.entity, open->formulation);
            auto const one = std::ranges::find(list, command.number, &domain::Observation::number);
            bool const is_open = one != list.end() && one->is_returned && !one->is_resolved;
            if (!is_open) return domain::refuse(RefusalKind::already_done);
            auto const logged = storage::append_to_log(
                connection, command.occasion,
                {.action = Action::observation_resolve,
                 .object_kind = "plan",
                 .object = command.plan,
                 .changes = {{"observation", std::nullopt, std::to_string(command.number)}}});
            storage::resolve_observation(connection, open->formulation, command.number, logged);
            return {};
        });
}

}  // namespace app
