#pragma once
// Passwords on their way in: judged, then hashed. Hashing takes a tenth of a second of a core on
// purpose, so it stands outside every transaction.

#include <initializer_list>
#include <optional>
#include <string>

#include "domain/refusal.hpp"

namespace app {

std::optional<domain::Refusal> flaw_of_password(std::string const& password,
                                                std::initializer_list<std::string> own_words);

std::string hashed(std::string const& password);

// Against the hash, or against one of nobody, which takes as long.
bool is_password_of(std::optional<std::string> const& hash, std::string const& password);

// The password hashed anew where its hash is of another cost than today's.
std::optional<std::string> hashed_anew(std::string const& hash, std::string const& password);

}  // namespace app
