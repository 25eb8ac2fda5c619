#pragma once
// Plans in the making: the list, what each needs next, its structure, its schedule, and the card of
// each of its parts (interface S3 to S6, S8, S9); what is recorded around it, and its publication
// (S27).

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response plans(Visit const& visit);
http::Response begin_plan(Visit const& visit);

http::Response plan_summary(Visit const& visit);
http::Response take_step(Visit const& visit);
http::Response add_observation(Visit const& visit);
http::Response resolve_observation(Visit const& visit);
http::Response take_review(Visit const& visit);
http::Response mark_conformity(Visit const& visit);

http::Response take_up_edition(Visit const& visit);
http::Response change_code(Visit const& visit);
http::Response withdraw_plan(Visit const& visit);

http::Response plan_sessions(Visit const& visit);
http::Response record_session(Visit const& visit);
http::Response session_evidence(Visit const& visit);  // a file of one

http::Response plan_revision(Visit const& visit);
http::Response keep_cell(Visit const& visit);

http::Response publication(Visit const& visit);
http::Response confirm_destination(Visit const& visit);

http::Response guidance(Visit const& visit);
http::Response guide_goal(Visit const& visit);

http::Response plan_structure(Visit const& visit);
http::Response add_to_plan(Visit const& visit);
http::Response remove_from_plan(Visit const& visit);
http::Response restore_to_plan(Visit const& visit);
http::Response object_place(Visit const& visit);
http::Response move_in_plan(Visit const& visit);

http::Response plan_schedule(Visit const& visit);
http::Response save_schedule(Visit const& visit);

http::Response plan_history(Visit const& visit);

http::Response plan_alignment(Visit const& visit);

http::Response plan_card(Visit const& visit);
http::Response save_card(Visit const& visit);

}  // namespace web::staff
