#include "web/pages/place.hpp"

#include "documents/names.hpp"
#include "web/pages/shown.hpp"

namespace web::pages {

std::optional<domain::Place> find_place(domain::Plan const& plan, std::string_view path,
                                        Wanted wanted) {
    for (auto& place : domain::locate_whole(plan, path))
        if ((place.goal != nullptr) == (wanted == Wanted::goal)) return std::move(place);
    return std::nullopt;
}

std::vector<components::Link> path_to_plan(Visit const& visit, Asked const& asked) {
    return {{std::string(visit.tr("Plans")), visit.link({"planes"})},
            stated_link(visit, short_title(documents::title_of(asked.plan())),
                        asked.keep(plan_address(visit, asked.plan())))};
}

std::vector<components::Link> path_above(Visit const& visit, Asked const& asked,
                                         domain::Place const& place) {
    auto path = path_to_plan(visit, asked);
    std::string codes;
    for (auto const* node : place.above) {
        codes += (codes.empty() ? "" : "/") + node->code;
        path.push_back({documents::capitalized(documents::node_label(visit.language, *node)),
                        asked.keep(node_address(visit, asked.plan(), codes))});
    }
    return path;
}

components::Link feed_of(Visit const& visit, domain::Plan const& plan) {
    return {std::string(visit.tr("Editions of the plan (Atom)")),
            html::Url::path({"planes", plan.code, "ediciones.atom"})};
}

}  // namespace web::pages
