#pragma once
// Fields that the forms of people share: role, unit and days.

#include <expected>
#include <optional>

#include "app/people/directory.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {

using Refused = std::optional<domain::Refusal>;

html::Html role_fields(Visit const& visit, domain::UnitTree const& units, Refused const& refusal);

// Today, where nothing was typed.
html::Html first_day_field(Visit const& visit, Refused const& refusal);

// A unit below the ones above it: «Secretaría › Gestión documental».
struct UnitChoice {
    std::string label;
    std::string chosen = {};  // its code
    std::string none = {};    // words, where none is chosen yet
    std::string problem = {};
};
html::Html unit_choice(domain::UnitTree const& units, UnitChoice const& of);
// Any but that of the entity itself.
html::Html kind_field(Visit const& visit, std::string const& chosen, std::string problem);
html::Html unit_field(Visit const& visit, domain::UnitTree const& units, std::string const& label,
                      Refused const& refusal);

// What the form says, with what cannot be read in it.
app::RoleAsked role_asked(Visit const& visit);

// Whether the link goes by mail, too; nothing where the program sends none.
html::Html mail_field(Visit const& visit);
app::Mailed mailed(Visit const& visit);

}  // namespace web::staff
