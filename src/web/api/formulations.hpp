#pragma once
// Plans in the making for programs: the use cases of web/staff/plans, in JSON. A step says in
// If-Match which version its author read; a cell says what they saw.

#include "domain/plan/formulation.hpp"
#include "kit/http/message.hpp"
#include "kit/json/writer.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

// The members by which a plan in the making is known: its code, name, unit, state and version.
void write_head(json::Writer& writer, domain::Formulation const& formulation,
                std::string_view name);
// The day set for its publication, where there is one.
void write_publication_day(json::Writer& writer, domain::Formulation const& formulation);

http::Response list_formulations(Visit const& visit);
http::Response begin_formulation(Visit const& visit);
http::Response get_formulation(Visit const& visit);
http::Response take_step(Visit const& visit);
http::Response withdraw_plan(Visit const& visit);
http::Response list_tasks(Visit const& visit);

http::Response edit_cells(Visit const& visit);
http::Response add_object(Visit const& visit);
http::Response remove_object(Visit const& visit);
http::Response restore_object(Visit const& visit);
http::Response move_object(Visit const& visit);
http::Response add_observation(Visit const& visit);
http::Response answer_observation(Visit const& visit);
http::Response take_review(Visit const& visit);
http::Response mark_conformity(Visit const& visit);

}  // namespace web::api
