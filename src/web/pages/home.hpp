#pragma once
// P1 Home: how the entity goes, in ten seconds.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response home(Visit const& visit);  // /

}  // namespace web::pages
