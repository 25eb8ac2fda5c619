#include "web/components/shell.hpp"

#include "web/components/asset_names.hpp"
#include "web/components/icon.hpp"

namespace web::components {
namespace {

using namespace html;

Url const& gov_co() {
    static Url const address = "https://www.gov.co/";
    return address;
}

Html anchor(Link const& to) {
    return a(href(to.address), when(!to.language.empty(), lang(to.language)), to.words);
}

Attribute root_attributes(Page const& page) {
    return attributes(lang(page.head.language),
                      when(page.view == Page::View::print, attr("data-vista", "impresion")),
                      wishes(page.preferences));
}

Html page_head(Head const& of, Entity const& entity) {
    auto const alternate = [](Head::Alternate const& other) {
        return link(rel("alternate"), hreflang(other.language), href(other.address));
    };
    return head(meta(attr("charset", "utf-8")),
                meta(name("viewport"), content("width=device-width, initial-scale=1")),
                title(of.title), meta(name("description"), content(of.description)),
                link(rel("preload"), href(assets::nunito_sans_woff2), attr("as", "font"),
                     type("font/woff2"), attr("crossorigin")),
                link(rel("stylesheet"), href(assets::rumbo_css)),
                when(entity.identity_stylesheet.has_value(),
                     [&] { return link(rel("stylesheet"), href(*entity.identity_stylesheet)); }),
                link(rel("icon"), href(assets::favicon_svg), type("image/svg+xml")),
                link(rel("canonical"), href(of.canonical)), each(of.alternates, alternate),
                when(of.feed.has_value(),
                     [&] {
                         return link(rel("alternate"), type("application/atom+xml"),
                                     attr("title", of.feed->words), href(of.feed->address));
                     }),
                script(assets::grafica_js, attr("defer"), type("module")));
}

Html gov_bar(Page const& page) {
    return div(cls("app-barra"),
               div(cls("app-marco"), a(cls("app-barra__gov"), href(gov_co()), "GOV.CO"),
                   when(!page.tools.empty(), [&] { return ul(link_items(page.tools)); })));
}

Html search_form(SiteSearch const& of) {
    return form(
        cls("app-encabezado__buscar"), action(of.address), role("search"), aria_label(of.label),
        input(type("search"), name("q"), aria_label(of.label), attr("placeholder", of.button)),
        button(type("submit"), icon(Icon::search), span(cls("app-oculto"), of.button)));
}

// A field where there is room for it, a link to the page of searches where there is not.
Html search_ways(SiteSearch const& of) {
    return fragment(search_form(of), a(cls("app-encabezado__ir"), href(of.address),
                                       icon(Icon::search), span(cls("app-oculto"), of.button)));
}

Html menu_list(Page const& page) {
    return nav(cls("app-menu"), aria_label(page.menu_label),
               details(summary(icon(Icon::menu), page.menu_label)), ul(menu_items(page.menu)));
}

Html entity_link(Entity const& of) {
    return a(cls("app-entidad"), href(of.home), img(src(of.logo), alt(""), height(44)),
             span(span(cls("app-entidad__nombre"), of.name), when(!of.motto.empty(), [&] {
                      return span(cls("app-entidad__lema"), of.motto);
                  })));
}

Html ribbon(Page const& page) {
    if (page.ribbon.empty()) return {};
    return div(cls("app-cinta"), div(cls("app-marco"), p(page.ribbon)));
}

Html print_header(Page const& page) {
    return header(ribbon(page),
                  div(cls("app-encabezado"), div(cls("app-marco"), div(cls("app-encabezado__fila"),
                                                                       entity_link(page.entity)))));
}

Html page_header(Page const& page) {
    return header(
        gov_bar(page), ribbon(page),
        div(cls("app-encabezado"),
            div(cls("app-marco"),
                div(cls("app-encabezado__fila"), entity_link(page.entity),
                    when(page.search.has_value(), [&] { return search_ways(*page.search); })),
                when(!page.menu.empty(), [&] { return menu_list(page); }))));
}

Html path_list(Page const& page) {
    return nav(cls("app-migas", "app-marco"), aria_label(page.path_label),
               ol(link_items(page.path), here_item(page.path_here, page.path_here_language)));
}

Html question_form(Question const& of) {
    static constexpr char const* words_id = "opinion";
    auto const answer = [&](char const* said, std::string const& words) {
        return button(cls("app-boton app-boton--segundo"), type("submit"), name("sirvio"),
                      value(said), aria_describedby(words_id), words);
    };
    return aside(cls("app-opinion", "app-marco"), aria_labelledby(words_id),
                 form(method("post"), action(of.address), p(id(words_id), of.words),
                      input(type("hidden"), name("volver"), value(of.page)), answer("si", of.yes),
                      answer("no", of.no)));
}

Html page_footer(Footer const& of) {
    auto const line = [](std::string const& words) { return p(words); };
    return footer(
        cls("app-pie"),
        div(cls("app-marco"),
            div(cls("app-pie__columnas"),
                div(p(cls("app-pie__nombre"), of.name), each(of.lines, line)),
                when(!of.contacts.empty(), [&] { return div(ul(link_items(of.contacts))); })),
            when(!of.legal.empty(),
                 [&] { return nav(aria_label(of.legal_label), ul(link_items(of.legal))); }),
            div(cls("app-pie__gov"), a(href(gov_co()), "GOV.CO"))));
}

}  // namespace

Attribute wishes(Preferences const& preferences) {
    using Letter = Preferences::Letter;
    return attributes(
        when(preferences.contrast == Preferences::Contrast::high, attr("data-contraste", "alto")),
        when(preferences.letter == Letter::large, attr("data-letra", "1")),
        when(preferences.letter == Letter::larger, attr("data-letra", "2")),
        when(preferences.density == Preferences::Density::compact,
             attr("data-densidad", "compacta")));
}

Html menu_items(std::vector<MenuLink> const& menu) {
    using Place = MenuLink::Place;
    return each(menu, [](MenuLink const& one) {
        return li(a(href(one.link.address), when(one.place == Place::here, aria_current("page")),
                    when(one.place == Place::above, aria_current("true")),
                    when(!one.link.keys.empty(), attr("data-tecla", one.link.keys)),
                    one.link.words));
    });
}

Html here_item(std::string const& words, std::string_view language) {
    return li(span(aria_current("page"), when(!language.empty(), lang(language)), words));
}

Html link_items(std::vector<Link> const& links) {
    return each(links, [](Link const& one) { return li(anchor(one)); });
}

Html page(Page page) {
    bool const is_whole = page.view == Page::View::whole;
    auto const copy_note = [&] { return p(cls("app-copia"), page.copy_note); };
    auto const other_view = [&] { return p(cls("app-otra-vista"), anchor(*page.other_view)); };
    return document(
        root_attributes(page), page_head(page.head, page.entity),
        body(when(is_whole,
                  [&] { return a(cls("app-salto"), href("#contenido"), page.skip_words); }),
             is_whole ? page_header(page) : print_header(page),
             when(is_whole && !page.path.empty(), [&] { return path_list(page); }),
             main(cls("app-contenido", "app-marco"), id("contenido"), tabindex(-1),
                  std::move(page.content), when(page.other_view.has_value(), other_view),
                  when(!page.copy_note.empty(), copy_note)),
             when(is_whole && page.question, [&] { return question_form(*page.question); }),
             when(is_whole, [&] { return page_footer(page.footer); })));
}

}  // namespace web::components
