#include "web/pages/plan.hpp"

#include "kit/html/html.hpp"
#include "web/portal/asked.hpp"
#include "web/portal/layout.hpp"

namespace web::pages {

using namespace html;

http::Response plan(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const result = visit.site.library.evaluate(asked->edition, asked->at, asked->scope);
    auto const& percent = result->evaluation.root.percent;
    PageText text{
        .title = asked->plan().name, .description = asked->plan().name, .section = Section::plans};
    text.path = {{std::string(visit.tr("Plans")), visit.link({"planes"})}};
    return page(
        visit, std::move(text),
        fragment(h1(asked->plan().name), p(percent ? percent->fixed(2) : std::string("N.P."))));
}

}  // namespace web::pages
