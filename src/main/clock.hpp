#pragma once
// The only place that reads a clock.

#include "base/instant.hpp"

namespace rumbo {

base::Instant now();

}  // namespace rumbo
