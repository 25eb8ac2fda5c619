#pragma once
// Pages that wear every component, with the longest words we have, for eyes and for axe.

#include "kit/html/html.hpp"
#include "web/components/shell.hpp"

namespace gallery {

// A page with the frame of the portal around this content.
web::components::Page framed(std::string title, html::Html content);

html::Html plan();     // a plan: figures, table with bullet bars, observations
html::Html why();      // a derivation with its rules beside it
html::Html goal();     // the charts
html::Html results();  // the matrix, forms, pages, disclosures

}  // namespace gallery
