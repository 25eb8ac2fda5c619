#pragma once
// The page of a consultation on the desk, as the actions on it answer it again where they are
// refused; and the part of it that makes the consultation longer.

#include "web/staff/consultation/own.hpp"

namespace web::staff {

http::Response shown_comments(Visit const& visit, app::WholeConsultation const& whole,
                              Refused const& refusal);

// Nothing where it is not open, or not for the visitor to do.
html::Html extension_form(Visit const& visit, domain::Consultation const& of,
                          Refused const& refusal);

}  // namespace web::staff
