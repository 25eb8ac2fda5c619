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

namespace {

Html marked(Tone tone, Icon mark, std::string const& words) {
    std::string const tone_class = "app-estado--" + std::string(chart::css_name(tone));
    return span(cls("app-estado", tone_class), icon(mark), span(words));
}

}  // namespace

Html status_tag(StatusTag const& tag) {
    return marked(tag.tone, icon_of(tag.tone), tag.words);
}

Html attention_tag(std::string const& words) {
    return marked(Tone::behind, Icon::triangle_alert, words);
}

}  // namespace web::components
