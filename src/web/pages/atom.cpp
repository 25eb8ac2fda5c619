#include "web/pages/atom.hpp"

#include "kit/html/html.hpp"

namespace web::pages {

namespace xml = html::xml;

namespace {

html::Html entry_of(AtomEntry const& entry) {
    return xml::element(
        "entry", xml::element("id", entry.id.text()), xml::element("title", entry.title),
        xml::element("updated", entry.updated.text()),
        xml::element("link", html::attr("rel", "alternate"), html::href(entry.address)),
        xml::element("summary", entry.summary));
}

}  // namespace

http::Response atom(Visit const& visit, AtomFeed const& feed) {
    auto root =
        xml::element("feed", html::attr("xmlns", "http://www.w3.org/2005/Atom"),
                     xml::element("id", feed.page.text()), xml::element("title", feed.title),
                     xml::element("updated", feed.updated.text()),
                     xml::element("author", xml::element("name", visit.site.identity.name)),
                     html::each(feed.entries, entry_of));
    return http::bytes("application/atom+xml; charset=utf-8",
                       xml::document(std::move(root)).text());
}

}  // namespace web::pages
