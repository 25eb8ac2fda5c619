#pragma once
// What stands around plans in the making, for programs: working sessions, guidance for transversal
// goals, what is to be revised, editions that came meanwhile, another code, where a published plan
// stands, the plan as a workbook, and as it was. The use cases of web/staff/plans, in JSON.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

http::Response list_working_sessions(Visit const& visit);
http::Response record_working_session(Visit const& visit);
http::Response get_session_file(Visit const& visit);
http::Response list_guidance(Visit const& visit);
http::Response guide_goal(Visit const& visit);
http::Response list_revisions(Visit const& visit);
http::Response keep_cell(Visit const& visit);
http::Response take_up_edition(Visit const& visit);
http::Response change_code(Visit const& visit);
http::Response list_publications(Visit const& visit);
http::Response confirm_destination(Visit const& visit);
http::Response get_workbook(Visit const& visit);
http::Response get_history(Visit const& visit);

}  // namespace web::api
