#pragma once
// What the form of an import typed, in words: its fields name the sheet, the field of the plan and
// the column by number, «m.0.goal/targets/Q1» is 5 (docs/excel.md).

#include <optional>
#include <string>
#include <string_view>

#include "web/portal/visit.hpp"

namespace web::staff {

struct TypedField {
    std::string name;
    std::string value;
};

// None of fields that other pages have too.
std::optional<TypedField> field_of_import(Visit const& visit, std::string_view name,
                                          std::string const& value);

}  // namespace web::staff
