#pragma once
// P16 Open data: what can be taken away, in which formats, with its dictionary and its licence.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response open_data(Visit const& visit);  // /datos-abiertos

}  // namespace web::pages
