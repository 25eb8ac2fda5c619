#pragma once
// A text of several lines that somebody must write, and how long it may be.

#include <optional>
#include <string>

#include "domain/refusal.hpp"

namespace app {

// Refusals: `missing` where it is blank; text_unusable; text_too_long, in characters.
std::optional<domain::Refusal> flaw_of_prose(std::string const& text, std::string const& field,
                                             domain::RefusalKind missing,
                                             std::size_t characters_max);

}  // namespace app
