#pragma once
// The personal data that are kept of a comment, field by field: value, purpose, until when (Ley
// 1581 of 2012, article 8). On the page that its code opens, and nowhere else.

#include "app/consultation/consultations.hpp"
#include "kit/html/html.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

html::Html kept_personal(Visit const& visit, app::FollowedComment const& followed);

}  // namespace web::pages
