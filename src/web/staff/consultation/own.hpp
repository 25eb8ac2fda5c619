#pragma once
// What the pages of a consultation share: the one that the address names, for who may read it, and
// their frame.

#include <string>

#include "app/consultation/consultations.hpp"
#include "kit/html/html.hpp"
#include "web/components/shell.hpp"
#include "web/staff/plans/made_plan.hpp"

namespace web::staff {

domain::Outcome<app::WholeConsultation> own_consultation(Visit const& visit);
http::Response no_consultation(Visit const& visit, domain::Refusal const& refusal);

html::Url own_consultation_address(Visit const& visit, int number);
html::Url own_comment_address(Visit const& visit, domain::Comment const& comment);

// Whether the visitor holds the permission for the unit of that plan.
bool may_settle(Visit const& visit, domain::Consultation const& of, domain::Permission permission);

// Open, in analysis or answered, as a mark and a word.
html::Html consultation_state_tag(Visit const& visit, domain::Consultation const& of);

components::Link consultations_link(Visit const& visit);

}  // namespace web::staff
