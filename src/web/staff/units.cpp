#include "web/staff/units.hpp"
#include "documents/names.hpp"
#include "documents/people/people_names.hpp"
#include "web/staff/people_fields.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

std::string kind_words(Visit const& visit, domain::Unit const& unit) {
    std::string const kind(documents::unit_kind_name(visit.language, unit.kind));
    return unit.closed_at ? kind + " · " + std::string(visit.tr("closed")) : kind;
}

Html unit_items(Visit const& visit, domain::UnitTree const& units,
                std::optional<std::string> const& parent) {
    auto const below = units.below(parent);
    if (below.empty()) return {};
    return ul(cls("app-arbol"), each(below, [&](domain::Unit const* unit) {
                  return li(
                      strong(unit->code), " ",
                      a(href(visit.link({"administracion", "unidades", unit->code})), unit->name),
                      " ", span(cls("app-bajo"), kind_words(visit, *unit)),
                      unit_items(visit, units, unit->code));
              }));
}

http::Response shown_units(Visit const& visit, Refused const& refusal) {
    auto const units = app::load_directory(store_of(visit), visit.site.entity).units;
    auto const chosen = typed_again(visit, refusal, "clase");
    auto fields = fragment(
        c::input_field({.name = "codigo",
                        .label = std::string(visit.tr("Code")),
                        .value = typed(visit, "codigo"),
                        .autocomplete = "off",
                        .problem = problem_of(visit, refusal, "codigo")}),
        c::input_field({.name = "nombre",
                        .label = std::string(visit.tr("Name")),
                        .value = typed(visit, "nombre"),
                        .autocomplete = "off",
                        .problem = problem_of(visit, refusal, "nombre")}),
        kind_field(visit, chosen.empty() ? "process" : chosen, problem_of(visit, refusal, "clase")),
        unit_field(visit, units.open(), std::string(visit.tr("Belongs to")), refusal));
    auto content = fragment(refusal_summary(visit, refusal), h1(visit.tr("Units")),
                            unit_items(visit, units, std::nullopt),
                            p(a(href(visit.link({"administracion", "cargar"})),
                                visit.tr("Load units and people from Excel"))),
                            h2(visit.tr("Add a unit")),
                            div(cls("app-ficha app-ficha--ancha"),
                                session_form(visit, visit.link({"administracion", "unidades"}),
                                             std::move(fields), std::string(visit.tr("Add")))));
    return staff_page(visit, {.title = std::string(visit.tr("Units")), .screen = Screen::units},
                      std::move(content),
                      refusal ? http::Status::unprocessable_content : http::Status::ok);
}

}  // namespace

http::Response units(Visit const& visit) {
    return shown_units(visit, std::nullopt);
}

http::Response create_unit(Visit const& visit) {
    auto const kind = domain::unit_kind_tokens.find(typed(visit, "clase"));
    auto const created = app::create_unit(
        store_of(visit), {.occasion = occasion_of(visit),
                          .unit = {.code = typed(visit, "codigo"),
                                   .name = typed(visit, "nombre"),
                                   .kind = kind.value_or(domain::UnitKind::process),
                                   .parent = typed(visit, "unidad")}});
    if (!created) return shown_units(visit, created.error());
    return http::see_other(std::string(visit.link({"administracion", "unidades"}).text()));
}

}  // namespace web::staff
