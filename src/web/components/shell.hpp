#pragma once
// A whole page: head, skip link, GOV.CO bar, entity, menu, path, content and foot. The words come
// in the reader's language; the order and the landmarks are the same on every page.

#include <optional>
#include <string>
#include <vector>

#include "kit/html/html.hpp"

namespace web::components {

struct Link {
    std::string words;
    html::Url address;
    std::string_view keys = {};      // "g m": pressed one after the other, they follow it
    std::string_view language = {};  // of the words, where it is not the page's
};

struct MenuLink {
    Link link;
    enum class Place { elsewhere, here, above } place = Place::elsewhere;  // above: a parent page
};

// What the reader asked for: data-contraste, data-letra and data-densidad of the page.
struct Preferences {
    enum class Contrast { normal, high } contrast = Contrast::normal;
    enum class Letter { normal, large, larger } letter = Letter::normal;
    enum class Density { normal, compact } density = Density::normal;  // of rows
};

// The entity that publishes, from configuration. The logo is a file of our own host.
struct Entity {
    std::string name;
    std::string motto = {};  // second line, may be empty
    html::Url home = "/";
    html::Url logo;
    std::optional<html::Url> identity_stylesheet =
        {};  // its colours: /estatico/identidad.{hash}.css
};

struct SiteSearch {
    html::Url address;
    std::string label;  // "Buscar planes, metas e indicadores"
    std::string button;
};

// «¿Le sirvió esta página?», between content and foot: a form that sends sirvio=si or no.
struct Question {
    html::Url address;
    std::string words;
    std::string page;  // that it is asked of, sent as "volver"
    std::string yes;
    std::string no;
};

struct Footer {
    std::string name;                     // of the entity
    std::vector<std::string> lines = {};  // address, hours, telephones
    std::vector<Link> contacts = {};      // e-mail, reports of corruption
    std::vector<Link> legal = {};         // policies, site map, accessibility
    std::string legal_label = {};         // of the list, for who listens
};

struct Head {
    std::string language;  // "es-CO"
    std::string title;     // "Pantalla – Plan – Entidad"
    std::string description;
    html::Url canonical;
    struct Alternate {
        std::string language;
        html::Url address;
    };
    std::vector<Alternate> alternates = {};  // the page in the other languages
    std::optional<Link> feed = {};           // Atom
};

struct Page {
    Head head;
    Preferences preferences = {};
    // Whole for whom reads it on the screen, or without menu, search and foot for whom prints it.
    enum class View { whole, print } view = View::whole;
    Entity entity;
    std::string skip_words;        // "Saltar al contenido"
    std::vector<Link> tools = {};  // of the bar, right: letters and contrast, language
    std::string ribbon = {};       // "Datos de demostración", or empty
    std::optional<SiteSearch> search = {};
    std::string menu_label;  // "Menú"
    std::vector<MenuLink> menu = {};
    std::string path_label;                    // "Ruta"
    std::vector<Link> path = {};               // parents, from the top
    std::string path_here = {};                // this page; empty with no parents: no path is shown
    std::string_view path_here_language = {};  // where it is not the page's
    html::Html content = {};
    std::optional<Link> other_view = {};  // «Versión para imprimir», and back
    std::optional<Question> question = {};
    std::string copy_note = {};  // printed below the page: "Copia no controlada…"
    Footer footer;
};

html::Html page(Page page);

// What both frames, this and that of those who work here, have in common.
html::Attribute wishes(Preferences const& preferences);
html::Html menu_items(std::vector<MenuLink> const& menu);
html::Html link_items(std::vector<Link> const& links);
// The last step of the path: this page. The language is empty where it is the page's.
html::Html here_item(std::string const& words, std::string_view language);

}  // namespace web::components
