#include "storage/plan/review_store.hpp"

#include "kit/crypto/sha256.hpp"
#include "storage/plan/text_columns.hpp"

namespace storage {

std::optional<domain::ReviewHeld> find_review(sql::Connection& connection, EntityId const& entity,
                                              domain::Formulation const& formulation) {
    auto const found = connection.find<std::string, std::string>(
        "SELECT person_id, since FROM formulation_review WHERE entity_id = $1 AND plan_code = $2 "
        "AND formulation = $3",
        entity.value, formulation.plan, formulation.number);
    if (!found) return std::nullopt;
    return domain::ReviewHeld{std::get<0>(*found), parse_instant(std::get<1>(*found))};
}

void hand_review(sql::Connection& connection, domain::Formulation const& formulation,
                 std::string const& person, Logged const& logged) {
    connection.execute(
        "INSERT INTO formulation_review (entity_id, plan_code, formulation, person_id, since) "
        "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (entity_id, plan_code, formulation) "
        "DO UPDATE SET person_id = excluded.person_id, since = excluded.since",
        logged.entity().value, formulation.plan, formulation.number, person, logged.at().text());
}

std::vector<domain::ConformityMark> list_conformity(sql::Connection& connection,
                                                    EntityId const& entity,
                                                    domain::Formulation const& formulation) {
    std::vector<domain::ConformityMark> list;
    for (auto const row :
         connection.query("SELECT object, digest, person_id, at FROM formulation_conformity "
                          "WHERE entity_id = $1 AND plan_code = $2 AND formulation = $3 "
                          "ORDER BY object",
                          entity.value, formulation.plan, formulation.number))
        list.push_back({.object = row.get<int>(0),
                        .digest = row.get<std::string>(1),
                        .person = row.get<std::string>(2),
                        .at = parse_instant(row.get<std::string>(3))});
    return list;
}

void set_conformity(sql::Connection& connection, domain::Formulation const& formulation,
                    domain::ConformityMark const& mark, Logged const& logged) {
    connection.execute(
        "INSERT INTO formulation_conformity (entity_id, plan_code, formulation, object, digest, "
        "person_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7) "
        "ON CONFLICT (entity_id, plan_code, formulation, object) DO UPDATE SET "
        "digest = excluded.digest, person_id = excluded.person_id, at = excluded.at",
        logged.entity().value, formulation.plan, formulation.number, mark.object, mark.digest,
        mark.person, logged.at().text());
}

void erase_conformity(sql::Connection& connection, domain::Formulation const& formulation,
                      int object, Logged const& logged) {
    connection.execute(
        "DELETE FROM formulation_conformity WHERE entity_id = $1 AND plan_code = $2 "
        "AND formulation = $3 AND object = $4",
        logged.entity().value, formulation.plan, formulation.number, object);
}

std::string digest_of(domain::DraftObject const& object) {
    crypto::Sha256Sum sum;
    sum.add(std::to_string(object.parent));
    for (auto const& cell : object.cells) {
        for (auto const* text : {&cell.name, &cell.text}) {
            sum.add(std::string_view("\0", 1));
            sum.add(*text);
        }
    }
    return sum.hex();
}

}  // namespace storage
