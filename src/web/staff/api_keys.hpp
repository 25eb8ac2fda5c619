#pragma once
// The keys with which programs work in one's name: made, listed with their last use, ended
// (docs/api.md).

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response api_keys(Visit const& visit);      // /mi-perfil/claves
http::Response make_api_key(Visit const& visit);  // hashes
http::Response end_api_key(Visit const& visit);

}  // namespace web::staff
