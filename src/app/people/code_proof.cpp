#include "app/people/code_proof.hpp"

#include <algorithm>

#include "app/people/token.hpp"
#include "app/people/tries.hpp"
#include "kit/crypto/encoding.hpp"
#include "kit/crypto/totp.hpp"
#include "storage/people/person_store.hpp"

namespace app {

using domain::RefusalKind;

namespace {

// A telephone shows digits alone; in what stands on paper there are letters.
bool is_of_recovery(std::string_view code) {
    return std::ranges::any_of(
        code, [](char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); });
}

}  // namespace

std::optional<GoodCode> judge_code(sql::Connection& connection, CodeGiven const& given) {
    auto const& entity = given.occasion.entity;
    auto const& person = given.occasion.actor.person;
    auto const credential = storage::find_credential(connection, entity, person);
    if (!credential || !credential->has_second_factor()) return std::nullopt;
    auto const secret = crypto::parse_base32(*credential->totp_secret);
    if (!secret || secret->empty()) return std::nullopt;
    auto const seconds = given.occasion.now.moment().time_since_epoch().count();
    if (auto const step =
            crypto::matching_step(*secret, given.code, seconds, credential->totp_last_step))
        return GoodCode{step, std::nullopt};
    auto const typed = crypto::parse_base32(given.code);
    if (!typed) return std::nullopt;
    auto const hash = token_hash(crypto::base32(*typed));
    if (!storage::is_unused_recovery_code(connection, entity, person, hash)) return std::nullopt;
    return GoodCode{std::nullopt, hash};
}

void use_code(sql::Connection& connection, std::string const& person, GoodCode const& code,
              storage::Logged const& logged) {
    if (code.step) storage::use_totp_step(connection, person, *code.step, logged);
    if (code.recovery_hash)
        storage::use_recovery_code(connection, person, *code.recovery_hash, logged);
}

domain::Outcome<GoodCode> prove_code(sql::Connection& connection, CodeGiven const& given) {
    auto const& occasion = given.occasion;
    auto const& person = occasion.actor.person;
    auto const subject = subject_of("code", person);
    if (auto wait = wait_of(connection, occasion, subject)) return std::unexpected(*wait);
    auto const code = judge_code(connection, given);
    if (!code) {
        note_failure(connection, occasion, subject);
        storage::append_to_log(connection, occasion,
                               {.action = domain::Action::session_refuse,
                                .object_kind = "person",
                                .object = person,
                                .changes = {{"factor", std::nullopt, "second"}}});
        return domain::refuse(
            is_of_recovery(given.code) ? RefusalKind::wrong_recovery_code : RefusalKind::wrong_code,
            "codigo");
    }
    storage::forget_failures(connection, occasion.entity, subject);
    return *code;
}

}  // namespace app
