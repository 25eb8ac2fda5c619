#include "app/people/second_factor.hpp"

#include "app/people/token.hpp"
#include "app/record/change.hpp"
#include "kit/crypto/encoding.hpp"
#include "kit/crypto/totp.hpp"
#include "storage/people/person_store.hpp"

namespace app {

using domain::Action;
using domain::Event;
using domain::Outcome;
using domain::RefusalKind;

std::string offer_second_factor(Store& store, EntityId const& entity, Visitor const& visitor,
                                std::string const& new_secret) {
    return sql::in_transaction(store.database(), [&](sql::Connection& connection) {
        auto const credential = storage::find_credential(connection, entity, visitor.person.id);
        if (credential && credential->totp_secret) return *credential->totp_secret;
        storage::offer_totp(connection, entity, visitor.person.id, new_secret);
        return new_secret;
    });
}

Outcome<void> confirm_second_factor(Store& store, ConfirmSecondFactor const& command) {
    auto const& occasion = command.occasion;
    auto const& person = command.visitor.person.id;
    return change(store, occasion.entity, [&](sql::Connection& connection) -> Outcome<void> {
        auto const credential = storage::find_credential(connection, occasion.entity, person);
        if (!credential || !credential->totp_secret || credential->is_totp_confirmed)
            return domain::refuse(RefusalKind::already_done);
        auto const secret = crypto::parse_base32(*credential->totp_secret);
        auto const seconds = occasion.now.moment().time_since_epoch().count();
        auto const step = secret ? crypto::matching_step(*secret, command.code, seconds,
                                                         credential->totp_last_step)
                                 : std::nullopt;
        if (!step) return domain::refuse(RefusalKind::wrong_code, "codigo");
        auto const logged = storage::append_to_log(
            connection, occasion,
            Event{.action = Action::second_factor_set, .object_kind = "person", .object = person});
        storage::confirm_totp(connection, person, *step, logged);
        std::vector<std::string> hashes;
        for (auto const& code : command.recovery_codes)
            hashes.push_back(token_hash(code));
        storage::replace_recovery_codes(connection, person, hashes, logged);
        return {};
    });
}

std::int64_t recovery_codes_left(Store& store, EntityId const& entity, Visitor const& visitor) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::count_recovery_codes(connection, entity, visitor.person.id);
    });
}

}  // namespace app
