#include "web/portal/layout.hpp"

#include "kit/text/number.hpp"
#include "web/components/asset_names.hpp"
#include "web/portal/identity_assets.hpp"
#include "web/portal/page_title.hpp"
#include "web/portal/paging.hpp"
#include "web/portal/routes.hpp"

namespace web {
namespace {

using components::MenuLink;

struct MenuEntry {
    Section section;
    char const* words;
    std::string_view segment;
};

constexpr std::array menu_entries{
    MenuEntry{Section::home, text::mark("Home"), ""},
    MenuEntry{Section::plans, text::mark("Plans"), "planes"},
    MenuEntry{Section::results, text::mark("Results"), "resultados"},
    MenuEntry{Section::cascade, text::mark("Cascade"), "cascada"},
    MenuEntry{Section::participate, text::mark("Participate"), "participa"},
    MenuEntry{Section::methodology, text::mark("Methodology"), "metodologia"},
    MenuEntry{Section::open_data, text::mark("Open data"), "datos-abiertos"},
};

struct LegalEntry {
    char const* words;
    std::string_view segment;
};

constexpr std::array legal_entries{
    LegalEntry{text::mark("Accessibility"), "accesibilidad"},
    LegalEntry{text::mark("Terms of use"), "terminos"},
    LegalEntry{text::mark("Privacy"), "privacidad"},
    LegalEntry{text::mark("Record of changes"), "registro"},
    LegalEntry{text::mark("Site map"), "mapa-del-sitio"},
    LegalEntry{text::mark("Help"), "ayuda"},
};

std::vector<MenuLink> menu(Visit const& visit, PageText const& text) {
    std::vector<MenuLink> links;
    for (auto const& entry : menu_entries) {
        auto const place = entry.section != text.section ? MenuLink::Place::elsewhere
                           : text.path.empty()           ? MenuLink::Place::here
                                                         : MenuLink::Place::above;
        links.push_back({{std::string(visit.tr(entry.words)), visit.link({entry.segment})}, place});
    }
    return links;
}

components::Footer footer(Visit const& visit) {
    auto const& identity = visit.site.identity;
    components::Footer footer;
    footer.name = identity.name;
    footer.lines = identity.lines;
    for (auto const& contact : identity.contacts) {
        if (auto url = html::Url::parse(contact.address))
            footer.contacts.push_back({contact.words, *url});
        else
            footer.lines.push_back(contact.words);
    }
    for (auto const& entry : legal_entries)
        footer.legal.push_back({std::string(visit.tr(entry.words)), visit.link({entry.segment})});
    footer.legal_label = visit.tr("About this site");
    return footer;
}

components::Head head(Visit const& visit, PageText const& text, http::Status status) {
    auto const other = visit.language == text::Language::spanish ? text::Language::english
                                                                 : text::Language::spanish;
    components::Head head{
        .language = visit.language == text::Language::spanish ? "es-CO" : "en",
        .title = title_of_page(visit,
                               text.section == Section::home
                                   ? visit.site.identity.name + " – " + text.title
                                   : text.title + " – " + visit.site.identity.name,
                               status),
        .description = text.description,
        .canonical = visit.absolute(text.canonical.value_or(canonical_address(visit.request))),
        .alternates = {{other == text::Language::english ? "en" : "es-CO",
                        visit.absolute(visit.translated(other))}},
        .feed = text.feed,
    };
    return head;
}

// At the foot of what is printed: that it is a copy, of which address, made on which day.
std::string copy_note(Visit const& visit) {
    auto const& stated = visit.site.identity.copy_note;
    auto const address = html::Url::parse(visit.request.target).value_or(html::Url("/"));
    return fmt::format("{} · {} · {}", stated.empty() ? visit.tr("Uncontrolled copy") : stated,
                       visit.absolute(address).text(),
                       text::date_short(visit.language, visit.today));
}

// The same content for printing; from there, the page again.
components::Link other_view(Visit const& visit) {
    if (visit.for_print())
        return {std::string(visit.tr("Back to the page")), visit.here_with({{"vista", ""}})};
    return {std::string(visit.tr("Version for printing, with everything unfolded")),
            visit.here_with({{"vista", "impresion"}, {"pagina", ""}})};
}

// Asked of what is read, not of a deed of the reader's own on its way (whose address may be a
// secret). The query of the address is where they go back to; it is not counted.
std::optional<components::Question> question(Visit const& visit, http::Status status) {
    bool const is_asked = visit.row != nullptr && visit.row->kind == Kind::page &&
                          visit.site.store != nullptr && status == http::Status::ok;
    if (!is_asked) return std::nullopt;
    return components::Question{.address = visit.link({"opinion"}),
                                .words = std::string(visit.tr("Was this page useful?")),
                                .page = visit.request.target,
                                .yes = std::string(visit.tr("Yes")),
                                .no = std::string(visit.tr("No"))};
}

}  // namespace

http::Response page(Visit const& visit, PageText text, html::Html content, http::Status status) {
    auto const& identity = visit.site.identity;
    auto const other = visit.language == text::Language::spanish ? text::Language::english
                                                                 : text::Language::spanish;
    components::Page page{
        .head = head(visit, text, status),
        .preferences = visit.preferences,
        .view = visit.for_print() ? components::Page::View::print : components::Page::View::whole,
        .entity = {identity.name,
                   identity.motto.empty() ? std::string(visit.tr("Plans and results"))
                                          : identity.motto,
                   visit.link({}), logo_address(identity), stylesheet_address(identity)},
        .skip_words = std::string(visit.tr("Skip to the content")),
        .tools = {{std::string(visit.tr("Contrast and text")),
                   visit.link({"preferencias"}).query("volver", visit.request.target)},
                  {other == text::Language::english ? "English" : "Español",
                   visit.translated(other)},
                  {std::string(visit.tr("Sign in")), visit.link({"ingreso"})}},
        .ribbon = text.is_demo
                      ? std::string(visit.tr("Demonstration data: this plan is fictitious."))
                      : std::string(),
        .search =
            components::SiteSearch{visit.link({"buscar"}),
                                   std::string(visit.tr("Search plans, goals and indicators")),
                                   std::string(visit.tr("Search"))},
        .menu_label = std::string(visit.tr("Menu")),
        .menu = menu(visit, text),
        .path_label = std::string(visit.tr("You are here")),
        .path = std::move(text.path),
        .path_here = text.here.empty() ? text.title : text.here,
        .path_here_language = text.here_language,
        .content = std::move(content),
        .other_view = status == http::Status::ok ? std::optional(other_view(visit)) : std::nullopt,
        .question = question(visit, status),
        .copy_note = copy_note(visit),
        .footer = footer(visit),
    };
    return http::html(components::page(std::move(page)).text(), status);
}

}  // namespace web
