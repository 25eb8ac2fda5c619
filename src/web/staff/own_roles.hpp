#pragma once
// The roles of whoever is signed in, in words; and those that others have lent, with the button
// that begins to act by one.

#include "web/staff/staff_visit.hpp"

namespace web::staff {

// «Administrador/a · entidad, desde el 21/11/2026 hasta el 31/12/2026»
std::string role_words(Visit const& visit, domain::RoleHeld const& held);

html::Html own_roles(Visit const& visit);

// Nothing where nobody has lent one that is in force today.
html::Html lent_roles(Visit const& visit);

}  // namespace web::staff
