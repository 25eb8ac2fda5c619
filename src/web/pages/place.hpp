#pragma once
// The objective or goal that {ruta...} names, and the way down to it.

#include <optional>

#include "domain/plan/locate.hpp"
#include "web/portal/asked.hpp"
#include "web/portal/layout.hpp"

namespace web::pages {

enum class Wanted : std::uint8_t { node, goal };

// The first of that kind with this whole path of codes.
std::optional<domain::Place> find_place(domain::Plan const& plan, std::string_view path,
                                        Wanted wanted);

// «Planes › Plan Estratégico › Objetivo 3», for the path above a page.
std::vector<components::Link> path_to_plan(Visit const& visit, Asked const& asked);
std::vector<components::Link> path_above(Visit const& visit, Asked const& asked,
                                         domain::Place const& place);

// Its editions, for programs that follow them.
components::Link feed_of(Visit const& visit, domain::Plan const& plan);

}  // namespace web::pages
