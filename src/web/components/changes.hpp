#pragma once
// What changed, as a table: a heading for each thing, then a line for each of its fields with what
// it said before and what it says now.

#include <string>
#include <vector>

#include "kit/html/html.hpp"

namespace web::components {

struct FieldChange {
    std::string field;
    std::string before;  // empty: nothing
    std::string after;
};
struct ThingChange {
    std::string words;  // «Meta 3/543 …: cambió»
    std::vector<FieldChange> fields = {};
};
struct Changes {
    std::string id;
    std::string caption;
    std::string field_words;   // "Campo"
    std::string before_words;  // "Antes"
    std::string after_words;   // "Ahora"
    std::vector<ThingChange> things;
};
html::Html changes(Changes const& of);

}  // namespace web::components
