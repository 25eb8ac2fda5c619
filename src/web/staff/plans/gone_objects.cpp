#include "web/staff/plans/gone_objects.hpp"

#include "app/plan/draft_history.hpp"
#include "app/plan/edit_draft.hpp"
#include "documents/people/refusal_text.hpp"
#include "documents/plan/cell_words.hpp"
#include "documents/plan/formulation_words.hpp"
#include "web/components/disclosure.hpp"
#include "web/components/summary_list.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

// It, or the highest part above it that was taken out; 0: it stands in the plan, or never did.
int taken_out_with(domain::KeptDraft const& draft, int number) {
    int taken_out = 0;
    for (auto const* kept = domain::find_kept(draft, number); kept != nullptr;
         kept = kept->object.id == 0 ? nullptr : domain::find_kept(draft, kept->object.parent))
        if (kept->is_removed) taken_out = kept->object.id;
    return taken_out;
}

std::string who_and_when(Visit const& visit, app::DraftHistory const& history, int object) {
    auto const touches = domain::last_touches(history.events);
    auto const* const touched = domain::find_touch(touches, history.now, object, "");
    if (touched == nullptr) return {};
    auto const name = history.names.find(touched->person);
    return (name == history.names.end() ? touched->person : name->second) + ", " +
           logged_moment(visit, touched->at);
}

Html typed_list(Visit const& visit, std::vector<c::SummaryRow> const& rows) {
    if (rows.empty()) return {};
    return c::disclosure({.summary = std::string(visit.tr("What you typed, which was not saved")),
                          .content = c::summary_list(rows),
                          .shown = c::Shown::open});
}

Html shown_text(Visit const& visit, std::string const& typed) {
    return html::text(typed.empty() ? std::string(visit.tr("nothing")) : typed);
}

Html put_back_form(Visit const& visit, GoneObject const& gone,
                   std::vector<TypedInGone> const& cells, html::Url const& address) {
    auto fields = input(type("hidden"), name("dentro"), value(std::to_string(gone.taken_out)));
    for (auto const& [cell, typed] : cells) {
        auto const shown = shown_field(gone.object.id, cell);
        fields +=
            fragment(input(type("hidden"), name(typed_field(gone.object.id, cell)), value(typed)),
                     input(type("hidden"), name(shown),
                           value(std::string(visit.request.form.find(shown).value_or("")))));
    }
    return session_form(visit, address, std::move(fields),
                        std::string(cells.empty() ? visit.tr("Put it back")
                                                  : visit.tr("Put it back and save what I typed")),
                        c::ButtonKind::second);
}

// What is said first, with the mark by which the script of the page finds it.
Html refused_block(char const* which, std::string const& title, Html body) {
    return div(cls("govuk-error-summary app-rechazo"), role("alert"), tabindex(-1),
               attr("autofocus"), attr("data-rechazo", which),
               h2(cls("govuk-error-summary__title"), title),
               div(cls("govuk-error-summary__body"), std::move(body)));
}

// Its state alone keeps whoever asks from editing it: as a draft they might.
bool is_closed_by_a_step(Visit const& visit, MadePlan const& plan) {
    auto const& formulation = plan.formulation();
    if (formulation.steps.empty() || plan.open_to(visit, domain::PlanAction::edit)) return false;
    auto const of_draft =
        domain::find_transition(domain::PlanState::draft, domain::PlanAction::edit);
    return of_draft && domain::may(visit.visitor->roles, of_draft->permission, visit.visitor->units,
                                   formulation.unit, visit.today);
}

std::string step_taken(Visit const& visit, MadePlan const& plan) {
    auto const& formulation = plan.formulation();
    auto const& step = formulation.steps.back();
    return visit.tr(
        "Meanwhile the plan was taken a step further: «{step}», {person}, {moment}. It is {state} "
        "now, and you cannot edit it in this state.",
        fmt::arg("step", documents::plan_action_name(visit.language, step.action)),
        fmt::arg("person", plan.person_name(step.person)),
        fmt::arg("moment", moment_words(visit, step.at)),
        fmt::arg("state", documents::plan_state_name(visit.language, formulation.state)));
}

