#include "storage/plan/formulation_store.hpp"

#include "storage/plan/review_store.hpp"
#include "storage/plan/text_columns.hpp"

namespace storage {
namespace {

using domain::Formulation;

Formulation formulation_of(sql::Row const& row) {
    Formulation formulation;
    formulation.plan = row.get<std::string>(0);
    formulation.number = row.get<int>(1);
    formulation.unit = row.get<std::string>(2);
    formulation.state = parse_token(domain::plan_state_tokens, row.get<std::string>(3));
    formulation.begun_from = row.get<std::string>(4);
    formulation.edition = row.get<std::optional<int>>(5);
    formulation.next_object = row.get<int>(6);
    formulation.version = row.get<std::int64_t>(7);
    formulation.methodology = row.get<std::string>(8);
    formulation.replaces = row.get<std::string>(9);
    return formulation;
}

// Of a plan, in their order, without steps and review.
std::vector<Formulation> heads_of(sql::Connection& connection, EntityId const& entity,
                                  std::string const& plan) {
    std::vector<Formulation> heads;
    for (auto const row : connection.query(
             "SELECT plan_code, formulation, unit_code, state, begun_from, edition, next_object, "
             "version, methodology, replaces FROM formulation WHERE entity_id = $1 AND plan_code = "
             "$2 AND removed = 0 ORDER BY formulation",
             entity.value, plan))
        heads.push_back(formulation_of(row));
    return heads;
}

std::vector<domain::PlanStep> list_steps(sql::Connection& connection, EntityId const& entity,
                                         Formulation const& formulation) {
    std::vector<domain::PlanStep> steps;
    for (auto const row :
         connection.query("SELECT sequence, action, person_id, at, digest, case_number, reason, "
                          "on_behalf_of, day "
                          "FROM formulation_step WHERE entity_id = $1 AND plan_code = $2 "
                          "AND formulation = $3 ORDER BY sequence",
                          entity.value, formulation.plan, formulation.number)) {
        domain::PlanStep step;
        step.sequence = row.get<std::int64_t>(0);
        step.action = parse_token(domain::plan_action_tokens, row.get<std::string>(1));
        step.person = row.get<std::string>(2);
        step.at = parse_instant(row.get<std::string>(3));
        step.digest = row.get<std::string>(4);
        step.case_number = row.get<std::string>(5);
        step.reason = row.get<std::string>(6);
        step.on_behalf_of = row.get<std::string>(7);
        if (auto const day = row.get<std::optional<std::string>>(8)) step.day = parse_date(*day);
        steps.push_back(std::move(step));
    }
    return steps;
}

}  // namespace

std::vector<Formulation> list_formulations(sql::Connection& connection, EntityId const& entity) {
    std::vector<Formulation> list;
    for (auto const row : connection.query(
             "SELECT plan_code, formulation, unit_code, state, begun_from, edition, next_object, "
             "version, methodology, replaces FROM formulation AS one WHERE entity_id = $1 AND "
             "formulation = "
             "(SELECT MAX(formulation) FROM formulation AS other WHERE other.entity_id = $1 "
             "AND other.plan_code = one.plan_code AND other.removed = 0)",
             entity.value))
        list.push_back(formulation_of(row));
    std::ranges::sort(list, {}, &Formulation::plan);
    return list;
}

std::optional<Formulation> find_formulation(sql::Connection& connection, EntityId const& entity,
                                            std::string const& plan) {
    auto heads = heads_of(connection, entity, plan);
    if (heads.empty()) return std::nullopt;
    auto& latest = heads.back();
    latest.steps = list_steps(connection, entity, latest);
    latest.review = find_review(connection, entity, latest);
    return std::move(latest);
}

std::vector<Formulation> list_formulations_of(sql::Connection& connection, EntityId const& entity,
                                              std::string const& plan) {
    auto list = heads_of(connection, entity, plan);
    for (auto& one : list)
        one.steps = list_steps(connection, entity, one);
    return list;
}

void insert_formulation(sql::Connection& connection, Formulation const& formulation,
                        domain::Draft const& draft, Logged const& logged) {
    connection.execute(
        "INSERT INTO formulation (entity_id, plan_code, formulation, unit_code, state, "
        "begun_from, edition, next_object, version, methodology, replaces) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        logged.entity().value, formulation.plan, formulation.number, formulation.unit,
        domain::plan_state_tokens.token(formulation.state), formulation.begun_from,
        formulation.edition, formulation.next_object, formulation.version, formulation.methodology,
        formulation.replaces);
    for (auto const& object : draft)
        insert_draft_object(connection, formulation, object, logged);
}

void update_formulation(sql::Connection& connection, Formulation const& formulation,
                        Logged const& logged) {
    connection.execute(
        "UPDATE formulation SET state = $4, edition = $5, next_object = $6, version = $7, "
        "begun_from = $8, methodology = $9 "
        "WHERE entity_id = $1 AND plan_code = $2 AND formulation = $3",
        logged.entity().value, formulation.plan, formulation.number,
        domain::plan_state_tokens.token(formulation.state), formulation.edition,
        formulation.next_object, formulation.version, formulation.begun_from,
        formulation.methodology);
}

int next_formulation(sql::Connection& connection, EntityId const& entity, std::string const& plan) {
    return connection.one<int>(
        "SELECT COALESCE(MAX(formulation), 0) + 1 FROM formulation WHERE entity_id = $1 "
        "AND plan_code = $2",
        entity.value, plan);
}

void withdraw_formulation(sql::Connection& connection, Formulation const& formulation,
                          Logged const& logged) {
    connection.execute(
        "UPDATE formulation SET removed = 1 WHERE entity_id = $1 AND plan_code = $2 "
        "AND formulation = $3",
        logged.entity().value, formulation.plan, formulation.number);
}

void insert_step(sql::Connection& connection, Formulation const& formulation,
                 domain::PlanStep const& step, Logged const& logged) {
    connection.execute(
        "INSERT INTO formulation_step (entity_id, plan_code, formulation, sequence, action, "
        "person_id, at, digest, case_number, reason, on_behalf_of, day) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        logged.entity().value, formulation.plan, formulation.number, logged.sequence(),
        domain::plan_action_tokens.token(step.action), step.person, step.at.text(), step.digest,
        step.case_number, step.reason, step.on_behalf_of,
        step.day ? std::optional(step.day->text()) : std::nullopt);
}

std::vector<std::string> list_publications_set(sql::Connection& connection, EntityId const& entity,
                                               base::Date until) {
    std::vector<std::string> codes;
    for (auto const row : connection.query(
             "SELECT DISTINCT step.plan_code FROM formulation_step AS step "
             "JOIN formulation AS one ON one.entity_id = step.entity_id "
             "AND one.plan_code = step.plan_code AND one.formulation = step.formulation "
             "WHERE step.entity_id = $1 AND step.day <= $2 AND one.state = $3 "
             "AND one.removed = 0 ORDER BY step.plan_code",
             entity.value, until.text(),
             domain::plan_state_tokens.token(domain::PlanState::official)))
        codes.push_back(row.get<std::string>(0));
    return codes;
}

std::vector<domain::Observation> list_observations(sql::Connection& connection,
                                                   EntityId const& entity,
                                                   Formulation const& formulation) {
    std::vector<domain::Observation> list;
    for (auto const row :
         connection.query("SELECT sequence, object, cell, words, person_id, at, returned, resolved "
                          "FROM formulation_observation WHERE entity_id = $1 AND plan_code = $2 "
                          "AND formulation = $3 ORDER BY sequence",
                          entity.value, formulation.plan, formulation.number)) {
        domain::Observation observation;
        observation.number = row.get<std::int64_t>(0);
        observation.object = row.get<int>(1);
        observation.cell = row.get<std::string>(2);
        observation.words = row.get<std::string>(3);
        observation.person = row.get<std::string>(4);
        observation.at = parse_instant(row.get<std::string>(5));
        observation.is_returned = row.get<int>(6) != 0;
        observation.is_resolved = row.get<int>(7) != 0;
        list.push_back(std::move(observation));
    }
    return list;
}

void insert_observation(sql::Connection& connection, Formulation const& formulation,
                        domain::Observation const& observation, Logged const& logged) {
    connection.execute(
        "INSERT INTO formulation_observation (entity_id, plan_code, formulation, sequence, "
        "object, cell, words, person_id, at, returned, resolved) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0)",
        logged.entity().value, formulation.plan, formulation.number, logged.sequence(),
        observation.object, observation.cell, observation.words, observation.person,
        logged.at().text());
}

void return_observations(sql::Connection& connection, Formulation const& formulation,
                         Logged const& logged) {
    connection.execute(
        "UPDATE formulation_observation SET returned = 1 "
        "WHERE entity_id = $1 AND plan_code = $2 AND formulation = $3",
        logged.entity().value, formulation.plan, formulation.number);
}

void resolve_observation(sql::Connection& connection, Formulation const& formulation,
                         std::int64_t number, Logged const& logged) {
    connection.execute(
        "UPDATE formulation_observation SET resolved = 1 "
        "WHERE entity_id = $1 AND plan_code = $2 AND formulation = $3 AND sequence = $4",
        logged.entity().value, formulation.plan, formulation.number, number);
}

}  // namespace storage
