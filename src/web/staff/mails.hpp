#pragma once
// For whoever administers: whether the program sends mails, and which could not be sent.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response mails(Visit const& visit);

}  // namespace web::staff
