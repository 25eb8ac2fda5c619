#pragma once
// Addresses of e-mail, as people sign in with them.

#include <string>
#include <string_view>

namespace app {

// As it is looked for: without spaces around it, in lower case.
std::string plain_email(std::string_view typed);

// Whether it has one "@" with something before it and a name with a dot behind it.
bool is_email(std::string_view text);

}  // namespace app
