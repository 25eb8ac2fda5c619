#pragma once
// Days on which an entity does not work, rows to domain and back. Whatever writes takes the entry
// of the log that tells it (storage/record/log_store.hpp).

#include <vector>

#include "domain/period/own_day.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

// In their order.
std::vector<domain::OwnDay> list_own_days(sql::Connection& connection, EntityId const& entity);
void insert_own_day(sql::Connection& connection, domain::OwnDay const& day, Logged const& logged);
void delete_own_day(sql::Connection& connection, base::Date day, Logged const& logged);

}  // namespace storage
