#pragma once
// The log for programs: entries by what they tell of, a stretch of it as JSON Lines, and whether
// its chain holds (docs/log.md).

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

http::Response list_entries(Visit const& visit);  // 100 a page, latest first
http::Response export_log(Visit const& visit);    // an entry of the log itself
http::Response verify_log(Visit const& visit);

}  // namespace web::api
