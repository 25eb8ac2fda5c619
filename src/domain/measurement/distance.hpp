#pragma once
// How far a percentage is from 100, in percentage points and never negative: «rezago de (100 − x)»,
// «sobre ejecución de (x − 100)» (measurement §3).

#include "domain/measurement/figure.hpp"

namespace domain {

Figure distance_from_hundred(Figure const& percent);

}  // namespace domain
