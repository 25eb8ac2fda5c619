#pragma once
// The configuration for people to read: every key, what it says, and whether the file says so.
// Secrets, and the address of a database, which may hold one, are «***».

#include <vector>

#include "main/configuration.hpp"
#include "web/portal/setting.hpp"

namespace rumbo {

// Those of [mail] and [sign_in] only where there is such a section.
std::vector<web::Setting> settings_of(Configuration const& configuration);

}  // namespace rumbo
