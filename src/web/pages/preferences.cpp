#include "web/pages/preferences.hpp"

#include <fmt/core.h>

#include "kit/html/html.hpp"
#include "web/components/filters.hpp"
#include "web/pages/errors.hpp"
#include "web/portal/cookie.hpp"
#include "web/portal/layout.hpp"
#include "web/portal/own_site.hpp"
#include "web/portal/preferences.hpp"

namespace web::pages {

using namespace html;
namespace c = components;

constexpr std::chrono::days a_year{365};

http::Response preferences(Visit const& visit) {
    auto const now = visit.preferences;
    auto const letter = std::to_string(static_cast<int>(now.letter));
    bool const is_compact = now.density == c::Preferences::Density::compact;
    bool const is_high = now.contrast == c::Preferences::Contrast::high;
    auto fields =
        fragment(c::choice_field(
                     {.id = "contraste",
                      .name = "contraste",
                      .label = std::string(visit.tr("Contrast")),
                      .choices = {{"normal", std::string(visit.tr("Normal"))},
                                  {"alto", std::string(visit.tr("High: light letters on black"))}},
                      .chosen = is_high ? "alto" : "normal"}),
                 c::choice_field({.id = "letra",
                                  .name = "letra",
                                  .label = std::string(visit.tr("Letter")),
                                  .choices = {{"0", std::string(visit.tr("Normal"))},
                                              {"1", std::string(visit.tr("Large"))},
                                              {"2", std::string(visit.tr("Larger"))}},
                                  .chosen = letter}),
                 c::choice_field({.id = "densidad",
                                  .name = "densidad",
                                  .label = std::string(visit.tr("Density of tables and lists")),
                                  .choices = {{"normal", std::string(visit.tr("Normal"))},
                                              {"compacta", std::string(visit.tr("Compact"))}},
                                  .chosen = is_compact ? "compacta" : "normal"}));
    auto content =
        fragment(h1(visit.tr("Contrast, text and density")),
                 p(cls("app-bajada"),
                   visit.tr("Only this browser remembers it, in one cookie, for a year.")),
                 form(method("post"), action(visit.link({"preferencias"})),
                      input(type("hidden"), name("volver"),
                            value(path_or(visit.request.query.find("volver"), "/"))),
                      div(cls("app-filtros"), std::move(fields),
                          button(type("submit"), cls("govuk-button"), visit.tr("Save")))));
    PageText text{.title = std::string(visit.tr("Contrast, text and density")),
                  .description = std::string(visit.tr("Accessibility preferences"))};
    text.path = {{std::string(visit.tr("Home")), visit.link({})}};
    return page(visit, std::move(text), std::move(content));
}

http::Response save_preferences(Visit const& visit) {
    auto const& form = visit.request.form;
    if (!comes_from_here(visit))
        return bad_query(visit, std::string(visit.tr("The form comes from another site.")));
    auto const said = [&](std::string_view name, std::string_view otherwise) {
        return form.find(name).value_or(otherwise);
    };
    bool const is_compact = said("densidad", "normal") == "compacta";
    auto const chosen = parse_preferences(fmt::format(
        "{}.{}{}", said("contraste", "normal"), said("letra", "0"), is_compact ? ".compacta" : ""));
    auto response = http::see_other(path_or(form.find("volver"), "/"));
    set_cookie(response, visit.site.identity,
               {.name = preferences_cookie, .value = preferences_key(chosen), .lives = a_year});
    return response;
}

}  // namespace web::pages
