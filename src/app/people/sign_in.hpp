#pragma once
// Signing in: address and password, then the second factor of whoever has one. Failures make the
// next try wait (domain/people/throttle.hpp); nothing tells whether an address is known.

#include <string>

#include "app/people/tries.hpp"
#include "domain/refusal.hpp"
#include "storage/people/session_store.hpp"

namespace app {

using domain::Outcome;
using storage::EntityId;
using storage::Occasion;
using storage::Store;

struct SignIn {
    Occasion occasion;
    std::string email;
    std::string password;
    std::string session_token;  // new and random, as the next
    std::string form_token;
    std::string browser;
    Place place = {};
};
// Where the session then stands: waiting for the second factor, or whole.
// Refusals: wrong_credentials, too_many_tries.
Outcome<storage::SessionStage> sign_in(Store& store, SignIn const& command);

struct PassSecondFactor {
    Occasion occasion;
    storage::Session session;   // that waits
    std::string code;           // of six digits, or one of the recovery codes
    std::string session_token;  // new: a session of more power has another name
    std::string form_token;
};
// Refusals: wrong_code, wrong_recovery_code, too_many_tries.
Outcome<void> pass_second_factor(Store& store, PassSecondFactor const& command);

}  // namespace app
