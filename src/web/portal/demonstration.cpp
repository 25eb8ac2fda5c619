#include "web/portal/demonstration.hpp"

namespace web {

bool is_demonstration(domain::Plan const& plan) {
    return plan.source.starts_with("Datos de demostración");
}

}  // namespace web
