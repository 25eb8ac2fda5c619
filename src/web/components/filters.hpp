#pragma once
// Choices that change what a page shows, each a query parameter: cut-off, scope, order.

#include <string>
#include <utility>
#include <vector>

#include "kit/html/html.hpp"

namespace web::components {

struct Choice {
    std::string value;
    std::string words;
    std::string group = {};  // words above those beside each other that are of one; none: alone
};

struct ChoiceField {
    std::string id;
    std::string name;
    std::string label;
    std::vector<Choice> choices;
    std::string chosen = {};  // one of the values
};

// A date as the reader writes it, or any short text.
struct TextField {
    std::string id;
    std::string name;
    std::string label;
    std::string value = {};
    std::string problem = {};  // what is wrong with the value, or empty
};

html::Html choice_field(ChoiceField const& of);
html::Html text_field(TextField const& of);

struct Filters {
    html::Url address;
    html::Html fields;
    std::string button;                                          // "Aplicar"
    std::vector<std::pair<std::string, std::string>> kept = {};  // parameters that stay as they are
};

html::Html filters(Filters const& of);

}  // namespace web::components
