#pragma once
// Backups for whoever administers: the last one, the last that was restored as a trial, what came
// of each, and a button for one more.

#include <optional>
#include <string>

#include "kit/html/html.hpp"
#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

// When one was last restored as a trial, and whether that is long ago: one that never was does not
// count.
html::Html drill_state(Visit const& visit, std::optional<std::string> const& at);

http::Response backups(Visit const& visit);
http::Response ask_backup(Visit const& visit);

}  // namespace web::staff
