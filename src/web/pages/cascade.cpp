#include "web/pages/cascade.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "documents/names.hpp"
#include "kit/html/html.hpp"
#include "web/components/disclosure.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/layout.hpp"
#include "web/portal/paging.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;
using Editions = std::vector<std::shared_ptr<app::Edition const>>;

constexpr std::size_t goals_shown = 20;  // of a node
constexpr std::size_t items_max = 300;   // of a tree; of a larger one, the top level alone
constexpr std::size_t top_level_shown = 50;

std::size_t goals_below(domain::Members const& members) {
    auto count = members.goals.size();
    for (auto const& child : members.children)
        count += goals_below(child);
    return count;
}

std::size_t items_below(domain::Members const& members) {
    auto count = std::min(members.goals.size(), goals_shown) + members.children.size();
    for (auto const& child : members.children)
        count += items_below(child);
    return count;
}

Html goal_item(Visit const& visit, domain::Plan const& plan, domain::Goal const& goal,
               std::string const& path) {
    return li(a(href(goal_address(visit, plan, path)), strong(goal.code), " ",
                stated(visit, short_title(documents::title_of(goal)))),
              when(goal.sheet.aligned_to.empty() && goal.sheet.origin.empty(),
                   [&] { return span(cls("app-nota"), " · ", visit.tr("without alignment")); }),
              when(!goal.sheet.origin.empty(),
                   [&] { return span(cls("app-nota"), " · ", stated(visit, goal.sheet.origin)); }),
              each(goal.sheet.aligned_to, [&](std::string const& to) {
                  return span(cls("app-nota"), " → ", stated(visit, to));
              }));
}

// The first of them, and where the others are.
Html goal_items(Visit const& visit, domain::Plan const& plan,
                std::vector<domain::Goal> const& goals, std::string const& above, Url const& all) {
    Html items;
    for (std::size_t i = 0; i < std::min(goals.size(), goals_shown); ++i)
        items += goal_item(visit, plan, goals[i],
                           above.empty() ? goals[i].code : above + "/" + goals[i].code);
    if (goals.size() > goals_shown)
        items +=
            li(a(href(all), visit.tr("All {count} indicators", fmt::arg("count", goals.size()))));
    return items;
}

Html node_name(Visit const& visit, domain::Plan const& plan, domain::Node const& node,
               std::string const& path) {
    return a(href(node_address(visit, plan, path)), strong(node.code, "."), " ",
             stated(visit, short_title(documents::title_of(node))));
}

Html node_item(Visit const& visit, domain::Plan const& plan, domain::Node const& node,
               std::string const& above) {
    auto const path = above.empty() ? node.code : above + "/" + node.code;
    Html below = goal_items(visit, plan, node.goals, path, node_address(visit, plan, path));
    for (auto const& child : node.children)
        below += node_item(visit, plan, child, path);
    auto name = node_name(visit, plan, node, path);
    if (below.empty()) return li(std::move(name));
    return li(std::move(name), ul(std::move(below)));
}

Html top_level(Visit const& visit, domain::Plan const& plan) {
    Html items;
    auto const shown = std::min(plan.children.size(), top_level_shown);
    for (std::size_t i = 0; i < shown; ++i) {
        auto const& node = plan.children[i];
        auto const count = goals_below(node);
        items += li(node_name(visit, plan, node, node.code),
                    span(cls("app-nota"), " · ",
                         text::trn(visit.language, "{count} indicator", "{count} indicators", count,
                                   fmt::arg("count", count))));
    }
    if (plan.children.size() > shown)
        items += li(a(href(plan_address(visit, plan)),
                      visit.tr("All {count} objectives", fmt::arg("count", plan.children.size()))));
    return items;
}

