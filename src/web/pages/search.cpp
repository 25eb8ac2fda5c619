#include "web/pages/search.hpp"

#include <algorithm>

#include "documents/names.hpp"
#include "kit/html/html.hpp"
#include "kit/text/search.hpp"
#include "web/components/search_form.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/layout.hpp"
#include "web/portal/paging.hpp"
#include "web/portal/search_index.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

constexpr std::size_t query_bytes_max = 200;

struct Hit {
    int rank;  // lower is nearer: an exact code first
    app::EditionHead const* plan;
    Findable const* entry;
};

struct Found {
    std::shared_ptr<app::Catalogue const> catalogue;
    std::vector<SearchIndex::Entries> entries;  // which the hits point into
    std::vector<Hit> hits;
};

// Every word of the query must stand in the text.
class Query {
public:
    explicit Query(std::string_view typed) {
        auto folded = text::fold(typed.substr(0, query_bytes_max));
        for (std::size_t at = 0; at < folded.size();) {
            auto const end = std::min(folded.find(' ', at), folded.size());
            if (end > at) words_.push_back(folded.substr(at, end - at));
            at = end + 1;
        }
    }

    bool empty() const { return words_.empty(); }

    // None: no match. 0: the code itself; 1: the title; 2: the rest.
    std::optional<int> rank(Findable const& entry) const {
        if (!all_in(entry.folded)) return std::nullopt;
        if (words_.size() == 1 && entry.code_folded == words_.front()) return 0;
        return all_in(std::string_view(entry.folded).substr(0, entry.title_size)) ? 1 : 2;
    }

private:
    bool all_in(std::string_view text) const {
        return std::all_of(words_.begin(), words_.end(),
                           [&](std::string const& word) { return text.find(word) != text.npos; });
    }
    std::vector<std::string> words_;
};

Found find(Visit const& visit, Query const& query) {
    Found found{visit.site.library.catalogue(), {}, {}};
    visit.site.search->forget_others(*found.catalogue);
    for (auto const& head : found.catalogue->plans) {
        found.entries.push_back(visit.site.search->entries(visit.site.library, head));
        for (auto const& entry : *found.entries.back())
            if (auto const rank = query.rank(entry)) found.hits.push_back({*rank, &head, &entry});
    }
    std::ranges::stable_sort(found.hits, {}, &Hit::rank);
    return found;
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
    Query const query(typed);
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
        when(!query.empty() && hits.empty(),
             [&] { return p(visit.tr("Try with fewer words, or with the code of the goal.")); }),
        when(!hits.empty(),
             [&] {
                 return ul(cls("app-resultados"), each(paging.of(hits), [&](Hit const& hit) {
                               return shown(visit, hit);
                           }));
             }),
        paging.links());
    PageText text{.title = query.empty() ? std::string(visit.tr("Search"))
                                         : visit.tr("Search: {words}", fmt::arg("words", typed)),
                  .description = std::string(visit.tr("Search plans, goals and indicators"))};
    text.path = {{std::string(visit.tr("Home")), visit.link({})}};
    text.here = visit.tr("Search");
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
