#include "app/plan/publication.hpp"

#include <algorithm>

#include "app/consultation/prose.hpp"
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

// The formulation whose edition the public reads, also while the next one is made; before the
// first, that which is made.
std::optional<domain::Formulation> find_standing(sql::Connection& connection,
                                                 EntityId const& entity, std::string const& plan) {
    auto published = find_published(connection, entity, plan);
    return published ? published : storage::find_formulation(connection, entity, plan);
}

std::optional<Refusal> flaw_of_edition(sql::Connection& connection, Occasion const& occasion,
                                       domain::Formulation const& formulation, int edition) {
    if (auto flaw = flaw_of_authority(connection, occasion, domain::Permission::confirm_publication,
                                      formulation.unit))
        return flaw;
    if (!is_public(formulation) || formulation.edition != edition)
        return Refusal{.kind = RefusalKind::wrong_state, .rule = "F5"};
    return std::nullopt;
}

std::optional<Refusal> flaw_of(sql::Connection& connection, ConfirmDestination const& command,
                               domain::Formulation const& formulation) {
    auto const& wanted = command.confirmation;
    if (auto flaw = flaw_of_edition(connection, command.occasion, formulation, wanted.edition))
        return flaw;
    if (!domain::is_web_address(wanted.address))
        return Refusal{RefusalKind::address_malformed, "direccion"};
    if (wanted.day > command.occasion.now.colombian_date())
        return Refusal{RefusalKind::day_to_come, "dia"};
    auto const* const publication = formulation.last(domain::PlanAction::publish);
    if (publication != nullptr && wanted.day < publication->at.colombian_date())
        return Refusal{RefusalKind::day_too_early, "dia"};
    return std::nullopt;
}

// Where it stands by now; none where it was never confirmed, or taken back since.
std::optional<domain::Confirmation> find_confirmation(
    std::vector<domain::Confirmation> const& in_their_order, std::string const& plan, int edition,
    domain::Destination destination) {
    std::optional<domain::Confirmation> latest;
    for (auto const& one : in_their_order)
        if (one.plan == plan && one.edition == edition && one.destination == destination)
            latest = one;
    if (latest && latest->address.empty()) return std::nullopt;
    return latest;
}

domain::Outcome<void> take_back_in(sql::Connection& connection,
                                   TakeDestinationBack const& command) {
    auto const& occasion = command.occasion;
    auto const formulation = find_standing(connection, occasion.entity, command.plan);
    if (!formulation) return domain::refuse(RefusalKind::plan_unknown);
    if (auto flaw = flaw_of_edition(connection, occasion, *formulation, command.edition))
        return std::unexpected(std::move(*flaw));
    auto const stands = find_confirmation(storage::list_confirmations(connection, occasion.entity),
                                          command.plan, command.edition, command.destination);
    if (!stands) return domain::refuse(RefusalKind::already_done);
    if (auto flaw = flaw_of_prose(command.reason, "motivo", RefusalKind::reason_missing,
                                  domain::taken_back_characters_max))
        return std::unexpected(std::move(*flaw));
    auto const logged = storage::append_to_log(
        connection, occasion,
        {.action = domain::Action::plan_confirm,
         .object_kind = "plan",
         .object = command.plan,
         .changes = {{"edition", std::nullopt, std::to_string(command.edition)},
                     {"destination", std::nullopt,
                      std::string(domain::destination_tokens.token(command.destination))},
                     {"address", stands->address, std::nullopt}},
         .reason = command.reason});
    storage::insert_confirmation(connection,
                                 {.plan = command.plan,
                                  .edition = command.edition,
                                  .destination = command.destination,
                                  .address = {},
                                  .day = occasion.now.colombian_date(),
                                  .person = occasion.actor.person},
                                 logged);
    return {};
}

}  // namespace

bool PublishedPlan::is_everywhere() const {
    return std::ranges::all_of(confirmed, [](auto const& one) { return one.has_value(); });
}

Publications list_publications(Store& store, EntityId const& entity, Visitor const& visitor,
                               base::Date today) {
    auto const entries = list_workshop(store, entity, visitor, today);
    auto const standing = list_published(store, entity, visitor, today);
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        auto const confirmations = storage::list_confirmations(connection, entity);
        Publications publications;
        for (auto const& entry : entries)
            if (entry.formulation.state == PlanState::official)
                publications.awaiting.push_back(entry);
        for (auto const& entry : standing) {
            auto const& formulation = entry.formulation;
            if (storage::find_plan_renaming(connection, entity, formulation.plan)) continue;
            PublishedPlan one{.plan = entry, .confirmed = {}};
            for (auto const& destination : domain::destination_tokens)
                one.confirmed[static_cast<std::size_t>(destination.value)] = find_confirmation(
                    confirmations, formulation.plan, *formulation.edition, destination.value);
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
                find_standing(connection, command.occasion.entity, wanted.plan);
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

domain::Outcome<void> take_destination_back(Store& store, TakeDestinationBack const& command) {
    Attempt const attempt{.action = domain::Action::plan_confirm, .object = command.plan};
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) { return take_back_in(connection, command); });
}

}  // namespace app
