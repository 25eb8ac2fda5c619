#include <algorithm>
#include <map>

#include "storage/plan/formulation_store.hpp"
#include "storage/plan/text_columns.hpp"

namespace storage {
namespace {

using domain::Draft;
using domain::DraftObject;
using domain::Formulation;

DraftObject object_of(sql::Row const& row) {
    return {.id = row.get<int>(0),
            .kind = parse_token(domain::object_kind_tokens, row.get<std::string>(1)),
            .parent = row.get<int>(2),
            .position = row.get<int>(3)};
}

void add_cells(sql::Connection& connection, EntityId const& entity, Formulation const& formulation,
               domain::KeptDraft& draft) {
    std::map<int, DraftObject*> objects;
    for (auto& kept : draft)
        objects[kept.object.id] = &kept.object;
    for (auto const row :
         connection.query("SELECT object, name, text FROM formulation_cell WHERE entity_id = $1 "
                          "AND plan_code = $2 AND formulation = $3 ORDER BY object, name",
                          entity.value, formulation.plan, formulation.number))
        if (auto const object = objects.find(row.get<int>(0)); object != objects.end())
            object->second->cells.push_back({row.get<std::string>(1), row.get<std::string>(2)});
    // In one order, whatever the collation of the database.
    for (auto& kept : draft)
        std::ranges::sort(kept.object.cells, {}, &domain::Cell::name);
}

domain::KeptDraft objects_of(sql::Connection& connection, EntityId const& entity,
                             Formulation const& formulation) {
    domain::KeptDraft draft;
    for (auto const row : connection.query(
             "SELECT object, kind, parent, position, removed FROM formulation_object "
             "WHERE entity_id = $1 AND plan_code = $2 AND formulation = $3 ORDER BY object",
             entity.value, formulation.plan, formulation.number))
        draft.push_back({object_of(row), row.get<int>(4) != 0});
    return draft;
}

}  // namespace

domain::KeptDraft load_kept_draft(sql::Connection& connection, EntityId const& entity,
                                  Formulation const& formulation) {
    auto draft = objects_of(connection, entity, formulation);
    add_cells(connection, entity, formulation, draft);
    return draft;
}

Draft load_goal_words(sql::Connection& connection, EntityId const& entity,
                      Formulation const& formulation) {
    auto draft = domain::standing(objects_of(connection, entity, formulation));
    std::erase_if(
        draft, [](DraftObject const& object) { return object.kind != domain::ObjectKind::goal; });
    std::map<int, DraftObject*> goals;
    for (auto& object : draft)
        goals[object.id] = &object;
    for (auto const row :
         connection.query("SELECT object, name, text FROM formulation_cell WHERE entity_id = $1 "
                          "AND plan_code = $2 AND formulation = $3 "
                          "AND name IN ('code', 'goal', 'indicator', 'short_name', 'responsible')",
                          entity.value, formulation.plan, formulation.number))
        if (auto const goal = goals.find(row.get<int>(0)); goal != goals.end())
            goal->second->cells.push_back({row.get<std::string>(1), row.get<std::string>(2)});
    return draft;
}

Draft load_draft(sql::Connection& connection, EntityId const& entity,
                 Formulation const& formulation) {
    return domain::standing(load_kept_draft(connection, entity, formulation));
}

std::optional<DraftObject> find_draft_object(sql::Connection& connection, EntityId const& entity,
                                             Formulation const& formulation, int object) {
    std::optional<DraftObject> found;
    for (auto const row : connection.query(
             "SELECT object, kind, parent, position FROM formulation_object WHERE entity_id = $1 "
             "AND plan_code = $2 AND formulation = $3 AND object = $4 AND removed = 0",
             entity.value, formulation.plan, formulation.number, object))
        found = object_of(row);
    return found;
}

Draft load_draft_objects(sql::Connection& connection, EntityId const& entity,
                         Formulation const& formulation, std::span<int const> objects) {
    Draft draft;
    for (int const object : objects) {
        auto found = find_draft_object(connection, entity, formulation, object);
        if (!found) continue;
        for (auto const row :
             connection.query("SELECT name, text FROM formulation_cell WHERE entity_id = $1 "
                              "AND plan_code = $2 AND formulation = $3 AND object = $4",
                              entity.value, formulation.plan, formulation.number, object))
            found->cells.push_back({row.get<std::string>(0), row.get<std::string>(1)});
        std::ranges::sort(found->cells, {}, &domain::Cell::name);
        draft.push_back(std::move(*found));
    }
    return draft;
}

std::optional<SavedCell> find_cell(sql::Connection& connection, EntityId const& entity,
                                   Formulation const& formulation, int object,
                                   std::string const& name) {
    auto const found = connection.find<std::string, std::int64_t>(
        "SELECT text, sequence FROM formulation_cell WHERE entity_id = $1 AND plan_code = $2 "
        "AND formulation = $3 AND object = $4 AND name = $5",
        entity.value, formulation.plan, formulation.number, object, name);
    if (!found) return std::nullopt;
    return SavedCell{std::get<0>(*found), std::get<1>(*found)};
}

void set_cell(sql::Connection& connection, Formulation const& formulation, int object,
              domain::Cell const& cell, Logged const& logged) {
    if (cell.text.empty()) {
        connection.execute(
            "DELETE FROM formulation_cell WHERE entity_id = $1 AND plan_code = $2 "
            "AND formulation = $3 AND object = $4 AND name = $5",
            logged.entity().value, formulation.plan, formulation.number, object, cell.name);
        return;
    }
    connection.execute(
        "INSERT INTO formulation_cell (entity_id, plan_code, formulation, object, name, text, "
        "sequence) VALUES ($1, $2, $3, $4, $5, $6, $7) "
        "ON CONFLICT (entity_id, plan_code, formulation, object, name) "
        "DO UPDATE SET text = $6, sequence = $7",
        logged.entity().value, formulation.plan, formulation.number, object, cell.name, cell.text,
        logged.sequence());
}

void insert_draft_object(sql::Connection& connection, Formulation const& formulation,
                         DraftObject const& object, Logged const& logged) {
    connection.execute(
        "INSERT INTO formulation_object (entity_id, plan_code, formulation, object, kind, parent, "
        "position, removed) VALUES ($1, $2, $3, $4, $5, $6, $7, 0)",
        logged.entity().value, formulation.plan, formulation.number, object.id,
        domain::object_kind_tokens.token(object.kind), object.parent, object.position);
    for (auto const& cell : object.cells)
        set_cell(connection, formulation, object.id, cell, logged);
}

void set_presence(sql::Connection& connection, Formulation const& formulation, int object,
                  Presence presence, Logged const& logged) {
    connection.execute(
        "UPDATE formulation_object SET removed = $5 WHERE entity_id = $1 AND plan_code = $2 "
        "AND formulation = $3 AND object = $4",
        logged.entity().value, formulation.plan, formulation.number, object,
        presence == Presence::removed ? 1 : 0);
}

void set_place(sql::Connection& connection, Formulation const& formulation,
               DraftObject const& object, Logged const& logged) {
    connection.execute(
        "UPDATE formulation_object SET parent = $5, position = $6 WHERE entity_id = $1 "
        "AND plan_code = $2 AND formulation = $3 AND object = $4",
        logged.entity().value, formulation.plan, formulation.number, object.id, object.parent,
        object.position);
}

}  // namespace storage
