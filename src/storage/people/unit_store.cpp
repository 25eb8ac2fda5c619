#include "storage/people/unit_store.hpp"

#include "base/check.hpp"

namespace storage {

domain::UnitTree load_units(sql::Connection& connection, EntityId const& entity) {
    std::vector<domain::Unit> units;
    for (auto const row : connection.query("SELECT unit_code, name, kind, parent_code FROM unit "
                                           "WHERE entity_id = $1 ORDER BY unit_code",
                                           entity.value)) {
        auto const kind = domain::unit_kind_tokens.find(row.get<std::string>(2));
        CHECK(kind.has_value());
        units.push_back({row.get<std::string>(0), row.get<std::string>(1), *kind,
                         row.get<std::optional<std::string>>(3)});
    }
    return domain::UnitTree(std::move(units));
}

void insert_unit(sql::Connection& connection, domain::Unit const& unit, Logged const& logged) {
    connection.execute(
        "INSERT INTO unit (entity_id, unit_code, name, kind, parent_code, version) "
        "VALUES ($1, $2, $3, $4, $5, 1)",
        logged.entity().value, unit.code, unit.name, domain::unit_kind_tokens.token(unit.kind),
        unit.parent);
}

}  // namespace storage
