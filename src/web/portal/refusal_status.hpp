#pragma once
// The status with which a refusal is answered, to people and to programs alike.

#include "domain/refusal.hpp"
#include "kit/http/status.hpp"

namespace web {

http::Status status_of(domain::Refusal const& refusal);

}  // namespace web
