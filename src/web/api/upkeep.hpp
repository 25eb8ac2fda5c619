#pragma once
// What keeps the program going, for programs: mails that could not be sent, and backups.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

http::Response list_mails(Visit const& visit);
http::Response get_backups(Visit const& visit);
http::Response ask_backup(Visit const& visit);

}  // namespace web::api
