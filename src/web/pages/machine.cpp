#include "web/pages/machine.hpp"

#include <algorithm>
#include <array>

#include "documents/names.hpp"
#include "kit/html/html.hpp"
#include "web/pages/atom.hpp"
#include "web/pages/errors.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/identity_assets.hpp"
#include "web/portal/metrics.hpp"
#include "web/portal/routes.hpp"

namespace web::pages {
namespace {

using html::Html;
using html::Url;
namespace xml = html::xml;

constexpr std::string_view not_for_robots = "/preferencias";
constexpr std::array<std::string_view, 3> contact_schemes{"https://", "mailto:", "tel:"};
constexpr int security_contact_days = 180;     // RFC 9116, 2.5.5: less than a year
constexpr std::size_t addresses_max = 50'000;  // of one site map (sitemaps.org)

class SiteMap {
public:
    explicit SiteMap(Visit const& visit) : visit_(visit) {}

    void add(Url const& address) {
        if (count_++ < addresses_max)
            entries_ +=
                xml::element("url", xml::element("loc", visit_.absolute(address).text()),
                             alternate("es-CO", address), alternate("en", in_english(address)));
    }

    void add_members(domain::Plan const& plan, domain::Members const& members,
                     std::string const& above) {
        for (auto const& goal : members.goals)
            add(goal_address(visit_, plan, above + goal.code));
        for (auto const& child : members.children) {
            add(node_address(visit_, plan, above + child.code));
            add_members(plan, child, above + child.code + "/");
        }
    }

    Html take() {
        return xml::document(xml::element(
            "urlset", html::attr("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
            html::attr("xmlns:xhtml", "http://www.w3.org/1999/xhtml"), std::move(entries_)));
    }

private:
    Html alternate(std::string_view language, Url const& address) const {
        return xml::element("xhtml:link", html::attr("rel", "alternate"), html::hreflang(language),
                            html::href(visit_.absolute(address)));
    }

    Visit const& visit_;
    Html entries_;
    std::size_t count_ = 0;
};

}  // namespace

http::Response sitemap(Visit const& visit) {
    SiteMap map(visit);
    for (auto const& row : routes())
        if (row.kind == Kind::page && row.pattern.find('{') == row.pattern.npos &&
            row.pattern != not_for_robots)
            if (auto const url = Url::parse(row.pattern)) map.add(*url);
    for (auto const& head : visit.site.library.catalogue()->plans) {
        auto const edition = visit.site.library.find_edition(head.code, head.number);
        map.add(plan_address(visit, edition->plan));
        map.add_members(edition->plan, edition->plan, {});
    }
    return http::bytes("application/xml; charset=utf-8", map.take().text());
}

http::Response robots(Visit const& visit) {
    return http::text(fmt::format("User-agent: *\nDisallow: {0}\nDisallow: /en{0}\nSitemap: {1}\n",
                                  not_for_robots, visit.absolute("/sitemap.xml").text()));
}

http::Response security_contact(Visit const& visit) {
    std::string lines;
    for (auto const& contact : visit.site.identity.contacts) {
        auto const address = Url::parse(contact.address);
        if (!address) continue;
        bool const is_path = contact.address.starts_with('/');
        auto const whole = is_path ? visit.absolute(*address) : *address;
        if (std::ranges::any_of(contact_schemes, [&](std::string_view scheme) {
                return whole.text().starts_with(scheme);
            }))
            lines += fmt::format("Contact: {}\n", whole.text());
    }
    if (lines.empty()) return not_found(visit);
    lines += fmt::format("Expires: {}T00:00:00Z\nPreferred-Languages: es, en\n",
                         visit.today.plus_days(security_contact_days).text());
    auto const here = visit.absolute("/.well-known/security.txt");
    if (here.text().starts_with("https://")) lines += fmt::format("Canonical: {}\n", here.text());
    return http::text(std::move(lines));
}

http::Response feed(Visit const& visit) {
    std::string const code(visit.arguments["codigo"]);
    auto const edition = visit.site.library.find_edition(code);
    if (!edition) return not_found(visit);
    auto const& latest = edition->head;
    bool const is_demo = is_demonstration(edition->plan);
    AtomFeed feed{.page = visit.absolute(visit.link({"planes", code})),
                  .title = is_demo
                               ? fmt::format("{} ({})", latest.name, visit.tr("demonstration data"))
                               : latest.name,
                  .updated = latest.issued_at,
                  .entries = {}};
    for (auto const& head : visit.site.library.editions_of_all_codes(code)) {
        auto const address = visit.absolute(
            visit.link({"planes", head.code}).query("edicion", std::to_string(head.number)));
        feed.entries.push_back(
            {.id = address,
             .title = visit.tr("Edition {number}", fmt::arg("number", head.number)),
             .updated = head.issued_at,
             .address = address,
             .summary = std::string(edition_line(visit, head))});
    }
    return atom(visit, feed);
}

http::Response health(Visit const& visit) {
    visit.site.library.revision();  // throws where the store does not answer
    return http::json("{\"status\":\"ok\",\"version\":\"" + visit.site.program_version + "\"}\n");
}

http::Response metrics(Visit const& visit) {
    return http::bytes(
        "text/plain; version=0.0.4; charset=utf-8",
        visit.site.metrics->text(visit.site.program_version, visit.site.library.revision()));
}

}  // namespace web::pages
