#pragma once
// The description of the API for machines (OpenAPI 3.1), and for people, on a page that needs no
// JavaScript. Both are made of operations().

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

http::Response openapi(Visit const& visit);      // /api/openapi.json
http::Response plan_schema(Visit const& visit);  // /api/rumbo-plan-1.schema.json, what it refers to
http::Response reference(Visit const& visit);    // /api

}  // namespace web::api
