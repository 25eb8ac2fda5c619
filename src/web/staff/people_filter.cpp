#include "web/staff/people_filter.hpp"

#include <algorithm>

#include "documents/names.hpp"
#include "documents/people/people_names.hpp"
#include "kit/text/search.hpp"
#include "web/components/filters.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

constexpr std::string_view factor_token = "falta";

std::string asked_for(Visit const& visit, std::string_view name) {
    return std::string(visit.request.query.find(name).value_or(""));
}

bool holds(app::PersonEntry const& entry, domain::UnitTree const& units, PeopleAsked const& asked,
           base::Date today) {
    if (!asked.role && asked.unit.empty()) return true;
    return std::ranges::any_of(entry.roles, [&](domain::RoleHeld const& held) {
        return held.holds_on(today) && (!asked.role || held.role == *asked.role) &&
               (asked.unit.empty() || units.is_within(held.unit, asked.unit));
    });
}

bool lacks_factor(app::PersonEntry const& entry, base::Date today) {
    return !entry.has_second_factor && domain::needs_second_factor(entry.roles, today);
}

c::Choice any_choice(Visit const& visit) {
    return {"", std::string(visit.tr("All"))};
}

// One of a table of tokens, by its name.
template <class Tokens, class Name>
Html token_field(Visit const& visit, std::string const& id, std::string_view label,
                 Tokens const& tokens, std::string chosen, Name const& name_of) {
    std::vector<c::Choice> choices{any_choice(visit)};
    for (auto const& one : tokens)
        choices.push_back(
            {std::string(one.token), documents::capitalized(name_of(visit.language, one.value))});
    return c::choice_field({.id = id + "-buscado",
                            .name = id,
                            .label = std::string(label),
                            .choices = std::move(choices),
                            .chosen = std::move(chosen)});
}

Html unit_field_of(Visit const& visit, domain::UnitTree const& units, std::string const& chosen) {
    std::vector<c::Choice> choices{any_choice(visit)};
    for (auto const& unit : units.all())
        choices.push_back({unit.code, unit.name});
    return c::choice_field({.id = "unidad-buscada",
                            .name = "unidad",
                            .label = std::string(visit.tr("Unit, and what is below it")),
                            .choices = std::move(choices),
                            .chosen = chosen});
}

}  // namespace

PeopleAsked people_asked(Visit const& visit) {
    return {.words = asked_for(visit, "q"),
            .role = domain::role_tokens.find(asked_for(visit, "rol")),
            .unit = asked_for(visit, "unidad"),
            .state = domain::person_state_tokens.find(asked_for(visit, "estado")),
            .factor = asked_for(visit, "factor") == factor_token ? PeopleAsked::Factor::missing
                                                                 : PeopleAsked::Factor::any};
}

std::vector<app::PersonEntry> people_found(Visit const& visit, app::Directory const& directory,
                                           PeopleAsked const& asked) {
    auto const words = text::fold(asked.words);
    std::vector<app::PersonEntry> found;
    for (auto const& entry : directory.people) {
        auto const of_entry = text::fold(entry.person.name + "\n" + entry.person.email);
        bool const is_asked_for =
            of_entry.find(words) != std::string::npos &&
            (!asked.state || entry.person.state == *asked.state) &&
            (asked.factor == PeopleAsked::Factor::any || lacks_factor(entry, visit.today)) &&
            holds(entry, directory.units, asked, visit.today);
        if (is_asked_for) found.push_back(entry);
    }
    return found;
}

Html people_filters(Visit const& visit, domain::UnitTree const& units, PeopleAsked const& asked) {
    std::string const role(asked.role ? domain::role_tokens.token(*asked.role) : "");
    std::string const state(asked.state ? domain::person_state_tokens.token(*asked.state) : "");
    bool const is_missing = asked.factor == PeopleAsked::Factor::missing;
    auto fields = fragment(
        c::text_field({.id = "q",
                       .name = "q",
                       .label = std::string(visit.tr("Name or e-mail")),
                       .value = asked.words}),
        token_field(visit, "rol", visit.tr("Role today"), domain::role_tokens, role,
                    documents::role_name),
        unit_field_of(visit, units, asked.unit),
        token_field(visit, "estado", visit.tr("State"), domain::person_state_tokens, state,
                    documents::person_state_name),
        c::choice_field({.id = "factor",
                         .name = "factor",
                         .label = std::string(visit.tr("Second factor")),
                         .choices = {any_choice(visit),
                                     {std::string(factor_token), std::string(visit.tr("missing"))}},
                         .chosen = std::string(is_missing ? factor_token : "")}));
    return c::filters({.address = visit.link({"administracion", "personas"}),
                       .fields = std::move(fields),
                       .button = std::string(visit.tr("Search"))});
}

}  // namespace web::staff
