#include "web/portal/routes.hpp"

#include "web/pages/plan.hpp"

namespace web {

using http::Method;

std::span<RouteRow const> routes() {
    static constexpr std::array table{
        RouteRow{Method::get, "/planes/{codigo}", Kind::page, pages::plan,
                 "/planes/pes-gestion-publica"},
    };
    return table;
}

}  // namespace web
