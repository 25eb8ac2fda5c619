#include "web/portal/routes.hpp"

#include "web/pages/goal.hpp"
#include "web/pages/home.hpp"
#include "web/pages/node.hpp"
#include "web/pages/observations.hpp"
#include "web/pages/plan.hpp"
#include "web/pages/plans.hpp"
#include "web/pages/why.hpp"
#include "web/portal/static_files.hpp"

namespace web {

using enum http::Method;
using enum Kind;

std::span<RouteRow const> routes() {
    // clang-format off
    static constexpr std::array table{
        RouteRow{get, "/",                                        page,  pages::home,         "/"},
        RouteRow{get, "/planes",                                  page,  pages::plans,        "/planes"},
        RouteRow{get, "/planes/{codigo}",                         page,  pages::plan,         "/planes/pes-gestion-publica"},
        RouteRow{get, "/planes/{codigo}/observaciones",           page,  pages::observations, "/planes/pes-gestion-publica/observaciones"},
        RouteRow{get, "/planes/{codigo}/objetivos/{ruta...}",     page,  pages::node,         "/planes/pes-gestion-publica/objetivos/1"},
        RouteRow{get, "/planes/{codigo}/metas/{ruta...}",         page,  pages::goal,         "/planes/pes-gestion-publica/metas/3/543"},
        RouteRow{get, "/planes/{codigo}/por-que",                 page,  pages::why_plan,     "/planes/pes-gestion-publica/por-que"},
        RouteRow{get, "/planes/{codigo}/por-que/objetivos/{ruta...}", page, pages::why_node,  "/planes/pes-gestion-publica/por-que/objetivos/1"},
        RouteRow{get, "/planes/{codigo}/por-que/metas/{ruta...}", page,  pages::why_goal,     "/planes/pes-gestion-publica/por-que/metas/1/75"},
        RouteRow{get, "/estatico/{archivo}",                      asset, static_file,         ""},
    };
    // clang-format on
    return table;
}

}  // namespace web
