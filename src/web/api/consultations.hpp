#pragma once
// Public consultations for programs: what everybody reads and sends without a key, and what the
// planning office does with it. The use cases of web/pages/consultation and
// web/staff/consultation, in JSON. A comment that is settled is named in If-Match as it was read.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

// Of everybody.
http::Response list_consultations(Visit const& visit);
http::Response get_consultation(Visit const& visit);
http::Response list_public_comments(Visit const& visit);
http::Response send_comment(Visit const& visit);
http::Response follow_comment(Visit const& visit);
http::Response withdraw_own_comment(Visit const& visit);

// Of the planning office.
http::Response open_consultation(Visit const& visit);
http::Response list_participation(Visit const& visit);
http::Response list_comments(Visit const& visit);
http::Response get_comment(Visit const& visit);
http::Response moderate_comment(Visit const& visit);
http::Response classify_comment(Visit const& visit);
http::Response answer_comment(Visit const& visit);
http::Response extend_consultation(Visit const& visit);
http::Response publish_results(Visit const& visit);
http::Response erase_comment(Visit const& visit);
http::Response erase_personal(Visit const& visit);

}  // namespace web::api
