#pragma once
// S33, help for those who work here: the guides of their roles, those of the others folded, where
// the rest is explained, who administers, and what is new.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response help_page(Visit const& visit);  // /guias

}  // namespace web::staff
