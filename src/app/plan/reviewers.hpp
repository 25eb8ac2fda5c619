#pragma once
// Who may review a plan (procedure.md §1, F3): by their roles for its unit today, unless they
// submitted it, or hold a role of whoever did. Whoever may accept it assigns its review to one.

#include <vector>

#include "app/plan/open_plan.hpp"
#include "domain/people/person.hpp"

namespace app {

bool may_review(sql::Connection& connection, storage::Occasion const& occasion,
                OpenPlan const& open, std::string const& person);

// To whom whoever asks may assign the review of that plan, by name; nobody where it is not in
// review, or not theirs to accept.
std::vector<domain::Person> list_assignable(storage::Store& store,
                                            storage::Occasion const& occasion,
                                            std::string const& plan);

}  // namespace app
