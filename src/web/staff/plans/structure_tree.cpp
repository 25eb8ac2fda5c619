#include "web/staff/plans/structure_tree.hpp"

#include <algorithm>
#include <map>

#include "documents/names.hpp"
#include "documents/plan/formulation_words.hpp"
#include "web/components/icon.hpp"
#include "web/portal/paging.hpp"
#include "web/staff/plans/object_findings.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {

using namespace html;
using domain::DraftObject;
using domain::ObjectKind;

namespace {

constexpr std::size_t objects_at_once = 250;
constexpr std::size_t goals_of_a_page = 100;

std::string kind_words(Visit const& visit, DraftObject const& object) {
    if (object.kind == ObjectKind::goal) return std::string(visit.tr("goal"));
    auto const kind = domain::node_kind_tokens.find(object.text("kind"));
    return kind ? std::string(documents::node_kind_name(visit.language, *kind))
                : std::string(visit.tr("part of the plan"));
}

class Tree {
public:
    Tree(Visit const& visit, MadePlan const& plan)
        : visit_(visit),
          plan_(plan),
          can_edit_(plan.open_to(visit, domain::PlanAction::edit).has_value()),
          at_(part_shown(visit, plan.making.draft)) {
        for (auto const& object : plan.making.draft)
            if (object.id != 0) below_[object.parent].push_back(&object);
        auto const& draft = plan.making.draft;
        for (auto object = draft.rbegin(); object != draft.rend(); ++object)
            if (object->id != 0) size_[object->parent] += 1 + size_[object->id];
    }

    Html shown() {
        if (size_[0] == 0)
            return p(
                visit_.tr("There is nothing in the plan yet. Add its objectives and goals "
                          "below."));
        bool const is_whole = visit_.for_print() || size_[at_] <= objects_at_once;
        return fragment(way_here(), found(at_), is_whole ? whole_branch(at_) : one_level());
    }

private:
    // The parts above the one that is shown.
    Html way_here() {
        if (at_ == 0) return {};
        Html items;
        for (int id = at_; id != 0;) {
            auto const& object = *domain::find_object(plan_.making.draft, id);
            auto const name = object_name(visit_, object);
            items = fragment(li(id == at_ ? strong(name) : way_into(id, name)), std::move(items));
            id = object.parent;
        }
        return nav(
            cls("app-migas"), aria_label(visit_.tr("Part of the plan")),
            ol(li(way_into(0, std::string(visit_.tr("The whole structure")))), std::move(items)));
    }

    Html way_into(int part, std::string const& words) {
        auto const text = part == 0 ? std::string() : std::to_string(part);
        return a(href(visit_.here_with({{"parte", text}, {"pagina", ""}, {"fuera", ""}})), words);
    }

    Html whole_branch(int parent) {
        auto const found = below_.find(parent);
        if (found == below_.end()) return {};
        return ul(cls("app-partes"), each(found->second, [&](DraftObject const* object) {
                      return li(line(*object), whole_branch(object->id));
                  }));
    }

    Html one_level() {
        auto const& objects = below_[at_];
        auto const parts = std::ranges::partition_point(
            objects, [](auto const* one) { return one->kind == ObjectKind::goal; });
        std::vector<DraftObject const*> const goals(objects.begin(), parts);
        Paging const paging(visit_, goals.size(), goals_of_a_page);
        Html items;
        for (auto const* goal : paging.of(goals))
            items += li(line(*goal));
        for (auto const* part : std::ranges::subrange(parts, objects.end()))
            items += li(line(*part, way_below(*part)));
        return fragment(ul(cls("app-partes"), std::move(items)), paging.links());
    }

    Html way_below(DraftObject const& part) {
        auto const count = size_[part.id];
        if (count == 0) return {};
        return p(
            cls("app-rama__dentro"),
            way_into(part.id, text::trn(visit_.language, "See {count} within", "See {count} within",
                                        count, fmt::arg("count", count))));
    }

