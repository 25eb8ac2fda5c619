#pragma once
// A file that proves something, handed out: to be saved and never shown in place, as what our own
// table says that it is, whatever it was called (reliability.md §2.4).

#include "app/plan/working_session.hpp"
#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

// Of a working session on the plan of the address. Refusals: those of app::load_session_evidence;
// the log keeps who asked for what their roles do not reach.
domain::Outcome<app::EvidenceRead> load_evidence(Visit const& visit, std::string_view digest);

http::Response evidence_file(app::EvidenceRead const& read);

}  // namespace web::staff
