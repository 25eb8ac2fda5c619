#include "web/pages/errors.hpp"

#include "documents/names.hpp"
#include "domain/plan/locate.hpp"
#include "kit/html/html.hpp"
#include "web/pages/place.hpp"
#include "web/pages/search.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/asked.hpp"
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

// The node that the longest beginning of the path leads to.
std::optional<domain::Place> nearest_node(domain::Plan const& plan, std::string_view path) {
    for (auto end = path.rfind('/'); end != path.npos; end = path.substr(0, end).rfind('/'))
        if (auto place = find_place(plan, path.substr(0, end), Wanted::node)) return place;
    return std::nullopt;
}

http::Response lost(Visit const& visit, Html nearest) {
    return explained(
        visit, http::Status::not_found, std::string(visit.tr("We did not find this page")),
        fragment(p(visit.tr("The address may be mistyped, or the plan may have another "
                            "code now.")),
                 std::move(nearest), search_form(visit, "buscar-aqui")));
}

// The latest other edition of the plan, under any of its codes, that has a goal or an objective at
// this path; none where the one that was asked for has.
std::shared_ptr<app::Edition const> edition_with(Visit const& visit, Asked const& asked,
                                                 std::string_view path) {
    constexpr std::size_t editions_looked_at = 20;
    if (!domain::locate_whole(asked.plan(), path).empty()) return nullptr;
    auto& library = visit.site.library;
    auto heads = library.editions_of_all_codes(asked.edition->head.code);
    if (heads.size() > editions_looked_at) heads.resize(editions_looked_at);
    for (auto const& head : heads) {
        auto edition = library.find_edition(head.code, head.number);
        if (edition && !domain::locate_whole(edition->plan, path).empty()) return edition;
    }
    return nullptr;
}

http::Response gone(Visit const& visit, Asked const& asked, app::Edition const& before,
                    std::string_view path) {
    auto& library = visit.site.library;
    auto const& code = asked.edition->head.code;
    auto const today = library.find_edition(library.find_code_today(code).value_or(code));
    auto const place = domain::locate_whole(before.plan, path).front();
    bool const is_goal = place.goal != nullptr;
    auto const address =
        is_goal ? goal_address(visit, before.plan, path) : node_address(visit, before.plan, path);
    auto const name =
        is_goal ? visit.tr("Goal {code}", fmt::arg("code", place.goal->code))
                : documents::capitalized(documents::node_label(visit.language, *place.node));
    auto const words = visit.tr(
        "{name} stands in edition {edition} of {plan}, and not in the one that was asked for.",
        fmt::arg("name", name), fmt::arg("edition", before.head.number),
        fmt::arg("plan", before.head.code));
    auto const& title =
        is_goal ? documents::title_of(*place.goal) : documents::title_of(*place.node);
    bool const is_latest = !asked.stated_edition;
    auto const& shown_plan = today ? today->plan : asked.plan();
    return explained(
        visit, is_latest ? http::Status::gone : http::Status::not_found,
        is_latest ? visit.tr("{name} is no longer in the plan", fmt::arg("name", name))
                  : visit.tr("{name} is not in this edition", fmt::arg("name", name)),
        fragment(
            p(words),
            ul(li(a(href(address.query("edicion", std::to_string(before.head.number))),
                    visit.tr("Read it in edition {number}", fmt::arg("number", before.head.number)),
                    ": ", stated(visit, short_title(title)))),
               li(a(href(plan_address(visit, shown_plan)),
                    visit.tr("Go to {place}",
                             fmt::arg("place", documents::title_of(shown_plan))))))));
}

}  // namespace

http::Response not_found(Visit const& visit) {
    return lost(visit, {});
}

http::Response not_found_in(Visit const& visit, Asked const& asked, std::string_view path) {
    if (auto const before = edition_with(visit, asked, path))
        return gone(visit, asked, *before, path);
    auto const& plan = asked.plan();
    Html nearest;
    if (auto const parent = nearest_node(plan, path))
        nearest += li(
            a(href(node_address(visit, plan, parent->path())),
              visit.tr("Go to {place}",
                       fmt::arg("place", documents::node_label(visit.language, *parent->node)))));
    nearest += li(a(href(plan_address(visit, plan)),
                    visit.tr("Go to {place}", fmt::arg("place", documents::title_of(plan)))));
    return lost(visit, ul(std::move(nearest)));
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

http::Response refused(Visit const& visit, http::Status status) {
    bool const is_ours = status == http::Status::unavailable;
    auto const what = is_ours ? visit.tr("Too many people are reading at once. Try again shortly.")
                              : visit.tr("What your browser sent is malformed or too large.");
    return explained(visit, status,
                     std::string(is_ours ? visit.tr("There is no room at the moment")
                                         : visit.tr("We did not understand the address")),
                     p(what));
}

http::Response too_large(Visit const& visit, std::size_t bytes_max) {
    return explained(visit, http::Status::content_too_large,
                     std::string(visit.tr("What you sent is too large")),
                     p(visit.tr("Here it may have at most {limit} MiB. Nothing was saved: go back "
                                "and send less.",
                                fmt::arg("limit", bytes_max >> 20))));
}

http::Response no_room(Visit const& visit) {
    return explained(
        visit, http::Status::unavailable,
        std::string(visit.tr("There is no room to save at the moment")),
        fragment(p(visit.tr("What you sent was not saved: the disk of the server is full. Go back: "
                            "your browser still has what you typed.")),
                 p(visit.tr("Nothing that was saved before is lost, and everything can be read. "
                            "Whoever runs the server must make room; then saving works again by "
                            "itself."))));
}

http::Response failure(Visit const& visit, std::string_view reference) {
    return explained(visit, http::Status::internal_error,
                     std::string(visit.tr("Something went wrong on our side")),
                     fragment(p(visit.tr("Nothing was lost. Try again in a few minutes.")),
                              p(visit.tr("If it happens again, quote this number: {reference}",
                                         fmt::arg("reference", reference)))));
}

}  // namespace web::pages
