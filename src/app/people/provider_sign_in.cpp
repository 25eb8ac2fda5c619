#include "app/people/provider_sign_in.hpp"

#include "app/people/start_session.hpp"
#include "app/people/token.hpp"
#include "app/record/decide.hpp"
#include "storage/people/person_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::RefusalKind;
using storage::SessionStage;

// The person of the account, who may come in.
std::optional<std::string> active_person(sql::Connection& connection, EntityId const& entity,
                                         ProviderAccount const& account) {
    auto const number = storage::find_person_of(connection, entity, account);
    if (!number) return std::nullopt;
    auto const person = storage::find_person(connection, entity, *number);
    bool const is_active = person && person->state == domain::PersonState::active;
    return is_active ? number : std::nullopt;
}

SessionStage stage_of(sql::Connection& connection, SignInByProvider const& command,
                      std::string const& person) {
    if (command.proof == ProviderProof::two_factors) return SessionStage::proven;
    auto const credential = storage::find_credential(connection, command.occasion.entity, person);
    bool const has_factor = credential && credential->has_second_factor();
    return has_factor ? SessionStage::password : SessionStage::whole;
}

void note_refused(sql::Connection& connection, Occasion const& occasion, std::string why) {
    storage::append_to_log(connection, occasion,
                           {.action = Action::session_refuse,
                            .object_kind = "person",
                            .object = {},
                            .changes = {{"way", std::nullopt, "provider"},
                                        {"refusal", std::nullopt, std::move(why)}}});
}

Attempt attempt_of(Action action, std::string const& person) {
    return {.action = action, .object_kind = "person", .object = person};
}

Outcome<void> link_in(sql::Connection& connection, LinkAccount const& command) {
    auto const& [occasion, person, account] = command;
    if (auto const holder = storage::find_person_of(connection, occasion.entity, account))
        return domain::refuse(*holder == person ? RefusalKind::already_done
                                                : RefusalKind::account_taken);
    auto const before =
        storage::find_account_of(connection, occasion.entity, person, account.issuer);
    domain::Event event{.action = Action::account_link, .object_kind = "person", .object = person};
    event.changes = {{"issuer", std::nullopt, account.issuer}};
    event.personal = {
        {"subject", before ? std::optional(before->subject) : std::nullopt, account.subject}};
    auto const logged = storage::append_to_log(connection, occasion, event);
    if (before) storage::delete_account(connection, *before, logged);
    storage::insert_account(connection, account, person, logged);
    return {};
}

}  // namespace

void begin_trip(Store& store, BeginTrip const& command) {
    sql::in_transaction(store.database(), [&](sql::Connection& connection) {
        storage::insert_trip(connection, command.entity,
                             {.state_hash = token_hash(command.secrets.state),
                              .browser_hash = token_hash(command.secrets.browser),
                              .nonce = command.secrets.nonce,
                              .verifier = command.secrets.verifier,
                              .return_to = command.return_to,
                              .person = command.person,
                              .expires_at = base::Instant(command.now.moment() + trip_lives)},
                             command.now);
    });
}

Outcome<Trip> end_trip(Store& store, EntityId const& entity, std::string const& state,
                       std::string const& browser, base::Instant now) {
    auto const trip = sql::in_transaction(store.database(), [&](sql::Connection& connection) {
        return storage::take_trip(connection, entity, token_hash(state));
    });
    bool const is_good =
        trip && now < trip->expires_at && trip->browser_hash == token_hash(browser);
    if (!is_good) return domain::refuse(RefusalKind::link_unusable);
    return Trip{trip->nonce, trip->verifier, trip->return_to, trip->person};
}

Outcome<SessionStage> sign_in_by_provider(Store& store, SignInByProvider const& command) {
    auto const& entity = command.occasion.entity;
    auto const stage =
        change(store, entity, [&](sql::Connection& connection) -> std::optional<SessionStage> {
            auto const person = active_person(connection, entity, command.account);
            if (!person) {
                note_refused(connection, command.occasion, "account-unknown");
                return std::nullopt;
            }
            auto const reached = stage_of(connection, command, *person);
            start_session(connection, {.occasion = command.occasion,
                                       .person = *person,
                                       .stage = reached,
                                       .session_token = command.session_token,
                                       .form_token = command.form_token,
                                       .browser = command.browser,
                                       .how = {{"way", std::nullopt, "provider"}}});
            return reached;
        });
    if (!stage) return domain::refuse(RefusalKind::account_unknown);
    return *stage;
}

void note_untrusted_answer(Store& store, Occasion const& occasion, std::string const& why) {
    change(store, occasion.entity,
           [&](sql::Connection& connection) { note_refused(connection, occasion, why); });
}

Outcome<void> link_account(Store& store, LinkAccount const& command) {
    return decide(store, command.occasion, attempt_of(Action::account_link, command.person),
                  [&](sql::Connection& connection) { return link_in(connection, command); });
}

Outcome<void> unlink_account(Store& store, UnlinkAccount const& command) {
    auto const& [occasion, issuer] = command;
    auto const& person = occasion.actor.person;
    return decide(store, occasion, attempt_of(Action::account_unlink, person),
                  [&](sql::Connection& connection) -> Outcome<void> {
                      auto const account =
                          storage::find_account_of(connection, occasion.entity, person, issuer);
                      if (!account) return domain::refuse(RefusalKind::already_done);
                      auto const logged = storage::append_to_log(
                          connection, occasion,
                          {.action = Action::account_unlink,
                           .object_kind = "person",
                           .object = person,
                           .changes = {{"issuer", issuer, std::nullopt}},
                           .personal = {{"subject", account->subject, std::nullopt}}});
                      storage::delete_account(connection, *account, logged);
                      return {};
                  });
}

bool has_account(Store& store, EntityId const& entity, std::string const& person,
                 std::string const& issuer) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::find_account_of(connection, entity, person, issuer).has_value();
    });
}

}  // namespace app
