#pragma once
// P3 Plan: one plan understood. What it has reached, its objectives, what the document gets wrong.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response plan(Visit const& visit);

}  // namespace web::pages
