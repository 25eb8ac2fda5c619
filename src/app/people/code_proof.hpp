#pragma once
// A code of the second factor, judged and used up: six digits of the clock, or one of the recovery
// codes. Each is good once (RFC 6238, 5.2).

#include <optional>
#include <string>

#include "domain/refusal.hpp"
#include "storage/people/session_store.hpp"

namespace app {

struct CodeGiven {
    storage::Occasion occasion;  // of whoever gives it
    std::string code;
};

// How it was good.
struct GoodCode {
    std::optional<std::int64_t> step;          // of the clock
    std::optional<std::string> recovery_hash;  // or one of the recovery codes
};

std::optional<GoodCode> judge_code(sql::Connection& connection, CodeGiven const& given);
void use_code(sql::Connection& connection, std::string const& person, GoodCode const& code,
              storage::Logged const& logged);

// Waits, notes failures and writes them down: a transaction in which this refuses must stand.
// Refusals: wrong_code, wrong_recovery_code, too_many_tries.
domain::Outcome<GoodCode> prove_code(sql::Connection& connection, CodeGiven const& given);

}  // namespace app
