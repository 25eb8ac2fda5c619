#include "web/portal/routes.hpp"

#include "web/api/openapi.hpp"
#include "web/api/plans.hpp"
#include "web/api/tables.hpp"
#include "web/pages/cascade.hpp"
#include "web/pages/drawings.hpp"
#include "web/pages/goal.hpp"
#include "web/pages/home.hpp"
#include "web/pages/machine.hpp"
#include "web/pages/methodology.hpp"
#include "web/pages/node.hpp"
#include "web/pages/observations.hpp"
#include "web/pages/open_data.hpp"
#include "web/pages/plan.hpp"
#include "web/pages/plans.hpp"
#include "web/pages/preferences.hpp"
#include "web/pages/results.hpp"
#include "web/pages/search.hpp"
#include "web/pages/texts.hpp"
#include "web/pages/why.hpp"
#include "web/portal/static_files.hpp"

namespace web {

// Of its own, so that the short names of methods and kinds stay here.
namespace rows {

using enum http::Method;
using enum Kind;

// clang-format off
constexpr std::array table{
    RouteRow{get, "/", page, pages::home, "/"},
    RouteRow{get, "/planes", page, pages::plans, "/planes"},
    RouteRow{get, "/planes/{codigo}", page, pages::plan,
             "/planes/pes-gestion-publica"},
    RouteRow{get, "/planes/{codigo}/observaciones", page, pages::observations,
             "/planes/pes-gestion-publica/observaciones"},
    RouteRow{get, "/planes/{codigo}/objetivos/{ruta...}", page, pages::node,
             "/planes/pes-gestion-publica/objetivos/1"},
    RouteRow{get, "/planes/{codigo}/metas/{ruta...}", page, pages::goal,
             "/planes/pes-gestion-publica/metas/3/543"},
    RouteRow{get, "/planes/{codigo}/por-que", page, pages::why_plan,
             "/planes/pes-gestion-publica/por-que"},
    RouteRow{get, "/planes/{codigo}/por-que/objetivos/{ruta...}", page, pages::why_node,
             "/planes/pes-gestion-publica/por-que/objetivos/1"},
    RouteRow{get, "/planes/{codigo}/por-que/metas/{ruta...}", page, pages::why_goal,
             "/planes/pes-gestion-publica/por-que/metas/1/75"},
    RouteRow{get, "/planes/{codigo}/graficas/metas/{ruta...}", file, pages::goal_drawing,
             "/planes/pes-gestion-publica/graficas/metas/3/543"},
    RouteRow{get, "/planes/{codigo}/graficas/estados", file, pages::states_drawing,
             "/planes/pes-gestion-publica/graficas/estados"},
    RouteRow{get, "/planes/{codigo}/ediciones.atom", data, pages::feed,
             "/planes/pes-gestion-publica/ediciones.atom"},
    RouteRow{get, "/resultados", page, pages::results, "/resultados"},
    RouteRow{get, "/cascada", page, pages::cascade, "/cascada"},
    RouteRow{get, "/metodologia", page, pages::methodology, "/metodologia"},
    RouteRow{get, "/datos-abiertos", page, pages::open_data, "/datos-abiertos"},
    RouteRow{get, "/buscar", page, pages::search, "/buscar?q=543"},
    RouteRow{get, "/preferencias", page, pages::preferences, "/preferencias"},
    RouteRow{post, "/preferencias", action, pages::save_preferences, ""},
    RouteRow{get, "/accesibilidad", page, pages::accessibility, "/accesibilidad"},
    RouteRow{get, "/terminos", page, pages::terms, "/terminos"},
    RouteRow{get, "/privacidad", page, pages::privacy, "/privacidad"},
    RouteRow{get, "/mapa-del-sitio", page, pages::site_map, "/mapa-del-sitio"},
    RouteRow{get, "/ayuda", page, pages::help, "/ayuda"},
    RouteRow{get, "/api", page, api::reference, "/api"},
    RouteRow{get, "/api/openapi.json", data, api::openapi, "/api/openapi.json"},
    RouteRow{get, "/api/rumbo-plan-1.schema.json", data, api::plan_schema,
             "/api/rumbo-plan-1.schema.json"},
    RouteRow{get, "/api/v1/plans", data, api::list_plans, "/api/v1/plans"},
    RouteRow{get, "/api/v1/plans/{code}", data, api::get_plan,
             "/api/v1/plans/pes-gestion-publica"},
    RouteRow{get, "/api/v1/plans/{code}/editions", data, api::list_editions,
             "/api/v1/plans/pes-gestion-publica/editions"},
    RouteRow{get, "/api/v1/plans/{code}/goals", data, api::list_goals,
             "/api/v1/plans/pes-gestion-publica/goals"},
    RouteRow{get, "/api/v1/plans/{code}/evaluation", data, api::evaluation,
             "/api/v1/plans/pes-gestion-publica/evaluation"},
    RouteRow{get, "/api/v1/plans/{code}/derivation", data, api::derivation,
             "/api/v1/plans/pes-gestion-publica/derivation?path=3/543"},
    RouteRow{get, "/api/v1/plans/{code}/findings", data, api::findings,
             "/api/v1/plans/pes-gestion-publica/findings"},
    RouteRow{get, "/api/v1/plans/{code}/tables/{file}", data, api::table,
             "/api/v1/plans/pes-gestion-publica/tables/goals.csv"},
    RouteRow{get, "/sitemap.xml", data, pages::sitemap, "/sitemap.xml"},
    RouteRow{get, "/robots.txt", data, pages::robots, "/robots.txt"},
    RouteRow{get, "/healthz", probe, pages::health, "/healthz"},
    RouteRow{get, "/metrics", probe, pages::metrics, "/metrics"},
    RouteRow{get, "/estatico/{archivo}", asset, static_file, ""},
};
// clang-format on

}  // namespace rows

std::span<RouteRow const> routes() {
    return rows::table;
}

}  // namespace web
