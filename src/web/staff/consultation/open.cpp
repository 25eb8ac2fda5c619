// Opening a consultation: what citizens are told, until when they comment, when they are answered.
#include "app/consultation/open_consultation.hpp"
#include "exchange/plan_document/import_command.hpp"
#include "exchange/plan_document/plan_document.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/day.hpp"
#include "web/staff/consultation/consultation.hpp"
#include "web/staff/consultation/own.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

Html opening_fields(Visit const& visit, MadePlan const& plan, Refused const& refusal) {
    auto const problem = [&](std::string_view name) { return problem_of(visit, refusal, name); };
    auto const again = [&](std::string_view name) { return typed_again(visit, refusal, name); };
    auto const day = [&](char const* name, std::string label, std::string hint) {
        return c::input_field({.name = name,
                               .label = std::move(label),
                               .hint = std::move(hint),
                               .value = again(name),
                               .autocomplete = "off",
                               .problem = problem(name)});
    };
    return fragment(
        input(type("hidden"), name("version"), value(std::to_string(plan.formulation().version))),
        c::area_field({.name = "resumen",
                       .label = std::string(visit.tr("The plan in plain words")),
                       .hint = std::string(visit.tr("What it is about, what changes, and what you "
                                                    "ask of citizens.")),
                       .value = again("resumen"),
                       .rows = 5,
                       .problem = problem("resumen")}),
        c::area_field({.name = "finalidad",
                       .label = std::string(visit.tr("What the comments are for")),
                       .value = again("finalidad"),
                       .problem = problem("finalidad")}),
        day("cierre", std::string(visit.tr("Last day of comments (day/month/year)")),
            std::string(visit.tr("The whole day counts, in Colombia."))),
        day("respuestas", std::string(visit.tr("Day for which the answers are promised")), {}));
}

http::Response shown_opening(Visit const& visit, MadePlan const& plan, Refused const& refusal) {
    auto const code = plan.formulation().plan;
    auto const title = std::string(visit.tr("Put the draft to consultation"));
    auto content = fragment(
        refusal_summary(visit, refusal), h1(title),
        p(cls("app-bajada"), pages::stated(visit, plan.name()), " ",
          plan_state_tag(visit, plan.formulation().state)),
        p(visit.tr("The draft as it is now becomes a numbered consultation edition that does not "
                   "change. You go on with the draft meanwhile.")),
        when(!plan.reading.plan,
             [&] {
                 return p(cls("app-nota"),
                          visit.tr("The draft is no plan yet. Its summary says what is missing."));
             }),
        div(cls("app-forma"), session_form(visit, visit.link({"participacion", "abrir", code}),
                                           opening_fields(visit, plan, refusal),
                                           std::string(visit.tr("Open the consultation")))));
    return staff_page(visit,
                      {.title = title,
                       .screen = Screen::plans,
                       .path = {{std::string(visit.tr("Plans")), visit.link({"formulacion"})},
                                pages::stated_link(visit, plan.name(), plan_address(visit, code))}},
                      std::move(content), status_of(refusal));
}

}  // namespace

domain::Outcome<int> open_asked(Visit const& visit, MadePlan const& plan,
                                OpeningAsked const& asked) {
    app::OpenConsultation command{.occasion = occasion_of(visit),
                                  .plan = plan.formulation().plan,
                                  .seen_version = asked.seen_version,
                                  .summary = asked.summary,
                                  .purpose = asked.purpose,
                                  .closes = asked.closes,
                                  .answers_due = asked.answers_due};
    // The content is that of the version that was loaded just now.
    if (plan.formulation().version == command.seen_version && plan.reading.plan) {
        command.document = exchange::write_plan_document(*plan.reading.plan);
        command.content = exchange::content_of(*plan.reading.plan);
    }
    return app::open_consultation(store_of(visit), command);
}

http::Response opening_page(Visit const& visit) {
    auto const plan = load_made_plan(visit);
    return plan ? shown_opening(visit, *plan, std::nullopt) : no_plan(visit, plan.error());
}

http::Response open_consultation(Visit const& visit) {
    auto plan = load_made_plan(visit);
    if (!plan) return no_plan(visit, plan.error());
    auto const opened =
        open_asked(visit, *plan,
                   {.seen_version = whole_number(typed(visit, "version")),
                    .summary = typed(visit, "resumen"),
                    .purpose = typed(visit, "finalidad"),
                    .closes = parse_day(typed(visit, "cierre"), visit.today),
                    .answers_due = parse_day(typed(visit, "respuestas"), visit.today)});
    if (!opened) return shown_opening(visit, *plan, opened.error());
    return http::see_other(std::string(own_consultation_address(visit, *opened).text()));
}

}  // namespace web::staff
