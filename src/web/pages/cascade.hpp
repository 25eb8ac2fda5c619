#pragma once
// P8 Cascade: from plan to plan, where each is anchored; and which goals several plans share.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response cascade(Visit const& visit);  // /cascada

}  // namespace web::pages
