#pragma once
// Backups for whoever administers: the last one, the last that was restored as a trial, what came
// of each, and a button for one more.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response backups(Visit const& visit);
http::Response ask_backup(Visit const& visit);

}  // namespace web::staff
