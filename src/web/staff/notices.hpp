#pragma once
// S29: what others did that concerns who looks, of the last three months; and how far they read.

#include "web/portal/visit.hpp"

namespace web::staff {

http::Response notices(Visit const& visit);
http::Response mark_notices(Visit const& visit);

}  // namespace web::staff
