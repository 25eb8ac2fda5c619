#pragma once
// Content that opens when asked for; it is printed open.

#include <string>

#include "kit/html/html.hpp"

namespace web::components {

enum class Shown { folded, open };

struct Disclosure {
    std::string summary;
    html::Html content;
    Shown shown = Shown::folded;
};

html::Html disclosure(Disclosure of);

}  // namespace web::components
