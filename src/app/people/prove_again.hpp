#pragma once
// Whoever signs proves once more who they are: acceptance and officialisation bind to a content and
// to a person (procedure.md F5).

#include <optional>
#include <string>

#include "app/people/code_proof.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

// The password of who acts. Refusals: password_missing; wrong_password, too_many_tries, which are
// written down.
// Hashes, so it takes a tenth of a second.
std::optional<domain::Refusal> flaw_of_proof(storage::Store& store,
                                             storage::Occasion const& occasion,
                                             std::string const& password);

// Of what changes how somebody signs in: the password, and a code of the second factor, too (OWASP
// ASVS 5.0, 7.5.1).
struct ProofGiven {
    std::string password = {};
    std::optional<std::string> code = {};  // none: a program with a key has no telephone
};
// In the transaction of what it is for, which uses the code up; nothing is asked for where who acts
// has no second factor. Refusals: those of prove_code, in a transaction that must stand.
domain::Outcome<GoodCode> code_given(sql::Connection& connection, storage::Occasion const& occasion,
                                     ProofGiven const& proof);

}  // namespace app
