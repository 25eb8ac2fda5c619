// What stands around a plan in the making: the methodology that it keeps to, editions that came
// meanwhile, where it is published, and the code under which it goes on.
#include "app/plan/begin_formulation.hpp"
#include "app/plan/publication.hpp"
#include "app/plan/take_up_edition.hpp"
#include "domain/plan/renaming.hpp"
#include "kit/text/number.hpp"
#include "web/components/observation.hpp"
#include "web/staff/methodology/methodology_words.hpp"
#include "web/staff/plans/asked.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/plans/plan_parts.hpp"
#include "web/staff/plans/plans.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

bool is_to_be_submitted(MadePlan const& plan) {
    return domain::find_transition(plan.formulation().state, domain::PlanAction::submit)
        .has_value();
}

Html late_note(Visit const& visit, MadePlan const& plan) {
    auto const& methodology = *plan.making.methodology;
    bool const is_late = visit.today > methodology.closes && !domain::goes_on(plan.formulation());
    if (!is_to_be_submitted(plan) || !is_late) return {};
    return c::observation(
        {.title = visit.tr("Formulation closed on {day}. It can be submitted all the same, and the "
                           "log says that it came late (rule F1 of the procedure).",
                           fmt::arg("day", text::date_long(visit.language, methodology.closes)))});
}

Html unannounced_note(Visit const& visit, MadePlan const& plan) {
    if (!is_to_be_submitted(plan) || domain::goes_on(plan.formulation())) return {};
    return p(cls("app-nota"),
             visit.tr("The methodology of its year has not been announced yet. When it is, this "
                      "plan keeps to it (rule F1 of the procedure)."));
}

// A management plan without transversal goals: those are completed by the planning office.
Html transversal_note(Visit const& visit, MadePlan const& plan) {
    auto const& weight = plan.making.methodology->transversal_weight;
    auto const& made = plan.reading.plan;
    bool const lacks_them = made && made->instrument == domain::Instrument::management_plan &&
                            !weight.is_zero() && !domain::has_transversal_goals(*made);
    if (!lacks_them) return {};
    return p(
        cls("app-nota"),
        visit.tr("It has no transversal goals yet. Its methodology gives them {percent} of the "
                 "plan.",
                 fmt::arg("percent", text::percent(visit.language, weight.text()))));
}

// What the public reads of the plan by now, where it is not what it was begun from.
std::optional<domain::EditionName> find_meanwhile(Visit const& visit, MadePlan const& plan) {
    auto const& formulation = plan.formulation();
    if (formulation.edition) return std::nullopt;
    auto const begun = domain::parse_edition_name(formulation.begun_from);
    for (auto const& code : {formulation.plan, formulation.replaces}) {
        auto const edition = code.empty() ? nullptr : visit.site.library.find_edition(code);
        bool const is_known =
            !edition || (begun && begun->plan == code && begun->edition == edition->head.number);
        if (!is_known) return domain::EditionName{code, edition->head.number};
    }
    return std::nullopt;
}

}  // namespace

Html methodology_part(Visit const& visit, MadePlan const& plan) {
    auto const& methodology = plan.making.methodology;
    if (!methodology) return unannounced_note(visit, plan);
    return fragment(p(visit.tr("It keeps to:"), " ",
                      a(href(methodology_address(visit, *methodology)),
                        methodology_title(visit, *methodology))),
                    late_note(visit, plan), transversal_note(visit, plan));
}

Html meanwhile_part(Visit const& visit, MadePlan const& plan) {
    auto const meanwhile = find_meanwhile(visit, plan);
    if (!meanwhile) return {};
    auto const begun = plan.formulation().begun_from;
    auto const fields = input(type("hidden"), name("edicion"), value(meanwhile->text()));
    auto const form = [&] {
        return session_form(visit, visit.link({"formulacion", plan.formulation().plan, "edicion"}),
                            fields, std::string(visit.tr("It is taken into account")),
                            c::ButtonKind::second);
    };
    return c::observation(
        {.title = visit.tr("Edition {edition} came while this was formulated",
                           fmt::arg("edition", meanwhile->text())),
         .body = fragment(
             p(visit.tr("It was begun from: {edition}. Look at what changed, bring over what is to "
                        "stay, and say so; until then it is not published.",
                        fmt::arg("edition", begun.empty() ? "–" : begun)),
               " ",
               a(href(visit.link({"planes", meanwhile->plan, "cambios"})),
                 visit.tr("What changed between its editions"))),
             when(plan.open_to(visit, domain::PlanAction::edit).has_value(), form)),
         .heading = c::Observation::Heading::h2});
}

