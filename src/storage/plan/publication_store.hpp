#pragma once
// What comes with and after the publication of an edition: the destinations that communications
// confirmed, and codes that changed. Rows to domain and back; whatever writes takes its entry of
// the log.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/plan/destination.hpp"
#include "domain/plan/renaming.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

// Of every plan, in the order in which they were confirmed.
std::vector<domain::Confirmation> list_confirmations(sql::Connection& connection,
                                                     EntityId const& entity);
void insert_confirmation(sql::Connection& connection, domain::Confirmation const& confirmation,
                         Logged const& logged);

// Of paths of a plan, by edition.
std::vector<domain::Renaming> list_renamings(sql::Connection& connection, EntityId const& entity,
                                             std::string const& plan);
void insert_renaming(sql::Connection& connection, std::string const& plan,
                     domain::Renaming const& renaming, Logged const& logged);

// The code under which that plan goes on; none where it was not renamed.
std::optional<std::string> find_plan_renaming(sql::Connection& connection, EntityId const& entity,
                                              std::string const& before);
// Of every plan that goes on under another code: which, and as what.
std::vector<std::pair<std::string, std::string>> list_plan_renamings(sql::Connection& connection,
                                                                     EntityId const& entity);
void insert_plan_renaming(sql::Connection& connection, std::string const& before,
                          std::string const& after, Logged const& logged);

}  // namespace storage
