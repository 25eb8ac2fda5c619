#pragma once
// Public consultations on the side of those who work here (S28): the list, opening one, its
// comments, each of them, publishing the results; erasing personal data when somebody asks; and
// what readers say of the public pages.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response consultations(Visit const& visit);
http::Response opening_page(Visit const& visit);
http::Response open_consultation(Visit const& visit);
http::Response consultation(Visit const& visit);
http::Response publish_results(Visit const& visit);
http::Response extend_consultation(Visit const& visit);
http::Response comment(Visit const& visit);
http::Response settle_comment(Visit const& visit);
http::Response personal_data(Visit const& visit);
http::Response erase_personal(Visit const& visit);
http::Response opinions(Visit const& visit);

}  // namespace web::staff
