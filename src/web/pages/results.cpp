#include "web/pages/results.hpp"

#include <algorithm>

#include "documents/figures.hpp"
#include "documents/names.hpp"
#include "kit/html/html.hpp"
#include "web/components/filters.hpp"
#include "web/components/matrix.hpp"
#include "web/pages/errors.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/layout.hpp"
#include "web/portal/paging.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

constexpr std::size_t cut_offs_shown = 8;

// How deep the ground of a cell is: 1 for less than 25 % to 5 from 100 % on.
int depth(domain::Figure const& percent) {
    for (int step = 1; step < 5; ++step)
        if (percent.compare(base::Decimal(25 * step)) < 0) return step;
    return 5;
}

// Certified figures need not be decided at 25, 50 and 75.
domain::Figure decided(domain::Figure const& percent) {
    return domain::Figure(drawn(percent));
}

struct Column {
    base::Date at;
    std::shared_ptr<app::EditionResult const> result;
};

c::MatrixCell cell(Visit const& visit, Asked const& asked, Column const& column,
                   std::size_t child) {
    auto const& node = child == 0 ? column.result->evaluation.root
                                  : column.result->evaluation.root.children[child - 1];
    auto const address = child == 0 ? why_address(visit, asked.plan())
                                    : why_node_address(visit, asked.plan(), node.node->code);
    c::MatrixCell cell{.value = {}, .full_words = {}};
    cell.tone = tone_of(node.status, node.percent, column.result->evaluation.rules);
    cell.address = asked.at_cut_off(address, column.at);
    if (!node.percent) {
        cell.value = visit.tr("N. P.");
        cell.full_words = visit.tr("not programmed");
        return cell;
    }
    cell.value = text::number(visit.language, node.percent->fixed(1));
    cell.step = depth(decided(*node.percent));
    cell.full_words =
        percent_or_none(visit, node.percent) + ", " +
        (node.status ? documents::status_label(visit.language, *node.status, node.percent) : "");
    return cell;
}

std::vector<base::Date> cut_offs_of(Asked const& asked) {
    auto const& all = asked.edition->reported_cut_offs;
    auto const shown = std::min(all.size(), cut_offs_shown);
    std::vector<base::Date> days(all.end() - static_cast<std::ptrdiff_t>(shown), all.end());
    if (asked.has_stated_cut_off || days.empty()) {
        if (std::find(days.begin(), days.end(), asked.at) == days.end()) days.push_back(asked.at);
        std::sort(days.begin(), days.end());
    }
    return days;
}

// The whole plan (0) or one of its children (from 1 on) at every cut-off.
c::MatrixRow row(Visit const& visit, Asked const& asked, std::vector<Column> const& columns,
                 std::size_t child) {
    c::MatrixRow row;
    if (child == 0) {
        row.name = strong(visit.tr("The whole plan"));
    } else {
        auto const& node = asked.plan().children[child - 1];
        row.name = a(href(asked.keep(node_address(visit, asked.plan(), node.code))),
                     strong(node.code, "."), " ", short_title(documents::title_of(node)));
    }
    for (auto const& column : columns)
        row.cells.push_back(cell(visit, asked, column, child));
    return row;
}

// The last cut-off in a sentence.
Html conclusion(Visit const& visit, Column const& last) {
    std::vector<Standing> standings;
    for (auto const& child : last.result->evaluation.root.children)
        standings.push_back({child.node->code, child.percent});
    if (standings.empty()) return {};
    return p(cls("app-grafica__frase"), text::date_short(visit.language, last.at), ": ",
             lowest_of(visit, standings));
}

