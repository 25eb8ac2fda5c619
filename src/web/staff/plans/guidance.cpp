// Guidance for transversal goals, by the units that lead them (F1).
#include "app/plan/working_session.hpp"
#include "exchange/plan_document/draft.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/plans/plan_parts.hpp"
#include "web/staff/plans/plans.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

Html guide_form(Visit const& visit, app::GuidedGoal const& goal, Refused const& refusal) {
    auto const number = std::to_string(goal.object);
    bool const was_asked = typed(visit, "plan") == goal.plan && typed(visit, "objeto") == number;
    auto const id = "palabras." + goal.plan + "." + number;
    auto const flaw = was_asked ? problem_of(visit, refusal, "palabras") : std::string();
    auto fields = fragment(
        input(type("hidden"), name("plan"), value(goal.plan)),
        input(type("hidden"), name("objeto"), value(number)),
        div(cls("govuk-form-group", flaw.empty() ? "" : "govuk-form-group--error"),
            html::label(cls("govuk-label"), for_id(id), visit.tr("Technical guidance")),
            when(!flaw.empty(),
                 [&] { return p(cls("govuk-error-message"), html::id(id + ".problema"), flaw); }),
            textarea(cls("govuk-textarea"), html::id(id), name("palabras"), attr("rows", 3),
                     when(!flaw.empty(), aria_describedby(id + ".problema")),
                     when(!flaw.empty(), attr("aria-invalid", "true")),
                     was_asked ? typed_again(visit, refusal, "palabras") : std::string())));
    return div(cls("app-ficha"),
               session_form(visit, visit.link({"orientaciones"}), std::move(fields),
                            std::string(visit.tr("Give the guidance")), c::ButtonKind::second));
}

Html goal_item(Visit const& visit, app::GuidedGoal const& goal, Refused const& refusal) {
    auto const sentence = exchange::cell_characters(goal.goal);
    auto const code = exchange::cell_characters(goal.code);
    return html::article(h2(code, " ", sentence),
                         p(cls("app-bajo"), exchange::cell_characters(goal.plan_name), " · ",
                           unit_name(visit, goal.plan_unit)),
                         guidance_list(visit, goal.guidance), guide_form(visit, goal, refusal));
}

http::Response shown_guidance(Visit const& visit, Refused const& refusal) {
    auto const list =
        app::list_guided_goals(store_of(visit), visit.site.entity, *visit.visitor, visit.today);
    auto content = fragment(
        refusal_summary(visit, refusal), h1(visit.tr("Guidance for transversal goals")),
        p(cls("app-bajada"),
          visit.tr("Goals that your unit leads, in plans that are being formulated.")),
        list.empty() ? p(visit.tr("There are none. A goal says that it is transversal, and names "
                                  "your unit as its responsible."))
                     : fragment(each(list, [&](app::GuidedGoal const& goal) {
                           return goal_item(visit, goal, refusal);
                       })));
    return staff_page(visit,
                      {.title = std::string(visit.tr("Guidance for transversal goals")),
                       .screen = Screen::guidance},
                      std::move(content), status_of(refusal));
}

}  // namespace

Html guidance_list(Visit const& visit, std::vector<domain::GoalGuidance> const& list) {
    if (list.empty()) return {};
    return ul(each(list, [&](domain::GoalGuidance const& one) {
        return li(p(cls("app-dicho"), one.words), span(cls("app-bajo"), unit_name(visit, one.unit),
                                                       " · ", moment_words(visit, one.at)));
    }));
}

http::Response guidance(Visit const& visit) {
    return shown_guidance(visit, std::nullopt);
}

http::Response guide_goal(Visit const& visit) {
    auto const given =
        app::guide_goal(store_of(visit), {.occasion = occasion_of(visit),
                                          .plan = typed(visit, "plan"),
                                          .object = object_number(typed(visit, "objeto")),
                                          .words = typed(visit, "palabras")});
    if (!given) return shown_guidance(visit, given.error());
    return http::see_other(std::string(visit.link({"orientaciones"}).text()));
}

}  // namespace web::staff
