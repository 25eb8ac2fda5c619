#pragma once
// Names and values, a line each: what is known of a goal, the rules applied to a number.

#include <string>
#include <vector>

#include "kit/html/html.hpp"

namespace web::components {

struct SummaryRow {
    std::string name;
    html::Html value;
};

html::Html summary_list(std::vector<SummaryRow> const& rows);

}  // namespace web::components
