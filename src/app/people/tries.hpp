#pragma once
// Tries that failed, by what they were for, and how long the next one waits
// (domain/people/throttle).

#include <optional>
#include <string>
#include <string_view>

#include "domain/refusal.hpp"
#include "storage/people/session_store.hpp"

namespace app {

// "email" or "code", and whose: kept as a digest.
std::string subject_of(std::string_view kind, std::string const& who);

// too_many_tries, until when.
std::optional<domain::Refusal> wait_of(sql::Connection& connection,
                                       storage::Occasion const& occasion,
                                       std::string const& subject);
void note_failure(sql::Connection& connection, storage::Occasion const& occasion,
                  std::string const& subject);

// Where tries come from; empty: nowhere that is counted.
struct Place {
    std::string origin;   // an address, as one person has it
    std::string network;  // its neighbours
};
std::optional<domain::Refusal> wait_of(sql::Connection& connection,
                                       storage::Occasion const& occasion, Place const& place);
void note_failure(sql::Connection& connection, storage::Occasion const& occasion,
                  Place const& place);

}  // namespace app
