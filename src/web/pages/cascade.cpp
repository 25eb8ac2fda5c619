#include "web/pages/cascade.hpp"

#include <algorithm>
#include <map>

#include "documents/names.hpp"
#include "kit/html/html.hpp"
#include "web/components/disclosure.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/layout.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;
using Editions = std::vector<std::shared_ptr<app::Edition const>>;

constexpr std::size_t goals_shown = 200;

// Where a goal of a plan stands.
struct Standing {
    domain::Plan const* plan;
    std::string path;
};

Html node_item(Visit const& visit, domain::Plan const& plan, domain::Node const& node,
               std::string const& above) {
    auto const path = above.empty() ? node.code : above + "/" + node.code;
    Html below;
    std::size_t shown = 0;
    for (auto const& goal : node.goals) {
        if (++shown > goals_shown) break;
        below +=
            li(a(href(goal_address(visit, plan, path + "/" + goal.code)), strong(goal.code), " ",
                 short_title(documents::title_of(goal))),
               when(goal.sheet.aligned_to.empty() && goal.sheet.origin.empty(),
                    [&] { return span(cls("app-nota"), " · ", visit.tr("without alignment")); }),
               when(!goal.sheet.origin.empty(),
                    [&] { return span(cls("app-nota"), " · ", goal.sheet.origin); }),
               each(goal.sheet.aligned_to,
                    [&](std::string const& to) { return span(cls("app-nota"), " → ", to); }));
    }
    for (auto const& child : node.children)
        below += node_item(visit, plan, child, path);
    auto name = fragment(a(href(node_address(visit, plan, path)), strong(node.code, "."), " ",
                           short_title(documents::title_of(node))));
    if (below.empty()) return li(std::move(name));
    return li(std::move(name), ul(std::move(below)));
}

Html plan_tree(Visit const& visit, domain::Plan const& plan) {
    Html items;
    for (auto const& goal : plan.goals)
        items += li(a(href(goal_address(visit, plan, goal.code)), strong(goal.code), " ",
                      short_title(documents::title_of(goal))));
    for (auto const& child : plan.children)
        items += node_item(visit, plan, child, {});
    return c::disclosure(
        {.summary = documents::title_of(plan),
         .content = fragment(p(a(href(plan_address(visit, plan)), visit.tr("Go to the plan"))),
                             ul(cls("app-arbol"), std::move(items)))});
}

// Goals whose code stands in several places: one indicator that several plans answer for.
Html shared_goals(Visit const& visit, Editions const& editions) {
    std::map<std::string, std::vector<Standing>> by_code;
    for (auto const& edition : editions) {
        std::vector<std::pair<domain::Members const*, std::string>> open{{&edition->plan, ""}};
        while (!open.empty()) {
            auto const [members, above] = open.back();
            open.pop_back();
            for (auto const& goal : members->goals)
                by_code[goal.code].push_back({&edition->plan, above + goal.code});
            for (auto const& child : members->children)
                open.emplace_back(&child, above + child.code + "/");
        }
    }
    Html items;
    for (auto const& [code, standings] : by_code) {
        if (standings.size() < 2) continue;
        items += li(strong(code), ": ", each(standings, [&](Standing const& standing) {
                        return fragment(a(href(goal_address(visit, *standing.plan, standing.path)),
                                          short_title(documents::title_of(*standing.plan)), " (",
                                          standing.path, ")"),
                                        " ");
                    }));
    }
    if (items.empty()) return p(visit.tr("No indicator stands in two places."));
    return ul(std::move(items));
}

}  // namespace

http::Response cascade(Visit const& visit) {
    Editions editions;
    for (auto const& head : visit.site.library.catalogue()->plans)
        editions.push_back(visit.site.library.find_edition(head.code));
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
