#pragma once
// The methodology of each year for programs: the use cases of web/staff/methodology, in JSON. What
// is saved or announced names in If-Match the revision that was read.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

http::Response list_methodologies(Visit const& visit);
http::Response begin_methodology(Visit const& visit);
http::Response get_methodology(Visit const& visit);
http::Response save_methodology(Visit const& visit);
http::Response announce_methodology(Visit const& visit);

// Days on which the entity does not work, beside the holidays of the law.
http::Response list_own_days(Visit const& visit);
http::Response add_own_day(Visit const& visit);
http::Response remove_own_day(Visit const& visit);

}  // namespace web::api
