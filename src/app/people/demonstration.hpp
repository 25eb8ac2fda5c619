#pragma once
// The people of the demonstration: fictitious, one for every role, all with one password and one
// second factor that the sign-in pages themselves show. An installation that holds them serves
// nobody beyond its own machine.

#include <string>
#include <string_view>
#include <vector>

#include "domain/people/person.hpp"
#include "storage/record/log_store.hpp"

namespace app {

inline constexpr std::string_view demonstration_password = "demostración de rumbo 2026";
inline constexpr std::string_view demonstration_secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

void fill_with_people(storage::Store& store, storage::Occasion const& occasion);

bool is_demonstration(storage::Store& store, storage::EntityId const& entity);

// The number of who holds that role.
std::string demonstration_person(domain::Role role);

// Who may sign in, in the order of the roles.
struct DemonstrationPerson {
    std::string name;
    std::string email;
    domain::Role role;
    std::string id = {};    // empty: that of the first with the role
    std::string unit = {};  // empty: that of the role
};
std::vector<DemonstrationPerson> const& demonstration_people();

}  // namespace app
