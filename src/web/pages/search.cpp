#include "web/pages/search.hpp"

#include <algorithm>

#include "documents/names.hpp"
#include "kit/html/html.hpp"
#include "kit/text/search.hpp"
#include "web/components/search_form.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/layout.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

constexpr std::size_t hits_max = 100;
constexpr std::size_t query_bytes_max = 200;

struct Hit {
    int rank;  // lower is nearer: an exact code first
    std::string title;
    std::string where;
    Url address;
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
    std::optional<int> rank(std::string_view code, std::string_view title,
                            std::string_view rest) const {
        if (words_.size() == 1 && text::fold(code) == words_.front()) return 0;
        auto const folded_title = text::fold(title);
        if (all_in(folded_title)) return 1;
        if (all_in(folded_title + " " + text::fold(rest) + " " + text::fold(code))) return 2;
        return std::nullopt;
    }

private:
    bool all_in(std::string_view text) const {
        return std::all_of(words_.begin(), words_.end(),
                           [&](std::string const& word) { return text.find(word) != text.npos; });
    }
    std::vector<std::string> words_;
};

void look_in(Visit const& visit, domain::Plan const& plan, domain::Members const& members,
             std::string const& above, Query const& query, std::vector<Hit>& hits) {
    for (auto const& goal : members.goals)
        if (auto const rank =
                query.rank(goal.code, documents::title_of(goal),
                           goal.goal + " " + goal.sheet.responsible + " " + goal.sheet.origin))
            hits.push_back({*rank, goal.code + " · " + short_title(documents::title_of(goal)),
                            documents::title_of(plan),
                            goal_address(visit, plan, above + goal.code)});
    for (auto const& child : members.children) {
        if (auto const rank = query.rank(child.code, documents::title_of(child), child.name))
            hits.push_back({*rank, child.code + " · " + short_title(documents::title_of(child)),
                            documents::title_of(plan),
                            node_address(visit, plan, above + child.code)});
        look_in(visit, plan, child, above + child.code + "/", query, hits);
    }
}

std::vector<Hit> find(Visit const& visit, Query const& query) {
    std::vector<Hit> hits;
    for (auto const& head : visit.site.library.catalogue()->plans) {
        auto const edition = visit.site.library.find_edition(head.code);
        auto const& plan = edition->plan;
        if (auto const rank =
                query.rank(plan.code, documents::title_of(plan), plan.name + " " + plan.owner.name))
            hits.push_back(
                {*rank, documents::title_of(plan), plan.owner.name, plan_address(visit, plan)});
        look_in(visit, plan, plan, {}, query, hits);
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](Hit const& left, Hit const& right) { return left.rank < right.rank; });
    return hits;
}

}  // namespace

http::Response search(Visit const& visit) {
    auto const typed = std::string(visit.request.query.find("q").value_or(""));
    Query const query(typed);
    auto const hits = query.empty() ? std::vector<Hit>{} : find(visit, query);
    auto const shown = std::span(hits).first(std::min(hits.size(), hits_max));
    auto content = fragment(
        h1(visit.tr("Search")),
        c::search_form({.address = visit.link({"buscar"}),
                        .id = "buscar",
                        .name = "q",
                        .label = std::string(visit.tr("What are you looking for?")),
                        .hint = std::string(visit.tr("For example: teletrabajo, 543, línea 195")),
                        .button = std::string(visit.tr("Search")),
                        .value = typed}),
        when(!query.empty(),
             [&] {
                 return p(attr("role", "status"),
                          text::trn(visit.language, "{count} result", "{count} results",
                                    hits.size(), fmt::arg("count", hits.size())));
             }),
        when(!query.empty() && hits.empty(),
             [&] { return p(visit.tr("Try with fewer words, or with the code of the goal.")); }),
        when(!shown.empty(), [&] {
            return ul(cls("app-resultados"), each(shown, [](Hit const& hit) {
                          return li(a(href(hit.address), hit.title), p(cls("app-nota"), hit.where));
                      }));
        }));
    PageText text{.title = query.empty() ? std::string(visit.tr("Search"))
                                         : visit.tr("Search: {words}", fmt::arg("words", typed)),
                  .description = std::string(visit.tr("Search plans, goals and indicators"))};
    text.path = {{std::string(visit.tr("Home")), visit.link({})}};
    text.here = visit.tr("Search");
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
