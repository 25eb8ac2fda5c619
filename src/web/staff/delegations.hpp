#pragma once
// Delegations (S31, S32): those of whoever is signed in, to make, end and act by; and all of them,
// for whoever administers people.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response own_delegations(Visit const& visit);
http::Response delegate(Visit const& visit);
http::Response end_delegation(Visit const& visit);
// Begins to act by the delegation that the form names; by none: in one's own name again.
http::Response act(Visit const& visit);

http::Response delegations(Visit const& visit);
http::Response end_any_delegation(Visit const& visit);

}  // namespace web::staff
