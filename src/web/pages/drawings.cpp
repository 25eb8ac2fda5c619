#include "web/pages/drawings.hpp"

#include "web/pages/errors.hpp"
#include "web/pages/goal_chart.hpp"
#include "web/pages/goal_states.hpp"
#include "web/pages/place.hpp"
#include "web/portal/attachment.hpp"

namespace web::pages {
namespace {

http::Response image(Asked const& asked, html::Html const& drawing, std::string const& name) {
    return attachment("image/svg+xml; charset=utf-8", drawing.text(), asked.plan(), name + ".svg");
}

}  // namespace

http::Response goal_drawing(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const place = find_place(asked->plan(), visit.arguments["ruta"], Wanted::goal);
    if (!place) return not_found(visit);
    auto const line = goal_line(visit, *asked, *place->goal);
    if (!line) return not_found(visit);
    return image(*asked, chart::step_line_drawing(*line), place->path());
}

http::Response states_drawing(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const kept = visit.site.library.evaluate(asked->edition, asked->at, asked->scope);
    auto const bar = goal_states_bar(visit, kept->evaluation.root);
    if (!bar) return not_found(visit);
    return image(*asked, chart::stacked_share_drawing(*bar), asked->at.text());
}

}  // namespace web::pages
