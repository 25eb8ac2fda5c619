#include "app/people/directory.hpp"

#include <algorithm>

#include "app/people/enrol.hpp"
#include "app/people/role_grant.hpp"
#include "app/record/decide.hpp"
#include "domain/people/text_rule.hpp"
#include "storage/people/api_token_store.hpp"
#include "storage/people/delegation_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/session_store.hpp"
#include "storage/people/unit_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::Event;
using domain::MailKind;
using domain::PersonState;
using domain::RefusalKind;

// Whether somebody active administers the entity from now on, without an end, if this role or this
// person does not.
bool leaves_an_administrator(sql::Connection& connection, Occasion const& occasion,
                             std::string_view without_role, std::string_view without_person) {
    auto const today = occasion.now.colombian_date();
    return std::ranges::any_of(
        storage::list_all_roles(connection, occasion.entity), [&](storage::PersonRole const& one) {
            if (!administers_all(connection, occasion, one.held) || one.held.until ||
                !one.held.holds_on(today) || one.held.id == without_role ||
                one.person == without_person)
                return false;
            auto const person = storage::find_person(connection, occasion.entity, one.person);
            return person && person->state == PersonState::active;
        });
}

// The person first: who is only invited has nothing yet that could be taken.
std::optional<domain::Refusal> flaw_of_reset(Store& store, OfferReset const& command) {
    auto const& occasion = command.occasion;
    auto const person = sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::find_person(connection, occasion.entity, command.person);
    });
    if (!person || person->state == PersonState::invited) return std::nullopt;
    if (is_own(occasion, command.person)) return domain::Refusal{RefusalKind::own_account};
    if (domain::is_blank(command.identity))
        return domain::Refusal{RefusalKind::identity_note_missing, "identidad"};
    if (command.identity.size() > identity_characters_max ||
        !domain::is_usable_prose(command.identity))
        return domain::Refusal{.kind = RefusalKind::text_too_long,
                               .field = "identidad",
                               .most = identity_characters_max};
    return flaw_of_proof(store, occasion, command.proof.password);
}

void take_access(sql::Connection& connection, OfferReset const& command,
                 domain::Person const& person) {
    auto const logged = storage::append_to_log(
        connection, command.occasion,
        Event{.action = Action::second_factor_reset, .object_kind = "person", .object = person.id});
    storage::drop_credential(connection, person.id, logged);
    storage::end_sessions_of(connection, person.id, logged);
    storage::end_api_tokens_of(connection, person.id, logged);
    mail_access_changed(connection, person.id, Action::second_factor_reset, logged);
}

storage::LinkPurpose purpose_for(PersonState state) {
    switch (state) {
        case PersonState::invited:
            return storage::LinkPurpose::invitation;
        case PersonState::active:
            return storage::LinkPurpose::reset;
        case PersonState::deactivated:
            break;
    }
    return storage::LinkPurpose::reactivation;
}

// What was checked before, but for the code, which is used up here.
Outcome<LinkOffered> reset_in(sql::Connection& connection, OfferReset const& command) {
    auto const& occasion = command.occasion;
    auto const person = storage::find_person(connection, occasion.entity, command.person);
    if (!person) return domain::refuse(RefusalKind::person_unknown);
    bool const is_invited = person->state == PersonState::invited;
    auto const code = is_invited ? Outcome<GoodCode>{GoodCode{}}
                                 : code_given(connection, occasion, command.proof);
    if (!code) return std::unexpected(code.error());
    Event event{
        .action = Action::password_reset_offer, .object_kind = "person", .object = person->id};
    if (!is_invited) event.personal = {{"identity", std::nullopt, command.identity}};
    auto const logged = storage::append_to_log(connection, occasion, event);
    use_code(connection, occasion.actor.person, *code, logged);
    if (command.also == OfferReset::Also::second_factor) take_access(connection, command, *person);
    storage::replace_link(
        connection, occasion.entity,
        link_of(occasion, command.link_token, person->id, purpose_for(person->state)));
    if (command.mailed == Mailed::yes)
        mail_link(connection, is_invited ? MailKind::invitation : MailKind::password_reset,
                  person->id, command.link_token, logged);
    else if (!is_invited && command.also == OfferReset::Also::password_alone)
        mail_access_changed(connection, person->id, Action::password_reset_offer, logged);
    return LinkOffered{command.link_token};
}

}  // namespace

Directory load_directory(Store& store, EntityId const& entity) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        Directory directory;
        directory.units = storage::load_units(connection, entity);
        auto const roles = storage::list_all_roles(connection, entity);
        for (auto& person : storage::list_people(connection, entity)) {
            PersonEntry entry{.person = std::move(person), .roles = {}};
            for (auto const& one : roles)
                if (one.person == entry.person.id) entry.roles.push_back(one.held);
            auto const credential = storage::find_credential(connection, entity, entry.person.id);
            entry.has_second_factor = credential && credential->has_second_factor();
            directory.people.push_back(std::move(entry));
        }
        return directory;
    });
}

