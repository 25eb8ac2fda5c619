#pragma once
// The units of an entity, rows to domain and back.

#include "domain/people/unit.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

domain::UnitTree load_units(sql::Connection& connection, EntityId const& entity);
void insert_unit(sql::Connection& connection, domain::Unit const& unit, Logged const& logged);
// Name, kind, parent, and whether it is closed, of the unit with its code.
void set_unit(sql::Connection& connection, domain::Unit const& unit, Logged const& logged);

}  // namespace storage
