// The part of THE table of who administers: people, units, mail, personal data, backups.
#include "web/staff/administration.hpp"

#include "web/portal/routes.hpp"
#include "web/staff/backups.hpp"
#include "web/staff/consultation/consultation.hpp"
#include "web/staff/delegations.hpp"
#include "web/staff/enlist.hpp"
#include "web/staff/mails.hpp"
#include "web/staff/people.hpp"
#include "web/staff/units.hpp"

namespace web {

// Of its own, so that the short names of methods and kinds stay here.
namespace administration_table {

using enum http::Method;
using enum Kind;
using enum domain::Permission;

// clang-format off
constexpr std::array table{
    RouteRow{get, "/administracion/datos-personales", desk, needs(manage_people),
             staff::personal_data, "/administracion/datos-personales"},
    RouteRow{post, "/administracion/datos-personales", deed, needs(manage_people),
             staff::erase_personal, ""},
    RouteRow{get, "/administracion", slow_desk, needs(manage_people), staff::administration,
             "/administracion"},
    RouteRow{get, "/administracion/configuracion", desk, needs(manage_people),
             staff::configuration, "/administracion/configuracion"},
    RouteRow{get, "/administracion/personas", desk, needs(manage_people), staff::people,
             "/administracion/personas"},
    RouteRow{post, "/administracion/personas", deed, needs(manage_people), staff::invite, ""},
    RouteRow{get, "/administracion/personas/{persona}", desk, needs(manage_people), staff::person,
             ""},
    RouteRow{get, "/administracion/personas/{persona}/datos", desk, needs(manage_people),
             staff::correction_page, ""},
    RouteRow{post, "/administracion/personas/{persona}/datos", deed, needs(manage_people),
             staff::correct_person, ""},
    RouteRow{post, "/administracion/personas/{persona}/roles", deed, needs(manage_people),
             staff::grant_role, ""},
    RouteRow{get, "/administracion/personas/{persona}/fin-de-rol", desk, needs(manage_people),
             staff::end_role_page, ""},
    RouteRow{post, "/administracion/personas/{persona}/fin-de-rol", deed, needs(manage_people),
             staff::end_role, ""},
    RouteRow{get, "/administracion/personas/{persona}/clave", desk, needs(manage_people),
             staff::reset_page, ""},
    RouteRow{post, "/administracion/personas/{persona}/clave", deed, needs(manage_people),
             staff::offer_reset, ""},
    RouteRow{get, "/administracion/personas/{persona}/baja", desk, needs(manage_people),
             staff::deactivation_page, ""},
    RouteRow{post, "/administracion/personas/{persona}/baja", deed, needs(manage_people),
             staff::deactivate, ""},
    RouteRow{get, "/administracion/delegaciones", desk, needs(manage_people), staff::delegations,
             "/administracion/delegaciones"},
    RouteRow{post, "/administracion/delegaciones/fin", deed, needs(manage_people),
             staff::end_any_delegation, ""},
    RouteRow{get, "/administracion/correo", desk, needs(manage_people), staff::mails,
             "/administracion/correo"},
    RouteRow{get, "/administracion/unidades", desk, needs(manage_people), staff::units,
             "/administracion/unidades"},
    RouteRow{post, "/administracion/unidades", deed, needs(manage_people), staff::create_unit, ""},
    RouteRow{get, "/administracion/unidades/{unidad}", desk, needs(manage_people), staff::unit,
             ""},
    RouteRow{post, "/administracion/unidades/{unidad}", deed, needs(manage_people),
             staff::correct_unit, ""},
    RouteRow{get, "/administracion/unidades/{unidad}/cierre", desk, needs(manage_people),
             staff::closing_page, ""},
    RouteRow{post, "/administracion/unidades/{unidad}/cierre", deed, needs(manage_people),
             staff::close_unit, ""},
    RouteRow{post, "/administracion/unidades/{unidad}/reapertura", deed, needs(manage_people),
             staff::reopen_unit, ""},
    RouteRow{get, "/administracion/cargar", desk, needs(manage_people), staff::enlist_page,
             "/administracion/cargar"},
    RouteRow{get, "/administracion/cargar/plantilla.xlsx", desk, needs(manage_people),
             staff::enlist_template, ""},
    RouteRow{post, "/administracion/cargar", slow_deed, needs(manage_people),
             staff::judge_workbook, ""},
    RouteRow{post, "/administracion/cargar/confirmacion", slow_deed, needs(manage_people),
             staff::enlist_workbook, ""},
    RouteRow{get, "/administracion/cargar/resultado", desk, needs(manage_people),
             staff::enlisted_page, ""},
    RouteRow{get, "/administracion/cargar/enlaces.xlsx", desk, needs(manage_people),
             staff::enlisted_links, ""},
    RouteRow{get, "/administracion/copias", slow_desk, needs(keep_backups), staff::backups,
             "/administracion/copias"},
    RouteRow{post, "/administracion/copias", deed, needs(keep_backups), staff::ask_backup, ""},
};
// clang-format on

}  // namespace administration_table

std::span<RouteRow const> administration_rows() {
    return administration_table::table;
}

}  // namespace web