Html matrix_of(Visit const& visit, Asked const& asked, Paging const& paging) {
    std::vector<Column> columns;
    c::Matrix matrix{
        .id = "matriz",
        .caption = visit.tr("Progress of {plan}, {scope}",
                            fmt::arg("plan", documents::title_of(asked.plan())),
                            fmt::arg("scope", documents::scope_name(visit.language, asked.scope))),
        .row_heading = std::string(visit.tr("Objective")),
        .columns = {},
        .rows = {}};
    for (auto const at : cut_offs_of(asked)) {
        columns.push_back({at, visit.site.library.evaluate(asked.edition, at, asked.scope)});
        matrix.columns.push_back(text::date_short(visit.language, at));
    }
    matrix.rows.push_back(row(visit, asked, columns, 0));
    for (auto child = paging.begin(); child < paging.end(); ++child)
        matrix.rows.push_back(row(visit, asked, columns, child + 1));
    return fragment(c::matrix(matrix), conclusion(visit, columns.back()));
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

Html filters(Visit const& visit, app::Catalogue const& catalogue, Asked const& asked) {
    std::vector<c::Choice> plans;
    for (auto const& head : catalogue.plans) {
        auto words = short_title(head.short_name.empty() ? head.name : head.short_name);
        if (is_demonstration(visit.site.library.find_edition(head.code, head.number)->plan))
            words.append(" (").append(visit.tr("demonstration data")).append(")");
        plans.push_back({head.code, std::move(words)});
    }
    std::vector<c::Choice> scopes;
    for (auto const& [scope, token] : domain::scope_tokens)
        scopes.push_back({std::string(scope_word(scope)),
                          documents::capitalized(documents::scope_name(visit.language, scope))});
    return c::filters(
        {.address = visit.link({"resultados"}),
         .fields = fragment(
             c::choice_field({.id = "plan",
                              .name = "plan",
                              .label = std::string(visit.tr("Plan")),
                              .choices = std::move(plans),
                              .chosen = asked.plan().code}),
             c::choice_field({.id = "alcance",
                              .name = "alcance",
                              .label = std::string(visit.tr("Scope")),
                              .choices = std::move(scopes),
                              .chosen = std::string(scope_word(asked.scope))}),
             c::text_field({.id = "corte",
                            .name = "corte",
                            .label = std::string(visit.tr("Cut-off (year-month-day), optional")),
                            .value = asked.has_stated_cut_off ? asked.at.text() : std::string()})),
         .button = std::string(visit.tr("See"))});
}

}  // namespace

http::Response results(Visit const& visit) {
    auto const catalogue = visit.site.library.catalogue();
    PageText text{.title = std::string(visit.tr("Results")),
                  .description = std::string(visit.tr("Objectives by cut-off, for every plan.")),
                  .section = Section::results};
    if (catalogue->plans.empty())
        return page(
            visit, std::move(text),
            fragment(
                h1(visit.tr("Results")),
                p(visit.tr(
                    "No plan has been published yet. The planning office publishes them here."))));
    auto const asked = ask_for(visit, plan_of(visit, *catalogue));
    if (!asked) return asked.error();
    Paging const paging(visit, asked->plan().children.size());
    text.is_demo = is_demonstration(asked->plan());
    if (visit.request.query.find("plan"))
        text.canonical = canonical_address(visit.request).query("plan", asked->plan().code);
    auto content = fragment(
        h1(visit.tr("Results")),
        p(cls("app-bajada"),
          visit.tr("How each objective went at each cut-off. Every cell leads to its reason.")),
        filters(visit, *catalogue, *asked), matrix_of(visit, *asked, paging), paging.links(),
        when(asked->edition->reported_cut_offs.size() > cut_offs_shown,
             [&] {
                 return p(cls("app-nota"),
                          visit.tr("The last {count} cut-offs; the file holds them all.",
                                   fmt::arg("count", cut_offs_shown)));
             }),
        p(a(href(asked->for_api(html::Url::path(
                {"api", "v1", "plans", asked->plan().code, "tables", "results.csv"}))),
            "CSV", span(cls("app-oculto"), " ", visit.tr("of these results")))),
        p(cls("app-nota"), documents::scope_meaning(visit.language, asked->scope)));
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
