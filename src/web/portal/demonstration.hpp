#pragma once
// Fictitious plans say so wherever they are shown: their source begins with «Datos de
// demostración».

#include "domain/plan/plan.hpp"

namespace web {

bool is_demonstration(domain::Plan const& plan);

}  // namespace web
