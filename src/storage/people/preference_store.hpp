#pragma once
// What people prefer, row to domain and back.

#include <string>

#include "domain/people/preferences.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

// The usual ones where somebody has chosen none.
domain::Preferences load_preferences(sql::Connection& connection, EntityId const& entity,
                                     std::string const& person);
void set_preferences(sql::Connection& connection, std::string const& person,
                     domain::Preferences const& preferences, Logged const& logged);

}  // namespace storage
