#include "web/pages/results_view.hpp"

#include "documents/names.hpp"
#include "web/pages/shown.hpp"

namespace web::pages {

using namespace html;

std::string results_title(ResultsView const& view) {
    auto const& visit = view.visit;
    return visit.tr("Progress of {plan}, {scope}",
                    fmt::arg("plan", documents::title_of(view.asked.plan())),
                    fmt::arg("scope", documents::scope_name(visit.language, view.asked.scope)));
}

Html child_name(ResultsView const& view, std::size_t child) {
    auto const& node = view.asked.plan().children[child];
    return a(href(view.asked.keep(node_address(view.visit, view.asked.plan(), node.code))),
             strong(node.code, "."), " ",
             stated(view.visit, short_title(documents::title_of(node))));
}

}  // namespace web::pages
