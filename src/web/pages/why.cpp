#include "web/pages/why.hpp"

#include "documents/explanation/explanation.hpp"
#include "documents/names.hpp"
#include "domain/measurement/derivation.hpp"
#include "kit/html/html.hpp"
#include "web/components/derivation.hpp"
#include "web/components/links.hpp"
#include "web/components/summary_list.hpp"
#include "web/components/table.hpp"
#include "web/pages/errors.hpp"
#include "web/pages/place.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/paging.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;
using documents::Explanation;

// Of what is below the members of the page; the rest is on pages of its own.
constexpr std::size_t shown_each = 20;
constexpr std::size_t shown_below = 60;

// What is explained, where it stands, and the addresses that lead away from it.
struct Subject {
    Explanation explanation;
    html::Html pages;  // where its members take several
    std::string label;
    html::Url page;     // of the objective or goal itself
    std::string codes;  // from the plan down; empty: the plan
    std::vector<c::Link> path;
};

Html facts_table(Visit const& visit, Explanation const& of, std::string id) {
    c::Table table{.id = std::move(id),
                   .caption = visit.tr("Facts of {code}", fmt::arg("code", of.goal->code)),
                   .columns = {{std::string(visit.tr("Period"))},
                               {std::string(visit.tr("Programmed")), c::Align::right},
                               {std::string(visit.tr("Executed")), c::Align::right},
                               {std::string(visit.tr("Enters"))},
                               {std::string(visit.tr("Reported by"))}},
                   .rows = {},
                   .totals = {}};
    for (auto const& fact : of.facts) {
        auto const executed =
            fact.executed.empty() ? std::string(visit.tr("no report")) : fact.executed;
        auto const said = fact.note.empty() ? fact.period : fact.period + " (" + fact.note + ")";
        table.rows.push_back(
            {c::words(said),
             c::words(fact.programmed.empty() ? std::string(visit.tr("N. P.")) : fact.programmed),
             c::words(fact.ratio.empty() ? executed : fact.ratio + " = " + executed),
             c::words(fact.enters ? visit.tr("yes") : visit.tr("no")),
             c::words(fact.reported_by.empty() ? std::string(visit.tr("not stated"))
                                               : fact.reported_by)});
    }
    return c::table(table);
}

Html sentences(std::vector<std::string> const& list) {
    return fragment(each(list, [](std::string const& sentence) { return p(sentence); }));
}

Html left_out(Visit const& visit, Asked const& asked, Explanation const& of,
              std::string const& codes) {
    auto const label = documents::node_label(visit.language, *of.node);
    auto const count = fmt::arg("count", of.members_left_out);
    auto const words = of.members.empty()
                           ? text::trn(visit.language, "See the {count} part of {label}",
                                       "See the {count} parts of {label}", of.members_left_out,
                                       count, fmt::arg("label", label))
                           : text::trn(visit.language, "See the other {count} part of {label}",
                                       "See the other {count} parts of {label}",
                                       of.members_left_out, count, fmt::arg("label", label));
    return p(a(href(asked.keep(why_node_address(visit, asked.plan(), codes))), words));
}

class Tree {
public:
    Tree(Visit const& visit, Asked const& asked, domain::Rules const& rules)
        : visit_(visit), asked_(asked), rules_(rules) {}

    // `codes` from the plan down to it, `id` for what must have one.
    c::Derivation of(Explanation const& one, std::string const& codes,
                     std::string const& id) const {
        c::Derivation derivation;
        derivation.title = stated(visit_, one.title);
        if (one.status)
            derivation.status = c::StatusTag{tone_of(one.status, one.figure, rules_), one.state};
        if (one.formula)
            derivation.formula =
                fragment(html::text(one.formula->expression), " = ", strong(one.formula->result));
        derivation.note = sentences(one.sentences);
        if (!one.facts.empty()) derivation.note += facts_table(visit_, one, "hechos-" + id);
        if (one.members_left_out > 0) derivation.note += left_out(visit_, asked_, one, codes);
        for (std::size_t i = 0; i < one.members.size(); ++i) {
            auto const& part = one.members[i];
            auto const& code = part.goal != nullptr ? part.goal->code : part.node->code;
            derivation.parts.push_back(of(part,
                                          codes.empty() ? code : fmt::format("{}/{}", codes, code),
                                          fmt::format("{}-{}", id, i + 1)));
        }
        return derivation;
    }

private:
    Visit const& visit_;
    Asked const& asked_;
    domain::Rules const& rules_;
};

Html rules_applied(Visit const& visit, domain::Evaluation const& evaluation) {
    std::vector<c::SummaryRow> rows;
    for (auto const& row : documents::rules_in_words(visit.language, evaluation))
        rows.push_back({row.name, html::text(row.value)});
    return fragment(h2(visit.tr("Rules applied")), c::summary_list(rows));
}

