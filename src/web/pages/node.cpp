#include "web/pages/node.hpp"

#include <algorithm>

#include "documents/explanation/explanation.hpp"
#include "documents/figures.hpp"
#include "documents/names.hpp"
#include "domain/measurement/derivation.hpp"
#include "kit/html/html.hpp"
#include "kit/text/number.hpp"
#include "web/components/figures.hpp"
#include "web/components/summary_list.hpp"
#include "web/components/table.hpp"
#include "web/pages/errors.hpp"
#include "web/pages/finding.hpp"
#include "web/pages/order.hpp"
#include "web/pages/place.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/paging.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

// A goal or a child node, as a row.
struct Row {
    std::string kind;  // «Indicador», «Proyecto de inversión»
    std::string code;
    std::string title;
    html::Url address;
    std::optional<domain::Figure> percent;
    std::optional<domain::Status> status;
    std::optional<domain::Figure> counted;
    std::optional<domain::Figure> share;
    bool eliminated = false;
};

Row row_of(Visit const& visit, Asked const& asked, domain::GoalResult const& goal,
           std::string const& path) {
    return {std::string(visit.tr("Indicator")),
            goal.goal->code,
            documents::title_of(*goal.goal),
            asked.keep(goal_address(visit, asked.plan(), path + "/" + goal.goal->code)),
            goal.percent,
            goal.status,
            goal.counted,
            goal.membership.share,
            goal.eliminated};
}

Row row_of(Visit const& visit, Asked const& asked, domain::NodeResult const& child,
           std::string const& path) {
    return {documents::capitalized(documents::node_kind_name(visit.language, child.node->kind)),
            child.node->code,
            documents::title_of(*child.node),
            asked.keep(node_address(visit, asked.plan(), path + "/" + child.node->code)),
            child.percent,
            child.status,
            child.percent,
            child.membership.share};
}

// Those of the page shown; goals first, where they stand as in the plan.
std::vector<Row> rows_of(Visit const& visit, Asked const& asked, domain::NodeResult const& node,
                         std::string const& path, Paging const& paging) {
    auto const goals = node.goals.size();
    auto const order =
        in_order_asked(visit, goals + node.children.size(), [&](std::size_t at) -> auto const& {
            return at < goals ? node.goals[at].percent : node.children[at - goals].percent;
        });
    std::vector<Row> rows;
    for (auto const at : paging.of(order))
        rows.push_back(at < goals ? row_of(visit, asked, node.goals[at], path)
                                  : row_of(visit, asked, node.children[at - goals], path));
    return rows;
}

// Weight × progress: what a member brings to the percentage of its node.
std::string contribution(Visit const& visit, Row const& row) {
    if (!row.counted || !row.share || !row.counted->is_exact() || !row.share->is_exact())
        return std::string(visit.tr("–"));
    domain::Figure const brings(row.counted->exact() * row.share->exact() / base::Rational(100));
    return documents::points(visit.language, brings);
}

// What the rows are, where they are all of one kind.
std::string member_word(Visit const& visit, std::vector<Row> const& rows) {
    auto const& kind = rows.front().kind;
    bool const is_one = std::ranges::all_of(rows, [&](Row const& row) { return row.kind == kind; });
    return is_one ? kind : std::string(visit.tr("Part"));
}

// What they bring in all, which their rounded figures need not add up to.
std::vector<c::Cell> sum_of(Visit const& visit, domain::Figure const& percent) {
    return {c::words(visit.tr("In all, rounded once")),
            c::words({}),
            c::words({}),
            c::words({}),
            c::words(documents::points(visit.language, percent)),
            c::words({})};
}

