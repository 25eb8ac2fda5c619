#pragma once
// P19: accessibility, terms, privacy, site map and help. Their paragraphs are data.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response accessibility(Visit const& visit);  // /accesibilidad
http::Response terms(Visit const& visit);          // /terminos
http::Response privacy(Visit const& visit);        // /privacidad
http::Response site_map(Visit const& visit);       // /mapa-del-sitio
http::Response help(Visit const& visit);           // /ayuda

}  // namespace web::pages
