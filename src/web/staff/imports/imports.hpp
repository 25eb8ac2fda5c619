#pragma once
// A plan from a workbook in four steps, each an address of its own: file, columns, review, confirm
// (interface.md S7, W2, J1); and what came of it.

#include "domain/refusal.hpp"
#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response imports(Visit const& visit);  // step 1, and those that go on
http::Response begin_import(Visit const& visit);
http::Response import_template(Visit const& visit);
// From one year to another, twelve at most; to the first where the last comes before it.
http::Response template_file(Visit const& visit, int first, int last_asked);

http::Response import_columns(Visit const& visit);
http::Response choose_columns(Visit const& visit);

http::Response import_review(Visit const& visit);
http::Response correct_cells(Visit const& visit);
http::Response import_problems(Visit const& visit);  // the rows that have some, as a workbook

http::Response import_confirmation(Visit const& visit);
http::Response confirm_import(Visit const& visit);

http::Response import_result(Visit const& visit);
http::Response undo_import(Visit const& visit);
http::Response discard_import(Visit const& visit);

// A plan in the making as a workbook in the layout that the wizard reads.
http::Response plan_workbook(Visit const& visit);
// The same for whoever words refusals otherwise: plan_unknown, not_permitted.
domain::Outcome<http::Response> plan_as_workbook(Visit const& visit);

}  // namespace web::staff
