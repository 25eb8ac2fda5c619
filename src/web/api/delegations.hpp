#pragma once
// Roles lent, for programs: one's own, and everybody's for who administers people. A key lends
// nothing that it may not do itself.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

http::Response list_own_delegations(Visit const& visit);
http::Response list_all_delegations(Visit const& visit);
http::Response delegate_role(Visit const& visit);
http::Response end_delegation(Visit const& visit);

}  // namespace web::api
