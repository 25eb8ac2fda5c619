#pragma once
// The rows of the file that become nothing in the plan (totals, remarks, what is neither goal nor
// objective), each with its place: none is left out without a word (docs/excel.md).

#include "exchange/plan_import/preview.hpp"
#include "kit/html/html.hpp"
#include "web/components/disclosure.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

// Nothing where all rows are read.
html::Html rows_left_out(Visit const& visit, exchange::ImportPreview const& preview,
                         components::Shown shown);

}  // namespace web::staff
