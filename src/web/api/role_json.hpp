#pragma once
// Roles that somebody holds, as the API says them.

#include <span>

#include "domain/people/role.hpp"
#include "kit/json/writer.hpp"

namespace web::api {

// The member "roles": an array.
void write_roles(json::Writer& writer, std::span<domain::RoleHeld const> roles);

}  // namespace web::api
