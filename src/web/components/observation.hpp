#pragma once
// Something a reader must know about what stands beside it. The title says it whole; the body gives
// the arithmetic or the way out. Its gravity is told by words and edge together.

#include <string>

#include "kit/html/html.hpp"

namespace web::components {

struct Observation {
    enum class Kind { warning, grave, note, good } kind = Kind::warning;
    std::string title;
    html::Html body = {};  // empty: the title alone
    enum class Heading { none, h2, h3 } heading = Heading::none;
};

html::Html observation(Observation const& of);

}  // namespace web::components
