#pragma once
// The second factor: the codes of an authenticator application, and ten recovery codes for the day
// on which the telephone is lost (OWASP ASVS 5.0, 6.3.3 and 6.5). The key that is offered belongs
// to the session that asks: another session of the same person is offered another.

#include <string>
#include <vector>

#include "app/people/visitor.hpp"
#include "domain/refusal.hpp"

namespace app {

// The key offered to a session, in base32; nothing is kept before it is confirmed.
std::string offered_secret(std::string const& session_token);

struct ConfirmSecondFactor {
    Occasion occasion;
    Visitor visitor;
    std::string session_token;  // that the key was offered to
    std::string code;
    std::vector<std::string> recovery_codes;  // new and random, as the next two
    std::string new_session_token;
    std::string new_form_token;
};
// Ends every session of the person and starts one that is proven. Refusals: wrong_code,
// already_done.
domain::Outcome<void> confirm_second_factor(Store& store, ConfirmSecondFactor const& command);

// The step of the clock whose code of the offered key it is; none: another code.
std::optional<std::int64_t> step_of_new_factor(ConfirmSecondFactor const& command);
// In place of whichever there was, with its entry of the log.
void set_factor(sql::Connection& connection, ConfirmSecondFactor const& command, std::int64_t step);
void replace_codes(sql::Connection& connection, std::string const& person,
                   std::vector<std::string> const& codes, storage::Logged const& logged);

std::int64_t recovery_codes_left(Store& store, EntityId const& entity, Visitor const& visitor);

}  // namespace app
