#pragma once
// Editions of plans, rows to domain and back. An edition is immutable once inserted.

#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "domain/measurement/fact_table.hpp"
#include "domain/plan/plan.hpp"
#include "kit/sql/connection.hpp"
#include "kit/sql/database.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

// What identifies an edition and tells it in a list.
struct EditionHead {
    std::string code;  // of the plan
    int number = 0;    // from 1
    base::Instant issued_at;
    std::string digest;              // SHA-256 of the canonical document, in hexadecimal
    std::int64_t document_size = 0;  // bytes of the canonical document
    domain::Instrument instrument = domain::Instrument::development_plan;
    std::string name;
    std::string short_name;
    std::string owner;
    base::Date from;
    base::Date to;
    std::int64_t goals = 0;
};

// Grows with every change of what the public sees; 0 for an entity without plans.
std::int64_t revision(sql::Connection& connection, EntityId const& entity);
void grow_revision(sql::Connection& connection, Logged const& logged);

// The latest edition of every plan, by code; without plans that go on under another code.
std::vector<EditionHead> list_latest(sql::Connection& connection, EntityId const& entity);
// Of those, the plans of that unit (the code of their owner) and instrument that end in that year.
std::vector<EditionHead> list_latest(sql::Connection& connection, EntityId const& entity,
                                     std::string const& owner, domain::Instrument instrument,
                                     int year);
// Every edition of a plan, latest first.
std::vector<EditionHead> list_editions(sql::Connection& connection, EntityId const& entity,
                                       std::string const& code);
std::optional<EditionHead> find_latest(sql::Connection& connection, EntityId const& entity,
                                       std::string const& code);

domain::Plan load_plan(sql::Connection& connection, EntityId const& entity, std::string const& code,
                       int edition);
// What is needed to measure it, and no more; read by so many connections at once.
domain::FactTable load_facts(sql::Database& database, EntityId const& entity,
                             std::string const& code, int edition, std::size_t threads = 1);

// Inserts the next edition inside the caller's transaction, and answers its number.
int insert_edition(sql::Connection& connection, EditionHead const& head, domain::Plan const& plan,
                   Logged const& logged);

}  // namespace storage
