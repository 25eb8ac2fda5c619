#include "app/people/second_factor.hpp"

#include "app/people/token.hpp"
#include "app/record/change.hpp"
#include "kit/crypto/encoding.hpp"
#include "kit/crypto/sha256.hpp"
#include "kit/crypto/totp.hpp"
#include "storage/people/person_store.hpp"

namespace app {

using domain::Action;
using domain::Event;
using domain::Outcome;
using domain::RefusalKind;

namespace {

constexpr std::size_t secret_bytes = 20;  // 160 bits (RFC 4226, R6)

// The session that goes on, with more power and so another name.
storage::Session proven_session(ConfirmSecondFactor const& command) {
    auto session = command.visitor.session;
    session.token_hash = token_hash(command.new_session_token);
    session.form_token = command.new_form_token;
    session.stage = storage::SessionStage::proven;
    session.created_at = session.seen_at = command.occasion.now;
    return session;
}

std::vector<std::string> hashes_of(std::vector<std::string> const& codes) {
    std::vector<std::string> hashes;
    for (auto const& code : codes)
        hashes.push_back(token_hash(code));
    return hashes;
}

}  // namespace

std::optional<std::int64_t> step_of_new_factor(ConfirmSecondFactor const& command) {
    auto const secret = crypto::parse_base32(offered_secret(command.session_token));
    auto const seconds = command.occasion.now.moment().time_since_epoch().count();
    return crypto::matching_step(*secret, command.code, seconds, -1);
}

void replace_codes(sql::Connection& connection, std::string const& person,
                   std::vector<std::string> const& codes, storage::Logged const& logged) {
    storage::replace_recovery_codes(connection, person, hashes_of(codes), logged);
}

void set_factor(sql::Connection& connection, ConfirmSecondFactor const& command,
                std::int64_t step) {
    auto const& person = command.visitor.person.id;
    auto const logged = storage::append_to_log(
        connection, command.occasion,
        Event{.action = Action::second_factor_set, .object_kind = "person", .object = person});
    storage::confirm_totp(connection, person, offered_secret(command.session_token), step, logged);
    replace_codes(connection, person, command.recovery_codes, logged);
    storage::end_sessions_of(connection, person, logged);
    storage::insert_session(connection, proven_session(command), logged);
}

std::string offered_secret(std::string const& session_token) {
    auto const digest = crypto::sha256("second factor\n" + session_token);
    return crypto::base32(std::span(digest).first(secret_bytes));
}

Outcome<void> confirm_second_factor(Store& store, ConfirmSecondFactor const& command) {
    auto const& occasion = command.occasion;
    auto const& person = command.visitor.person.id;
    return change(store, occasion.entity, [&](sql::Connection& connection) -> Outcome<void> {
        auto const credential = storage::find_credential(connection, occasion.entity, person);
        if (!credential || credential->has_second_factor())
            return domain::refuse(RefusalKind::already_done);
        auto const step = step_of_new_factor(command);
        if (!step) return domain::refuse(RefusalKind::wrong_code, "codigo");
        set_factor(connection, command, *step);
        return {};
    });
}

std::int64_t recovery_codes_left(Store& store, EntityId const& entity, Visitor const& visitor) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::count_recovery_codes(connection, entity, visitor.person.id);
    });
}

}  // namespace app
