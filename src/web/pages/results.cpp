#include "web/pages/results.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "documents/names.hpp"
#include "kit/html/html.hpp"
#include "kit/text/number.hpp"
#include "web/components/filters.hpp"
#include "web/pages/context_fields.hpp"
#include "web/pages/order.hpp"
#include "web/pages/results_view.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/layout.hpp"
#include "web/portal/paging.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

constexpr std::size_t cut_offs_shown = 8;

// The last ones up to the cut-off asked for, which is the last column; or of all of them.
std::vector<base::Date> cut_offs_of(Asked const& asked) {
    auto days = asked.edition->reported_cut_offs;
    if (asked.has_stated_cut_off || days.empty()) {
        std::erase_if(days, [&](base::Date day) { return day >= asked.at; });
        days.push_back(asked.at);
    }
    if (days.size() > cut_offs_shown)
        days.erase(days.begin(), days.end() - static_cast<std::ptrdiff_t>(cut_offs_shown));
    return days;
}

// ?ver=series, where there is more than a point to draw.
bool shows_lines(ResultsView const& view) {
    return view.cut_offs.size() > 1 && view.visit.request.query.find("ver") == "series";
}

// «Orden: del plan · peor primero»: the way it is seen, and the link to the other.
struct Way {
    html::Url address;
    std::string_view words;
    bool is_this = false;
};
Html ways(std::string_view label, std::array<Way, 2> const& of) {
    auto const shown = [](Way const& way) -> Html {
        return way.is_this ? strong(aria_current("true"), way.words)
                           : a(href(way.address), way.words);
    };
    return span(label, ": ", shown(of[0]), " · ", shown(of[1]));
}

Html forms_of(ResultsView const& view) {
    auto const& visit = view.visit;
    bool const as_lines = shows_lines(view);
    return ways(visit.tr("Shown as"),
                {Way{visit.here_with({{"ver", ""}}), visit.tr("matrix"), !as_lines},
                 Way{visit.here_with({{"ver", "series"}}), visit.tr("small lines"), as_lines}});
}

Html ways_to_see(ResultsView const& view) {
    auto const& visit = view.visit;
    bool const by_progress = order_asked(visit) == Order::by_progress;
    auto const file = view.asked.for_api(
        html::Url::path({"api", "v1", "plans", view.asked.plan().code, "tables", "results.csv"}));
    return p(cls("app-vistas", "app-no-imprime"),
             ways(visit.tr("Order"),
                  {Way{in_order(visit, Order::of_plan), visit.tr("as in the plan"), !by_progress},
                   Way{in_order(visit, Order::by_progress), visit.tr("worst first"), by_progress}}),
             " ", when(view.cut_offs.size() > 1, [&] { return forms_of(view); }), " ",
             a(href(file), "CSV", span(cls("app-oculto"), " ", visit.tr("of these results"))));
}

// The last cut-off in a sentence.
Html conclusion(Visit const& visit, CutOff const& last) {
    std::vector<Standing> standings;
    for (auto const& child : last.result->evaluation.root.children)
        standings.push_back({child.node->code, child.percent});
    if (standings.empty()) return {};
    return p(cls("app-grafica__frase"), text::date_short(visit.language, last.at), ": ",
             lowest_of(visit, standings));
}

// The first plan with results where the address names none.
std::string plan_of(Visit const& visit, app::Catalogue const& catalogue) {
    if (auto const code = visit.request.query.find("plan")) return std::string(*code);
    for (auto const& head : catalogue.plans) {
        auto const edition = visit.site.library.find_edition(head.code, head.number);
        if (!edition->reported_cut_offs.empty()) return head.code;
    }
    return catalogue.plans.empty() ? std::string() : catalogue.plans.front().code;
}

// What the form leaves as it is.
std::vector<std::pair<std::string, std::string>> kept_ways(Visit const& visit) {
    std::vector<std::pair<std::string, std::string>> kept;
    for (auto const name : {"orden", "ver"})
        if (auto const value = visit.request.query.find(name)) kept.emplace_back(name, *value);
    return kept;
}

Html filters(Visit const& visit, app::Catalogue const& catalogue, Asked const& asked) {
    std::vector<c::Choice> plans;
    for (auto const& head : catalogue.plans) {
        auto words = short_title(head.short_name.empty() ? head.name : head.short_name);
        if (is_demonstration(visit.site.library.find_edition(head.code, head.number)->plan))
            words.append(" (").append(visit.tr("demonstration data")).append(")");
        plans.push_back({head.code, std::move(words)});
    }
    return c::filters(
        {.address = visit.link({"resultados"}),
         .fields = fragment(
             c::choice_field({.id = "plan",
                              .name = "plan",
                              .label = std::string(visit.tr("Plan")),
                              .choices = std::move(plans),
                              .chosen = asked.plan().code}),
             scope_field(visit, asked.scope),
             cut_off_field(std::string(visit.tr("Cut-off (day/month/year), optional")),
                           asked.has_stated_cut_off ? std::optional(asked.at) : std::nullopt)),
         .button = std::string(visit.tr("See")),
         .kept = kept_ways(visit)});
}

// The matrix or the lines, a page of them.
Html shown_results(Visit const& visit, Asked const& asked) {
    ResultsView view{.visit = visit, .asked = asked, .cut_offs = {}, .children = {}};
    for (auto const at : cut_offs_of(asked))
        view.cut_offs.push_back({at, visit.site.library.evaluate(asked.edition, at, asked.scope)});
    auto const& last = view.cut_offs.back().result->evaluation.root.children;
    auto const order = in_order_asked(
        visit, last.size(), [&](std::size_t at) -> auto const& { return last[at].percent; });
    Paging const paging(visit, order.size());
    std::ranges::copy(paging.of(order), std::back_inserter(view.children));
    return fragment(ways_to_see(view),
                    shows_lines(view) ? results_multiples(view) : results_matrix(view),
                    conclusion(visit, view.cut_offs.back()), paging.links());
}

}  // namespace

http::Response results(Visit const& visit) {
    auto const catalogue = visit.site.library.catalogue();
    PageText text{.title = std::string(visit.tr("Results")),
                  .description = std::string(visit.tr("Objectives by cut-off, for every plan.")),
                  .section = Section::results};
    if (catalogue->plans.empty())
        return page(visit, std::move(text), fragment(h1(visit.tr("Results")), no_plans_yet(visit)));
    auto const asked = ask_for(visit, plan_of(visit, *catalogue));
    if (!asked) return asked.error();
    text.is_demo = is_demonstration(asked->plan());
    if (visit.request.query.find("plan"))
        text.canonical = canonical_address(visit.request).query("plan", asked->plan().code);
    auto content = fragment(
        h1(visit.tr("Results")),
        p(cls("app-bajada"),
          visit.tr("How each objective went at each cut-off. Every cell leads to its reason.")),
        filters(visit, *catalogue, *asked), shown_results(visit, *asked),
        when(
            !asked->has_stated_cut_off && asked->edition->reported_cut_offs.size() > cut_offs_shown,
            [&] {
                return p(cls("app-nota"),
                         visit.tr("The last {count} cut-offs; the file holds them all.",
                                  fmt::arg("count", cut_offs_shown)));
            }),
        p(cls("app-nota"), documents::scope_meaning(visit.language, asked->scope)));
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
