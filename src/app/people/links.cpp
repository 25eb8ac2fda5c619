#include "app/people/links.hpp"

#include "app/people/email.hpp"
#include "app/people/password.hpp"
#include "app/people/start_session.hpp"
#include "app/people/token.hpp"
#include "app/record/change.hpp"
#include "domain/people/text_rule.hpp"
#include "storage/people/api_token_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/unit_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::Event;
using domain::PersonState;
using domain::RefusalKind;
using storage::SingleUseLink;

std::string const root_unit = "entidad";

bool is_usable(SingleUseLink const& link, base::Instant now) {
    return !link.used_at && now < link.expires_at;
}

// Who is deactivated comes back by a link that was offered for that, and by no other.
bool suits(LinkPurpose purpose, PersonState state) {
    return (state == PersonState::deactivated) == (purpose == LinkPurpose::reactivation);
}

Outcome<OpenedLink> open_in(sql::Connection& connection, EntityId const& entity,
                            std::string const& token, base::Instant now) {
    auto const link = storage::find_link(connection, entity, token_hash(token));
    if (!link || !is_usable(*link, now)) return domain::refuse(RefusalKind::link_unusable);
    OpenedLink opened{link->purpose, std::nullopt};
    if (link->person) opened.person = storage::find_person(connection, entity, *link->person);
    bool const is_usable_now = link->purpose == LinkPurpose::first_administrator ||
                               (opened.person && suits(link->purpose, opened.person->state));
    if (!is_usable_now) return domain::refuse(RefusalKind::link_unusable);
    return opened;
}

// The entity as the first unit, and somebody who administers it.
std::string found(sql::Connection& connection, AcceptLink const& command,
                  std::string const& password_hash) {
    auto const& entity = command.occasion.entity;
    auto const email = plain_email(command.email);
    domain::Person const person{.id = command.person_id,
                                .name = std::string(domain::trimmed(command.name)),
                                .email = email,
                                .state = PersonState::active};
    domain::RoleHeld const role{.id = command.role_id,
                                .role = domain::Role::administrator,
                                .unit = root_unit,
                                .from = command.occasion.now.colombian_date(),
                                .until = std::nullopt};
    auto const logged = storage::append_to_log(
        connection, command.occasion,
        Event{.action = Action::person_found,
              .object_kind = "person",
              .object = person.id,
              .changes = {{"role", std::nullopt, "administrator"},
                          {"unit", std::nullopt, root_unit},
                          {"from", std::nullopt, role.from.text()}},
              .personal = {{"name", std::nullopt, person.name}, {"email", std::nullopt, email}}});
    if (storage::load_units(connection, entity).find(root_unit) == nullptr)
        storage::insert_unit(
            connection, {root_unit, command.entity_name, domain::UnitKind::entity, std::nullopt},
            logged);
    storage::insert_person(connection, person, logged);
    storage::insert_role(connection, person.id, role, logged);
    storage::set_password(connection, person.id, password_hash, logged);
    storage::use_link(connection, token_hash(command.token), logged);
    return person.id;
}

std::string activate(sql::Connection& connection, AcceptLink const& command,
                     OpenedLink const& opened, std::string const& password_hash) {
    auto const& person = *opened.person;
    bool const becomes_active = person.state != PersonState::active;
    auto occasion = command.occasion;
    occasion.actor.person = person.id;
    Event event{.action = becomes_active ? Action::person_activate : Action::password_set,
                .object_kind = "person",
                .object = person.id};
    if (becomes_active)
        event.changes = {{"state", std::string(domain::person_state_tokens.token(person.state)),
                          std::string(domain::person_state_tokens.token(PersonState::active))}};
    auto const logged = storage::append_to_log(connection, occasion, event);
    if (becomes_active)
        storage::set_person_state(connection, person.id, PersonState::active, logged);
    storage::set_password(connection, person.id, password_hash, logged);
    storage::use_link(connection, token_hash(command.token), logged);
    storage::end_sessions_of(connection, person.id, logged);
    storage::end_api_tokens_of(connection, person.id, logged);
    return person.id;
}

storage::SessionStage enter(sql::Connection& connection, AcceptLink const& command,
                            std::string const& person) {
    auto const credential = storage::find_credential(connection, command.occasion.entity, person);
    auto const stage = credential && credential->has_second_factor()
                           ? storage::SessionStage::password
                           : storage::SessionStage::whole;
    start_session(connection, {.occasion = command.occasion,
                               .person = person,
                               .stage = stage,
                               .session_token = command.session_token,
                               .form_token = command.form_token,
                               .browser = command.browser});
    return stage;
}

std::optional<domain::Refusal> flaw_of(AcceptLink const& command, OpenedLink const& opened,
                                       domain::UnitTree const& units) {
    bool const is_first = opened.purpose == LinkPurpose::first_administrator;
    if (is_first && command.name.find_first_not_of(" \t") == std::string::npos)
        return domain::Refusal{RefusalKind::name_missing, "nombre"};
    if (is_first && !domain::is_usable_text(command.name, domain::name_bytes_max))
        return domain::Refusal{RefusalKind::text_unusable, "nombre"};
    if (is_first && !is_email(plain_email(command.email)))
        return domain::Refusal{RefusalKind::email_malformed, "correo"};
    auto const name = is_first ? command.name : opened.person->name;
    auto const email = is_first ? command.email : opened.person->email;
    auto own_words = names_of_units(units);
    own_words.insert(own_words.end(), {name, email, command.entity_name});
    return flaw_of_password(command.password, own_words);
}

}  // namespace

bool offer_first_administrator(Store& store, EntityId const& entity, base::Instant now,
                               std::string const& token) {
    return change(store, entity, [&](sql::Connection& connection) {
        if (storage::has_people(connection, entity)) return false;
        storage::replace_link(
            connection, entity,
            {.token_hash = token_hash(token),
             .purpose = LinkPurpose::first_administrator,
             .expires_at = base::Instant(now.moment() + first_administrator_link_lives)});
        return true;
    });
}

Outcome<OpenedLink> open_link(Store& store, EntityId const& entity, std::string const& token,
                              base::Instant now) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return open_in(connection, entity, token, now);
    });
}

Outcome<storage::SessionStage> accept_link(Store& store, AcceptLink const& command) {
    auto const& occasion = command.occasion;
    auto const shown = open_link(store, occasion.entity, command.token, occasion.now);
    if (!shown) return std::unexpected(shown.error());
    auto const units = sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::load_units(connection, occasion.entity);
    });
    if (auto flaw = flaw_of(command, *shown, units)) return std::unexpected(std::move(*flaw));
    auto const hash = hashed(command.password);
    return change(
        store, occasion.entity, [&](sql::Connection& connection) -> Outcome<storage::SessionStage> {
            auto const opened = open_in(connection, occasion.entity, command.token, occasion.now);
            if (!opened) return std::unexpected(opened.error());
            if (opened->purpose == LinkPurpose::first_administrator) {
                if (storage::has_people(connection, occasion.entity))
                    return domain::refuse(RefusalKind::link_unusable);
                return enter(connection, command, found(connection, command, hash));
            }
            return enter(connection, command, activate(connection, command, *opened, hash));
        });
}

}  // namespace app
