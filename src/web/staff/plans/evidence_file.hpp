#pragma once
// A file that proves something, handed out: to be saved and never shown in place, as what our own
// table says that it is, whatever it was called (reliability.md §2.4).

#include "app/plan/working_session.hpp"
#include "kit/http/message.hpp"

namespace web::staff {

http::Response evidence_file(app::EvidenceRead const& read);

}  // namespace web::staff
