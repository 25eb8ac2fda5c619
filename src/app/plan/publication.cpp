#include "app/plan/publication.hpp"

#include <algorithm>

#include "app/plan/authority.hpp"
#include "app/record/decide.hpp"
#include "storage/plan/formulation_store.hpp"
#include "storage/plan/publication_store.hpp"

namespace app {
namespace {

using domain::PlanState;
using domain::Refusal;
using domain::RefusalKind;

// The year may end before communications has confirmed every destination.
bool is_public(domain::Formulation const& formulation) {
    return formulation.state == PlanState::published || formulation.state == PlanState::closed;
}

std::optional<Refusal> flaw_of(sql::Connection& connection, ConfirmDestination const& command,
                               domain::Formulation const& formulation) {
    auto const& wanted = command.confirmation;
    if (auto flaw = flaw_of_authority(connection, command.occasion,
                                      domain::Permission::confirm_publication, formulation.unit))
        return flaw;
    if (!is_public(formulation) || formulation.edition != wanted.edition)
        return Refusal{.kind = RefusalKind::wrong_state, .rule = "F5"};
    if (!domain::is_web_address(wanted.address))
        return Refusal{RefusalKind::address_malformed, "direccion"};
    if (wanted.day > command.occasion.now.colombian_date())
        return Refusal{RefusalKind::day_to_come, "dia"};
    auto const* const publication = formulation.last(domain::PlanAction::publish);
    if (publication != nullptr && wanted.day < publication->at.colombian_date())
        return Refusal{RefusalKind::day_too_early, "dia"};
    return std::nullopt;
}

}  // namespace

bool PublishedPlan::is_everywhere() const {
    return std::ranges::all_of(confirmed, [](auto const& one) { return one.has_value(); });
}

Publications list_publications(Store& store, EntityId const& entity, Visitor const& visitor,
                               base::Date today) {
    auto const entries = list_workshop(store, entity, visitor, today);
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        auto const confirmations = storage::list_confirmations(connection, entity);
        Publications publications;
        for (auto const& entry : entries) {
            auto const& formulation = entry.formulation;
            if (formulation.state == PlanState::official) publications.awaiting.push_back(entry);
            if (!is_public(formulation) || !formulation.edition) continue;
            if (storage::find_plan_renaming(connection, entity, formulation.plan)) continue;
            PublishedPlan one{.plan = entry, .confirmed = {}};
            for (auto const& confirmation : confirmations)
                if (confirmation.plan == formulation.plan &&
                    confirmation.edition == *formulation.edition)
                    one.confirmed[static_cast<std::size_t>(confirmation.destination)] =
                        confirmation;
            if (formulation.state == PlanState::closed && one.is_everywhere()) continue;
            publications.published.push_back(std::move(one));
        }
        std::ranges::stable_sort(publications.published, {}, &PublishedPlan::is_everywhere);
        return publications;
    });
}

domain::Outcome<void> confirm_destination(Store& store, ConfirmDestination const& command) {
    auto const& wanted = command.confirmation;
    Attempt const attempt{.action = domain::Action::plan_confirm, .object = wanted.plan};
    return decide(
        store, command.occasion, attempt,
        [&](sql::Connection& connection) -> domain::Outcome<void> {
            auto const formulation =
                storage::find_formulation(connection, command.occasion.entity, wanted.plan);
            if (!formulation) return domain::refuse(RefusalKind::plan_unknown);
            if (auto flaw = flaw_of(connection, command, *formulation))
                return std::unexpected(std::move(*flaw));
            auto confirmation = wanted;
            confirmation.person = command.occasion.actor.person;
            auto const logged = storage::append_to_log(
                connection, command.occasion,
                {.action = domain::Action::plan_confirm,
                 .object_kind = "plan",
                 .object = wanted.plan,
                 .changes = {{"edition", std::nullopt, std::to_string(wanted.edition)},
                             {"destination", std::nullopt,
                              std::string(domain::destination_tokens.token(wanted.destination))},
                             {"address", std::nullopt, wanted.address},
                             {"day", std::nullopt, wanted.day.text()}}});
            storage::insert_confirmation(connection, confirmation, logged);
            return {};
        });
}

}  // namespace app
