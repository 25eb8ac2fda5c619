#pragma once
// Units and people from a workbook: the template, the list judged row by row, and the loading of
// all of it, which leads on to the links of the invitations. The workbook is kept in the page
// between the two steps, so that nothing of it is stored before it is loaded.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response enlist_page(Visit const& visit);
http::Response enlist_template(Visit const& visit);
http::Response judge_workbook(Visit const& visit);
http::Response enlist_workbook(Visit const& visit);
http::Response enlisted_page(Visit const& visit);   // the links, as long as the session lasts
http::Response enlisted_links(Visit const& visit);  // the same as a workbook

}  // namespace web::staff
