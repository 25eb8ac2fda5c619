#include "web/components/staff_shell.hpp"

#include "web/components/asset_names.hpp"
#include "web/components/icon.hpp"

namespace web::components {

using namespace html;

namespace {

Html staff_head(StaffPage const& page) {
    return head(meta(attr("charset", "utf-8")),
                meta(name("viewport"), content("width=device-width, initial-scale=1")),
                title(page.title), meta(name("robots"), content("noindex")),
                link(rel("stylesheet"), href(assets::rumbo_css)),
                link(rel("stylesheet"), href(assets::gestion_css)),
                when(page.stylesheet.has_value(),
                     [&] { return link(rel("stylesheet"), href(*page.stylesheet)); }),
                link(rel("icon"), href(assets::favicon_svg), type("image/svg+xml")),
                when(page.palette.has_value(),
                     [] { return script(assets::paleta_js, attr("defer"), type("module")); }),
                when(!page.notice.empty(),
                     [] { return script(assets::sesion_js, attr("defer"), type("module")); }),
                when(page.script.has_value(),
                     [&] { return script(*page.script, attr("defer"), type("module")); }));
}

Html staff_bar(StaffPage& page) {
    return header(
        cls("app-gestion__barra"),
        a(cls("app-gestion__entidad"), href(page.entity.address), page.entity.words),
        ul(when(page.palette.has_value(),
                [&] {
                    auto const& link = page.palette->palette;
                    return li(a(href(link.address), attr("data-paleta"),
                                attr("data-titulo", link.words),
                                attr("aria-keyshortcuts", "Control+K"), icon(Icon::search),
                                link.words, " ", kbd(aria_hidden(), "Ctrl K")));
                }),
           link_items(page.tools),
           when(!page.sign_out.empty(), [&] { return li(std::move(page.sign_out)); })));
}

Html staff_menu(StaffPage const& page) {
    return nav(
        cls("app-gestion__menu"), aria_label(page.menu_label),
        details(summary(icon(Icon::menu), page.menu_label)),
        ul(menu_items(page.menu), when(page.palette.has_value(), [&] {
               auto const& link = page.palette->shortcuts;
               return li(a(href(link.address), attr("data-hoja"), attr("data-titulo", link.words),
                           attr("aria-keyshortcuts", "?"), link.words));
           })));
}

Html staff_path(StaffPage const& page) {
    return nav(cls("app-migas"), aria_label(page.path_label),
               ol(link_items(page.path), here_item(page.path_here, page.path_here_language)));
}

}  // namespace

Html staff_page(StaffPage page) {
    auto const ribbon = [&] {
        return section(cls("app-cinta app-cinta--gestion"), aria_label(page.ribbon_label),
                       std::move(page.ribbon));
    };
    bool const has_menu = !page.menu.empty();
    auto head = staff_head(page);
    auto bar = staff_bar(page);
    return document(
        attributes(lang(page.language), wishes(page.preferences)), std::move(head),
        body(cls("app-gestion"),
             when(page.single_keys == SingleKeys::off, attr("data-teclas", "no")),
             a(cls("app-salto"), href("#contenido"), page.skip_words), std::move(bar),
             when(!page.ribbon.empty(), ribbon),
             div(cls("app-gestion__cuerpo", has_menu ? "" : "app-gestion__cuerpo--solo"),
                 when(has_menu, [&] { return staff_menu(page); }),
                 div(cls("app-gestion__pagina"),
                     when(!page.path.empty(), [&] { return staff_path(page); }),
                     main(cls("app-contenido"), id("contenido"), tabindex(-1),
                          std::move(page.content)))),
             std::move(page.notice)));
}

}  // namespace web::components
