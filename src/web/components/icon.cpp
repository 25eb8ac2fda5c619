#include "web/components/icon.hpp"

#include <array>

#include "web/components/asset_names.hpp"

namespace web::components {

using namespace html;

Html icon(Icon which) {
    static constexpr std::array<std::string_view, 26> names{
        "arrow-down",    "arrow-right",   "arrow-up", "calendar",      "check",    "chevron-left",
        "chevron-right", "chevrons-up",   "clock",    "a-large-small", "download", "external-link",
        "file-text",     "git-branch",    "info",     "link",          "mail",     "menu",
        "minus",         "octagon-alert", "printer",  "rss",           "search",   "table",
        "trending-down", "triangle-alert"};
    Url const picture = Url(assets::iconos_svg).fragment(names[static_cast<std::size_t>(which)]);
    return svg::svg(cls("app-icono"), aria_hidden(), svg::use(href(picture)));
}

}  // namespace web::components
