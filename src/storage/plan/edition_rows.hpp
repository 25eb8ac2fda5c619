#pragma once
// Rows that both ways of reading an edition need.

#include <string>
#include <vector>

#include "domain/plan/rules.hpp"
#include "kit/sql/connection.hpp"
#include "storage/store.hpp"

namespace storage {

std::vector<domain::DatedRules> read_rules(sql::Connection& connection, EntityId const& entity,
                                           std::string const& code, int edition);

}  // namespace storage
