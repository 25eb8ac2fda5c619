#include "storage/people/unit_store.hpp"

#include "storage/people/columns.hpp"

namespace storage {

domain::UnitTree load_units(sql::Connection& connection, EntityId const& entity) {
    std::vector<domain::Unit> units;
    for (auto const row : connection.query("SELECT unit_code, name, kind, parent_code, "
                                           "closed_at FROM unit WHERE entity_id = $1 "
                                           "ORDER BY unit_code",
                                           entity.value)) {
        auto const kind = domain::unit_kind_tokens.find(row.get<std::string>(2));
        CHECK(kind.has_value());
        domain::Unit unit{row.get<std::string>(0), row.get<std::string>(1), *kind,
                          row.get<std::optional<std::string>>(3)};
        if (auto const closed_at = row.get<std::optional<std::string>>(4))
            unit.closed_at = instant_of(*closed_at);
        units.push_back(std::move(unit));
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

void set_unit(sql::Connection& connection, domain::Unit const& unit, Logged const& logged) {
    auto const closed_at = unit.closed_at ? std::optional(unit.closed_at->text()) : std::nullopt;
    connection.execute(
        "UPDATE unit SET name = $3, kind = $4, parent_code = $5, closed_at = $6, "
        "version = version + 1 WHERE entity_id = $1 AND unit_code = $2",
        logged.entity().value, unit.code, unit.name, domain::unit_kind_tokens.token(unit.kind),
        unit.parent, closed_at);
}

}  // namespace storage
