#include "web/staff/people_fields.hpp"

#include "documents/names.hpp"
#include "documents/people/people_names.hpp"
#include "kit/text/number.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

std::string with_those_above(domain::UnitTree const& units, domain::Unit const& unit) {
    auto const* parent = unit.parent ? units.find(*unit.parent) : nullptr;
    return parent == nullptr ? unit.name : with_those_above(units, *parent) + " › " + unit.name;
}

}  // namespace

Html unit_choice(domain::UnitTree const& units, UnitChoice const& of) {
    std::vector<c::Choice> choices;
    if (!of.none.empty()) choices.push_back({"", of.none});
    for (auto const& unit : units.all())
        choices.push_back({unit.code, with_those_above(units, unit)});
    return c::select_field({.choice = {.id = "unidad",
                                       .name = "unidad",
                                       .label = of.label,
                                       .choices = std::move(choices),
                                       .chosen = of.chosen},
                            .problem = of.problem});
}

Html kind_field(Visit const& visit, std::string const& chosen, std::string problem) {
    std::vector<c::Choice> kinds;
    for (auto const& kind : domain::unit_kind_tokens)
        if (kind.value != domain::UnitKind::entity)
            kinds.push_back(
                {std::string(kind.token),
                 documents::capitalized(documents::unit_kind_name(visit.language, kind.value))});
    return c::select_field({.choice = {.id = "clase",
                                       .name = "clase",
                                       .label = std::string(visit.tr("Kind")),
                                       .choices = std::move(kinds),
                                       .chosen = chosen},
                            .problem = std::move(problem)});
}

Html unit_field(Visit const& visit, domain::UnitTree const& units, std::string const& label,
                Refused const& refusal) {
    return unit_choice(units, {.label = label,
                               .chosen = typed_again(visit, refusal, "unidad"),
                               .problem = problem_of(visit, refusal, "unidad")});
}

Html first_day_field(Visit const& visit, Refused const& refusal) {
    auto const from = typed_again(visit, refusal, "desde");
    return c::input_field(
        {.name = "desde",
         .label = std::string(visit.tr("From (day/month/year)")),
         .value = from.empty() ? text::date_short(visit.language, visit.today) : from,
         .problem = problem_of(visit, refusal, "desde")});
}

Html role_fields(Visit const& visit, domain::UnitTree const& units, Refused const& refusal) {
    std::vector<c::Choice> roles{{"", std::string(visit.tr("Choose…"))}};
    for (auto const& role : domain::role_tokens)
        roles.push_back({std::string(role.token),
                         documents::capitalized(documents::role_name(visit.language, role.value))});
    return fragment(
        c::select_field({.choice = {.id = "rol",
                                    .name = "rol",
                                    .label = std::string(visit.tr("Role")),
                                    .choices = std::move(roles),
                                    .chosen = typed_again(visit, refusal, "rol")},
                         .problem = problem_of(visit, refusal, "rol")}),
        unit_choice(units.open(),
                    {.label = std::string(visit.tr("For the unit, and what is below it")),
                     .chosen = typed_again(visit, refusal, "unidad"),
                     .none = std::string(visit.tr("Choose…")),
                     .problem = problem_of(visit, refusal, "unidad")}),
        first_day_field(visit, refusal),
        c::input_field({.name = "hasta",
                        .label = std::string(visit.tr("Until, that day included (optional)")),
                        .value = typed_again(visit, refusal, "hasta"),
                        .problem = problem_of(visit, refusal, "hasta")}));
}

app::RoleAsked role_asked(Visit const& visit) {
    app::RoleAsked asked;
    asked.role_id = visit.site.new_token();
    asked.unit = typed(visit, "unidad");
    asked.from = visit.today;
    if (auto const role = domain::role_tokens.find(typed(visit, "rol")))
        asked.role = *role;
    else
        asked.unread.push_back({domain::RefusalKind::role_unknown, "rol"});
    if (auto const from = day_asked(visit, "desde"))
        asked.from = from->value_or(visit.today);
    else
        asked.unread.push_back(from.error());
    if (auto const until = day_asked(visit, "hasta"))
        asked.until = *until;
    else
        asked.unread.push_back(until.error());
    return asked;
}

Html mail_field(Visit const& visit) {
    if (!visit.site.sends_mail) return {};
    return c::check_field({.name = "por-correo",
                           .label = std::string(visit.tr("Send the link by mail, too")),
                           .chosen = c::Chosen::yes});
}

app::Mailed mailed(Visit const& visit) {
    return visit.site.sends_mail && typed(visit, "por-correo") == "si" ? app::Mailed::yes
                                                                       : app::Mailed::no;
}

}  // namespace web::staff
