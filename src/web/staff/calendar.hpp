#pragma once
// The personal calendar of deadlines: its address, made and taken away in Mi perfil, and the file
// that a calendar program reads at it.

#include "app/plan/deadlines.hpp"
#include "kit/html/html.hpp"
#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response calendar(Visit const& visit);  // /calendario/{token}.ics

// Where one does something about what is due.
html::Url deadline_address(text::Language language, app::Deadline const& deadline);

// The part of the profile; token: just made, shown this once.
html::Html calendar_section(Visit const& visit, std::string const& token);
// Takes the address away, or makes another; `retirar` of the form says which.
std::string change_calendar(Visit const& visit);

}  // namespace web::staff
