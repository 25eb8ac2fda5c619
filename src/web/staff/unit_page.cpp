#include "app/people/corrections.hpp"
#include "documents/people/people_names.hpp"
#include "kit/text/number.hpp"
#include "web/portal/refusal_status.hpp"
#include "web/staff/people_fields.hpp"
#include "web/staff/staff_visit.hpp"
#include "web/staff/units.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

std::string code_of(Visit const& visit) {
    return std::string(visit.arguments["unidad"]);
}

html::Url address_of(Visit const& visit, std::string const& code) {
    return visit.link({"administracion", "unidades", code});
}

domain::UnitTree units_of(Visit const& visit) {
    return app::load_directory(store_of(visit), visit.site.entity).units;
}

http::Response page(Visit const& visit, std::string const& title, std::vector<c::Link> further,
                    Html content, http::Status status = http::Status::ok) {
    std::vector<c::Link> path{
        {std::string(visit.tr("Units")), visit.link({"administracion", "unidades"})}};
    for (auto& link : further)
        path.push_back(std::move(link));
    return staff_page(visit, {.title = title, .screen = Screen::units, .path = std::move(path)},
                      std::move(content), status);
}

http::Response lost(Visit const& visit) {
    auto const title = std::string(visit.tr("This unit is not in the list"));
    return page(visit, title, {},
                fragment(h1(title),
                         p(a(href(visit.link({"administracion", "unidades"})), visit.tr("Units")))),
                http::Status::not_found);
}

// «On it and on what is below hang: 2 units, 3 roles, 1 plan that is not closed.»
std::string burden_words(Visit const& visit, domain::Unit const& unit) {
    auto const burden = app::burden_of(store_of(visit), visit.site.entity, unit.code, visit.today);
    auto const& [below, roles, plans] = burden;
    auto const language = visit.language;
    return visit.tr("On it and on what is below hang: {units}, {roles}, {plans}.",
                    fmt::arg("units", text::trn(language, "{count} unit", "{count} units", below,
                                                fmt::arg("count", below))),
                    fmt::arg("roles", text::trn(language, "{count} role", "{count} roles", roles,
                                                fmt::arg("count", roles))),
                    fmt::arg("plans", text::trn(language, "{count} plan that is not closed",
                                                "{count} plans that are not closed", plans,
                                                fmt::arg("count", plans))));
}

// What was typed where it was refused, else what stands.
std::string shown(Visit const& visit, Refused const& refusal, std::string_view field,
                  std::string const& standing) {
    return refusal && !typed(visit, field).empty() ? typed(visit, field) : standing;
}

Html fields_of(Visit const& visit, domain::UnitTree const& units, domain::Unit const& unit,
               Refused const& refusal) {
    auto fields = c::input_field({.name = "nombre",
                                  .label = std::string(visit.tr("Name")),
                                  .value = shown(visit, refusal, "nombre", unit.name),
                                  .autocomplete = "off",
                                  .problem = problem_of(visit, refusal, "nombre")});
    if (!unit.parent) return fields;
    std::string const kind(domain::unit_kind_tokens.token(unit.kind));
    return fragment(
        std::move(fields),
        kind_field(visit, shown(visit, refusal, "clase", kind),
                   problem_of(visit, refusal, "clase")),
        unit_choice(units.open(), {.label = std::string(visit.tr("Belongs to")),
                                   .chosen = shown(visit, refusal, "unidad", *unit.parent),
                                   .problem = problem_of(visit, refusal, "unidad")}));
}

Html closing(Visit const& visit, domain::Unit const& unit) {
    if (!unit.parent) return {};
    auto const own = address_of(visit, unit.code);
    if (!unit.closed_at)
        return p(a(cls("app-boton app-boton--segundo"),
                   href(visit.link({"administracion", "unidades", unit.code, "cierre"})),
                   visit.tr("Close the unit…")));
    return session_form(visit, visit.link({"administracion", "unidades", unit.code, "reapertura"}),
                        {}, std::string(visit.tr("Open it again")), c::ButtonKind::second);
}

