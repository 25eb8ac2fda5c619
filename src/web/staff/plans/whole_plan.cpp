// What is done with a plan as a whole besides its steps: begun again as its next edition, and taken
// back where it was begun by mistake.
#include "app/plan/withdraw_plan.hpp"
#include "web/components/disclosure.hpp"
#include "web/components/form.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/plans/plan_parts.hpp"
#include "web/staff/plans/plans.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

constexpr std::string_view field_of_reason = "motivo-retiro";  // beside that of a step

bool may_begin(Visit const& visit, domain::Formulation const& formulation) {
    return domain::may(visit.visitor->roles, domain::Permission::create_plan, visit.visitor->units,
                       formulation.unit, visit.today);
}

}  // namespace

// The form of «Begin a plan», filled in.
Html next_edition_part(Visit const& visit, MadePlan const& plan) {
    auto const& formulation = plan.formulation();
    bool const is_out = formulation.state == domain::PlanState::published &&
                        !visit.site.library.find_code_today(formulation.plan);
    if (!is_out || !may_begin(visit, formulation)) return {};
    auto const cell = [&](std::string_view name) {
        return exchange::cell_characters(plan.plan().text(name));
    };
    auto const sent = [](std::string_view field, std::string const& text) {
        return input(type("hidden"), name(field), value(text));
    };
    auto fields = fragment(sent("nombre", plan.name()), sent("codigo", formulation.plan),
                           sent("origen", formulation.plan), sent("unidad", formulation.unit),
                           sent("desde", cell("period/from")), sent("hasta", cell("period/to")),
                           sent("instrumento", cell("instrument")));
    return fragment(
        h2(visit.tr("Next edition")),
        p(visit.tr("It begins as a draft that says what the public reads today. That stays public "
                   "until the next edition is published.")),
        session_form(visit, visit.link({"formulacion"}), std::move(fields),
                     std::string(visit.tr("Begin the next edition")), c::ButtonKind::second));
}

Html withdraw_part(Visit const& visit, MadePlan const& plan, Refused const& refusal) {
    auto const& formulation = plan.formulation();
    if (!app::may_be_withdrawn(formulation) || !may_begin(visit, formulation)) return {};
    bool const was_asked = refusal && typed(visit, "retirar") == "si";
    auto fields = fragment(
        input(type("hidden"), name("retirar"), value("si")),
        input(type("hidden"), name("version"), value(std::to_string(formulation.version))),
        c::area_field(
            {.name = "motivo",
             .label = std::string(visit.tr("Why it is withdrawn")),
             .hint = std::string(visit.tr("It disappears from the plans in the making, with what "
                                          "was written in it. What the log has of it stays.")),
             .value = was_asked ? typed(visit, "motivo") : std::string(),
             .rows = 2,
             .problem = was_asked ? problem_of(visit, refusal, field_of_reason) : std::string(),
             .id = std::string(field_of_reason)}));
    return c::disclosure(
        {.summary = std::string(visit.tr("Withdraw this draft")),
         .content = session_form(visit, visit.link({"formulacion", formulation.plan, "retiro"}),
                                 std::move(fields), std::string(visit.tr("Withdraw this draft")),
                                 c::ButtonKind::second),
         .shown = was_asked ? c::Shown::open : c::Shown::folded});
}

http::Response withdraw_plan(Visit const& visit) {
    std::string const code(visit.arguments["plan"]);
    auto withdrawn =
        app::withdraw_plan(store_of(visit), {.occasion = occasion_of(visit),
                                             .plan = code,
                                             .seen_version = whole_number(typed(visit, "version")),
                                             .reason = typed(visit, "motivo")});
    if (!withdrawn && withdrawn.error().field == "motivo")
        withdrawn.error().field = field_of_reason;
    return shown_after(visit, withdrawn, visit.link({"formulacion"}).query("retirado", code));
}

}  // namespace web::staff
