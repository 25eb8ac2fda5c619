#include "web/pages/search.hpp"

#include <algorithm>

#include "documents/names.hpp"
#include "kit/html/html.hpp"
#include "web/components/search_form.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/layout.hpp"
#include "web/portal/paging.hpp"
#include "web/portal/search_query.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

struct Hit {
    int rank;  // lower is nearer: an exact code first
    app::EditionHead const* plan;
    Findable const* entry;
};

struct Found {
    std::shared_ptr<app::Catalogue const> catalogue = {};
    std::vector<SearchIndex::Entries> entries = {};  // which the hits point into
    std::vector<Hit> hits = {};
    bool is_partial = false;  // none has all of the words
};

// Kinds of things in groups, the group with the nearest one first.
void group(std::vector<Hit>& hits) {
    std::array<int, 3> nearest{3, 3, 3};
    auto const nearest_of = [&](Hit const& hit) -> int& {
        return nearest[static_cast<std::size_t>(hit.entry->kind)];
    };
    for (auto const& hit : hits)
        nearest_of(hit) = std::min(nearest_of(hit), hit.rank);
    std::ranges::stable_sort(hits, {}, [&](Hit const& hit) {
        return std::tuple(nearest_of(hit), hit.entry->kind, hit.rank);
    });
}

// What has all of the words; where nothing has, what has the most of them.
Found find(Visit const& visit, SearchQuery const& query) {
    Found found{.catalogue = visit.site.library.catalogue()};
    visit.site.search->forget_others(*found.catalogue);
    std::size_t most = 1;
    std::vector<Hit> partly;
    for (auto const& head : found.catalogue->plans) {
        found.entries.push_back(visit.site.search->entries(visit.site.library, head));
        for (auto const& entry : *found.entries.back()) {
            if (auto const rank = query.rank(entry)) found.hits.push_back({*rank, &head, &entry});
            if (!found.hits.empty() || !query.has_several_words()) continue;
            auto const matching = query.matching(entry);
            if (matching > most) partly.clear();
            if (matching >= most) partly.push_back({0, &head, &entry});
            most = std::max(most, matching);
        }
    }
    found.is_partial = found.hits.empty() && !partly.empty();
    if (found.is_partial) found.hits = std::move(partly);
    group(found.hits);
    return found;
}

std::string_view group_name(Visit const& visit, Findable::Kind kind) {
    switch (kind) {
        case Findable::Kind::plan:
            return visit.tr("Plans");
        case Findable::Kind::node:
            return visit.tr("Objectives");
        case Findable::Kind::goal:
            break;
    }
    return visit.tr("Indicators");
}

Html shown(Visit const& visit, Hit const& hit) {
    auto const edition = visit.site.library.find_edition(hit.plan->code, hit.plan->number);
    auto const& plan = edition->plan;
    auto const& path = hit.entry->path;
    bool const is_plan = hit.entry->kind == Findable::Kind::plan;
    auto const address = is_plan ? plan_address(visit, plan)
                         : hit.entry->kind == Findable::Kind::goal
                             ? goal_address(visit, plan, path)
                             : node_address(visit, plan, path);
    auto const words =
        is_plan ? hit.entry->title
                : path.substr(path.rfind('/') + 1) + " · " + short_title(hit.entry->title);
    return li(
        a(href(address), stated(visit, words)),
        p(cls("app-nota"), stated(visit, is_plan ? plan.owner.name : documents::title_of(plan)),
          demonstration_tag(visit, plan)));
}

// A list below a heading for each kind.
Html groups(Visit const& visit, std::span<Hit const> hits) {
    Html all;
    while (!hits.empty()) {
        auto const kind = hits.front().entry->kind;
        auto const end =
            std::ranges::find_if(hits, [&](Hit const& hit) { return hit.entry->kind != kind; });
        auto const same = hits.first(static_cast<std::size_t>(end - hits.begin()));
        all += h2(group_name(visit, kind));
        all += ul(cls("app-resultados"),
                  each(same, [&](Hit const& hit) { return shown(visit, hit); }));
        hits = hits.subspan(same.size());
    }
    return all;
}

}  // namespace

Html search_form(Visit const& visit, std::string id, std::string typed) {
    return c::search_form(
        {.address = visit.link({"buscar"}),
         .id = std::move(id),
         .name = "q",
         .label = std::string(visit.tr("What are you looking for?")),
         .hint = std::string(visit.tr("For example: gobierno abierto, 543, talento humano")),
         .button = std::string(visit.tr("Search")),
         .value = std::move(typed)});
}

http::Response search(Visit const& visit) {
    auto const typed = std::string(visit.request.query.find("q").value_or(""));
    SearchQuery const query(typed);
    auto const found = query.empty() ? Found{} : find(visit, query);
    auto const& hits = found.hits;
    Paging const paging(visit, hits.size());
    auto content = fragment(
        h1(visit.tr("Search")), search_form(visit, "buscar", typed),
        when(!query.empty(),
             [&] {
                 return p(attr("role", "status"),
                          text::trn(visit.language, "{count} result", "{count} results",
                                    hits.size(), fmt::arg("count", hits.size())));
             }),
        when(found.is_partial,
             [&] {
                 return p(visit.tr(
                     "Nothing has all of these words; this is what has the most of them."));
             }),
        when(!query.empty() && hits.empty(),
             [&] { return p(visit.tr("Try with fewer words, or with the code of the goal.")); }),
        groups(visit, paging.of(hits)), paging.links());
    PageText text{.title = query.empty() ? std::string(visit.tr("Search"))
                                         : visit.tr("Search: {words}", fmt::arg("words", typed)),
                  .description = std::string(visit.tr("Search plans, goals and indicators"))};
    text.path = {{std::string(visit.tr("Home")), visit.link({})}};
    text.here = visit.tr("Search");
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
