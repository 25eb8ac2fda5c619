#include "web/staff/handed_links.hpp"

#include "app/people/links.hpp"
#include "web/staff/session_cookie.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {

using namespace html;

namespace {
constexpr char const* number_field = "entrega";
}

Handing::Handing(Visit const& visit)
    : session_(session_token(visit).value_or(visit.site.new_token())),
      number_(visit.site.new_token()) {}

std::string Handing::token_for(std::string const& person) const {
    return app::handed_token(session_, number_, person);
}

http::Response Handing::see(html::Url const& address) const {
    return http::see_other(std::string(html::Url(address).query(number_field, number_).text()));
}

std::vector<app::HandedLink> handed_links(Visit const& visit) {
    auto const number = visit.request.query.find(number_field);
    auto const session = session_token(visit);
    if (!number || !session) return {};
    return app::list_handed_links(
        store_of(visit), visit.site.entity,
        {.session = *session, .number = std::string(*number), .now = visit.site.now()});
}

html::Url with_number(Visit const& visit, html::Url const& address) {
    auto const number = visit.request.query.find(number_field).value_or("");
    return html::Url(address).query(number_field, number);
}

std::string link_address(Visit const& visit, app::HandedLink const& link) {
    return std::string(visit.absolute(visit.link({"enlace", link.token})).text());
}

Html link_to_hand_over(Visit const& visit, app::HandedLink const& link) {
    return div(
        cls("app-entrega"), role("status"),
        p(visit.tr("Give this link to {name}. It is good once, for {hours} hours. While your "
                   "session lasts, this address shows it again.",
                   fmt::arg("name", link.person.name), fmt::arg("hours", app::link_lives.count()))),
        p(code(id("enlace"), link_address(visit, link))));
}

Html links_to_hand_over(Visit const& visit) {
    auto const links = handed_links(visit);
    return each(links, [&](app::HandedLink const& link) { return link_to_hand_over(visit, link); });
}

}  // namespace web::staff
