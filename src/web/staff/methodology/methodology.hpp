#pragma once
// The methodology of a year (interface S31): its versions, what one says, preparing and announcing
// it, and the memorandum that announces it, to print.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response methodologies(Visit const& visit);
http::Response begin_methodology(Visit const& visit);

http::Response methodology_version(Visit const& visit);
http::Response save_methodology(Visit const& visit);
http::Response announce_methodology(Visit const& visit);
http::Response memorandum(Visit const& visit);

// The days on which the entity does not work, beside the holidays of the law (R2).
http::Response own_days(Visit const& visit);
http::Response add_own_day(Visit const& visit);
http::Response remove_own_day(Visit const& visit);

}  // namespace web::staff
