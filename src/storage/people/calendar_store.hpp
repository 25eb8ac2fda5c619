#pragma once
// Addresses of calendars: one a person, known by the SHA-256 of its token.

#include <optional>
#include <string>

#include "storage/record/log_store.hpp"

namespace storage {

bool has_calendar_address(sql::Connection& connection, EntityId const& entity,
                          std::string const& person);
std::optional<std::string> find_calendar_owner(sql::Connection& connection, EntityId const& entity,
                                               std::string const& token_hash);
void insert_calendar_address(sql::Connection& connection, std::string const& person,
                             std::string const& token_hash, Logged const& logged);
void drop_calendar_address(sql::Connection& connection, std::string const& person,
                           Logged const& logged);

}  // namespace storage
