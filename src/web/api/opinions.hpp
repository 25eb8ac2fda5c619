#pragma once
// What readers say of the public pages, for programs: the use case of
// web/staff/consultation/opinions.cpp, in JSON.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

http::Response list_opinions(Visit const& visit);

}  // namespace web::api
