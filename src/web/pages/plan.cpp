#include "web/pages/plan.hpp"

#include <algorithm>

#include "documents/names.hpp"
#include "kit/html/html.hpp"
#include "web/components/figures.hpp"
#include "web/components/filters.hpp"
#include "web/components/table.hpp"
#include "web/pages/context_fields.hpp"
#include "web/pages/finding.hpp"
#include "web/pages/goal_states.hpp"
#include "web/pages/order.hpp"
#include "web/pages/place.hpp"
#include "web/pages/promises.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/layout.hpp"
#include "web/portal/paging.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

constexpr std::size_t findings_shown = 5;

std::string goals_count(Visit const& visit, std::size_t count) {
    return text::trn(visit.language, "{count} indicator", "{count} indicators", count,
                     fmt::arg("count", count));
}

c::Figure progress_figure(Visit const& visit, Asked const& asked, domain::NodeResult const& root) {
    auto const why = asked.keep(why_address(visit, asked.plan()));
    c::Figure figure{.label = std::string(visit.tr("Progress of the plan")),
                     .value = percent_or_none(visit, root.percent)};
    figure.note =
        a(href(why), root.percent ? visit.tr("Why this number?") : visit.tr("Why is there none?"));
    return figure;
}

std::vector<c::Figure> figures(Visit const& visit, Asked const& asked,
                               domain::Evaluation const& evaluation, std::size_t findings) {
    auto const& root = evaluation.root;
    auto const goals = count_goals(root);
    auto const behind =
        std::count_if(root.children.begin(), root.children.end(),
                      [](auto const& child) { return child.status == domain::Status::behind; });
    bool const has_reports = asked.edition->published_cut_off.has_value();
    std::vector<c::Figure> list;
    if (has_reports) list.push_back(progress_figure(visit, asked, root));
    if (!root.children.empty())
        list.push_back({std::string(visit.tr("Objectives")), std::to_string(root.children.size()),
                        has_reports
                            ? html::text(visit.tr("{count} behind", fmt::arg("count", behind)))
                            : Html()});
    list.push_back({std::string(visit.tr("Indicators")), std::to_string(goals.goals),
                    html::text(visit.tr("{count} reported", fmt::arg("count", goals.reported)))});
    list.push_back({std::string(visit.tr("Observations")), std::to_string(findings),
                    html::text(visit.tr("on the published document"))});
    return list;
}

// A goal that hangs from the plan itself, or an objective: one of the two.
struct Member {
    domain::GoalResult const* goal = nullptr;
    domain::NodeResult const* child = nullptr;

    std::string const& code() const { return goal ? goal->goal->code : child->node->code; }
    std::optional<domain::Figure> const& percent() const {
        return goal ? goal->percent : child->percent;
    }
    std::optional<domain::Status> status() const { return goal ? goal->status : child->status; }
};

std::vector<Member> members(Visit const& visit, domain::NodeResult const& root) {
    std::vector<Member> of_plan;
    for (auto const& goal : root.goals)
        of_plan.push_back({.goal = &goal});
    for (auto const& child : root.children)
        of_plan.push_back({.child = &child});
    std::vector<Member> list;
    for (auto const i : in_order_asked(visit, of_plan.size(), [&](std::size_t at) -> auto const& {
             return of_plan[at].percent();
         }))
        list.push_back(of_plan[i]);
    return list;
}

Html member_name(Visit const& visit, Asked const& asked, Member const& of) {
    auto const& plan = asked.plan();
    auto const address =
        of.goal ? goal_address(visit, plan, of.code()) : node_address(visit, plan, of.code());
    auto const& title =
        of.goal ? documents::title_of(*of.goal->goal) : documents::title_of(*of.child->node);
    return fragment(a(href(asked.keep(address)), strong(of.code(), "."), " ",
                      stated(visit, short_title(title))),
                    span(cls("app-bajo"),
                         of.goal ? stated(visit, of.goal->goal->unit)
                                 : html::text(goals_count(visit, count_goals(*of.child).goals))));
}

Html members_table(Visit const& visit, Asked const& asked, std::span<Member const> list,
                   domain::Rules const& rules) {
    c::Table table{.id = "objetivos",
                   .caption = std::string(visit.tr("Objectives and their progress")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Objective"))},
                               progress_column(visit),
                               {std::string(visit.tr("Executed against programmed"))},
                               {std::string(visit.tr("Status"))}},
                   .rows = {},
                   .totals = {},
                   .narrow = c::Narrow::cards};
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto const& member = list[i];
        auto const tone = tone_of(member.status(), member.percent(), rules);
        table.rows.push_back(
            {c::markup(member_name(visit, asked, member)),
             c::strong_words(percent_or_none(visit, member.percent())),
             c::markup(percent_bar(visit, "barra-" + std::to_string(i), member.code(),
                                   member.percent(), tone)),
             c::markup(status_tag(visit, member.status(), member.percent(), rules))});
    }
    return c::table(table);
}

