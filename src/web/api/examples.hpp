#pragma once
// What docs/schema holds of the API: the schemas, and one example for each call, which a test
// sends.

#include <string_view>

#include "kit/json/document.hpp"
#include "web/api/operations.hpp"

namespace web::api {

std::string_view schema_file(std::string_view name);

// As whom, what is sent, and what is answered; of the name of the operation.
json::Value example_of(Operation const& operation);

}  // namespace web::api
