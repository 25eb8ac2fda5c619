#pragma once
// P18 Methodology and glossary: the formulas in words, worked examples that the program computes
// while the page is made, and the terms of the field.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response methodology(Visit const& visit);  // /metodologia

}  // namespace web::pages
