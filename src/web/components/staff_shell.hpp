#pragma once
// The frame of the side of those who work here: a slim bar, the column of what they may do, and the
// page. The order of the column is the same for everyone; what one may not do is not in it.

#include <optional>
#include <string>
#include <vector>

#include "kit/html/html.hpp"
#include "web/components/shell.hpp"

namespace web::components {

struct PaletteLinks {
    Link palette;    // Ctrl K
    Link shortcuts;  // ?
};
enum class SingleKeys { on, off };

struct StaffPage {
    std::string language;  // "es-CO"
    std::string title;     // "Pantalla – Entidad"
    Preferences preferences = {};
    std::string skip_words;
    Link entity;                      // its name, to where work begins
    std::vector<Link> tools = {};     // of the bar: the public site, the other language, who one is
    html::Html sign_out = {};         // a form
    std::string menu_label;           // "Menú"
    std::vector<MenuLink> menu = {};  // empty: there is no column
    std::optional<PaletteLinks> palette = {};
    SingleKeys single_keys = SingleKeys::on;
    std::string path_label;
    std::vector<Link> path = {};
    std::string path_here = {};
    std::string_view path_here_language = {};  // where it is not the page's
    html::Html ribbon = {};                    // in whose name one acts
    std::string ribbon_label = {};
    html::Html notice = {};  // a dialog, closed
    html::Html content = {};
    std::optional<html::Url> script = {};      // of this page alone
    std::optional<html::Url> stylesheet = {};  // of the entity's own colours
};

html::Html staff_page(StaffPage page);

}  // namespace web::components
