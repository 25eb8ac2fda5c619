#pragma once
// The pages of a long list: previous, the first, those around this one, the last, next. A page is
// an address, so it can be shared and gone back to.

#include <functional>
#include <string>

#include "kit/html/html.hpp"

namespace web::components {

struct Pagination {
    int page = 1;   // 1 to pages (CHECK)
    int pages = 1;  // with one page nothing is shown
    std::function<html::Url(int page)> address;
    std::string label;       // "Páginas"
    std::string page_words;  // "Página", said before each number
    std::string previous;    // "Anterior"
    std::string next;        // "Siguiente"
};

html::Html pagination(Pagination const& of);

}  // namespace web::components
