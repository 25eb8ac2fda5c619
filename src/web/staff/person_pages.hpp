#pragma once
// What the pages about one person share: whom the address names, and the frame of a step that is
// asked for on a page of its own.

#include <optional>
#include <string>

#include "app/people/directory.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {

std::optional<app::PersonEntry> person_asked(Visit const& visit);
http::Response person_lost(Visit const& visit);
html::Url person_address(Visit const& visit, std::string const& id);

// «jefe/a de planeación · Alcaldía; …», or that there is none.
std::string roles_today(Visit const& visit, app::PersonEntry const& entry);

// «set up», «missing», «not needed»
std::string factor_words(Visit const& visit, app::PersonEntry const& entry);

// A page below that of the person, with what was refused above it.
http::Response person_step(Visit const& visit, domain::Person const& person,
                           std::string const& title, std::optional<domain::Refusal> const& refusal,
                           html::Html content);

}  // namespace web::staff
