#pragma once
// Public consultations as citizens see them: the list (P11), one of them (P12), commenting without
// an account, following a comment by its code (P13), and the results (P14).

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response consultations(Visit const& visit);
http::Response consultation_feed(Visit const& visit);      // /participa/novedades.atom
http::Response consultation_calendar(Visit const& visit);  // /participa/calendario.ics
http::Response consultation(Visit const& visit);
http::Response consulted_file(Visit const& visit);  // the edition, as JSON, CSV or XLSX
http::Response comment_form(Visit const& visit);
http::Response send_comment(Visit const& visit);
http::Response find_comment(Visit const& visit);  // by the code that was typed
http::Response followed_comment(Visit const& visit);
http::Response take_comment_back(Visit const& visit);
http::Response consultation_results(Visit const& visit);

}  // namespace web::pages
