#include "web/components/pagination.hpp"

#include "base/check.hpp"
#include "web/components/icon.hpp"

namespace web::components {
namespace {

using namespace html;

Html number(Pagination const& of, int page) {
    std::string const digits = std::to_string(page);
    return li(a(href(of.address(page)), when(page == of.page, aria_current("page")),
                aria_label(of.page_words + " " + digits), digits));
}

// The first, the last, this one and its neighbours; "…" where some are left out.
Html numbers(Pagination const& of) {
    Html all;
    int last_shown = 0;
    for (int page = 1; page <= of.pages; ++page) {
        bool const near = page >= of.page - 1 && page <= of.page + 1;
        if (!near && page != 1 && page != of.pages) continue;
        if (page > last_shown + 1) all += li(span("…"));
        all += number(of, page);
        last_shown = page;
    }
    return all;
}

}  // namespace

Html pagination(Pagination const& of) {
    CHECK(of.page >= 1 && of.page <= of.pages);
    if (of.pages == 1) return {};
    auto const previous = [&] {
        return li(
            a(href(of.address(of.page - 1)), rel("prev"), icon(Icon::chevron_left), of.previous));
    };
    auto const next = [&] {
        return li(
            a(href(of.address(of.page + 1)), rel("next"), of.next, icon(Icon::chevron_right)));
    };
    return nav(cls("app-paginas"), aria_label(of.label),
               ul(when(of.page > 1, previous), numbers(of), when(of.page < of.pages, next)));
}

}  // namespace web::components
