#include "storage/consultation/consultation_store.hpp"

#include "storage/plan/text_columns.hpp"

namespace storage {
namespace {

using domain::Consultation;

Consultation consultation_of(sql::Row const& row) {
    Consultation consultation;
    consultation.number = row.get<int>(0);
    consultation.plan = row.get<std::string>(1);
    consultation.formulation = row.get<int>(2);
    consultation.edition = row.get<int>(3);
    consultation.unit = row.get<std::string>(4);
    consultation.name = row.get<std::string>(5);
    consultation.digest = row.get<std::string>(6);
    consultation.against = row.get<std::string>(7);
    consultation.summary = row.get<std::string>(8);
    consultation.purpose = row.get<std::string>(9);
    consultation.closes = parse_date(row.get<std::string_view>(10));
    consultation.answers_due = parse_date(row.get<std::string_view>(11));
    consultation.opened_at = parse_instant(row.get<std::string_view>(12));
    if (auto const published = row.get<std::optional<std::string_view>>(13))
        consultation.published_at = parse_instant(*published);
    return consultation;
}

void insert_goals(sql::Connection& connection, int number, std::vector<ConsultedGoal> const& goals,
                  Logged const& logged) {
    std::int64_t position = 0;
    for (auto const& goal : goals)
        connection.execute(
            "INSERT INTO consultation_goal (entity_id, consultation, path, position, title) "
            "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (entity_id, consultation, path) DO NOTHING",
            logged.entity().value, number, goal.path, position++, goal.title);
}

}  // namespace

std::vector<Consultation> list_consultations(sql::Connection& connection, EntityId const& entity) {
    std::vector<Consultation> list;
    for (auto const row : connection.query(
             "SELECT consultation, plan_code, formulation, edition, unit_code, plan_name, digest, "
             "against, summary, purpose, closes, answers_due, opened_at, published_at "
             "FROM consultation WHERE entity_id = $1 ORDER BY consultation DESC",
             entity.value))
        list.push_back(consultation_of(row));
    return list;
}

std::optional<Consultation> find_consultation(sql::Connection& connection, EntityId const& entity,
                                              int number) {
    std::optional<Consultation> found;
    for (auto const row : connection.query(
             "SELECT consultation, plan_code, formulation, edition, unit_code, plan_name, digest, "
             "against, summary, purpose, closes, answers_due, opened_at, published_at "
             "FROM consultation WHERE entity_id = $1 AND consultation = $2",
             entity.value, number))
        found = consultation_of(row);
    return found;
}

std::string load_consulted_document(sql::Connection& connection, EntityId const& entity,
                                    int number) {
    return connection.one<std::string>(
        "SELECT document FROM consultation_edition WHERE entity_id = $1 AND consultation = $2",
        entity.value, number);
}

std::vector<ConsultedGoal> list_consulted_goals(sql::Connection& connection, EntityId const& entity,
                                                int number) {
    std::vector<ConsultedGoal> goals;
    for (auto const row :
         connection.query("SELECT path, title FROM consultation_goal WHERE entity_id = $1 "
                          "AND consultation = $2 ORDER BY position",
                          entity.value, number))
        goals.push_back({row.get<std::string>(0), row.get<std::string>(1)});
    return goals;
}

bool has_consulted_goal(sql::Connection& connection, EntityId const& entity, int number,
                        std::string const& path) {
    return connection
        .find<std::int64_t>(
            "SELECT position FROM consultation_goal WHERE entity_id = $1 AND consultation = $2 "
            "AND path = $3",
            entity.value, number, path)
        .has_value();
}

Consultation insert_consultation(sql::Connection& connection, Consultation consultation,
                                 std::string const& document,
                                 std::vector<ConsultedGoal> const& goals, Logged const& logged) {
    auto const& entity = logged.entity();
    consultation.number = connection.one<int>(
        "SELECT COALESCE(MAX(consultation), 0) + 1 FROM consultation WHERE entity_id = $1",
        entity.value);
    consultation.edition = connection.one<int>(
        "SELECT COALESCE(MAX(edition), 0) + 1 FROM consultation WHERE entity_id = $1 "
        "AND plan_code = $2",
        entity.value, consultation.plan);
    consultation.opened_at = logged.at();
    connection.execute(
        "INSERT INTO consultation (entity_id, consultation, plan_code, formulation, edition, "
        "unit_code, plan_name, digest, against, summary, purpose, closes, answers_due, opened_at, "
        "published_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, NULL)",
        entity.value, consultation.number, consultation.plan, consultation.formulation,
        consultation.edition, consultation.unit, consultation.name, consultation.digest,
        consultation.against, consultation.summary, consultation.purpose,
        consultation.closes.text(), consultation.answers_due.text(), consultation.opened_at.text());
    connection.execute(
        "INSERT INTO consultation_edition (entity_id, consultation, document) VALUES ($1, $2, $3)",
        entity.value, consultation.number, document);
    insert_goals(connection, consultation.number, goals, logged);
    return consultation;
}

void extend_consultation(sql::Connection& connection, Consultation const& before,
                         ConsultationDays const& days, std::string const& reason,
                         Logged const& logged) {
    auto const& entity = logged.entity().value;
    connection.execute(
        "UPDATE consultation SET closes = $3, answers_due = $4 "
        "WHERE entity_id = $1 AND consultation = $2",
        entity, before.number, days.closes.text(), days.answers_due.text());
    connection.execute(
        "INSERT INTO consultation_extension (entity_id, consultation, sequence, closed, "
        "answers_due, reason, at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        entity, before.number, logged.sequence(), before.closes.text(), before.answers_due.text(),
        reason, logged.at().text());
}

std::vector<domain::ConsultationExtension> list_extensions(sql::Connection& connection,
                                                           EntityId const& entity, int number) {
    std::vector<domain::ConsultationExtension> list;
    for (auto const row :
         connection.query("SELECT closed, answers_due, reason, at FROM consultation_extension "
                          "WHERE entity_id = $1 AND consultation = $2 ORDER BY sequence",
                          entity.value, number))
        list.push_back({.closed = parse_date(row.get<std::string_view>(0)),
                        .answers_due = parse_date(row.get<std::string_view>(1)),
                        .reason = row.get<std::string>(2),
                        .at = parse_instant(row.get<std::string_view>(3))});
    return list;
}

void publish_consultation(sql::Connection& connection, int number, Logged const& logged) {
    connection.execute(
        "UPDATE consultation SET published_at = $3 WHERE entity_id = $1 AND consultation = $2",
        logged.entity().value, number, logged.at().text());
}

}  // namespace storage
