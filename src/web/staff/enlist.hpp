#pragma once
// Units and people from a workbook: the template, the list judged row by row, and the loading of
// all of it, which answers the invitations, each once. The workbook is kept in the page between the
// two steps, so that nothing of it is stored before it is loaded.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response enlist_page(Visit const& visit);
http::Response enlist_template(Visit const& visit);
http::Response judge_workbook(Visit const& visit);
http::Response enlist_workbook(Visit const& visit);

}  // namespace web::staff
