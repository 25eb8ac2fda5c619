#pragma once
// A file of a plan to take away.

#include <string>
#include <string_view>

#include "domain/plan/plan.hpp"
#include "kit/http/message.hpp"

namespace web {

// It is saved as «CODE-NAME», in plain letters whatever the code: "pes-gestion-publica-goals.csv";
// what is of a fictitious plan, as «demostracion-CODE-NAME».
http::Response attachment(std::string_view type, std::string content, domain::Plan const& plan,
                          std::string_view name);

}  // namespace web
