#pragma once
// Setting up the second factor: the secret for an authenticator application, proven with a code,
// then ten recovery codes that are shown once.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response second_factor_page(Visit const& visit);
http::Response set_second_factor(Visit const& visit);

// Of who has one: other recovery codes, another telephone; proven once more (own_access.hpp).
http::Response recovery_codes_page(Visit const& visit);
http::Response renew_recovery_codes(Visit const& visit);
http::Response telephone_page(Visit const& visit);
http::Response move_second_factor(Visit const& visit);

}  // namespace web::staff
