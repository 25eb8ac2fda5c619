#include "web/pages/goal.hpp"

#include <algorithm>

#include "documents/figures.hpp"
#include "documents/finding_text.hpp"
#include "documents/names.hpp"
#include "domain/measurement/derivation.hpp"
#include "kit/html/html.hpp"
#include "kit/text/number.hpp"
#include "web/components/figures.hpp"
#include "web/components/observation.hpp"
#include "web/components/summary_list.hpp"
#include "web/pages/consultation/settled.hpp"
#include "web/pages/errors.hpp"
#include "web/pages/finding.hpp"
#include "web/pages/goal_chart.hpp"
#include "web/pages/place.hpp"
#include "web/pages/shown.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

std::string optional_percent(Visit const& visit, std::optional<domain::Figure> const& figure) {
    return figure ? documents::percent(visit.language, *figure, text::PercentSpace::wide)
                  : std::string(visit.tr("none"));
}

std::vector<c::Figure> figures(Visit const& visit, domain::GoalResult const& result,
                               html::Url const& why) {
    c::Figure progress{.label = std::string(visit.tr("Progress")),
                       .value = percent_or_none(visit, result.percent)};
    progress.note = a(
        href(why), result.percent ? visit.tr("Why this number?") : visit.tr("Why is there none?"));
    auto const amount = [&](std::optional<domain::Figure> const& figure) {
        return figure ? documents::amount(visit.language, *figure) : std::string(visit.tr("none"));
    };
    std::vector<c::Figure> list{progress,
                                {std::string(visit.tr("Executed")), amount(result.executed),
                                 stated(visit, result.goal->unit)},
                                {std::string(visit.tr("Programmed")), amount(result.programmed),
                                 stated(visit, result.goal->unit)}};
    if (domain::is_level(result.goal->schedule))
        list.push_back({std::string(visit.tr("Increment of the year")),
                        optional_percent(visit, result.increment),
                        html::text(visit.tr("of what the year had to add"))});
    return list;
}

Html key_facts(Visit const& visit, domain::GoalResult const& result) {
    auto const& goal = *result.goal;
    std::vector<c::SummaryRow> rows;
    auto const add = [&](char const* name, std::string const& value) {
        if (!value.empty()) rows.push_back({std::string(visit.tr(name)), html::text(value)});
    };
    auto const add_stated = [&](char const* name, std::string const& value) {
        if (!value.empty()) rows.push_back({std::string(visit.tr(name)), stated(visit, value)});
    };
    auto const number = [&](std::optional<base::Decimal> const& value) {
        return value ? text::number(visit.language, value->text()) + " " + goal.unit
                     : std::string();
    };
    add_stated(text::mark("Indicator"), goal.indicator);
    add_stated(text::mark("Formula"), goal.sheet.formula);
    add(text::mark("Type of programming"),
        documents::capitalized(documents::schedule_name(visit.language, goal)));
    add(text::mark("Frequency"), documents::capitalized(documents::frequency_name(
                                     visit.language, domain::frequency_of(goal))));
    if (domain::is_level(goal.schedule))
        add(text::mark("Values"),
            documents::capitalized(documents::values_name(visit.language, goal.values)));
    add(text::mark("Baseline"), number(goal.baseline));
    add(text::mark("Total of the goal"), number(goal.total));
    add(text::mark("Ideal trajectory"),
        result.trajectory ? optional_percent(visit, result.trajectory) : "");
    if (result.gap)
        add(text::mark("Gap"),
            visit.tr("{points} percentage points",
                     fmt::arg("points", documents::points(visit.language, *result.gap))));
    add_stated(text::mark("Responsible"), goal.sheet.responsible);
    add_stated(text::mark("Source of the data"), goal.sheet.data_source);
    add_stated(text::mark("Means of verification"), goal.sheet.verification);
    add_stated(text::mark("Deliverable"), goal.sheet.deliverable);
    add_stated(text::mark("Type of goal"), goal.sheet.goal_type);
    add_stated(text::mark("Type of indicator"), goal.sheet.indicator_type);
    add_stated(text::mark("Origin"), goal.sheet.origin);
    for (auto const& aligned : goal.sheet.aligned_to)
        add_stated(text::mark("Aligned with"), aligned);
    add_stated(text::mark("Note"), goal.sheet.note);
    return c::summary_list(rows);
}