Outcome<LinkOffered> invite_person(Store& store, InvitePerson const& command) {
    auto const& occasion = command.occasion;
    Attempt const attempt{.action = Action::person_invite, .object_kind = "person", .object = {}};
    return decide(store, occasion, attempt,
                  [&](sql::Connection& connection) -> Outcome<LinkOffered> {
                      auto const units = storage::load_units(connection, occasion.entity);
                      auto flaws = flaws_of(connection, units, command);
                      if (!flaws.empty())
                          return std::unexpected(domain::all_together(std::move(flaws)));
                      enrol(connection, command);
                      return LinkOffered{command.link_token};
                  });
}

Outcome<void> grant_role(Store& store, GrantRole const& command) {
    auto const& occasion = command.occasion;
    Attempt const attempt{
        .action = Action::role_grant, .object_kind = "person", .object = command.person};
    return decide(store, occasion, attempt, [&](sql::Connection& connection) -> Outcome<void> {
        if (!storage::find_person(connection, occasion.entity, command.person))
            return domain::refuse(RefusalKind::person_unknown);
        auto const units = storage::load_units(connection, occasion.entity);
        auto flaws = flaws_of(units, command.role, occasion.now.colombian_date());
        if (!flaws.empty()) return std::unexpected(domain::all_together(std::move(flaws)));
        auto besides = judge_grant(connection, occasion, command.person, command.role);
        if (!besides) return std::unexpected(std::move(besides.error()));
        give_role(connection, occasion, command.person, command.role, *std::move(besides));
        return {};
    });
}

bool administers_alone(Store& store, Occasion const& occasion) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return !another_administers(connection, occasion);
    });
}

Outcome<void> end_role(Store& store, EndRole const& command) {
    auto const& occasion = command.occasion;
    auto const today = occasion.now.colombian_date();
    Attempt const attempt{
        .action = Action::role_end, .object_kind = "person", .object = command.person};
    return decide(store, occasion, attempt, [&](sql::Connection& connection) -> Outcome<void> {
        auto const roles = storage::list_roles(connection, occasion.entity, command.person);
        auto const held = std::ranges::find(roles, command.role_id, &domain::RoleHeld::id);
        if (held == roles.end()) return domain::refuse(RefusalKind::role_unknown);
        if (held->has_ended(today)) return domain::refuse(RefusalKind::role_ended);
        if (administers_all(connection, occasion, *held) &&
            !leaves_an_administrator(connection, occasion, held->id, {}))
            return domain::refuse(RefusalKind::last_administrator);
        auto const before = held->until ? std::optional(held->until->text()) : std::nullopt;
        auto const logged = storage::append_to_log(
            connection, occasion,
            Event{.action = Action::role_end,
                  .object_kind = "person",
                  .object = command.person,
                  .changes = {
                      {"role", std::string(domain::role_tokens.token(held->role)), std::nullopt},
                      {"unit", held->unit, std::nullopt},
                      {"until", before, today.text()}}});
        storage::end_role(connection, held->id, today, logged);
        storage::end_delegations_of_role(connection, held->id, logged);
        return {};
    });
}

Outcome<void> deactivate_person(Store& store, DeactivatePerson const& command) {
    auto const& occasion = command.occasion;
    Attempt const attempt{
        .action = Action::person_deactivate, .object_kind = "person", .object = command.person};
    return decide(store, occasion, attempt, [&](sql::Connection& connection) -> Outcome<void> {
        auto const person = storage::find_person(connection, occasion.entity, command.person);
        if (!person) return domain::refuse(RefusalKind::person_unknown);
        if (person->state == PersonState::deactivated)
            return domain::refuse(RefusalKind::already_done);
        auto const roles = storage::list_roles(connection, occasion.entity, person->id);
        bool const administers = std::ranges::any_of(roles, [&](domain::RoleHeld const& held) {
            return administers_all(connection, occasion, held);
        });
        if (administers && !leaves_an_administrator(connection, occasion, {}, person->id))
            return domain::refuse(RefusalKind::last_administrator);
        auto const logged = storage::append_to_log(
            connection, occasion,
            Event{
                .action = Action::person_deactivate,
                .object_kind = "person",
                .object = person->id,
                .changes = {{"state", std::string(domain::person_state_tokens.token(person->state)),
                             "deactivated"}}});
        storage::set_person_state(connection, person->id, PersonState::deactivated, logged);
        storage::end_sessions_of(connection, person->id, logged);
        storage::end_api_tokens_of(connection, person->id, logged);
        storage::drop_links_of(connection, person->id, logged);
        storage::end_delegations_of(connection, person->id, logged);
        return {};
    });
}

Outcome<LinkOffered> offer_reset(Store& store, OfferReset const& command) {
    Attempt const attempt{
        .action = Action::password_reset_offer, .object_kind = "person", .object = command.person};
    auto const flaw = flaw_of_reset(store, command);
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) -> Outcome<LinkOffered> {
                      if (flaw) return std::unexpected(*flaw);
                      return reset_in(connection, command);
                  });
}

Outcome<void> create_unit(Store& store, CreateUnit const& command) {
    auto const& occasion = command.occasion;
    Attempt const attempt{
        .action = Action::unit_create, .object_kind = "unit", .object = command.unit.code};
    return decide(store, occasion, attempt, [&](sql::Connection& connection) -> Outcome<void> {
        auto flaws = flaws_of(storage::load_units(connection, occasion.entity), command.unit);
        if (!flaws.empty()) return std::unexpected(domain::all_together(std::move(flaws)));
        add_unit(connection, command);
        return {};
    });
}

}  // namespace app
