#pragma once
// One field and its button, answered by an address that can be shared.

#include <string>

#include "kit/html/html.hpp"

namespace web::components {

struct SearchForm {
    html::Url address;
    std::string id;          // of the field
    std::string name;        // of the query parameter: "q"
    std::string label;       // "¿Qué busca?"
    std::string hint = {};   // "Por ejemplo: gobierno abierto, 543", or empty
    std::string button;      // "Buscar"
    std::string value = {};  // what was asked
};

html::Html search_form(SearchForm const& of);

}  // namespace web::components
