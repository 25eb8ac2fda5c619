#pragma once
// Rows that both ways of reading an edition need.

#include <string>
#include <vector>

#include "domain/plan/goal.hpp"
#include "domain/plan/rules.hpp"
#include "kit/sql/connection.hpp"
#include "storage/store.hpp"

namespace storage {

std::vector<domain::DatedRules> read_rules(sql::Connection& connection, EntityId const& entity,
                                           std::string const& code, int edition);

// What is measured of a goal, without its code: columns node, schedule, values_kind, frequency,
// baseline, total, eliminated, weights, targets, actuals, unit.
domain::Goal measured_from_row(sql::Row const& row);

}  // namespace storage
