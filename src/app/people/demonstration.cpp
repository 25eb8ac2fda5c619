#include "app/people/demonstration.hpp"

#include "app/people/password.hpp"
#include "app/record/change.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/unit_store.hpp"

namespace app {
namespace {

using domain::Role;
using domain::UnitKind;

std::vector<domain::Unit> const& units() {
    static std::vector<domain::Unit> const list{
        {"AE", "Alcaldía de Ejemplo", UnitKind::entity, std::nullopt},
        {"DES", "Despacho de la Alcaldía", UnitKind::dependency, "AE"},
        {"SG", "Secretaría de Gobierno de Ejemplo", UnitKind::sector, "AE"},
        {"OAP", "Oficina de Planeación", UnitKind::dependency, "SG"},
        {"GDI", "Gestión documental interna", UnitKind::process, "SG"},
        {"SAC", "Servicio a la ciudadanía", UnitKind::process, "SG"},
        {"AL-01", "Alcaldía Local del Norte", UnitKind::local_mayoralty, "SG"},
    };
    return list;
}

std::string unit_of(DemonstrationPerson const& one) {
    if (!one.unit.empty()) return one.unit;
    switch (one.role) {
        case Role::process_leader:
        case Role::improvement_promoter:
            return "GDI";
        case Role::reporting_area:
        case Role::transversal_leader:
            return "SAC";
        case Role::planning_analyst:
        case Role::planning_head:
        case Role::opinion_giver:
        case Role::communications:
        case Role::internal_control:
        case Role::committee:
        case Role::administrator:
            break;
    }
    return "AE";
}

void insert_units(sql::Connection& connection, storage::Occasion const& occasion) {
    for (auto const& unit : units()) {
        auto const logged =
            storage::append_to_log(connection, occasion,
                                   {.action = domain::Action::unit_create,
                                    .object_kind = "unit",
                                    .object = unit.code,
                                    .changes = {{"name", std::nullopt, unit.name}}});
        storage::insert_unit(connection, unit, logged);
    }
}

void insert_person(sql::Connection& connection, storage::Occasion occasion,
                   DemonstrationPerson const& one, std::string const& password_hash) {
    domain::Person const person{.id = one.id.empty() ? demonstration_person(one.role) : one.id,
                                .name = one.name,
                                .email = one.email,
                                .state = domain::PersonState::active};
    occasion.salt += person.id;
    auto const logged = storage::append_to_log(
        connection, occasion,
        {.action = domain::Action::person_invite,
         .object_kind = "person",
         .object = person.id,
         .changes = {{"role", std::nullopt, std::string(domain::role_tokens.token(one.role))},
                     {"unit", std::nullopt, unit_of(one)},
                     {"from", std::nullopt, occasion.now.colombian_date().text()}},
         .personal = {{"name", std::nullopt, one.name}, {"email", std::nullopt, one.email}}});
    storage::insert_person(connection, person, logged);
    storage::insert_role(connection, person.id,
                         {.id = "demo-" + person.id,
                          .role = one.role,
                          .unit = unit_of(one),
                          .from = occasion.now.colombian_date(),
                          .until = std::nullopt},
                         logged);
    storage::set_password(connection, person.id, password_hash, logged);
    if (!domain::needs_second_factor(one.role)) return;
    storage::confirm_totp(connection, person.id, std::string(demonstration_secret), 0, logged);
}

}  // namespace

// Nobody else's: those of others are random.
std::string demonstration_person(Role role) {
    return std::string("demo-").append(domain::role_tokens.token(role));
}

std::vector<DemonstrationPerson> const& demonstration_people() {
    static std::vector<DemonstrationPerson> const list{
        {"Lucía Herrera", "lider@ejemplo.invalid", Role::process_leader},
        {"Elena Duarte", "alcaldesa@ejemplo.invalid", Role::process_leader, "demo-mayor", "DES"},
        {"Tomás Rincón", "promotor@ejemplo.invalid", Role::improvement_promoter},
        {"Paula Nieto", "analista@ejemplo.invalid", Role::planning_analyst},
        {"Jorge Salas", "jefe@ejemplo.invalid", Role::planning_head},
        {"Marta Ospina", "area@ejemplo.invalid", Role::reporting_area},
        {"Diego Castaño", "transversal@ejemplo.invalid", Role::transversal_leader},
        {"Irene Rojas", "concepto@ejemplo.invalid", Role::opinion_giver},
        {"Camilo Vega", "comunicaciones@ejemplo.invalid", Role::communications},
        {"Olga Pinzón", "control@ejemplo.invalid", Role::internal_control},
        {"Raúl Cárdenas", "comite@ejemplo.invalid", Role::committee},
        {"Sara Quintero", "administra@ejemplo.invalid", Role::administrator},
    };
    return list;
}

void fill_with_people(storage::Store& store, storage::Occasion const& occasion) {
    auto const password_hash = hashed(std::string(demonstration_password));
    change(store, occasion.entity, [&](sql::Connection& connection) {
        insert_units(connection, occasion);
        for (auto const& one : demonstration_people())
            insert_person(connection, occasion, one, password_hash);
    });
}

bool is_demonstration(storage::Store& store, storage::EntityId const& entity) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::find_person(connection, entity, demonstration_person(Role::administrator))
            .has_value();
    });
}

}  // namespace app
