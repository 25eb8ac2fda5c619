#pragma once
// S30, Actividad: the log with filters, what each entry changed, whether it verifies, and the log
// to take away. And for everyone, the checkpoints that the program has signed.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response activity(Visit const& visit);
http::Response verification(Visit const& visit);
http::Response log_file(Visit const& visit);

}  // namespace web::staff
