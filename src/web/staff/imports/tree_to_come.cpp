#include "web/staff/imports/tree_to_come.hpp"

#include <algorithm>
#include <map>

#include "documents/plan/cell_words.hpp"
#include "exchange/plan_document/draft.hpp"
#include "web/components/disclosure.hpp"
#include "web/staff/plans/made_plan.hpp"

namespace web::staff {

using namespace html;
using domain::DraftObject;
using domain::ObjectKind;

namespace {

constexpr std::size_t goals_named_max = 12;  // of a part
constexpr std::size_t parts_max = 60;

class Tree {
public:
    Tree(Visit const& visit, domain::Draft const& draft) : visit_(visit) {
        for (auto const& object : draft)
            if (object.kind != ObjectKind::plan)
                (object.kind == ObjectKind::node ? parts_ : goals_)[object.parent].push_back(
                    &object);
    }

    bool has_parts() const { return !parts_.empty(); }

    Html below(int parent) {
        auto const goals = goals_of(parent);
        Html items = goals.empty() ? Html() : li(cls("app-bajo"), goals);
        std::size_t left = 0;
        for (auto const* part : parts_[parent]) {
            if (shown_++ < parts_max)
                items += li(name_of(*part), below(part->id));
            else
                ++left;
        }
        return fragment(ul(std::move(items)), and_more(visit_, left));
    }

private:
    std::string weight_of(DraftObject const& object) const {
        auto const weight = object.text("weight");
        return weight.empty() ? std::string()
                              : documents::cell_value(visit_.language, "weight", weight) + " %";
    }

    Html name_of(DraftObject const& part) const {
        auto const weight = weight_of(part);
        auto words = exchange::cell_characters(part.text("code"));
        auto const name = exchange::cell_characters(part.text("name"));
        if (!name.empty()) words.append(" ").append(name);
        return fragment(strong(words), when(!weight.empty(), [&] {
                            return fragment(
                                " · ", visit_.tr("weighs {weight}", fmt::arg("weight", weight)));
                        }));
    }

    // «Metas: 1 (50 %), 2 (50 %)».
    std::string goals_of(int parent) {
        auto const& goals = goals_[parent];
        if (goals.empty()) return {};
        std::string list;
        for (auto const* goal : std::span(goals).first(std::min(goals.size(), goals_named_max))) {
            list.append(list.empty() ? "" : ", ")
                .append(exchange::cell_characters(goal->text("code")));
            if (auto const weight = weight_of(*goal); !weight.empty())
                list.append(" (").append(weight).append(")");
        }
        if (goals.size() > goals_named_max) list.append(" …");
        return text::trn(visit_.language, "{count} goal: {list}", "{count} goals: {list}",
                         goals.size(), fmt::arg("count", goals.size()), fmt::arg("list", list));
    }

    Visit const& visit_;
    std::map<int, std::vector<DraftObject const*>> parts_;  // by parent
    std::map<int, std::vector<DraftObject const*>> goals_;
    std::size_t shown_ = 0;
};

}  // namespace

Html tree_to_come(Visit const& visit, domain::Draft const& draft, std::string title) {
    Tree tree(visit, draft);
    if (!tree.has_parts()) return {};
    return components::disclosure(
        {.summary = std::move(title), .content = tree.below(0), .shown = components::Shown::open});
}

}  // namespace web::staff
