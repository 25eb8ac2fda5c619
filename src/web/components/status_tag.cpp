#include "web/components/status_tag.hpp"

#include "base/check.hpp"

namespace web::components {

using namespace html;

Icon icon_of(Tone tone) {
    switch (tone) {
        case Tone::critical:
            return Icon::octagon_alert;
        case Tone::behind:
            return Icon::trending_down;
        case Tone::on_target:
            return Icon::check;
        case Tone::in_process:
            return Icon::clock;
        case Tone::over:
            return Icon::chevrons_up;
        case Tone::none:
            return Icon::minus;
    }
    base::violated("Tone");
}

Html status_tag(StatusTag const& tag) {
    std::string const tone_class = "app-estado--" + std::string(chart::css_name(tag.tone));
    return span(cls("app-estado", tone_class), icon(icon_of(tag.tone)), span(tag.words));
}

}  // namespace web::components