// Of who may edit it as a draft, no permission is missing: its step says why.
std::vector<std::string> why_refused(Visit const& visit, MadePlan const& plan,
                                     domain::Refusal const& refusal) {
    bool const is_closed = is_closed_by_a_step(visit, plan);
    std::vector<std::string> reasons;
    if (!is_closed || refusal.kind != domain::RefusalKind::not_permitted)
        reasons.push_back(documents::refusal_text(visit.language, refusal));
    for (auto const& one : refusal.others)
        reasons.push_back(documents::refusal_text(visit.language, one));
    if (is_closed) reasons.push_back(step_taken(visit, plan));
    return reasons;
}

}  // namespace

std::vector<GoneObject> find_gone(Visit const& visit, MadePlan const& plan,
                                  std::vector<int> const& objects) {
    std::vector<GoneObject> list;
    if (objects.empty()) return list;
    auto const history = app::load_draft_history(store_of(visit), occasion_of(visit),
                                                 {.plan = plan.formulation().plan});
    if (!history) return list;
    for (auto const number : objects)
        if (int const taken_out = taken_out_with(history->now, number); taken_out != 0)
            list.push_back({domain::find_kept(history->now, number)->object, taken_out,
                            who_and_when(visit, *history, taken_out)});
    return list;
}

Html gone_words(Visit const& visit, MadePlan const& plan, GoneObject const& gone,
                CellsSaved const& saved, html::Url const& address) {
    auto const found = saved.gone.find(gone.object.id);
    auto const cells = found == saved.gone.end() ? std::vector<TypedInGone>{} : found->second;
    std::vector<c::SummaryRow> rows;
    for (auto const& [cell, typed] : cells)
        rows.push_back({documents::cell_name(visit.language, cell), shown_text(visit, typed)});
    auto const who = gone.by.empty() ? std::string() : " (" + gone.by + ")";
    auto const title =
        visit.tr("«{thing}» was taken out of the plan{who}.",
                 fmt::arg("thing", object_name(visit, gone.object)), fmt::arg("who", who));
    bool const can_edit = plan.open_to(visit, domain::PlanAction::edit).has_value();
    auto body =
        fragment(when(!rows.empty(),
                      [&] {
                          return p(visit.tr(
                              "What you typed in it was not saved. Put it back, or copy it "
                              "from here."));
                      }),
                 typed_list(visit, rows),
                 when(can_edit, [&] { return put_back_form(visit, gone, cells, address); }));
    return div(attr("data-sacada", std::to_string(gone.object.id)), attr("data-dicho", title),
               refused_block("parte", title, std::move(body)));
}

Refused put_back_asked(Visit const& visit) {
    auto const number = object_number(typed(visit, "dentro"));
    if (number < 1) return std::nullopt;
    auto const restored =
        app::restore_object(store_of(visit), {.occasion = occasion_of(visit),
                                              .plan = std::string(visit.arguments["plan"]),
                                              .object = number});
    if (restored || restored.error().kind == domain::RefusalKind::object_unknown)
        return std::nullopt;
    return restored.error();
}

Html refused_words(Visit const& visit, MadePlan const& plan, CellsSaved const& saved) {
    std::vector<c::SummaryRow> rows;
    for (auto const& [name, unsaved] : saved.unsaved)
        rows.push_back({unsaved.label, shown_text(visit, unsaved.typed)});
    for (auto const& [object, cells] : saved.gone)
        for (auto const& [cell, typed] : cells)
            rows.push_back({documents::cell_name(visit.language, cell), shown_text(visit, typed)});
    auto const* const which = is_closed_by_a_step(visit, plan) ? "cerrado" : "todo";
    return refused_block(which, std::string(visit.tr("It was not saved")),
                         fragment(ul(cls("govuk-list govuk-error-summary__list"),
                                     each(why_refused(visit, plan, *saved.refusal),
                                          [](std::string const& why) { return li(why); })),
                                  when(!rows.empty(),
                                       [&] {
                                           return p(
                                               visit.tr("What you typed stands here, to be "
                                                        "copied."));
                                       }),
                                  typed_list(visit, rows)));
}

}  // namespace web::staff
