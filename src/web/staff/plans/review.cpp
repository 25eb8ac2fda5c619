// S8: the review of a plan, goal by goal: what the program finds of the four things that a review
// looks at (F3), what was observed, and the way to where an observation is written.
#include <array>

#include "domain/plan/review_check.hpp"
#include "web/components/status_tag.hpp"
#include "web/components/table.hpp"
#include "web/portal/paging.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/plans/plan_parts.hpp"

namespace web::staff {

using namespace html;
namespace c = components;
using domain::ReviewCheck;

namespace {

constexpr std::size_t goals_of_a_page = 50;

using Counts = std::array<std::size_t, domain::review_check_tokens.size()>;

Counts found_of(MadePlan const& plan, int goal) {
    Counts counts{};
    auto const add = [&](std::optional<ReviewCheck> const& check) {
        if (check) ++counts[static_cast<std::size_t>(*check)];
    };
    for (auto const* one : plan.unmet_of(goal))
        add(domain::review_check_of(*one, plan.findings));
    for (auto const* one : plan.remarks_of(goal))
        add(domain::review_check_of(one->code));
    return counts;
}

// Before it is a plan nothing is judged.
Html judged(Visit const& visit, MadePlan const& plan, std::size_t count) {
    if (plan.reading.problems) return html::text("–");
    if (count == 0)
        return c::status_tag({c::Tone::on_target, std::string(visit.tr("nothing found"))});
    return c::status_tag(
        {c::Tone::behind, text::trn(visit.language, "{count} to look at", "{count} to look at",
                                    count, fmt::arg("count", count))});
}

Html observed(Visit const& visit, MadePlan const& plan, int goal) {
    std::size_t kept = 0;
    std::size_t open = 0;
    std::size_t answered = 0;
    for (auto const& one : plan.making.observations)
        if (one.object == goal) ++(!one.is_returned ? kept : one.is_resolved ? answered : open);
    if (kept + open + answered == 0) return html::text("–");
    auto const line = [](std::size_t count, std::string words) {
        return when(count > 0, [&] { return div(std::move(words)); });
    };
    auto const in = visit.language;
    auto const arg = [](std::size_t const& count) { return fmt::arg("count", count); };
    return fragment(line(kept, text::trn(in, "{count} not returned yet", "{count} not returned yet",
                                         kept, arg(kept))),
                    line(open, text::trn(in, "{count} to be answered", "{count} to be answered",
                                         open, arg(open))),
                    line(answered, text::trn(in, "{count} answered", "{count} answered", answered,
                                             arg(answered))));
}

Html observe_link(Visit const& visit, MadePlan const& plan, domain::DraftObject const& goal) {
    return a(href(object_address(visit, plan.formulation().plan, goal.id).fragment("observar")),
             visit.tr("Observe"),
             span(cls("app-oculto"), ": ", exchange::cell_characters(goal.text("code"))));
}

c::Table table_of(Visit const& visit, MadePlan const& plan,
                  std::span<domain::DraftObject const* const> goals, bool can_observe) {
    c::Table table{.id = "metas-en-revision",
                   .caption = std::string(visit.tr("Goals under review")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Goal"))},
                               {std::string(visit.tr("Against its objective"))},
                               {std::string(visit.tr("Against its periods"))},
                               {std::string(visit.tr("Type of programming"))},
                               {std::string(visit.tr("Indicator"))},
                               {std::string(visit.tr("Observations"))}},
                   .narrow = c::Narrow::cards};
    if (can_observe) table.columns.push_back({std::string(visit.tr("Observe"))});
    for (auto const* goal : goals) {
        std::vector<c::Cell> row{
            c::markup(a(href(object_address(visit, plan.formulation().plan, goal->id)),
                        object_name(visit, *goal)))};
        for (auto const count : found_of(plan, goal->id))
            row.push_back(c::markup(judged(visit, plan, count)));
        row.push_back(c::markup(observed(visit, plan, goal->id)));
        if (can_observe) row.push_back(c::markup(observe_link(visit, plan, *goal)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

Html review_part(Visit const& visit, MadePlan const& plan) {
    if (plan.formulation().state != domain::PlanState::in_review) return {};
    std::vector<domain::DraftObject const*> goals;
    for (auto const& object : plan.making.draft)
        if (object.kind == domain::ObjectKind::goal) goals.push_back(&object);
    if (goals.empty()) return {};
    bool const can_observe = plan.open_to(visit, domain::PlanAction::observe).has_value();
    Paging const paging(visit, goals.size(), goals_of_a_page);
    return fragment(
        h2(html::id("revision"), visit.tr("Review, goal by goal")),
        p(visit.tr("What the program finds of the four things that a review looks at (rule F3 of "
                   "the procedure). What it cannot judge is the reviewer's: read each goal.")),
        when(can_observe,
             [&] {
                 return p(
                     visit.tr("«Observe» leads to the card of the goal, where the observation "
                              "is written; for the plan as a whole, write it on"),
                     " ",
                     a(href(object_address(visit, plan.formulation().plan, 0).fragment("observar")),
                       visit.tr("the card of the plan")),
                     ".");
             }),
        c::table(table_of(visit, plan, paging.of(goals), can_observe)), paging.links());
}

}  // namespace web::staff
