#pragma once
// What the script of a sheet (assets/source/scripts/rejilla.js) needs around its form: buttons, the
// line in which it speaks, its sentences and the legend of its keys. Hidden until it runs.

#include "web/portal/visit.hpp"

namespace web::staff {

// Received: the page answers the form, and every cell that was not saved stands in it.
enum class SheetForm : std::uint8_t { asked, received };

html::Html with_sheet_tools(Visit const& visit, SheetForm state, html::Html form);

}  // namespace web::staff
