#pragma once
// S2, Mi trabajo: what awaits whom.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response my_work(Visit const& visit);

}  // namespace web::staff
