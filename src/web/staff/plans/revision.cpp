// F9: what is to be revised in a plan that was begun from that of another year.
#include "domain/plan/revision.hpp"
#include "app/plan/keep_cell.hpp"
#include "documents/plan/cell_words.hpp"
#include "documents/plan/formulation_words.hpp"
#include "exchange/plan_document/begun_from.hpp"
#include "web/components/disclosure.hpp"
#include "web/components/observation.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/plans/plans.hpp"

namespace web::staff {

using namespace html;
namespace c = components;
using domain::Revision;

namespace {

std::string revised_words(Visit const& visit, Revision const& one) {
    return one.cell == "targets" ? std::string(visit.tr("Targets of each period"))
                                 : documents::cell_name(visit.language, one.cell);
}

html::Url revised_address(Visit const& visit, MadePlan const& plan, Revision const& one) {
    auto const& code = plan.formulation().plan;
    if (one.cell == "targets") return visit.link({"formulacion", code, "programacion"});
    return object_address(visit, code, one.object)
        .fragment("c." + std::to_string(one.object) + "." + one.cell);
}

Html keep_form(Visit const& visit, MadePlan const& plan, Revision const& one) {
    auto fields = fragment(input(type("hidden"), name("objeto"), value(std::to_string(one.object))),
                           input(type("hidden"), name("campo"), value(one.cell)));
    return session_form(visit, visit.link({"formulacion", plan.formulation().plan, "revision"}),
                        std::move(fields), std::string(visit.tr("It stays as it is")),
                        c::ButtonKind::second);
}

Html revision_line(Visit const& visit, MadePlan const& plan, Revision const& one, bool can_edit) {
    auto const* const object = domain::find_object(plan.making.draft, one.object);
    auto const text = object == nullptr
                          ? std::string()
                          : documents::cell_value(visit.language, one.cell, object->text(one.cell));
    bool const is_open = one.state == Revision::State::open;
    auto const state =
        one.state == Revision::State::kept ? visit.tr("stays as it is") : visit.tr("revised");
    return li(cls("app-tarea"),
              p(a(href(revised_address(visit, plan, one)), revised_words(visit, one)),
                when(!text.empty(), [&] { return fragment(": ", text); }),
                when(!is_open, [&] { return fragment(" ", span(cls("app-bajo"), state)); })),
              when(is_open && can_edit && one.cell != "targets",
                   [&] { return keep_form(visit, plan, one); }));
}

// By goal, those that are open or those that are not.
Html revision_lines(Visit const& visit, MadePlan const& plan, std::vector<Revision> const& list,
                    bool are_open) {
    bool const can_edit = plan.open_to(visit, domain::PlanAction::edit).has_value();
    Html groups;
    for (auto first = list.begin(); first != list.end();) {
        auto const last = std::find_if(
            first, list.end(), [&](Revision const& one) { return one.object != first->object; });
        Html items;
        for (auto const& one : std::span(first, last))
            if ((one.state == Revision::State::open) == are_open)
                items += revision_line(visit, plan, one, can_edit);
        auto const* const object = domain::find_object(plan.making.draft, first->object);
        if (!items.empty() && object != nullptr)
            groups += fragment(p(strong(object_name(visit, *object))),
                               ul(cls("app-tareas"), std::move(items)));
        first = last;
    }
    return groups;
}

Html revision_content(Visit const& visit, MadePlan const& plan) {
    auto const begun = domain::goes_on(plan.formulation())
                           ? std::nullopt
                           : exchange::draft_begun(visit.site.library, plan.formulation());
    if (!begun)
        return p(
            visit.tr("This plan was not begun from that of another year: there is nothing to "
                     "revise."));
    auto const list = domain::list_revisions(*begun, plan.making.draft, plan.making.kept);
    auto const open = std::ranges::count(list, Revision::State::open, &Revision::state);
    auto const left = static_cast<std::size_t>(open);
    bool const has_done = left < list.size();
    return fragment(
        p(visit.tr("Begun from {edition}. What names a figure of that year is revised, or said to "
                   "stay (rule F9 of the procedure).",
                   fmt::arg("edition", plan.formulation().begun_from))),
        open == 0 ? c::observation({.kind = c::Observation::Kind::good,
                                    .title = std::string(visit.tr("Everything is revised."))})
                  : fragment(h2(text::trn(visit.language, "{count} of {total} is left",
                                          "{count} of {total} are left", left,
                                          fmt::arg("count", left), fmt::arg("total", list.size()))),
                             revision_lines(visit, plan, list, true)),
        when(has_done, [&] {
            return c::disclosure(
                {.summary = text::trn(visit.language, "{count} is done", "{count} are done",
                                      list.size() - left, fmt::arg("count", list.size() - left)),
                 .content = revision_lines(visit, plan, list, false)});
        }));
}

http::Response shown_revision(Visit const& visit, MadePlan const& plan, Refused const& refusal) {
    return plan_page(visit, plan, Tab::revision, std::string(visit.tr("To be revised")),
                     revision_content(visit, plan), refusal);
}

}  // namespace

http::Response plan_revision(Visit const& visit) {
    auto const plan = load_made_plan(visit);
    return plan ? shown_revision(visit, *plan, std::nullopt) : no_plan(visit, plan.error());
}

http::Response keep_cell(Visit const& visit) {
    std::string const code(visit.arguments["plan"]);
    auto const kept =
        app::keep_cell(store_of(visit), {.occasion = occasion_of(visit),
                                         .plan = code,
                                         .object = object_number(typed(visit, "objeto")),
                                         .cell = typed(visit, "campo")});
    if (kept)
        return http::see_other(std::string(visit.link({"formulacion", code, "revision"}).text()));
    auto const plan = load_made_plan(visit);
    return plan ? shown_revision(visit, *plan, kept.error()) : no_plan(visit, plan.error());
}

}  // namespace web::staff
