#include "storage/plan/accompaniment_store.hpp"

#include <algorithm>
#include <charconv>

#include "storage/plan/text_columns.hpp"
#include "storage/record/evidence_store.hpp"

namespace storage {
namespace {

using domain::Formulation;

std::string objects_text(std::vector<int> const& objects) {
    std::vector<std::string> texts;
    for (auto const object : objects)
        texts.push_back(std::to_string(object));
    return list_text(texts);
}

std::vector<int> parse_objects(std::string_view text) {
    std::vector<int> objects;
    for (auto const& digits : parse_list(text)) {
        int object = 0;
        auto const end = digits.data() + digits.size();
        if (std::from_chars(digits.data(), end, object).ptr != end) refuse_column("object", digits);
        objects.push_back(object);
    }
    return objects;
}

}  // namespace

std::vector<domain::WorkingSession> list_sessions(sql::Connection& connection,
                                                  EntityId const& entity,
                                                  Formulation const& formulation) {
    std::vector<domain::WorkingSession> list;
    for (auto const row : connection.query(
             "SELECT sequence, day, participants, goals, agreements, evidence, person_id "
             "FROM working_session WHERE entity_id = $1 AND plan_code = $2 AND formulation = $3 "
             "ORDER BY sequence",
             entity.value, formulation.plan, formulation.number))
        list.push_back({.number = row.get<std::int64_t>(0),
                        .day = parse_date(row.get<std::string>(1)),
                        .participants = parse_list(row.get<std::string>(2)),
                        .goals = parse_objects(row.get<std::string>(3)),
                        .agreements = row.get<std::string>(4),
                        .evidence = row.get<std::string>(5),
                        .person = row.get<std::string>(6)});
    for (auto& [session, file] : list_session_evidence(connection, entity, formulation)) {
        auto const found = std::ranges::find(list, session, &domain::WorkingSession::number);
        if (found != list.end()) found->files.push_back(std::move(file));
    }
    return list;
}

void insert_session(sql::Connection& connection, Formulation const& formulation,
                    domain::WorkingSession const& session, Logged const& logged) {
    connection.execute(
        "INSERT INTO working_session (entity_id, plan_code, formulation, sequence, day, "
        "participants, goals, agreements, evidence, person_id) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        logged.entity().value, formulation.plan, formulation.number, logged.sequence(),
        session.day.text(), list_text(session.participants), objects_text(session.goals),
        session.agreements, session.evidence, session.person);
}

std::vector<domain::GoalGuidance> list_guidance(sql::Connection& connection, EntityId const& entity,
                                                Formulation const& formulation) {
    std::vector<domain::GoalGuidance> list;
    for (auto const row : connection.query(
             "SELECT sequence, object, unit_code, words, person_id, at FROM goal_guidance "
             "WHERE entity_id = $1 AND plan_code = $2 AND formulation = $3 ORDER BY sequence",
             entity.value, formulation.plan, formulation.number)) {
        auto const at = base::Instant::parse(row.get<std::string>(5));
        if (!at) refuse_column("moment", row.get<std::string>(5));
        list.push_back({.number = row.get<std::int64_t>(0),
                        .object = row.get<int>(1),
                        .unit = row.get<std::string>(2),
                        .words = row.get<std::string>(3),
                        .person = row.get<std::string>(4),
                        .at = *at});
    }
    return list;
}

void insert_guidance(sql::Connection& connection, Formulation const& formulation,
                     domain::GoalGuidance const& guidance, Logged const& logged) {
    connection.execute(
        "INSERT INTO goal_guidance (entity_id, plan_code, formulation, sequence, object, "
        "unit_code, words, person_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        logged.entity().value, formulation.plan, formulation.number, logged.sequence(),
        guidance.object, guidance.unit, guidance.words, guidance.person, logged.at().text());
}

std::vector<KeptCell> list_kept_cells(sql::Connection& connection, EntityId const& entity,
                                      Formulation const& formulation) {
    std::vector<KeptCell> list;
    for (auto const row : connection.query(
             "SELECT object, cell FROM formulation_kept WHERE entity_id = $1 AND plan_code = $2 "
             "AND formulation = $3",
             entity.value, formulation.plan, formulation.number))
        list.emplace_back(row.get<int>(0), row.get<std::string>(1));
    return list;
}

void insert_kept_cell(sql::Connection& connection, Formulation const& formulation,
                      KeptCell const& kept, Logged const& logged) {
    connection.execute(
        "INSERT INTO formulation_kept (entity_id, plan_code, formulation, object, cell, sequence) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        logged.entity().value, formulation.plan, formulation.number, kept.first, kept.second,
        logged.sequence());
}

}  // namespace storage
