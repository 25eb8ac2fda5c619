#pragma once
// The order of a list, in its address: ?orden=avance puts the least advanced first and what has no
// percentage last; otherwise it is the plan's own.

#include <functional>
#include <optional>
#include <vector>

#include "domain/measurement/figure.hpp"
#include "web/components/table.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

enum class Order { of_plan, by_progress };

Order order_asked(Visit const& visit);

// The same address in an order, from its first page on.
html::Url in_order(Visit const& visit, Order order);

// Positions in a list of so many, in the order asked for.
using PercentAt = std::function<std::optional<domain::Figure> const&(std::size_t)>;
std::vector<std::size_t> in_order_asked(Visit const& visit, std::size_t count,
                                        PercentAt const& percent_at);

// «Avance», whose link turns the order.
components::Column progress_column(Visit const& visit);

}  // namespace web::pages
