#pragma once
// A plan from a workbook for programs, in the steps of web/staff/imports: sent, read with what is
// wrong at each cell, chosen and mended, confirmed, undone. Only the person of the key sees it.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

http::Response list_imports(Visit const& visit);
http::Response begin_import(Visit const& visit);
http::Response get_import_template(Visit const& visit);
http::Response get_import(Visit const& visit);
http::Response choose_import(Visit const& visit);
http::Response mend_import(Visit const& visit);
http::Response confirm_import(Visit const& visit);
http::Response undo_import(Visit const& visit);
http::Response discard_import(Visit const& visit);

}  // namespace web::api
