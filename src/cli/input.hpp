#pragma once
// Plan documents from a file, or from the standard input where the file is "-". At most 64 MiB and
// one byte are read, so that what is too large is refused without being read whole.

#include <optional>
#include <string>
#include <string_view>

#include "cli/session.hpp"
#include "domain/plan/plan.hpp"

namespace cli {

// Its bytes; none when it cannot be read, which has been told then.
std::optional<std::string> read_input(std::string const& file, Session& session);

// What people are told that it is called.
std::string name_of_input(std::string const& file, Session const& session);

// None when it was refused: then every problem has been told, with its place.
std::optional<domain::Plan> plan_of_document(std::string const& file, std::string_view bytes,
                                             Session& session);
std::optional<domain::Plan> read_plan(std::string const& file, Session& session);

}  // namespace cli
