#pragma once
// What a page says before a session ends, and when it has: a dialog that stays closed until
// assets/source/scripts/sesion.js opens it (WCAG 2.2, 2.2.1; OWASP ASVS 5.0, 7.1.1).

#include "kit/html/html.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {

html::Html session_notice(Visit const& visit);

}  // namespace web::staff