    Html line(DraftObject const& object, Html way_in = {}) {
        return div(cls("app-rama"), id(line_anchor(object.id)),
                   p(a(href(object_address(visit_, plan_.formulation().plan, object.id)),
                       object_name(visit_, object)),
                     " ", span(cls("app-bajo"), kind_words(visit_, object))),
                   std::move(way_in), when(can_edit_, [&] { return tools(object); }),
                   found(object.id));
    }

    // What the checks say of it, below its line.
    Html found(int object) {
        auto findings = object_findings(visit_, plan_, object);
        if (findings.empty()) return {};
        return div(cls("app-rama__hallazgos"), std::move(findings));
    }

    // Up and down among its siblings, to another part, and out of the plan.
    Html tools(DraftObject const& object) {
        auto const code = exchange::cell_characters(object.text("code"));
        auto const place = visit_.link({"formulacion", plan_.formulation().plan, "fichas",
                                        std::to_string(object.id), "lugar"});
        return div(cls("app-rama__manejo"), order_form(object, code),
                   a(href(place), visit_.tr("Move {code}", fmt::arg("code", code))),
                   session_form(visit_, structure("fuera"), hidden_fields(object),
                                visit_.tr("Take out {code}", fmt::arg("code", code)),
                                components::ButtonKind::second));
    }

    html::Url structure(std::string_view what) {
        return visit_.link({"formulacion", plan_.formulation().plan, "estructura", what});
    }

    Html hidden_fields(DraftObject const& object) {
        return fragment(input(type("hidden"), name("objeto"), value(std::to_string(object.id))),
                        when(at_ != 0 && at_ != object.id, [&] {
                            return input(type("hidden"), name("parte"), value(std::to_string(at_)));
                        }));
    }

    Html order_form(DraftObject const& object, std::string const& code) {
        auto const& all = below_[object.parent];
        auto const of_kind =
            std::ranges::equal_range(all, object.kind != ObjectKind::goal, {},
                                     [](auto const* one) { return one->kind != ObjectKind::goal; });
        auto const own = std::ranges::find(of_kind, &object);
        auto const after_next = [&] {
            return of_kind.end() - own > 2 ? std::to_string((*(own + 2))->id) : std::string();
        };
        auto const parent = std::to_string(object.parent);
        auto arrows = fragment(
            when(own != of_kind.begin(),
                 [&] {
                     return arrow(components::Icon::arrow_up, std::to_string((*(own - 1))->id),
                                  visit_.tr("Put {code} one place up", fmt::arg("code", code)));
                 }),
            when(own + 1 != of_kind.end(), [&] {
                return arrow(components::Icon::arrow_down, after_next(),
                             visit_.tr("Put {code} one place down", fmt::arg("code", code)));
            }));
        if (arrows.empty()) return {};
        return session_form(
            visit_, structure("lugar"),
            fragment(hidden_fields(object), input(type("hidden"), name("visto"), value(parent)),
                     input(type("hidden"), name("debajo"), value(parent)), std::move(arrows)),
            {});
    }

    Html arrow(components::Icon icon, std::string const& before, std::string const& words) {
        return button(cls("app-boton app-boton--segundo app-boton--signo"), type("submit"),
                      name("antes"), value(before), attr("title", words), components::icon(icon),
                      span(cls("app-oculto"), words));
    }

    Visit const& visit_;
    MadePlan const& plan_;
    bool can_edit_;
    int at_;
    std::map<int, std::vector<DraftObject const*>> below_;  // goals before parts, as in the draft
    std::map<int, std::size_t> size_;                       // of what hangs from each
};

}  // namespace

std::string line_anchor(int object) {
    return "parte-" + std::to_string(object);
}

int part_shown(Visit const& visit, domain::Draft const& draft) {
    auto const asked = typed(visit, "parte");
    int const id = object_number(asked.empty() ? visit.request.query.find("parte").value_or("0")
                                               : std::string_view(asked));
    auto const* const object = domain::find_object(draft, id);
    return object != nullptr && object->kind == ObjectKind::node ? id : 0;
}

Html structure_tree(Visit const& visit, MadePlan const& plan) {
    return Tree(visit, plan).shown();
}

}  // namespace web::staff