// Of a plan without a report nothing is judged: its objectives, and what was promised.
Html promised_parts(Visit const& visit, Asked const& asked, std::span<Member const> list) {
    c::Table table{.id = "objetivos",
                   .caption = std::string(visit.tr("Objectives")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Objective"))}},
                   .rows = {},
                   .totals = {},
                   .narrow = c::Narrow::cards};
    for (auto const& member : list)
        if (member.child != nullptr)
            table.rows.push_back({c::markup(member_name(visit, asked, member))});
    return fragment(when(!table.rows.empty(),
                         [&] { return fragment(h2(visit.tr("Objectives")), c::table(table)); }),
                    promises(visit, asked));
}

std::string conclusion(Visit const& visit, std::vector<Member> const& list) {
    std::vector<Standing> standings;
    for (auto const& member : list)
        standings.push_back({member.code(), member.percent()});
    return lowest_of(visit, standings);
}

Html cut_off_form(Visit const& visit, Asked const& asked) {
    return c::filters(
        {.address = plan_address(visit, asked.plan()),
         .fields =
             fragment(cut_off_field(std::string(visit.tr("Cut-off (day/month/year)")), asked.at),
                      scope_field(visit, asked.scope)),
         .button = std::string(visit.tr("Change"))});
}

// How far each came, and what can be said of all.
Html progress(Visit const& visit, Asked const& asked, domain::Evaluation const& evaluation,
              std::vector<Member> const& list, std::span<Member const> shown) {
    auto const& code = asked.plan().code;
    auto const csv = asked.for_api(Url::path({"api", "v1", "plans", code, "tables", "nodes.csv"}));
    return fragment(
        p(cls("app-nota"),
          visit.tr("The vertical mark is what was programmed; the bar, what was executed.")),
        members_table(visit, asked, shown, evaluation.rules),
        p(cls("app-nota"), conclusion(visit, list), " ",
          a(href(csv), visit.tr("These figures as CSV"))),
        goal_states(visit, asked, evaluation.root), cut_off_form(visit, asked));
}

Html observations(Visit const& visit, Asked const& asked,
                  std::vector<domain::Finding> const& findings) {
    if (findings.empty())
        return p(visit.tr("The document agrees with its own figures: the checks found nothing."));
    Html blocks;
    auto const shown = visit.for_print() ? findings.size() : findings_shown;
    for (auto const* finding : most_telling(findings, shown))
        blocks += c::observation(observation_of(visit, asked, *finding));
    if (findings.size() > shown)
        blocks += p(a(href(asked.keep(visit.link({"planes", asked.plan().code, "observaciones"}))),
                      visit.tr("All {count} observations", fmt::arg("count", findings.size()))));
    return blocks;
}

}  // namespace

http::Response plan(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const& plan = asked->plan();
    auto const result = visit.site.library.evaluate(asked->edition, asked->at, asked->scope);
    auto const& evaluation = result->evaluation;
    auto const& findings = asked->edition->findings();
    auto const list = members(visit, evaluation.root);
    Paging const paging(visit, list.size());
    auto const download = [&](std::string_view table, std::string_view format) {
        return asked->for_api(Url::path(
            {"api", "v1", "plans", plan.code, "tables", fmt::format("{}.{}", table, format)}));
    };

    bool const has_reports = asked->edition->published_cut_off.has_value();
    auto const feed = feed_of(visit, plan);
    auto content = fragment(
        h1(stated(visit, documents::title_of(plan))),
        p(cls("app-bajada"), years_of(asked->edition->head), " · ",
          edition_issued(visit, asked->edition->head),
          when(has_reports,
               [&] {
                   return fragment(" · ",
                                   strong(documents::capitalized(documents::scope_at(
                                       visit.language, asked->scope, asked->at))),
                                   " ",
                                   a(cls("app-no-imprime"), html::href("#corte"),
                                     visit.tr("Change the cut-off")));
               })),
        replaced_note(visit, asked->edition->head),
        when(!has_reports,
             [&] {
                 return c::observation(
                     {.kind = c::Observation::Kind::note,
                      .title = std::string(visit.tr("This plan has no reports yet: its follow-up "
                                                    "is not published."))});
             }),
        c::figures(figures(visit, *asked, evaluation, findings.size())),
        has_reports
            ? fragment(h2(visit.tr("Objectives")),
                       progress(visit, *asked, evaluation, list, paging.of(list)), paging.links())
            : promised_parts(visit, *asked, list),
        h2(visit.tr("Observations on the document")), observations(visit, *asked, findings),
        p(cls("app-nota"), edition_line(visit, asked->edition->head), " · ",
          a(href(visit.link({"planes", plan.code, "cambios"})), visit.tr("Editions and changes")),
          " · ", visit.tr("Download:"), " ", a(href(download("goals", "xlsx")), "XLSX"), ", ",
          a(href(download("goals", "csv")), "CSV"), ", ",
          a(href(download("goals", "json")), "JSON"), " · ", a(href(feed.address), feed.words)));

    PageText text{.title = documents::title_of(plan),
                  .description = visit.tr("Objectives, goals and results of {plan}.",
                                          fmt::arg("plan", plan.name)),
                  .section = Section::plans};
    text.path = {{std::string(visit.tr("Plans")), visit.link({"planes"})}};
    text.here_language = stated_language(visit);
    text.feed = feed;
    text.is_demo = is_demonstration(plan);
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
