#include "web/portal/routes.hpp"

#include "web/pages/plan.hpp"
#include "web/portal/static_files.hpp"

namespace web {

using http::Method;

std::span<RouteRow const> routes() {
    static constexpr std::array table{
        RouteRow{Method::get, "/planes/{codigo}", Kind::page, pages::plan,
                 "/planes/pes-gestion-publica"},
        RouteRow{Method::get, "/estatico/{archivo}", Kind::asset, static_file, ""},
    };
    return table;
}

}  // namespace web
