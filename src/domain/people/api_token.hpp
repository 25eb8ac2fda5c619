#pragma once
// Keys with which programs work in somebody's name: a part of what that person may do, for at most
// a year. A key never allows more than the roles of the day do (OWASP ASVS 5.0, 8.2 and 9.2).

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "domain/people/role.hpp"

namespace domain {

// Where a key reaches to, within what its person may.
struct TokenReach {
    TokenScopes scopes;
    std::string unit = {};  // and what is below it; empty: as far as the roles do
};

// The roles as whoever uses the key holds them: each for the narrower of the two units, none where
// they have nothing in common.
std::vector<RoleHeld> within(std::span<RoleHeld const> roles, TokenReach const& reach,
                             UnitTree const& units);

// The scopes that hold a permission which the roles give somewhere on that day.
TokenScopes scopes_of(std::span<RoleHeld const> roles, base::Date day);

struct ApiToken {
    std::int64_t number = 0;  // of the entry of the log that tells of it
    std::string person;
    std::string name;  // by which its person knows it
    TokenReach reach;
    base::Date last_day;
    base::Instant made_at;
    std::optional<base::Instant> used_at = {};

    // Wherever an entry of the log names who acted.
    std::string actor() const { return "token:" + std::to_string(number); }
};

// 366: a year, leap years included.
inline constexpr int token_days_max = 366;

}  // namespace domain
