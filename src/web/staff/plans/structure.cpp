// What is in the tree, and ways to add, to take out and to put back.
#include "web/staff/plans/structure.hpp"

#include "app/plan/edit_draft.hpp"
#include "documents/names.hpp"
#include "documents/plan/formulation_words.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/plans/plans.hpp"
#include "web/staff/plans/structure_tree.hpp"

namespace web::staff {

using namespace html;
namespace c = components;
using domain::ObjectKind;

namespace {

Html parent_field(Visit const& visit, MadePlan const& plan, std::string const& id) {
    auto const asked = typed(visit, "debajo");
    auto const chosen =
        asked.empty() ? std::to_string(part_shown(visit, plan.making.draft)) : asked;
    std::vector<c::Choice> choices;
    for (auto const& object : plan.making.draft)
        if (object.kind != ObjectKind::goal)
            choices.push_back({std::to_string(object.id), object_name(visit, object)});
    return c::select_field({.choice = {.id = id,
                                       .name = "debajo",
                                       .label = std::string(visit.tr("Below")),
                                       .choices = std::move(choices),
                                       .chosen = chosen}});
}

Html text_field(Visit const& visit, char const* name, char const* label, Refused const& refusal) {
    return c::input_field({.name = name,
                           .label = std::string(visit.tr(label)),
                           .value = typed(visit, name),
                           .autocomplete = "off",
                           .problem = problem_of(visit, refusal, name)});
}

Html schedule_field(Visit const& visit) {
    std::vector<c::Choice> choices;
    for (auto const& one : domain::schedule_tokens)
        choices.push_back({std::string(one.token), documents::capitalized(documents::schedule_name(
                                                       visit.language, one.value))});
    return c::select_field({.choice = {.id = "tipo",
                                       .name = "tipo",
                                       .label = std::string(visit.tr("Type of programming")),
                                       .choices = std::move(choices),
                                       .chosen = typed(visit, "tipo")}});
}

Html node_kind_field(Visit const& visit) {
    std::vector<c::Choice> choices;
    for (auto const& one : domain::node_kind_tokens)
        choices.push_back({std::string(one.token), documents::capitalized(documents::node_kind_name(
                                                       visit.language, one.value))});
    return c::select_field({.choice = {.id = "clase",
                                       .name = "clase",
                                       .label = std::string(visit.tr("Kind")),
                                       .choices = std::move(choices),
                                       .chosen = typed(visit, "clase")}});
}

Html add_forms(Visit const& visit, MadePlan const& plan, Refused const& refusal) {
    auto const address = visit.link({"formulacion", plan.formulation().plan, "estructura"});
    bool const is_node = typed(visit, "que") == "parte";
    Refused const none;
    auto const of_goal = is_node ? none : refusal;
    auto const of_node = is_node ? refusal : none;
    auto goal = fragment(input(type("hidden"), name("que"), value("meta")),
                         text_field(visit, "codigo", text::mark("Code of the goal"), of_goal),
                         text_field(visit, "frase", text::mark("What the goal promises"), of_goal),
                         schedule_field(visit), parent_field(visit, plan, "debajo"));
    auto node = fragment(input(type("hidden"), name("que"), value("parte")),
                         text_field(visit, "codigo-parte", text::mark("Code"), of_node),
                         text_field(visit, "nombre", text::mark("Name"), of_node),
                         node_kind_field(visit), parent_field(visit, plan, "debajo-parte"));
    return fragment(
        h2(visit.tr("Add a goal")),
        div(cls("app-ficha app-ficha--ancha"),
            session_form(visit, address, std::move(goal), std::string(visit.tr("Add the goal")))),
        h2(visit.tr("Add an objective or another part")),
        div(cls("app-ficha app-ficha--ancha"),
            session_form(visit, address, std::move(node), std::string(visit.tr("Add the part")),
                         c::ButtonKind::second)));
}

// What was taken out a moment ago can be put back with one press.
Html put_back(Visit const& visit, MadePlan const& plan) {
    auto const id = visit.request.query.find("fuera");
    if (!id || !plan.open_to(visit, domain::PlanAction::edit)) return {};
    auto const field = input(type("hidden"), name("objeto"), value(*id));
    return div(
        cls("app-aviso"), role("status"), p(visit.tr("It was taken out of the plan.")),
        session_form(visit,
                     visit.link({"formulacion", plan.formulation().plan, "estructura", "dentro"}),
                     field, std::string(visit.tr("Put it back")), c::ButtonKind::second));
}

// «M2 … cuelga de O1 …, puesto 1 de 4.»
Html moved_just_now(Visit const& visit, MadePlan const& plan) {
    auto const& draft = plan.making.draft;
    auto const number = object_number(visit.request.query.find("lugar").value_or(""));
    auto const* const object = domain::find_object(draft, number);
    if (object == nullptr || object->kind == ObjectKind::plan) return {};
    int count = 0;
    int rank = 0;
    for (auto const& one : draft) {
        bool const is_sibling =
            one.id != 0 && one.parent == object->parent && one.kind == object->kind;
        if (is_sibling) ++count;
        if (one.id == number) rank = count;
    }
    return p(
        cls("app-aviso"), role("status"),
        visit.tr("«{thing}» stands in «{part}» now, place {rank} of {count}.",
                 fmt::arg("thing", object_name(visit, *object)),
                 fmt::arg("part", object_name(visit, *domain::find_object(draft, object->parent))),
                 fmt::arg("rank", rank), fmt::arg("count", count)));
}

void add_cell(std::vector<domain::Cell>& cells, std::string name, std::string const& characters) {
    if (!characters.empty()) cells.push_back({std::move(name), exchange::cell_text(characters)});
}

std::vector<domain::Cell> cells_asked(Visit const& visit, bool is_node) {
    std::vector<domain::Cell> cells;
    if (is_node) {
        add_cell(cells, "code", typed(visit, "codigo-parte"));
        add_cell(cells, "name", typed(visit, "nombre"));
        if (domain::node_kind_tokens.find(typed(visit, "clase")))
            add_cell(cells, "kind", typed(visit, "clase"));
    } else {
        add_cell(cells, "code", typed(visit, "codigo"));
        add_cell(cells, "goal", typed(visit, "frase"));
        auto const type = domain::schedule_tokens.find(typed(visit, "tipo"));
        add_cell(cells, "schedule",
                 std::string(domain::schedule_tokens.token(type.value_or(domain::Schedule::sum))));
    }
    return cells;
}

app::PickObject pick_asked(Visit const& visit) {
    return {.occasion = occasion_of(visit),
            .plan = std::string(visit.arguments["plan"]),
            .object = object_number(typed(visit, "objeto"))};
}

}  // namespace

html::Url structure_address(Visit const& visit) {
    return visit.link({"formulacion", visit.arguments["plan"], "estructura"});
}

http::Response shown_structure(Visit const& visit, Refused const& refusal) {
    auto const plan = load_made_plan(visit);
    if (!plan) return no_plan(visit, plan.error());
    bool const can_edit = plan->open_to(visit, domain::PlanAction::edit).has_value();
    auto content = fragment(put_back(visit, *plan), moved_just_now(visit, *plan),
                            p(a(href(object_address(visit, plan->formulation().plan, 0)),
                                visit.tr("Card of the plan"))),
                            structure_tree(visit, *plan),
                            when(can_edit, [&] { return add_forms(visit, *plan, refusal); }));
    return plan_page(visit, *plan, Tab::structure, std::string(visit.tr("Structure")),
                     std::move(content), refusal);
}

http::Response plan_structure(Visit const& visit) {
    return shown_structure(visit, std::nullopt);
}

http::Response add_to_plan(Visit const& visit) {
    bool const is_node = typed(visit, "que") == "parte";
    auto const added =
        app::add_object(store_of(visit), {.occasion = occasion_of(visit),
                                          .plan = std::string(visit.arguments["plan"]),
                                          .kind = is_node ? ObjectKind::node : ObjectKind::goal,
                                          .parent = object_number(typed(visit, "debajo")),
                                          .cells = cells_asked(visit, is_node)});
    if (!added) {
        auto refusal = added.error();
        if (is_node && refusal.field == "codigo") refusal.field = "codigo-parte";
        return shown_structure(visit, refusal);
    }
    return http::see_other(std::string(structure_address(visit).text()));
}

http::Response remove_from_plan(Visit const& visit) {
    auto const removed = app::remove_object(store_of(visit), pick_asked(visit));
    if (!removed) return shown_structure(visit, removed.error());
    auto const address = structure_address(visit).query("fuera", typed(visit, "objeto"));
    auto const part = typed(visit, "parte");
    return http::see_other(
        std::string((part.empty() ? address : address.query("parte", part)).text()));
}

http::Response restore_to_plan(Visit const& visit) {
    auto const restored = app::restore_object(store_of(visit), pick_asked(visit));
    if (!restored) return shown_structure(visit, restored.error());
    return http::see_other(std::string(structure_address(visit).text()));
}

}  // namespace web::staff
