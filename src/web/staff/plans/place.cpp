// Where a goal or a part of a plan in the making hangs: a page that gives it to another part, and
// what the arrows of the structure ask.
#include <set>

#include "app/plan/move_object.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/plans/plans.hpp"
#include "web/staff/plans/structure.hpp"
#include "web/staff/plans/structure_tree.hpp"

namespace web::staff {

using namespace html;
namespace c = components;
using domain::DraftObject;
using domain::ObjectKind;

namespace {

// The parts from which it may hang: neither itself, nor what hangs from it.
std::vector<c::Choice> parts_for(Visit const& visit, domain::Draft const& draft, int moved) {
    std::vector<c::Choice> choices;
    std::set<int> within{moved};
    for (auto const& object : draft) {
        if (object.id != 0 && within.contains(object.parent)) within.insert(object.id);
        if (object.kind != ObjectKind::goal && !within.contains(object.id))
            choices.push_back({std::to_string(object.id), object_name(visit, object)});
    }
    return choices;
}

Html move_form(Visit const& visit, MadePlan const& plan, DraftObject const& object) {
    auto const& draft = plan.making.draft;
    auto const parent = std::to_string(object.parent);
    auto const asked = typed(visit, "debajo");
    auto fields = fragment(
        input(type("hidden"), name("objeto"), value(std::to_string(object.id))),
        input(type("hidden"), name("visto"), value(parent)),
        input(type("hidden"), name("pagina"), value("lugar")),
        c::select_field(
            {.choice = {.id = "debajo",
                        .name = "debajo",
                        .label = std::string(visit.tr("Below")),
                        .choices = parts_for(visit, draft, object.id),
                        .chosen = asked.empty() ? parent : asked},
             .hint = std::string(visit.tr("It goes behind all that stands there. The arrows of the "
                                          "structure change the order."))}));
    return div(
        cls("app-ficha app-ficha--ancha"),
        session_form(visit,
                     visit.link({"formulacion", plan.formulation().plan, "estructura", "lugar"}),
                     std::move(fields), std::string(visit.tr("Move"))));
}

http::Response shown_place(Visit const& visit, int number, Refused const& refusal) {
    auto const plan = load_made_plan(visit);
    if (!plan) return no_plan(visit, plan.error());
    auto const* const object = domain::find_object(plan->making.draft, number);
    if (object == nullptr || object->kind == ObjectKind::plan)
        return no_plan(visit, domain::Refusal{domain::RefusalKind::object_unknown});
    bool const can_edit = plan->open_to(visit, domain::PlanAction::edit).has_value();
    auto const* const parent = domain::find_object(plan->making.draft, object->parent);
    auto content = fragment(
        p(visit.tr("It stands in «{part}» now.", fmt::arg("part", object_name(visit, *parent)))),
        can_edit ? move_form(visit, *plan, *object)
                 : p(visit.tr("The plan cannot be edited in its present state.")),
        p(a(href(structure_address(visit)), visit.tr("Back to the structure"))));
    return plan_page(visit, *plan, Tab::structure,
                     visit.tr("Move {thing}", fmt::arg("thing", object_name(visit, *object))),
                     std::move(content), refusal);
}

}  // namespace

http::Response object_place(Visit const& visit) {
    return shown_place(visit, object_number(visit.arguments["objeto"]), std::nullopt);
}

http::Response move_in_plan(Visit const& visit) {
    auto const number = object_number(typed(visit, "objeto"));
    auto const before = typed(visit, "antes");
    app::MoveObject const command{
        .occasion = occasion_of(visit),
        .plan = std::string(visit.arguments["plan"]),
        .object = number,
        .seen_parent = object_number(typed(visit, "visto")),
        .parent = object_number(typed(visit, "debajo")),
        .before = before.empty() ? std::nullopt : std::optional(object_number(before))};
    auto const moved = app::move_object(store_of(visit), command);
    bool const is_of_page = typed(visit, "pagina") == "lugar";
    if (!moved && is_of_page) return shown_place(visit, number, moved.error());
    if (!moved) return shown_structure(visit, moved.error());
    auto address = structure_address(visit).query("lugar", std::to_string(number));
    if (is_of_page) return http::see_other(std::string(address.text()));
    if (auto const part = typed(visit, "parte"); !part.empty())
        address = address.query("parte", part);
    return http::see_other(std::string(address.fragment(line_anchor(number)).text()));
}

}  // namespace web::staff
