#pragma once
// A person who signs in. People are deactivated, never deleted (procedure.md §1).

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/enum_table.hpp"
#include "domain/people/role.hpp"

namespace domain {

enum class PersonState : std::uint8_t {
    invited,  // has not chosen a password yet
    active,
    deactivated,
};

inline constexpr base::EnumTable person_state_tokens{std::array{
    base::EnumToken{PersonState::invited, "invited"},
    base::EnumToken{PersonState::active, "active"},
    base::EnumToken{PersonState::deactivated, "deactivated"},
}};

struct Person {
    std::string id;  // a random number, by which the log names them
    std::string name;
    std::string email;  // in lower case; what they sign in with
    PersonState state = PersonState::invited;
    int version = 1;
};

}  // namespace domain
