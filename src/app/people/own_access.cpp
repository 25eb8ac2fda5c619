#include "app/people/own_access.hpp"

#include "app/people/code_proof.hpp"
#include "app/people/password.hpp"
#include "app/people/prove_again.hpp"
#include "app/record/change.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/unit_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::RefusalKind;

// Work(connection, the code that was good) within the transaction that uses the code up. A refusal
// of the code is written down, so its transaction stands.
template <class Work>
domain::Outcome<void> once_proven(Store& store, Proof const& proof, Work const& work) {
    auto const& occasion = proof.occasion;
    if (auto flaw = flaw_of_proof(store, occasion, proof.password))
        return std::unexpected(std::move(*flaw));
    auto const refusal = change(
        store, occasion.entity, [&](sql::Connection& connection) -> std::optional<domain::Refusal> {
            GoodCode code;
            if (proof.visitor.has_second_factor) {
                auto const good = prove_code(connection, {occasion, proof.code});
                if (!good) return good.error();
                code = *good;
            }
            work(connection, code);
            return std::nullopt;
        });
    if (refusal) return std::unexpected(*refusal);
    return {};
}

storage::Logged logged_of(sql::Connection& connection, Proof const& proof, Action action) {
    return storage::append_to_log(
        connection, proof.occasion,
        {.action = action, .object_kind = "person", .object = proof.occasion.actor.person});
}

std::optional<domain::Refusal> flaw_of_new_password(Store& store,
                                                    ChangeOwnPassword const& command) {
    auto const& person = command.proof.visitor.person;
    auto const units = sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::load_units(connection, command.proof.occasion.entity);
    });
    auto own_words = names_of_units(units);
    own_words.insert(own_words.end(), {person.name, person.email, command.entity_name});
    auto flaw = flaw_of_password(command.new_password, own_words);
    if (flaw) flaw->field = "clave-nueva";
    return flaw;
}

void end_others(sql::Connection& connection, Proof const& proof, storage::Logged const& logged) {
    auto const& visitor = proof.visitor;
    for (auto const& session :
         storage::list_sessions(connection, proof.occasion.entity, visitor.person.id))
        if (session.token_hash != visitor.session.token_hash)
            storage::end_session(connection, session.token_hash, logged);
}

}  // namespace

domain::Outcome<void> change_own_password(Store& store, ChangeOwnPassword const& command) {
    if (auto flaw = flaw_of_new_password(store, command)) return std::unexpected(std::move(*flaw));
    auto const hash = hashed(command.new_password);
    auto const& proof = command.proof;
    return once_proven(store, proof, [&](sql::Connection& connection, GoodCode const& code) {
        auto const& person = proof.visitor.person.id;
        auto const logged = logged_of(connection, proof, Action::password_set);
        use_code(connection, person, code, logged);
        storage::set_password(connection, person, hash, logged);
        storage::drop_links_of(connection, person, logged);
        end_others(connection, proof, logged);
    });
}

domain::Outcome<void> renew_recovery_codes(Store& store, RenewRecoveryCodes const& command) {
    auto const& proof = command.proof;
    if (!proof.visitor.has_second_factor) return domain::refuse(RefusalKind::already_done);
    return once_proven(store, proof, [&](sql::Connection& connection, GoodCode const& code) {
        auto const logged = logged_of(connection, proof, Action::recovery_codes_renew);
        use_code(connection, proof.visitor.person.id, code, logged);
        replace_codes(connection, proof.visitor.person.id, command.codes, logged);
    });
}

domain::Outcome<void> move_second_factor(Store& store, MoveSecondFactor const& command) {
    auto const& proof = command.proof;
    if (!proof.visitor.has_second_factor) return domain::refuse(RefusalKind::already_done);
    auto const step = step_of_new_factor(command.confirms);
    if (!step) return domain::refuse(RefusalKind::wrong_code, "codigo-nuevo");
    return once_proven(store, proof, [&](sql::Connection& connection, GoodCode const&) {
        set_factor(connection, command.confirms, *step);
    });
}

}  // namespace app
