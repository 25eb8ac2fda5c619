#pragma once
// Passwords on their way in: judged, then hashed. Hashing takes a tenth of a second of a core on
// purpose, so it stands outside every transaction.

#include <optional>
#include <string>
#include <vector>

#include "domain/people/unit.hpp"
#include "domain/refusal.hpp"

namespace app {

// Own words: of the person, of the entity and of its units.
std::optional<domain::Refusal> flaw_of_password(std::string const& password,
                                                std::vector<std::string> const& own_words);

// What the entity and its units are called, and their codes.
std::vector<std::string> names_of_units(domain::UnitTree const& units);

std::string hashed(std::string const& password);

// Against the hash, or against one of nobody, which takes as long.
bool is_password_of(std::optional<std::string> const& hash, std::string const& password);

// The password hashed anew where its hash is of another cost than today's.
std::optional<std::string> hashed_anew(std::string const& hash, std::string const& password);

}  // namespace app
