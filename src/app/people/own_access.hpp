#pragma once
// What one signs in with, changed by oneself (OWASP ASVS 5.0, 6.2.2, 6.2.3 and 7.5.1): the
// password, the recovery codes, the telephone of the second factor. Whoever does it proves once
// more who they are: the password of today and, where there is a second factor, a code of it.

#include <string>
#include <vector>

#include "app/people/second_factor.hpp"

namespace app {

// The occasion's actor is whose access it is, in their own name.
struct Proof {
    Occasion occasion;
    Visitor visitor;
    std::string password;   // of today
    std::string code = {};  // of the second factor, where there is one
};

struct ChangeOwnPassword {
    Proof proof;
    std::string new_password;
    std::string entity_name;
};
// Ends every other session of the person. Refusals: of the proof (wrong_password, wrong_code,
// too_many_tries) and of the new password.
domain::Outcome<void> change_own_password(Store& store, ChangeOwnPassword const& command);

struct RenewRecoveryCodes {
    Proof proof;
    std::vector<std::string> codes;  // new and random: in place of those that there were
};
// Refusals: of the proof; already_done, where there is no second factor.
domain::Outcome<void> renew_recovery_codes(Store& store, RenewRecoveryCodes const& command);

struct MoveSecondFactor {
    Proof proof;                   // by the telephone of today, or a recovery code
    ConfirmSecondFactor confirms;  // the code of the new one
};
// To another telephone, with recovery codes of its own; every other session ends. Refusals: of the
// proof; wrong_code ("codigo-nuevo"); already_done, where there is no second factor.
domain::Outcome<void> move_second_factor(Store& store, MoveSecondFactor const& command);

}  // namespace app
