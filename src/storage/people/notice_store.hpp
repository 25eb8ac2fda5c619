#pragma once
// How far somebody has read the notices: the number of an entry of the log.

#include <cstdint>
#include <string>

#include "storage/store.hpp"

namespace storage {

// 0: nothing was read.
std::int64_t find_notice_mark(sql::Connection& connection, EntityId const& entity,
                              std::string const& person);
// Never back. What one has read concerns nobody else, so no entry of the log tells it.
void advance_notice_mark(sql::Connection& connection, EntityId const& entity,
                         std::string const& person, std::int64_t sequence);

}  // namespace storage
