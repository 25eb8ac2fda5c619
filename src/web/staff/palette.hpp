#pragma once
// S34, the palette: one search of what somebody may do and see: actions, plans, goals, people and
// pages. A page of its own, which a script opens as a dialog; and the sheet of keyboard shortcuts.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response palette(Visit const& visit);    // /ir?q=
http::Response shortcuts(Visit const& visit);  // /atajos

}  // namespace web::staff
