#pragma once
// Public consultations, rows to domain and back. Whatever writes takes the entry of the log that
// tells it (storage/record/log_store.hpp).

#include <optional>
#include <string>
#include <vector>

#include "domain/consultation/consultation.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

// A goal of an edition, as those who comment know it.
struct ConsultedGoal {
    std::string path;  // codes from the plan down: "3/543"
    std::string title;
};

// Latest first.
std::vector<domain::Consultation> list_consultations(sql::Connection& connection,
                                                     EntityId const& entity);
std::optional<domain::Consultation> find_consultation(sql::Connection& connection,
                                                      EntityId const& entity, int number);
// The edition that it put to the public, a plan document.
std::string load_consulted_document(sql::Connection& connection, EntityId const& entity,
                                    int number);
// In the order of the document.
std::vector<ConsultedGoal> list_consulted_goals(sql::Connection& connection, EntityId const& entity,
                                                int number);
bool has_consulted_goal(sql::Connection& connection, EntityId const& entity, int number,
                        std::string const& path);

// Answers its number: the next of the entity, as its edition is the next of the plan's.
domain::Consultation insert_consultation(sql::Connection& connection,
                                         domain::Consultation consultation,
                                         std::string const& document,
                                         std::vector<ConsultedGoal> const& goals,
                                         Logged const& logged);
// Sets both days, and keeps those that they were.
struct ConsultationDays {
    base::Date closes;
    base::Date answers_due;
};
void extend_consultation(sql::Connection& connection, domain::Consultation const& before,
                         ConsultationDays const& days, std::string const& reason,
                         Logged const& logged);
// In their order.
std::vector<domain::ConsultationExtension> list_extensions(sql::Connection& connection,
                                                           EntityId const& entity, int number);
void publish_consultation(sql::Connection& connection, int number, Logged const& logged);

}  // namespace storage