Html plan_tree(Visit const& visit, domain::Plan const& plan) {
    auto items = goal_items(visit, plan, plan.goals, {}, plan_address(visit, plan));
    if (items_below(plan) > items_max)
        items += top_level(visit, plan);
    else
        for (auto const& child : plan.children)
            items += node_item(visit, plan, child, {});
    return c::disclosure(
        {.summary =
             documents::title_of(plan) +
             (is_demonstration(plan) ? " (" + std::string(visit.tr("demonstration data")) + ")"
                                     : std::string()),
         .content = fragment(p(a(href(plan_address(visit, plan)), visit.tr("Go to the plan"))),
                             ul(cls("app-arbol"), std::move(items))),
         .shown = visit.for_print() ? c::Shown::open : c::Shown::folded});
}

void list_codes(domain::Members const& members, std::vector<std::string_view>& codes) {
    for (auto const& goal : members.goals)
        codes.push_back(goal.code);
    for (auto const& child : members.children)
        list_codes(child, codes);
}

// Codes that stand more than once, in their order.
std::vector<std::string_view> shared_codes(Editions const& editions) {
    std::vector<std::string_view> codes;
    for (auto const& edition : editions)
        list_codes(edition->plan, codes);
    std::ranges::sort(codes);
    std::vector<std::string_view> shared;
    for (std::size_t i = 1; i < codes.size(); ++i)
        if (codes[i] == codes[i - 1] && (shared.empty() || shared.back() != codes[i]))
            shared.push_back(codes[i]);
    return shared;
}

// Where the goals of these codes stand.
class Standings {
public:
    Standings(Visit const& visit, Editions const& editions, std::span<std::string_view const> codes)
        : visit_(visit) {
        for (auto const code : codes)
            by_code_.emplace(code, Html());
        for (auto const& edition : editions)
            look_in(edition->plan, edition->plan, {});
    }

    Html of(std::string_view code) const { return li(strong(code), ": ", by_code_.at(code)); }

private:
    void look_in(domain::Plan const& plan, domain::Members const& members,
                 std::string const& above) {
        for (auto const& goal : members.goals) {
            auto const found = by_code_.find(goal.code);
            if (found == by_code_.end()) continue;
            auto const path = above + goal.code;
            if (!found->second.empty()) found->second += html::text(" · ");
            found->second +=
                a(href(goal_address(visit_, plan, path)),
                  stated(visit_, short_title(documents::title_of(plan))), " (", path, ")");
        }
        for (auto const& child : members.children)
            look_in(plan, child, above + child.code + "/");
    }

    Visit const& visit_;
    std::map<std::string_view, Html> by_code_;
};

// Goals whose code stands in several places: one indicator that several plans answer for.
Html shared_goals(Visit const& visit, Editions const& editions) {
    auto const codes = shared_codes(editions);
    if (codes.empty()) return p(visit.tr("No indicator stands in two places."));
    Paging const paging(visit, codes.size());
    auto const page = paging.of(codes);
    Standings const standings(visit, editions, page);
    return fragment(ul(each(page, [&](std::string_view code) { return standings.of(code); })),
                    paging.links());
}

}  // namespace

http::Response cascade(Visit const& visit) {
    Editions editions;
    for (auto const& head : visit.site.library.catalogue()->plans)
        editions.push_back(visit.site.library.find_edition(head.code, head.number));
    std::stable_sort(editions.begin(), editions.end(), [](auto const& left, auto const& right) {
        return left->plan.instrument < right->plan.instrument;
    });
    Html trees;
    std::optional<domain::Instrument> last;
    for (auto const& edition : editions) {
        if (last != edition->plan.instrument) {
            last = edition->plan.instrument;
            trees += h2(documents::capitalized(documents::instrument_name(visit.language, *last)));
        }
        trees += plan_tree(visit, edition->plan);
    }
    auto content =
        fragment(h1(visit.tr("Cascade")),
                 p(cls("app-bajada"),
                   visit.tr("From the sector to the institution and to the year: what each plan "
                            "holds, and what its goals answer to.")),
                 std::move(trees), h2(visit.tr("Indicators in several places")),
                 shared_goals(visit, editions));
    PageText text{.title = std::string(visit.tr("Cascade")),
                  .description = std::string(visit.tr("How the plans hang together.")),
                  .section = Section::cascade};
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
