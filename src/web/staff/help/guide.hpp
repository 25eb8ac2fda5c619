#pragma once
// What each role does here, in the order of the work (procedure.md §1 and F1 to F9): a guide for
// each role, of three to seven steps, each with the screen where it is done and the permission that
// it takes. Tests hold each step to THE route table and to the permissions of its role.

#include <optional>
#include <span>
#include <string_view>

#include "domain/people/role.hpp"

namespace web::staff {

struct GuideStep {
    char const* what;         // what one does, in a few words, to be translated
    char const* how;          // a sentence or two, likewise
    std::string_view folder;  // of the address of its screen, or empty
    std::string_view page;
    std::optional<domain::Permission> permission = {};  // of the deed; none: whoever works here
    std::string_view rules = {};                        // of the procedure: "F5, F6"
};

struct Guide {
    domain::Role role;
    std::span<GuideStep const> steps;
};

// In the order of the roles.
std::span<Guide const> guides();

}  // namespace web::staff
