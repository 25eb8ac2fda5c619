#pragma once
// Getting in and out: address and password, second factor, links that are good once.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response sign_in_page(Visit const& visit);
http::Response sign_in(Visit const& visit);
http::Response code_page(Visit const& visit);  // of who has a second factor
http::Response pass_code(Visit const& visit);
http::Response sign_out(Visit const& visit);

http::Response link_page(Visit const& visit);  // /enlace/{token}
http::Response accept_link(Visit const& visit);

// To the page of signing in, which leads back here afterwards.
http::Response ask_to_sign_in(Visit const& visit);

}  // namespace web::staff
