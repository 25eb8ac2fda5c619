#include "app/people/prove_again.hpp"

#include "app/people/password.hpp"
#include "app/people/tries.hpp"
#include "app/record/change.hpp"
#include "storage/people/person_store.hpp"

namespace app {

using domain::Refusal;
using domain::RefusalKind;

std::optional<Refusal> flaw_of_proof(storage::Store& store, storage::Occasion const& occasion,
                                     std::string const& password) {
    if (password.empty()) return Refusal{.kind = RefusalKind::password_missing, .field = "clave"};
    auto const& person = occasion.actor.person;
    auto const subject = subject_of("signature", person);
    std::optional<Refusal> wait;
    std::optional<std::string> hash;
    sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        wait = wait_of(connection, occasion, subject);
        if (auto const known = storage::find_credential(connection, occasion.entity, person))
            hash = known->password_hash;
    });
    if (wait) return wait;
    if (is_password_of(hash, password)) return std::nullopt;
    change(store, occasion.entity, [&](sql::Connection& connection) {
        note_failure(connection, occasion, subject);
        storage::append_to_log(connection, occasion,
                               {.action = domain::Action::session_refuse,
                                .object_kind = "person",
                                .object = person,
                                .changes = {{"factor", std::nullopt, "signature"}}});
    });
    return Refusal{.kind = RefusalKind::wrong_password, .field = "clave"};
}

domain::Outcome<GoodCode> code_given(sql::Connection& connection, storage::Occasion const& occasion,
                                     ProofGiven const& proof) {
    auto const known = storage::find_credential(connection, occasion.entity, occasion.actor.person);
    if (!proof.code || !known || !known->has_second_factor()) return GoodCode{};
    return prove_code(connection, {occasion, *proof.code});
}

}  // namespace app
