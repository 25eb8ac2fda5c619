#pragma once
// A picture of the sprite (assets/source/icons.json), beside words that say the same: it is hidden
// from who listens to the page.

#include "kit/html/html.hpp"

namespace web::components {

enum class Icon {
    arrow_down,
    arrow_right,
    arrow_up,
    calendar,
    check,
    chevron_left,
    chevron_right,
    chevrons_up,
    clock,
    contrast,
    download,
    external_link,
    file_text,
    git_branch,
    info,
    link,
    mail,
    menu,
    minus,
    octagon_alert,
    printer,
    rss,
    search,
    table,
    trending_down,
    triangle_alert,
};

html::Html icon(Icon which);

}  // namespace web::components
