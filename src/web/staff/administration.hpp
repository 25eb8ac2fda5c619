#pragma once
// S31, for whoever administers: everything that is set or looked after here, each with a line that
// says how it stands and the way to its screen; and what rumbo.toml says, to be read alone.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response administration(Visit const& visit);  // /administracion
http::Response configuration(Visit const& visit);   // /administracion/configuracion

}  // namespace web::staff
