#pragma once
// What the script of a sheet (assets/source/scripts/rejilla.js) needs around its form: buttons, the
// line in which it speaks, its sentences and the legend of its keys. Hidden until it runs. With the
// address of a larger page, where there is one, for a block that this one cannot take.

#include "web/staff/plans/draft_form.hpp"

namespace web::staff {

html::Html with_sheet_tools(Visit const& visit, MadePlan const& plan, FormState state,
                            std::optional<html::Url> const& larger, html::Html form);

}  // namespace web::staff
