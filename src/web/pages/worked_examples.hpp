#pragma once
// Small plans with one goal each, measured by the program itself: the known answers of the
// measurement, as a reader can follow them.

#include <span>
#include <string_view>

#include "domain/measurement/evaluation.hpp"

namespace web::pages {

struct WorkedExample {
    char const* title;          // msgid
    std::string_view document;  // rumbo-plan/1
    base::Date at;
    domain::Scope scope;
};

std::span<WorkedExample const> worked_examples();

}  // namespace web::pages
