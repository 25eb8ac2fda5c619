#pragma once
// Plans in the making: the list, what each needs next, its structure, its schedule, and the card of
// each of its parts (interface S3 to S6, S8, S9).

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response plans(Visit const& visit);
http::Response begin_plan(Visit const& visit);

http::Response plan_summary(Visit const& visit);
http::Response take_step(Visit const& visit);
http::Response add_observation(Visit const& visit);
http::Response resolve_observation(Visit const& visit);

http::Response plan_structure(Visit const& visit);
http::Response add_to_plan(Visit const& visit);
http::Response remove_from_plan(Visit const& visit);
http::Response restore_to_plan(Visit const& visit);

http::Response plan_schedule(Visit const& visit);
http::Response save_schedule(Visit const& visit);

http::Response plan_history(Visit const& visit);

http::Response plan_card(Visit const& visit);
http::Response save_card(Visit const& visit);

}  // namespace web::staff
