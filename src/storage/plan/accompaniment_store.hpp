#pragma once
// What is recorded around a formulation: working sessions, guidance, and cells that were revised
// and stay as they were. Rows to domain and back; whatever writes takes its entry of the log.

#include <utility>
#include <vector>

#include "domain/plan/formulation.hpp"
#include "domain/plan/working_session.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

// In the order in which they were recorded.
std::vector<domain::WorkingSession> list_sessions(sql::Connection& connection,
                                                  EntityId const& entity,
                                                  domain::Formulation const& formulation);
void insert_session(sql::Connection& connection, domain::Formulation const& formulation,
                    domain::WorkingSession const& session, Logged const& logged);

std::vector<domain::GoalGuidance> list_guidance(sql::Connection& connection, EntityId const& entity,
                                                domain::Formulation const& formulation);
void insert_guidance(sql::Connection& connection, domain::Formulation const& formulation,
                     domain::GoalGuidance const& guidance, Logged const& logged);

// Object and cell.
using KeptCell = std::pair<int, std::string>;
std::vector<KeptCell> list_kept_cells(sql::Connection& connection, EntityId const& entity,
                                      domain::Formulation const& formulation);
void insert_kept_cell(sql::Connection& connection, domain::Formulation const& formulation,
                      KeptCell const& kept, Logged const& logged);

}  // namespace storage
