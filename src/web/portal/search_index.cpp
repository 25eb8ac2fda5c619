#include "web/portal/search_index.hpp"

#include <algorithm>

#include "documents/names.hpp"
#include "exchange/plan_document/draft.hpp"
#include "kit/text/search.hpp"

namespace web {
namespace {

using Found = Findable::Kind;

constexpr std::size_t drafts_max = 100;

void add_members(domain::Members const& members, std::string const& above,
                 std::vector<Findable>& entries) {
    for (auto const& goal : members.goals)
        entries.push_back(findable(Found::goal, above + goal.code, goal.code,
                                   documents::title_of(goal),
                                   "meta indicador " + goal.goal + " " + goal.sheet.responsible +
                                       " " + goal.sheet.origin));
    for (auto const& child : members.children) {
        entries.push_back(findable(Found::node, above + child.code, child.code,
                                   documents::title_of(child), "objetivo " + child.name));
        add_members(child, above + child.code + "/", entries);
    }
}

std::vector<Findable> entries_of(domain::Plan const& plan) {
    std::vector<Findable> entries{findable(Found::plan, {}, plan.code, documents::title_of(plan),
                                           "plan " + plan.name + " " + plan.owner.name)};
    add_members(plan, {}, entries);
    return entries;
}

std::vector<Findable> entries_of(domain::Draft const& goals) {
    std::vector<Findable> entries;
    for (auto const& goal : goals) {
        auto const said = [&](std::string_view cell) {
            return exchange::cell_characters(goal.text(cell));
        };
        auto title = said("short_name");
        if (title.empty()) title = said("indicator");
        if (title.empty()) title = said("goal");
        if (title.empty()) title = said("code");
        entries.push_back(findable(Found::goal, std::to_string(goal.id), said("code"), title,
                                   "meta indicador " + said("goal") + " " + said("responsible")));
    }
    return entries;
}

}  // namespace

Findable findable(Findable::Kind kind, std::string path, std::string const& code,
                  std::string const& title, std::string const& rest) {
    Findable entry{kind, std::move(path), title, text::fold(code), text::fold(title), 0};
    entry.title_size = entry.folded.size();
    entry.folded.append(" ").append(text::fold(rest)).append(" ").append(entry.code_folded);
    return entry;
}

SearchIndex::Entries SearchIndex::entries(app::Library& library, app::EditionHead const& head) {
    {
        std::lock_guard const lock(mutex_);
        auto const kept = by_plan_.find(head.code);
        if (kept != by_plan_.end() && kept->second.edition == head.number)
            return kept->second.entries;
    }
    auto const edition = library.find_edition(head.code, head.number);
    auto made = std::make_shared<std::vector<Findable> const>(edition ? entries_of(edition->plan)
                                                                      : std::vector<Findable>{});
    std::lock_guard const lock(mutex_);
    by_plan_.insert_or_assign(head.code, Kept{head.number, made});
    return made;
}

SearchIndex::Entries SearchIndex::draft_goals(storage::Store& store,
                                              storage::EntityId const& entity,
                                              domain::Formulation const& formulation) {
    {
        std::lock_guard const lock(mutex_);
        auto const kept = drafts_.find(formulation.plan);
        if (kept != drafts_.end() && kept->second.formulation == formulation.number &&
            kept->second.version == formulation.version)
            return kept->second.entries;
    }
    auto made = std::make_shared<std::vector<Findable> const>(
        entries_of(app::load_goal_words(store, entity, formulation)));
    std::lock_guard const lock(mutex_);
    if (drafts_.size() >= drafts_max) drafts_.clear();
    drafts_.insert_or_assign(formulation.plan,
                             KeptDraft{formulation.number, formulation.version, made});
    return made;
}

void SearchIndex::forget_others(app::Catalogue const& catalogue) {
    std::lock_guard const lock(mutex_);
    if (by_plan_.size() <= catalogue.plans.size()) return;
    std::erase_if(by_plan_, [&](auto const& kept) {
        return std::ranges::none_of(
            catalogue.plans, [&](app::EditionHead const& head) { return head.code == kept.first; });
    });
}

}  // namespace web
