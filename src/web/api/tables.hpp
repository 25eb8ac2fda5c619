#pragma once
// Open data of an edition, one table a file: goals with their results, nodes, nodes by cut-off,
// periods, findings; as CSV, JSON with its dictionary, or XLSX.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

http::Response table(Visit const& visit);  // /api/v1/plans/{code}/tables/{file}: "goals.csv"

}  // namespace web::api