Html contributions(Visit const& visit, std::vector<Row> const& rows, domain::NodeResult const& node,
                   domain::Rules const& rules) {
    c::Table table{.id = "aportes",
                   .caption = std::string(visit.tr("What each one brings: weight × progress")),
                   .columns = {{member_word(visit, rows)},
                               progress_column(visit),
                               {std::string(visit.tr("Executed against programmed"))},
                               {std::string(visit.tr("Weight")), c::Align::right},
                               {std::string(visit.tr("Brings")), c::Align::right},
                               {std::string(visit.tr("Status"))}},
                   .rows = {},
                   .totals = {},
                   .narrow = c::Narrow::cards};
    int index = 0;
    for (auto const& row : rows) {
        auto const tone = tone_of(row.status, row.percent, rules);
        auto tag = row.eliminated
                       ? c::status_tag({c::Tone::none, std::string(visit.tr("Goal eliminated"))})
                       : status_tag(visit, row.status, row.percent, rules);
        table.rows.push_back({c::markup(fragment(a(href(row.address), strong(row.code, "."), " ",
                                                   stated(visit, short_title(row.title))))),
                              c::strong_words(percent_or_none(visit, row.percent)),
                              c::markup(percent_bar(visit, "barra-" + std::to_string(index++),
                                                    row.code, row.percent, tone)),
                              c::words(row.share ? documents::percent(visit.language, *row.share,
                                                                      text::PercentSpace::wide)
                                                 : std::string(visit.tr("out"))),
                              c::words(contribution(visit, row)), c::markup(std::move(tag))});
    }
    bool const are_all = rows.size() == node.goals.size() + node.children.size();
    if (are_all && rows.size() > 1 && node.percent)
        table.totals.push_back(sum_of(visit, *node.percent));
    return c::table(table);
}

Html published_counts(Visit const& visit, domain::Node const& node) {
    std::vector<c::SummaryRow> rows;
    auto const add = [&](char const* name, std::string const& value) {
        rows.push_back({std::string(visit.tr(name)), html::text(value)});
    };
    if (node.count)
        add(text::mark("Indicators or activities that the document counts"),
            std::to_string(*node.count));
    if (node.programmed)
        add(text::mark("Programmed, as printed"),
            text::number(visit.language, node.programmed->text()));
    if (node.published)
        add(text::mark("Progress, as printed"),
            text::percent(visit.language, node.published->text()));
    if (node.budget && node.budget->programmed)
        add(text::mark("Budget programmed"),
            node.budget->currency + " " +
                text::number(visit.language, node.budget->programmed->text()));
    if (node.period)
        add(text::mark("Period"), text::date_short(visit.language, node.period->from) + " – " +
                                      text::date_short(visit.language, node.period->to));
    if (!node.note.empty())
        rows.push_back({std::string(visit.tr("Note")), stated(visit, node.note)});
    return rows.empty() ? Html() : c::summary_list(rows);
}

}  // namespace

http::Response node(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const place = find_place(asked->plan(), visit.arguments["ruta"], Wanted::node);
    if (!place) return not_found_in(visit, *asked, visit.arguments["ruta"]);
    auto const kept = visit.site.library.evaluate(asked->edition, asked->at, asked->scope);
    auto const& result = domain::result_of(kept->evaluation, *place->node);
    auto const path = place->path();
    Paging const paging(visit, result.goals.size() + result.children.size());
    auto const rows = rows_of(visit, *asked, result, path, paging);
    auto const label = documents::capitalized(documents::node_label(visit.language, *place->node));
    auto const why = asked->keep(why_node_address(visit, asked->plan(), path));

    c::Figure progress{.label = std::string(visit.tr("Progress")),
                       .value = percent_or_none(visit, result.percent)};
    progress.note = a(
        href(why), result.percent ? visit.tr("Why this number?") : visit.tr("Why is there none?"));
    c::Figure indicators{.label = std::string(visit.tr("Indicators")),
                         .value = std::to_string(count_goals(result).goals)};
    auto const& title = documents::title_of(*place->node);
    auto content = fragment(
        p(cls("app-sobretitulo"), label), h1(stated(visit, heading_title(title))),
        replaced_note(visit, asked->edition->head),
        when(heading_title(title) != place->node->name,
             [&] { return p(stated(visit, place->node->name)); }),
        p(cls("app-bajada"),
          documents::capitalized(documents::scope_at(visit.language, asked->scope, asked->at)),
          " · ", status_tag(visit, result.status, result.percent, kept->evaluation.rules)),
        c::figures({progress, indicators}), published_counts(visit, *place->node),
        when(!rows.empty(),
             [&] { return contributions(visit, rows, result, kept->evaluation.rules); }),
        paging.links(),
        when(rows.empty(),
             [&] {
                 return p(visit.tr(
                     "The document lists no indicators here, so there is nothing to measure."));
             }),
        p(a(href(why), visit.tr("How it was calculated"))), observations_at(visit, *asked, *place));

    PageText text{.title = label + " – " + short_title(documents::title_of(asked->plan())),
                  .description = short_title(place->node->name),
                  .section = Section::plans};
    text.path = path_above(visit, *asked, *place);
    text.here = label;
    text.feed = feed_of(visit, asked->plan());
    text.is_demo = is_demonstration(asked->plan());
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
