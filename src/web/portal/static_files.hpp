#pragma once
// Styles, scripts, icons and fonts, by names that hold a hash of their content: kept for ever by
// whoever fetched them, and compressed as hard as possible the first time that they are asked for.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web {

http::Response static_file(Visit const& visit);  // /estatico/{archivo}

}  // namespace web
