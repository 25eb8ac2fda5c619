#pragma once
// What changed between two states of a plan, in the reader's words.

#include <span>

#include "exchange/plan_document/difference.hpp"
#include "kit/html/html.hpp"
#include "web/portal/visit.hpp"

namespace web {

html::Html changes_table(Visit const& visit, std::span<exchange::ObjectChange const> list);

}  // namespace web
