#pragma once
// Who of the people is looked for: by a piece of the name or e-mail, the role of today, the unit
// and what is below it, the state, a second factor that is missing. A plain form of the address.

#include <optional>
#include <string>
#include <vector>

#include "app/people/directory.hpp"
#include "kit/html/html.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

struct PeopleAsked {
    std::string words;
    std::optional<domain::Role> role;
    std::string unit;
    std::optional<domain::PersonState> state;
    enum class Factor { any, missing } factor = Factor::any;
};
// What is none of the choices asks for nothing.
PeopleAsked people_asked(Visit const& visit);
std::vector<app::PersonEntry> people_found(Visit const& visit, app::Directory const& directory,
                                           PeopleAsked const& asked);
html::Html people_filters(Visit const& visit, domain::UnitTree const& units,
                          PeopleAsked const& asked);

}  // namespace web::staff
