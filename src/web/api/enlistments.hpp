#pragma once
// Units and people from a workbook for programs: judged row by row, and loaded whole or not at all.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

http::Response judge_enlistment(Visit const& visit);
http::Response enlist(Visit const& visit);

}  // namespace web::api
