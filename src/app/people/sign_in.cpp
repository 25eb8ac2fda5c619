#include "app/people/sign_in.hpp"

#include "app/people/code_proof.hpp"
#include "app/people/email.hpp"
#include "app/people/password.hpp"
#include "app/people/start_session.hpp"
#include "app/people/token.hpp"
#include "app/record/change.hpp"
#include "storage/people/person_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::Event;
using domain::RefusalKind;
using storage::SessionStage;

// What signing in looks at, read before the password is hashed.
struct Known {
    std::optional<domain::Refusal> wait;
    std::optional<domain::Person> person;
    std::optional<storage::Credential> credential;
    std::optional<std::string> new_hash =
        {};  // of the right password, where it was of another cost
};

Known look_up(Store& store, SignIn const& command, std::string const& email) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        auto const& entity = command.occasion.entity;
        Known known;
        known.wait = wait_of(connection, command.occasion, subject_of("email", email));
        if (!known.wait) known.wait = wait_of(connection, command.occasion, command.place);
        known.person = storage::find_person_by_email(connection, entity, email);
        if (known.person && known.person->state == domain::PersonState::active)
            known.credential = storage::find_credential(connection, entity, known.person->id);
        return known;
    });
}

// Whether what was judged while the password was hashed is still so.
bool still_stands(sql::Connection& connection, SignIn const& command, Known const& known) {
    auto const& entity = command.occasion.entity;
    auto const person = storage::find_person(connection, entity, known.person->id);
    auto const credential = storage::find_credential(connection, entity, known.person->id);
    return person && person->state == domain::PersonState::active && credential &&
           credential->password_hash == known.credential->password_hash &&
           credential->has_second_factor() == known.credential->has_second_factor();
}

void refuse_in(sql::Connection& connection, SignIn const& command, Known const& known,
               std::string const& email) {
    note_failure(connection, command.occasion, subject_of("email", email));
    note_failure(connection, command.occasion, command.place);
    storage::append_to_log(connection, command.occasion,
                           Event{.action = Action::session_refuse,
                                 .object_kind = "person",
                                 .object = known.person ? known.person->id : "",
                                 .personal = {{"email", std::nullopt, email}}});
}

SessionStage start_in(sql::Connection& connection, SignIn const& command, Known const& known,
                      std::string const& email) {
    auto const stage =
        known.credential->has_second_factor() ? SessionStage::password : SessionStage::whole;
    auto const logged = start_session(connection, {.occasion = command.occasion,
                                                   .person = known.person->id,
                                                   .stage = stage,
                                                   .session_token = command.session_token,
                                                   .form_token = command.form_token,
                                                   .browser = command.browser});
    storage::forget_failures(connection, command.occasion.entity, subject_of("email", email));
    if (known.new_hash)
        storage::set_password(connection, known.person->id, *known.new_hash, logged);
    return stage;
}

void make_whole(sql::Connection& connection, PassSecondFactor const& command, Occasion occasion,
                GoodCode const& code) {
    auto session = command.session;
    auto const before = session.token_hash;
    session.token_hash = token_hash(command.session_token);
    session.form_token = command.form_token;
    session.stage = SessionStage::proven;
    session.created_at = session.seen_at = occasion.now;
    occasion.actor.session = session.token_hash;
    auto const logged = storage::append_to_log(
        connection, occasion,
        Event{.action = code.recovery_hash ? Action::recovery_code_use : Action::session_start,
              .object_kind = "person",
              .object = session.person,
              .changes = {{"stage", "password", "proven"}}});
    use_code(connection, session.person, code, logged);
    storage::end_session(connection, before, logged);
    storage::insert_session(connection, session, logged);
}

}  // namespace

Outcome<SessionStage> sign_in(Store& store, SignIn const& command) {
    auto const email = plain_email(command.email);
    auto known = look_up(store, command, email);
    if (known.wait) return std::unexpected(*known.wait);
    auto const hash =
        known.credential ? std::optional(known.credential->password_hash) : std::nullopt;
    bool const is_right = is_password_of(hash, command.password);
    if (is_right) known.new_hash = hashed_anew(*hash, command.password);
    auto const stage = change(store, command.occasion.entity,
                              [&](sql::Connection& connection) -> std::optional<SessionStage> {
                                  if (is_right && still_stands(connection, command, known))
                                      return start_in(connection, command, known, email);
                                  refuse_in(connection, command, known, email);
                                  return std::nullopt;
                              });
    if (!stage) return domain::refuse(RefusalKind::wrong_credentials);
    return *stage;
}

Outcome<void> pass_second_factor(Store& store, PassSecondFactor const& command) {
    auto occasion = command.occasion;
    occasion.actor.person = command.session.person;
    occasion.actor.session = command.session.token_hash;
    // A refusal that is written down is a transaction that stands.
    auto const refusal = change(
        store, command.occasion.entity,
        [&](sql::Connection& connection) -> std::optional<domain::Refusal> {
            auto const session =
                storage::find_session(connection, occasion.entity, command.session.token_hash);
            bool const is_open = session && !session->ended_at;
            auto const code = prove_code(connection, {occasion, is_open ? command.code : ""});
            if (!code) return code.error();
            make_whole(connection, command, occasion, *code);
            return std::nullopt;
        });
    if (refusal) return std::unexpected(*refusal);
    return {};
}

}  // namespace app
