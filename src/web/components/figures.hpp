#pragma once
// The three or four figures that answer a page, in one strip. The figure is text, already written
// in the reader's language; what explains it stands below it.

#include <string>
#include <vector>

#include "kit/html/html.hpp"

namespace web::components {

struct Figure {
    std::string label;     // "Avance del plan"
    std::string value;     // "98,45 %"
    html::Html note = {};  // "3 con rezago", or the link "¿Por qué este número?"
};

html::Html figures(std::vector<Figure> const& of);

}  // namespace web::components
