#pragma once
// What people do here that belongs to no single plan, for the palette: each by the row of THE route
// table that does it, which says who may, and the page where it is done. Tests hold each to the
// table.

#include <span>
#include <string_view>

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

struct Deed {
    char const* words;  // to be translated
    http::Method method;
    std::string_view pattern;  // of its row
    std::string_view folder;   // of the address of its page, or empty
    std::string_view page;
    std::string_view place = {};  // of the form on the page, or empty
};
std::span<Deed const> deeds();

// Whether the roles of today let the visitor do it.
bool may_do(Visit const& visit, Deed const& deed);

}  // namespace web::staff
