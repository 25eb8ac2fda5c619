#pragma once
// The smallest plan that still fails, for reading: parts are taken away one by one as long as the
// failure stays.

#include <functional>

#include "domain/plan/plan.hpp"

namespace shrink {

using Fails = std::function<bool(domain::Plan const&)>;

domain::Plan smallest(domain::Plan plan, Fails const& fails);

}  // namespace shrink
