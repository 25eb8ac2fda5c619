// A consultation that is open is made longer: a later last day, and why.
#include "app/consultation/extend_consultation.hpp"
#include "kit/text/number.hpp"
#include "web/portal/day.hpp"
#include "web/staff/consultation/own.hpp"
#include "web/staff/consultation/whole.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

Html extension_form(Visit const& visit, domain::Consultation const& of, Refused const& refusal) {
    bool const is_theirs = of.state_on(visit.today) == domain::ConsultationState::open &&
                           may_settle(visit, of, domain::Permission::hold_consultation);
    if (!is_theirs) return {};
    auto const day = [&](char const* name, char const* label) {
        return c::input_field({.name = name,
                               .label = std::string(visit.tr(label)),
                               .value = typed_again(visit, refusal, name),
                               .autocomplete = "off",
                               .problem = problem_of(visit, refusal, name)});
    };
    auto fields =
        fragment(day("cierre", text::mark("New last day of comments (day/month/year)")),
                 day("respuestas", text::mark("Day for which the answers are promised then")),
                 c::area_field({.name = "motivo",
                                .label = std::string(visit.tr("Why it is made longer; public")),
                                .value = typed_again(visit, refusal, "motivo"),
                                .problem = problem_of(visit, refusal, "motivo")}));
    return fragment(
        h2(visit.tr("Make it longer")),
        p(visit.tr("Comments are taken until {day}. The portal shows the days that it was open "
                   "for before, and your reason.",
                   fmt::arg("day", text::date_long(visit.language, of.closes)))),
        div(cls("app-ficha"),
            session_form(visit, visit.link({"participacion", std::to_string(of.number), "plazo"}),
                         std::move(fields), std::string(visit.tr("Make it longer")),
                         c::ButtonKind::second)));
}

http::Response extend_consultation(Visit const& visit) {
    auto const whole = own_consultation(visit);
    if (!whole) return no_consultation(visit, whole.error());
    auto const number = whole->consultation.number;
    auto const extended = app::extend_consultation(
        store_of(visit), {.occasion = occasion_of(visit),
                          .consultation = number,
                          .closes = parse_day(typed(visit, "cierre"), visit.today),
                          .answers_due = parse_day(typed(visit, "respuestas"), visit.today),
                          .reason = typed(visit, "motivo")});
    if (!extended) return shown_comments(visit, *whole, extended.error());
    return http::see_other(std::string(own_consultation_address(visit, number).text()));
}

}  // namespace web::staff