// What the reports say, and what the document prints beside them.
Html narrative(Visit const& visit, domain::Goal const& goal) {
    Html blocks;
    for (auto const& actual : goal.actuals) {
        if (actual.analysis.empty() && actual.evidence.empty()) continue;
        blocks += h3(documents::capitalized(documents::period_name(visit.language, actual.period)));
        if (!actual.analysis.empty()) blocks += p(stated(visit, actual.analysis));
        if (!actual.evidence.empty())
            blocks += ul(each(actual.evidence, [&](std::string const& evidence) {
                return li(stated(visit, evidence));
            }));
    }
    if (!goal.sheet.status.empty())
        blocks +=
            p(strong(visit.tr("The document says:")), " «", stated(visit, goal.sheet.status), "»");
    if (!goal.sheet.analysis.empty()) blocks += p(stated(visit, goal.sheet.analysis));
    if (blocks.empty()) return {};
    return fragment(h2(visit.tr("What was reported")), std::move(blocks));
}

// Other places that hold a goal of the same code: in this plan, and in the latest edition of the
// rest.
Html elsewhere(Visit const& visit, Asked const& asked, domain::Place const& here) {
    Html items;
    auto const add = [&](domain::Plan const& plan, domain::Place const& place) {
        items += li(a(href(goal_address(visit, plan, place.path())),
                      stated(visit, short_title(documents::title_of(plan))), " · ", place.path()),
                    demonstration_tag(visit, plan));
    };
    for (auto const& place : domain::locate(asked.plan(), here.goal->code))
        if (place.goal != nullptr && place.where != here.where) add(asked.plan(), place);
    for (auto const& head : visit.site.library.catalogue()->plans) {
        if (head.code == asked.plan().code) continue;
        auto const other = visit.site.library.find_edition(head.code);
        if (!other) continue;
        for (auto const& place : domain::locate(other->plan, here.goal->code))
            if (place.goal != nullptr) add(other->plan, place);
    }
    if (items.empty()) return {};
    return fragment(h2(visit.tr("Where else it is used")), ul(std::move(items)));
}

}  // namespace

http::Response goal(Visit const& visit) {
    auto const asked = ask(visit);
    if (!asked) return asked.error();
    auto const place = find_place(asked->plan(), visit.arguments["ruta"], Wanted::goal);
    if (!place) return not_found_in(visit, *asked, visit.arguments["ruta"]);
    auto const kept = visit.site.library.evaluate(asked->edition, asked->at, asked->scope);
    auto const& result = domain::result_of(kept->evaluation, *place->goal);
    auto const& title = documents::title_of(*place->goal);
    auto const why = asked->keep(why_goal_address(visit, asked->plan(), place->path()));

    auto content = fragment(
        p(cls("app-sobretitulo"), visit.tr("Goal {code}", fmt::arg("code", place->goal->code))),
        h1(stated(visit, heading_title(title))), replaced_note(visit, asked->edition->head),
        when(!place->goal->goal.empty() && heading_title(title) != place->goal->goal,
             [&] { return p(stated(visit, place->goal->goal)); }),
        when(result.eliminated,
             [&] {
                 return c::observation(
                     {.kind = c::Observation::Kind::note,
                      .title = visit.tr(
                          "Goal eliminated in the {period}: it keeps its history "
                          "and is out of the score.",
                          fmt::arg("period", documents::period_name(visit.language,
                                                                    *place->goal->eliminated)))});
             }),
        p(cls("app-bajada"),
          documents::capitalized(documents::scope_at(visit.language, asked->scope, asked->at)),
          " · ", status_tag(visit, result.status, result.percent, kept->evaluation.rules)),
        c::figures(figures(visit, result, why)),
        goal_chart(visit, *asked, *place->goal, place->path()), narrative(visit, *place->goal),
        observations_at(visit, *asked, *place), h2(visit.tr("Sheet of the indicator")),
        key_facts(visit, result), comments_that_changed(visit, asked->plan().code, place->path()),
        elsewhere(visit, *asked, *place),
        p(cls("app-nota"), edition_line(visit, asked->edition->head)));

    PageText text{.title = visit.tr("Goal {code}", fmt::arg("code", place->goal->code)) + " – " +
                           short_title(documents::title_of(asked->plan())),
                  .description = short_title(title),
                  .section = Section::plans};
    text.path = path_above(visit, *asked, *place);
    text.here = visit.tr("Goal {code}", fmt::arg("code", place->goal->code));
    text.feed = feed_of(visit, asked->plan());
    text.is_demo = is_demonstration(asked->plan());
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
