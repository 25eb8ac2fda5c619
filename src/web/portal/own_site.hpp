#pragma once
// What keeps forms and ways back within this site (OWASP ASVS 5.0, 3.5 and 3.7.2).

#include <optional>
#include <string>
#include <string_view>

#include "web/portal/visit.hpp"

namespace web {

// Whether a form was sent from a page of ours: browsers say where a request comes from.
bool comes_from_here(Visit const& visit);

// A path of ours that somebody asked to go to afterwards, or that other address.
std::string path_or(std::optional<std::string_view> asked, html::Url const& otherwise);

}  // namespace web
