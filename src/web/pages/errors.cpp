#include "web/pages/errors.hpp"

#include "documents/names.hpp"
#include "kit/html/html.hpp"
#include "web/portal/layout.hpp"

namespace web::pages {
namespace {

using namespace html;

http::Response explained(Visit const& visit, http::Status status, std::string const& title,
                         Html more) {
    auto content = fragment(h1(title), std::move(more),
                            p(a(href(visit.link({"planes"})), visit.tr("See the plans")), " · ",
                              a(href(visit.link({})), visit.tr("Go to the home page"))));
    PageText text{.title = title, .description = title};
    return page(visit, std::move(text), std::move(content), status);
}

http::Response lost(Visit const& visit, Html nearest) {
    auto search =
        form(cls("app-buscar"), action(visit.link({"buscar"})), role("search"),
             label(attr("for", "buscar-aqui"), visit.tr("Search plans, goals and indicators")),
             input(id("buscar-aqui"), type("search"), name("q")),
             button(type("submit"), cls("govuk-button"), visit.tr("Search")));
    return explained(
        visit, http::Status::not_found, std::string(visit.tr("We did not find this page")),
        fragment(p(visit.tr("The address may be mistyped, or the plan may have another "
                            "code now.")),
                 std::move(nearest), std::move(search)));
}

}  // namespace

http::Response not_found(Visit const& visit) {
    return lost(visit, {});
}

http::Response not_found_in(Visit const& visit, domain::Plan const& plan) {
    auto const& title = documents::title_of(plan);
    return lost(visit, p(a(href(visit.link({"planes", plan.code})),
                           visit.tr("Go to {plan}", fmt::arg("plan", title)))));
}

http::Response method_not_allowed(Visit const& visit) {
    return explained(visit, http::Status::method_not_allowed,
                     std::string(visit.tr("This address is only for reading")),
                     p(visit.tr("Go back and follow the links of the page.")));
}

http::Response bad_query(Visit const& visit, std::string const& what) {
    return explained(visit, http::Status::bad_request,
                     std::string(visit.tr("We did not understand the address")), p(what));
}

http::Response failure(Visit const& visit, std::string_view reference) {
    return explained(visit, http::Status::internal_error,
                     std::string(visit.tr("Something went wrong on our side")),
                     fragment(p(visit.tr("Nothing was lost. Try again in a few minutes.")),
                              p(visit.tr("If it happens again, quote this number: {reference}",
                                         fmt::arg("reference", reference)))));
}

}  // namespace web::pages
