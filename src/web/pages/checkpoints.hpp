#pragma once
// The checkpoints of the log, signed: whoever keeps one can tell later whether anything before it
// was altered.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response checkpoints(Visit const& visit);

// The same as JSON Lines, to keep.
http::Response checkpoint_file(Visit const& visit);

}  // namespace web::pages