std::string state_words(Visit const& visit, domain::Unit const& unit) {
    if (!unit.closed_at) return {};
    return " · " + visit.tr("closed since {day}",
                            fmt::arg("day", text::date_short(visit.language,
                                                             unit.closed_at->colombian_date())));
}

http::Response shown_unit(Visit const& visit, Refused const& refusal) {
    auto const units = units_of(visit);
    auto const* unit = units.find(code_of(visit));
    if (unit == nullptr) return lost(visit);
    auto const kind = documents::unit_kind_name(visit.language, unit->kind);
    auto content = fragment(
        refusal_summary(visit, refusal), h1(unit->name),
        p(cls("app-bajada"), unit->code, " · ", kind, state_words(visit, *unit)),
        p(burden_words(visit, *unit)), h2(visit.tr("Correct it")),
        p(unit->parent
              ? visit.tr("The code stays, for plans and roles go by it. Who has a role above the "
                         "unit has it for the unit too, wherever it is moved to.")
              : visit.tr("The entity itself: its name alone can be corrected. The code stays.")),
        div(cls("app-ficha app-ficha--ancha"),
            session_form(visit, address_of(visit, unit->code),
                         fields_of(visit, units, *unit, refusal), std::string(visit.tr("Save")))),
        closing(visit, *unit));
    return page(visit, unit->name, {}, std::move(content),
                refusal ? status_of(*refusal) : http::Status::ok);
}

// The page of the unit again, or what was refused.
http::Response back_to_unit(Visit const& visit, domain::Outcome<void> const& outcome) {
    if (!outcome) return shown_unit(visit, outcome.error());
    return http::see_other(std::string(address_of(visit, code_of(visit)).text()));
}

}  // namespace

http::Response unit(Visit const& visit) {
    return shown_unit(visit, std::nullopt);
}

http::Response correct_unit(Visit const& visit) {
    auto const units = units_of(visit);
    auto const* before = units.find(code_of(visit));
    if (before == nullptr) return lost(visit);
    auto asked = *before;
    asked.name = typed(visit, "nombre");
    if (auto const kind = domain::unit_kind_tokens.find(typed(visit, "clase"))) asked.kind = *kind;
    if (auto parent = typed(visit, "unidad"); !parent.empty()) asked.parent = std::move(parent);
    return back_to_unit(visit, app::correct_unit(store_of(visit), {.occasion = occasion_of(visit),
                                                                   .unit = std::move(asked)}));
}

http::Response closing_page(Visit const& visit) {
    auto const units = units_of(visit);
    auto const* unit = units.find(code_of(visit));
    if (unit == nullptr) return lost(visit);
    auto const title = visit.tr("Close {unit}?", fmt::arg("unit", unit->name));
    auto const own = address_of(visit, unit->code);
    return page(
        visit, title, {{unit->name, own}},
        fragment(
            h1(title), p(visit.tr("From this moment on:")),
            ul(li(visit.tr("It takes no new roles, plans or units.")),
               li(visit.tr("Its roles go on, so that what is under way can be finished; end "
                           "those that should not.")),
               li(visit.tr("Its plans, its history and what the log says of it stay.")),
               li(visit.tr("It can be opened again."))),
            p(burden_words(visit, *unit)),
            session_form(visit, visit.link({"administracion", "unidades", unit->code, "cierre"}),
                         {}, visit.tr("Close {unit}", fmt::arg("unit", unit->name))),
            p(a(href(own), visit.tr("Leave it as it is")))));
}

http::Response close_unit(Visit const& visit) {
    return back_to_unit(visit, app::close_unit(store_of(visit), {.occasion = occasion_of(visit),
                                                                 .code = code_of(visit)}));
}

http::Response reopen_unit(Visit const& visit) {
    return back_to_unit(visit, app::reopen_unit(store_of(visit), {.occasion = occasion_of(visit),
                                                                  .code = code_of(visit)}));
}

}  // namespace web::staff
