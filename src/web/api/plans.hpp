#pragma once
// Plans, editions, evaluations, derivations and findings as JSON: the words of the plan document.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

http::Response list_plans(Visit const& visit);
http::Response get_plan(Visit const& visit);
http::Response list_editions(Visit const& visit);
http::Response compare_editions(Visit const& visit);
http::Response list_goals(Visit const& visit);  // 100 a page
http::Response evaluation(Visit const& visit);
http::Response derivation(Visit const& visit);
http::Response findings(Visit const& visit);

}  // namespace web::api
