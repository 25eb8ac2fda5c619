#pragma once
// Workbooks on their way to become plans, and the columns that layouts of an entity were given
// before. Whatever writes takes the entry of the log that tells it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/import_session.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

void insert_import(sql::Connection& connection, domain::ImportSession const& session,
                   std::string_view file, Logged const& logged);
// Sets choices, state and what it became to those given.
void update_import(sql::Connection& connection, domain::ImportSession const& session,
                   Logged const& logged);
void delete_import(sql::Connection& connection, std::int64_t number, Logged const& logged);

std::optional<domain::ImportSession> find_import(sql::Connection& connection,
                                                 EntityId const& entity, std::int64_t number);
std::string load_import_file(sql::Connection& connection, EntityId const& entity,
                             std::int64_t number);
// Of that person, the latest first.
std::vector<domain::ImportSession> list_imports(sql::Connection& connection, EntityId const& entity,
                                                std::string const& person);
// Those that became a plan in the making, by whomever, in their order.
std::vector<domain::ImportSession> list_confirmed_imports(sql::Connection& connection,
                                                          EntityId const& entity);
// Those that began before that moment, by whomever.
std::vector<std::int64_t> list_imports_before(sql::Connection& connection, EntityId const& entity,
                                              base::Instant moment);

// By sheet, row and column.
std::vector<domain::ImportCorrection> list_corrections(sql::Connection& connection,
                                                       EntityId const& entity, std::int64_t number);
void set_correction(sql::Connection& connection, std::int64_t number,
                    domain::ImportCorrection const& correction, Logged const& logged);

// By the fingerprint of a layout.
std::optional<std::string> find_mapping(sql::Connection& connection, EntityId const& entity,
                                        std::string const& fingerprint);
void set_mapping(sql::Connection& connection, std::string const& fingerprint,
                 std::string const& mapping, Logged const& logged);

}  // namespace storage