Html published_part(Visit const& visit, MadePlan const& plan) {
    auto const& formulation = plan.formulation();
    if (!formulation.edition) return {};
    for (auto const& one :
         app::list_publications(store_of(visit), visit.site.entity, *visit.visitor, visit.today)
             .published)
        if (one.plan.formulation.plan == formulation.plan)
            return fragment(h2(visit.tr("Where it is published")),
                            destination_list(visit, formulation, one.confirmed));
    return p(a(
        href(visit.link({"planes", formulation.plan})),
        visit.tr("Edition {number} on the public site", fmt::arg("number", *formulation.edition))));
}

Html goes_on_words(Visit const& visit, std::string const& code) {
    if (code.empty()) return {};
    return span(cls("app-bajo"), visit.tr("goes on as"), " ",
                a(href(plan_address(visit, code)), code));
}

Html code_part(Visit const& visit, MadePlan const& plan, Refused const& refusal) {
    auto const& formulation = plan.formulation();
    if (auto const today = visit.site.library.find_code_today(formulation.plan))
        return p(visit.tr("The plan"), " ", goes_on_words(visit, *today));
    bool const can_change = formulation.state == domain::PlanState::published &&
                            domain::may(visit.visitor->roles, domain::Permission::create_plan,
                                        visit.visitor->units, formulation.unit, visit.today);
    if (!can_change) return {};
    auto const field = c::input_field({.name = "codigo",
                                       .label = std::string(visit.tr("New code")),
                                       .value = typed_again(visit, refusal, "codigo"),
                                       .autocomplete = "off",
                                       .problem = problem_of(visit, refusal, "codigo")});
    return fragment(
        h2(visit.tr("Change the code")),
        p(visit.tr("It begins the same plan under another code. Once that is published, the "
                   "addresses of this one lead there.")),
        div(cls("app-ficha"),
            session_form(visit, visit.link({"formulacion", formulation.plan, "codigo"}), field,
                         std::string(visit.tr("Change the code")), c::ButtonKind::second)));
}

http::Response take_up_edition(Visit const& visit) {
    std::string const code(visit.arguments["plan"]);
    return shown_after(visit,
                       app::take_up_edition(store_of(visit), {.occasion = occasion_of(visit),
                                                              .plan = code,
                                                              .edition = typed(visit, "edicion")}),
                       plan_address(visit, code));
}

domain::Outcome<void> change_code_asked(Visit const& visit, MadePlan const& plan,
                                        std::string const& code) {
    auto const& formulation = plan.formulation();
    auto const edition = visit.site.library.find_edition(formulation.plan);
    if (!edition) return domain::refuse(domain::RefusalKind::wrong_state);
    auto goes_on_as = edition->plan;
    goes_on_as.code = code;
    domain::EditionName const from{formulation.plan, edition->head.number};
    return app::begin_formulation(store_of(visit), {.occasion = occasion_of(visit),
                                                    .plan = goes_on_as.code,
                                                    .unit = formulation.unit,
                                                    .draft = exchange::take_apart(goes_on_as),
                                                    .begun_from = from.text(),
                                                    .replaces = formulation.plan});
}

http::Response change_code(Visit const& visit) {
    auto const plan = load_made_plan(visit);
    if (!plan) return no_plan(visit, plan.error());
    auto const code = typed(visit, "codigo");
    auto const changed = change_code_asked(visit, *plan, code);
    return shown_after(visit, changed,
                       plan_address(visit, changed ? code : plan->formulation().plan));
}

}  // namespace web::staff
