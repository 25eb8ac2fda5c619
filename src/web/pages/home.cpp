#include "web/pages/home.hpp"

#include <algorithm>
#include <set>

#include "app/consultation/consultations.hpp"
#include "documents/consultation/consultation_words.hpp"
#include "documents/names.hpp"
#include "kit/html/html.hpp"
#include "kit/text/number.hpp"
#include "web/components/figures.hpp"
#include "web/components/table.hpp"
#include "web/pages/search.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/layout.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

constexpr std::size_t objectives_shown = 3;

// An objective of some plan, with what it takes to list it.
struct Objective {
    std::string code;
    std::string title;
    std::string plan;
    Url address;
    domain::Figure percent;
    std::optional<domain::Status> status;
};

// Every plan that the list of plans lists; results, of those that are no demonstration.
struct Overview {
    std::size_t plans = 0;
    std::size_t goals = 0;
    std::size_t measured = 0;           // objectives with a percentage, where there are reports
    std::set<base::Date> cut_offs;      // of their plans
    std::size_t on_track = 0;           // of them, on track or ahead
    std::vector<Objective> objectives;  // from the lowest to the highest
};

void look_at(Visit const& visit, std::shared_ptr<app::Edition const> const& edition,
             Overview& overview) {
    ++overview.plans;
    overview.goals += static_cast<std::size_t>(edition->head.goals);
    if (is_demonstration(edition->plan) || edition->reported_cut_offs.empty()) return;
    auto const at = app::default_cut_off(*edition, visit.today);
    auto const kept = visit.site.library.evaluate(edition, at, domain::Scope::year);
    for (auto const& child : kept->evaluation.root.children) {
        if (!child.percent) continue;
        ++overview.measured;
        overview.cut_offs.insert(at);
        if (child.status != domain::Status::behind) ++overview.on_track;
        overview.objectives.push_back(
            {child.node->code, documents::title_of(*child.node), documents::title_of(edition->plan),
             node_address(visit, edition->plan, child.node->code), *child.percent, child.status});
    }
}

Overview overview_of(Visit const& visit) {
    auto const catalogue = visit.site.library.catalogue();
    Overview overview;
    for (auto const& head : catalogue->plans)
        look_at(visit, visit.site.library.find_edition(head.code), overview);
    std::sort(overview.objectives.begin(), overview.objectives.end(),
              [](auto const& left, auto const& right) {
                  return drawn(left.percent) < drawn(right.percent);
              });
    return overview;
}

// At which cut-off the plans with reports were measured, or between which.
std::string measured_at(Visit const& visit, std::set<base::Date> const& days) {
    if (days.empty()) return std::string(visit.tr("No results have been published yet."));
    auto const first = text::date_short(visit.language, *days.begin());
    if (days.size() == 1)
        return visit.tr("of the plans with reports, at the cut-off of {day}",
                        fmt::arg("day", first));
    return visit.tr("of the plans with reports, at cut-offs from {first} to {last}",
                    fmt::arg("first", first),
                    fmt::arg("last", text::date_short(visit.language, *days.rbegin())));
}

Html objectives_table(Visit const& visit, std::string id, std::string caption,
                      std::vector<Objective> const& list) {
    c::Table table{.id = std::move(id),
                   .caption = std::move(caption),
                   .columns = {{std::string(visit.tr("Objective"))},
                               {std::string(visit.tr("Progress")), c::Align::right},
                               {std::string(visit.tr("Status"))}},
                   .rows = {},
                   .totals = {},
                   .narrow = c::Narrow::cards};
    for (auto const& objective : list)
        table.rows.push_back(
            {c::markup(fragment(a(href(objective.address), strong(objective.code, "."), " ",
                                  stated(visit, short_title(objective.title))),
                                span(cls("app-bajo"), stated(visit, objective.plan)))),
             c::strong_words(percent_or_none(visit, objective.percent)),
             c::markup(status_tag(visit, objective.status, objective.percent, {}))});
    return c::table(table);
}

// Drafts that the reader may comment today.
Html open_consultations(Visit const& visit) {
    if (visit.site.store == nullptr) return {};
    Html lines;
    for (auto const& [of, counts] : app::list_consultations(*visit.site.store, visit.site.entity))
        if (of.state_on(visit.today) == domain::ConsultationState::open)
            lines +=
                li(a(href(visit.link({"participa", std::to_string(of.number)})),
                     visit.tr("Comment on the draft:"), " ", stated(visit, of.name)),
                   span(cls("app-bajo"), documents::deadline(visit.language, of, visit.today)));
    if (lines.empty()) return {};
    return fragment(h2(visit.tr("Participate")), ul(std::move(lines)));
}

}  // namespace

http::Response home(Visit const& visit) {
    auto const overview = overview_of(visit);
    auto const& all = overview.objectives;
    // None stands in both.
    auto const below = static_cast<std::ptrdiff_t>(std::min(objectives_shown, all.size()));
    auto const above = std::min(below, static_cast<std::ptrdiff_t>(all.size()) - below);
    std::vector<Objective> const lowest(all.begin(), all.begin() + below);
    std::vector<Objective> const highest(all.rbegin(), all.rbegin() + above);
    auto content = fragment(
        h1(visit.tr("What was promised, and how it goes")),
        p(cls("app-bajada"),
          visit.tr("Every goal with its figures, every percentage with its reason.")),
        c::figures({{std::string(visit.tr("Plans")), std::to_string(overview.plans),
                     a(href(visit.link({"planes"})), visit.tr("See them all"))},
                    {std::string(visit.tr("Indicators")), std::to_string(overview.goals),
                     html::text(visit.tr("in their latest editions"))},
                    {std::string(visit.tr("Objectives on track")),
                     fmt::format("{} / {}", overview.on_track, overview.measured),
                     html::text(measured_at(visit, overview.cut_offs))}}),
        open_consultations(visit), search_form(visit, "buscar-inicio"),
        when(all.empty(), [&] { return p(visit.tr("No results have been published yet.")); }),
        when(!all.empty(),
             [&] {
                 return fragment(
                     h2(visit.tr("The furthest behind")),
                     objectives_table(visit, "menores",
                                      std::string(visit.tr("Objectives with the lowest progress")),
                                      lowest));
             }),
        when(!highest.empty(), [&] {
            return fragment(
                h2(visit.tr("The furthest ahead")),
                objectives_table(visit, "mayores",
                                 std::string(visit.tr("Objectives with the highest progress")),
                                 highest));
        }));
    PageText text{.title = std::string(visit.tr("Plans and results")),
                  .description = std::string(
                      visit.tr("Plans, goals and results, with the reason of every number.")),
                  .section = Section::home};
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