Html other_scopes(Visit const& visit, Asked const& asked, html::Url const& here) {
    std::vector<c::PictureLink> links;
    for (auto const& [scope, token] : domain::scope_tokens)
        links.push_back(
            {{documents::capitalized(documents::scope_name(visit.language, scope)),
              asked.in_scope(here, scope)},
             std::nullopt,
             scope == asked.scope ? c::MenuLink::Place::here : c::MenuLink::Place::elsewhere});
    return fragment(h2(visit.tr("In another scope")), c::links(links));
}

http::Response explained(Visit const& visit, Asked const& asked,
                         domain::Evaluation const& evaluation, Subject subject) {
    auto const here = html::Url::parse(visit.request.path).value_or(html::Url("/"));
    auto const& of = subject.explanation;
    auto const title = of.percent.empty()
                           ? std::string(visit.tr("Why is there no percentage?"))
                           : visit.tr("Why {percent}?", fmt::arg("percent", of.percent));
    auto package = Url::path({"api", "v1", "plans", asked.plan().code, "derivation"});
    if (!subject.codes.empty()) package = package.query("path", subject.codes);
    package = asked.for_api(package);
    auto content = fragment(
        h1(title), replaced_note(visit, asked.edition->head),
        p(cls("app-bajada"), a(href(subject.page), subject.label), ", ",
          documents::scope_at(visit.language, asked.scope, asked.at), "."),
        div(cls("app-dos-columnas"),
            div(h2(of.headline),
                c::derivation(Tree(visit, asked, evaluation.rules).of(of, subject.codes, "1")),
                std::move(subject.pages)),
            aside(rules_applied(visit, evaluation), h2(visit.tr("Check it yourself")),
                  p(visit.tr("Download the facts and the rules, and calculate it again with the "
                             "program you prefer.")),
                  p(a(href(package), visit.tr("Test package (JSON)"))),
                  other_scopes(visit, asked, here))),
        p(cls("app-nota"), edition_line(visit, asked.edition->head), " · Rumbo ",
          visit.site.program_version));
    PageText text{.title = title + " " + subject.label,
                  .description = visit.tr("How {label} came about, down to its facts.",
                                          fmt::arg("label", subject.label)),
                  .section = Section::plans};
    text.path = std::move(subject.path);
    text.here = visit.tr("Why this number?");
    text.feed = feed_of(visit, asked.plan());
    text.is_demo = is_demonstration(asked.plan());
    return page(visit, std::move(text), std::move(content));
}

struct Unfolded {
    Explanation explanation;
    html::Html pages;
};

Unfolded unfold(Visit const& visit, std::shared_ptr<app::EditionResult const> const& kept,
                domain::NodeResult const& node, std::size_t each_below) {
    Paging const paging(visit, node.goals.size() + node.children.size());
    auto const otherwise = visit.site.library.evaluate_with_other_cap(kept);
    return {documents::explain(visit.language, kept->evaluation, node, otherwise->evaluation,
                               {paging.begin(), paging.end(), each_below, shown_below}),
            paging.links()};
}

}  // namespace

http::Response why_plan(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const kept = visit.site.library.evaluate(asked->edition, asked->at, asked->scope);
    auto unfolded = unfold(visit, kept, kept->evaluation.root, 0);
    return explained(visit, *asked, kept->evaluation,
                     {std::move(unfolded.explanation),
                      std::move(unfolded.pages),
                      short_title(documents::title_of(asked->plan())),
                      asked->keep(plan_address(visit, asked->plan())),
                      {},
                      path_to_plan(visit, *asked)});
}

http::Response why_node(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const place = find_place(asked->plan(), visit.arguments["ruta"], Wanted::node);
    if (!place) return not_found_in(visit, *asked, visit.arguments["ruta"]);
    auto const kept = visit.site.library.evaluate(asked->edition, asked->at, asked->scope);
    auto const label = documents::capitalized(documents::node_label(visit.language, *place->node));
    auto const page = asked->keep(node_address(visit, asked->plan(), place->path()));
    auto path = path_above(visit, *asked, *place);
    path.push_back({label, page});
    auto unfolded =
        unfold(visit, kept, domain::result_of(kept->evaluation, *place->node), shown_each);
    return explained(visit, *asked, kept->evaluation,
                     {std::move(unfolded.explanation), std::move(unfolded.pages), label, page,
                      place->path(), std::move(path)});
}

http::Response why_goal(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const place = find_place(asked->plan(), visit.arguments["ruta"], Wanted::goal);
    if (!place) return not_found_in(visit, *asked, visit.arguments["ruta"]);
    auto const kept = visit.site.library.evaluate(asked->edition, asked->at, asked->scope);
    auto const label = visit.tr("Goal {code}", fmt::arg("code", place->goal->code));
    auto const page = asked->keep(goal_address(visit, asked->plan(), place->path()));
    auto path = path_above(visit, *asked, *place);
    path.push_back({label, page});
    return explained(visit, *asked, kept->evaluation,
                     {documents::explain(visit.language, kept->evaluation,
                                         domain::result_of(kept->evaluation, *place->goal)),
                      {},
                      label,
                      page,
                      place->path(),
                      std::move(path)});
}

}  // namespace web::pages
