#pragma once
// The second factor: the codes of an authenticator application, and ten recovery codes for the day
// on which the telephone is lost (OWASP ASVS 5.0, 6.3.3 and 6.5).

#include <string>
#include <vector>

#include "app/people/visitor.hpp"
#include "domain/refusal.hpp"

namespace app {

// The secret that waits to be confirmed, in base32: the new one unless one was offered before.
std::string offer_second_factor(Store& store, EntityId const& entity, Visitor const& visitor,
                                std::string const& new_secret);

struct ConfirmSecondFactor {
    Occasion occasion;
    Visitor visitor;
    std::string code;
    std::vector<std::string> recovery_codes;  // new and random
};
// Refusals: wrong_code, already_done.
domain::Outcome<void> confirm_second_factor(Store& store, ConfirmSecondFactor const& command);

std::int64_t recovery_codes_left(Store& store, EntityId const& entity, Visitor const& visitor);

}  // namespace app
