#pragma once
// A file of a plan to take away.

#include <string>
#include <string_view>

#include "kit/http/message.hpp"

namespace web {

// It is saved as «CODE-NAME», in plain letters whatever the code: "pes-gestion-publica-goals.csv".
http::Response attachment(std::string_view type, std::string content, std::string_view plan_code,
                          std::string_view name);

}  // namespace web
