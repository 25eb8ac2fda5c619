#pragma once
// Links side by side, each with its picture or none: downloads, other views, other languages.

#include <optional>
#include <vector>

#include "kit/html/html.hpp"
#include "web/components/icon.hpp"
#include "web/components/shell.hpp"

namespace web::components {

struct PictureLink {
    Link link;
    std::optional<Icon> picture = {};
    MenuLink::Place place = MenuLink::Place::elsewhere;
};

html::Html links(std::vector<PictureLink> const& of);

}  // namespace web::components
