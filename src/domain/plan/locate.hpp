#pragma once
// Finding a goal or a node by its code, or by a path of codes such as "3/543" where a code occurs
// more than once.

#include <string_view>
#include <vector>

#include "domain/plan/plan.hpp"

namespace domain {

struct Place {
    std::vector<Node const*> above;  // from the plan's child down to the parent
    Node const* node = nullptr;      // one of the two; neither is the plan itself
    Goal const* goal = nullptr;
    std::string where;  // JSON pointer

    std::string const& code() const {
        return goal != nullptr ? goal->code : node->code;
    }  // of either
    std::string path() const;  // every code from the plan down: "3/543"
};

// Every goal and node whose own codes, read from the plan down, end in the path's. In the order of
// the document; several = the path is ambiguous.
std::vector<Place> locate(Plan const& plan, std::string_view path);

// Those whose codes from the plan down are exactly the path's.
std::vector<Place> locate_whole(Plan const& plan, std::string_view path);

// The last node or goal that a JSON pointer such as "/children/2/goals/0/actuals/2024-Q1" leads
// through.
Place place_at(Plan const& plan, std::string_view pointer);

// The shortest path that names this place alone, or the whole one where none does.
std::string shortest_path(Plan const& plan, Place const& place);

}  // namespace domain
