#include "web/staff/palette.hpp"

#include <array>

#include "web/components/search_form.hpp"
#include "web/components/table.hpp"
#include "web/staff/destinations.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

constexpr std::size_t destinations_max = 20;
constexpr std::size_t destinations_unasked_max = 40;  // where no word is typed

constexpr std::array kind_names{
    text::mark("Action"), text::mark("Plan in the making"), text::mark("Published plan"),
    text::mark("Goal"),   text::mark("Goal in the making"), text::mark("Person"),
    text::mark("Page")};
static_assert(kind_names.size() == static_cast<std::size_t>(Destination::Kind::page) + 1);

Html line(Visit const& visit, Destination const& one) {
    return li(a(href(one.address), one.title),
              p(cls("app-nota"), visit.tr(kind_names[static_cast<std::size_t>(one.kind)]),
                when(!one.detail.empty(), " · "), one.detail));
}

}  // namespace

http::Response palette(Visit const& visit) {
    auto const typed = std::string(visit.request.query.find("q").value_or(""));
    SearchQuery const query(typed);
    auto const found = find_destinations(
        visit, query, query.empty() ? destinations_unasked_max : destinations_max);
    auto const title = std::string(visit.tr("Go to…"));
    auto content = fragment(
        h1(title),
        div(cls("app-ir"), id("ir"), attr("data-cerrar", visit.tr("Close")),
            c::search_form({.address = visit.link({"ir"}),
                            .id = "ir-q",
                            .name = "q",
                            .label = std::string(visit.tr("An action, plan, goal, person or page")),
                            .button = std::string(visit.tr("Search")),
                            .value = typed}),
            p(role("status"), id("ir-cuenta"),
              found.empty()
                  ? std::string(visit.tr("Nothing that you may do or see has these words."))
                  : text::trn(visit.language, "{count} place", "{count} places", found.size(),
                              fmt::arg("count", found.size()))),
            ul(cls("app-resultados"), id("ir-lista"),
               each(found, [&](Destination const& one) { return line(visit, one); }))));
    return staff_page(visit, {.title = title}, std::move(content));
}

http::Response shortcuts(Visit const& visit) {
    struct Shortcut {
        char const* keys;
        char const* words;
    };
    constexpr std::array list{
        Shortcut{"Ctrl K", text::mark("Go to an action, a plan, a goal, a person or a page")},
        Shortcut{"g m", text::mark("My work")},
        Shortcut{"g p", text::mark("Plans")},
        Shortcut{"?", text::mark("This sheet")},
        Shortcut{"Esc", text::mark("Close what is open")},
        Shortcut{"j", text::mark("Review: the next goal")},
        Shortcut{"k", text::mark("Review: the goal before")},
        Shortcut{"c", text::mark("Review: the goal is conforming")},
        Shortcut{"o", text::mark("Review: observe the goal")},
        Shortcut{"Ctrl S", text::mark("Save the schedule of a plan")},
    };
    auto const title = std::string(visit.tr("Keyboard shortcuts"));
    c::Table table{.id = "atajos",
                   .caption = title,
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Keys"))}, {std::string(visit.tr("What"))}}};
    for (auto const& one : list)
        table.rows.push_back(
            {c::markup(kbd(one.keys)), c::words(std::string(visit.tr(one.words)))});
    bool const is_on = visit.visitor->preferences.shortcuts == domain::Wish::yes;
    auto content = fragment(
        h1(title),
        div(id("hoja-atajos"), attr("data-cerrar", visit.tr("Close")), c::table(table),
            p(is_on ? visit.tr("Single keys do something only outside the fields of a form.")
                    : visit.tr("You have turned single keys off; those with Ctrl work."),
              " ",
              a(href(visit.link({"mi-perfil"}).fragment("atajos")),
                visit.tr("Turn them on or off in My profile")))));
    return staff_page(visit, {.title = title}, std::move(content));
}

}  // namespace web::staff
