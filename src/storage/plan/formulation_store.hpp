#pragma once
// Plans in the making, rows to domain and back. Whatever writes takes the entry of the log that
// tells it (storage/record/log_store.hpp).

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/plan/draft.hpp"
#include "domain/plan/draft_history.hpp"
#include "domain/plan/formulation.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

// The latest formulation of every plan, without steps, by code. One that was withdrawn is none.
std::vector<domain::Formulation> list_formulations(sql::Connection& connection,
                                                   EntityId const& entity);
// The latest of that plan, with its steps in their order and who has its review.
std::optional<domain::Formulation> find_formulation(sql::Connection& connection,
                                                    EntityId const& entity,
                                                    std::string const& plan);

// The number that another formulation of that plan would have; those withdrawn keep theirs.
int next_formulation(sql::Connection& connection, EntityId const& entity, std::string const& plan);
// The plan is as if it had not begun; its rows stay, and the log tells them.
void withdraw_formulation(sql::Connection& connection, domain::Formulation const& formulation,
                          Logged const& logged);

// Every one of a plan that was not taken back, in their order, with its steps.
std::vector<domain::Formulation> list_formulations_of(sql::Connection& connection,
                                                      EntityId const& entity,
                                                      std::string const& plan);
void insert_formulation(sql::Connection& connection, domain::Formulation const& formulation,
                        domain::Draft const& draft, Logged const& logged);

// Sets state, edition, next object, version, methodology and what it was begun from to those given.
void update_formulation(sql::Connection& connection, domain::Formulation const& formulation,
                        Logged const& logged);
void insert_step(sql::Connection& connection, domain::Formulation const& formulation,
                 domain::PlanStep const& step, Logged const& logged);
// The plans that are official, and of which a day of publication up to that one was ever set.
std::vector<std::string> list_publications_set(sql::Connection& connection, EntityId const& entity,
                                               base::Date until);

// What is not taken out, in the order of the document.
domain::Draft load_draft(sql::Connection& connection, EntityId const& entity,
                         domain::Formulation const& formulation);
// With what is taken out, by number.
domain::KeptDraft load_kept_draft(sql::Connection& connection, EntityId const& entity,
                                  domain::Formulation const& formulation);
// Its goals, with the cells alone by which people know them: code, goal, indicator, short_name,
// responsible.
domain::Draft load_goal_words(sql::Connection& connection, EntityId const& entity,
                              domain::Formulation const& formulation);
// Without its cells; none where there is no such object or it is taken out.
std::optional<domain::DraftObject> find_draft_object(sql::Connection& connection,
                                                     EntityId const& entity,
                                                     domain::Formulation const& formulation,
                                                     int object);

// Those of these objects that are there, with their cells.
domain::Draft load_draft_objects(sql::Connection& connection, EntityId const& entity,
                                 domain::Formulation const& formulation,
                                 std::span<int const> objects);

struct SavedCell {
    std::string text;
    std::int64_t sequence = 0;  // of the entry of the log that tells of it
};
std::optional<SavedCell> find_cell(sql::Connection& connection, EntityId const& entity,
                                   domain::Formulation const& formulation, int object,
                                   std::string const& name);
// No text takes the cell away.
void set_cell(sql::Connection& connection, domain::Formulation const& formulation, int object,
              domain::Cell const& cell, Logged const& logged);
void insert_draft_object(sql::Connection& connection, domain::Formulation const& formulation,
                         domain::DraftObject const& object, Logged const& logged);
enum class Presence : std::uint8_t { present, removed };
void set_presence(sql::Connection& connection, domain::Formulation const& formulation, int object,
                  Presence presence, Logged const& logged);
// Parent and position are those given.
void set_place(sql::Connection& connection, domain::Formulation const& formulation,
               domain::DraftObject const& object, Logged const& logged);

std::vector<domain::Observation> list_observations(sql::Connection& connection,
                                                   EntityId const& entity,
                                                   domain::Formulation const& formulation);
void insert_observation(sql::Connection& connection, domain::Formulation const& formulation,
                        domain::Observation const& observation, Logged const& logged);
// All that were not returned before.
void return_observations(sql::Connection& connection, domain::Formulation const& formulation,
                         Logged const& logged);
void resolve_observation(sql::Connection& connection, domain::Formulation const& formulation,
                         std::int64_t number, Logged const& logged);

}  // namespace storage
