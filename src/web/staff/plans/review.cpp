// S8: the review of a plan, goal by goal: who has it, what the program finds of the four things
// that a review looks at (F3), what was observed, what was found conforming.
#include <algorithm>
#include <array>

#include "domain/plan/review_check.hpp"
#include "web/components/form.hpp"
#include "web/components/status_tag.hpp"
#include "web/components/table.hpp"
#include "web/portal/paging.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/plans/plan_parts.hpp"

namespace web::staff {

using namespace html;
namespace c = components;
using domain::ReviewCheck;
using domain::ReviewStanding;

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
    return c::attention_tag(text::trn(visit.language, "{count} to look at", "{count} to look at",
                                      count, fmt::arg("count", count)));
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

// Of a goal or of the plan: to the anchor of its row.
std::string row_name(int object) {
    return "meta-" + std::to_string(object);
}

Html observe_link(Visit const& visit, MadePlan const& plan, domain::DraftObject const& object) {
    return a(href(object_address(visit, plan.formulation().plan, object.id).fragment("observar")),
             visit.tr("Observe"),
             span(cls("app-oculto"), ": ", exchange::cell_characters(object.text("code"))));
}

// «Conforme», and by whom and when.
Html standing_of(Visit const& visit, MadePlan const& plan, domain::ObjectReview const& review) {
    auto const tag = [&](c::Tone tone, char const* words) {
        return c::status_tag({tone, std::string(visit.tr(words))});
    };
    auto const by = [&] {
        return div(cls("app-bajo"), plan.person_name(review.mark->person), " · ",
                   moment_words(visit, review.mark->at));
    };
    switch (review.standing) {
        case ReviewStanding::pending:
            return tag(c::Tone::none, text::mark("To be reviewed"));
        case ReviewStanding::conforming:
            return fragment(tag(c::Tone::on_target, text::mark("Conforming")), by());
        case ReviewStanding::lapsed:
            return fragment(
                c::attention_tag(std::string(visit.tr("Changed since it was conforming"))), by());
        case ReviewStanding::observed:
            break;
    }
    return tag(c::Tone::in_process, text::mark("Observed"));
}

Html mark_form(Visit const& visit, MadePlan const& plan, domain::DraftObject const& object,
               domain::ObjectReview const& review, ReviewedFrom from) {
    if (review.standing == ReviewStanding::observed) return {};
    bool const is_conforming = review.standing == ReviewStanding::conforming;
    bool const has_keys = from == ReviewedFrom::card && !is_conforming &&
                          visit.visitor->preferences.shortcuts == domain::Wish::yes;
    auto const hidden_field = [](char const* of, std::string const& text) {
        return input(type("hidden"), name(of), value(text));
    };
    return c::post_form(
        {.address = visit.link({"formulacion", plan.formulation().plan, "conformes"}),
         .token = form_token(visit),
         .key = visit.page_key,
         .fields = fragment(
             hidden_field("objeto", std::to_string(object.id)),
             hidden_field("visto", review.digest),
             when(is_conforming, [&] { return hidden_field("quitar", "si"); }),
             when(from == ReviewedFrom::card, [&] { return hidden_field("ficha", "si"); })),
         .button =
             std::string(is_conforming ? visit.tr("Take the mark back") : visit.tr("Conforming")),
         .kind = c::ButtonKind::second,
         .keys = has_keys ? "c" : ""});
}

Html judgement_of(Visit const& visit, MadePlan const& plan, domain::DraftObject const& object) {
    auto const& review = plan.making.review.at(object.id);
    return fragment(standing_of(visit, plan, review), when(plan.can_review(visit), [&] {
                        return div(cls("app-juicio", review.standing == ReviewStanding::conforming
                                                         ? "app-juicio--hecho"
                                                         : ""),
                                   mark_form(visit, plan, object, review, ReviewedFrom::table),
                                   observe_link(visit, plan, object));
                    }));
}

c::Table table_of(Visit const& visit, MadePlan const& plan,
                  std::span<domain::DraftObject const* const> goals) {
    c::Table table{.id = "metas-en-revision",
                   .caption = std::string(visit.tr("Goals under review")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Goal"))},
                               {std::string(visit.tr("Against its objective"))},
                               {std::string(visit.tr("Against its periods"))},
                               {std::string(visit.tr("Type of programming"))},
                               {std::string(visit.tr("Indicator"))},
                               {std::string(visit.tr("Observations"))},
                               {std::string(visit.tr("Review"))}},
                   .narrow = c::Narrow::cards};
    for (auto const* goal : goals) {
        std::vector<c::Cell> row{
            c::markup(a(html::id(row_name(goal->id)),
                        href(object_address(visit, plan.formulation().plan, goal->id)),
                        object_name(visit, *goal)))};
        for (auto const count : found_of(plan, goal->id))
            row.push_back(c::markup(judged(visit, plan, count)));
        row.push_back(c::markup(observed(visit, plan, goal->id)));
        row.push_back(c::markup(judgement_of(visit, plan, *goal)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

// The plan as a whole, which stands in no row.
Html whole_part(Visit const& visit, MadePlan const& plan) {
    return div(
        cls("app-revisor"),
        p(strong(a(html::id(row_name(0)), href(object_address(visit, plan.formulation().plan, 0)),
                   visit.tr("The plan as a whole")))),
        judgement_of(visit, plan, plan.plan()));
}

std::vector<domain::DraftObject const*> goals_of(MadePlan const& plan) {
    std::vector<domain::DraftObject const*> goals;
    for (auto const& object : plan.making.draft)
        if (object.kind == domain::ObjectKind::goal) goals.push_back(&object);
    return goals;
}

// Its place among them: from the one that was marked on, and around.
std::optional<std::size_t> find_next(MadePlan const& plan,
                                     std::span<domain::DraftObject const* const> goals,
                                     int marked) {
    auto const here = std::ranges::find(goals, marked, &domain::DraftObject::id);
    auto const begin = here == goals.end() ? 0 : static_cast<std::size_t>(here - goals.begin());
    for (std::size_t i = 0; i < goals.size(); ++i) {
        auto const at = (begin + i) % goals.size();
        auto const standing = plan.making.review.at(goals[at]->id).standing;
        if (standing == ReviewStanding::pending || standing == ReviewStanding::lapsed) return at;
    }
    return std::nullopt;
}

}  // namespace

html::Url next_in_review(Visit const& visit, MadePlan const& plan, int marked, ReviewedFrom from) {
    auto const address = plan_address(visit, plan.formulation().plan);
    auto const goals = goals_of(plan);
    auto const next = find_next(plan, goals, marked);
    if (!next) return address.fragment("revision");
    int const goal = goals[*next]->id;
    if (from == ReviewedFrom::card) return object_address(visit, plan.formulation().plan, goal);
    auto const page = *next / goals_of_a_page + 1;
    return (page == 1 ? address : address.query("pagina", std::to_string(page)))
        .fragment(row_name(goal));
}

Html judgement_part(Visit const& visit, MadePlan const& plan, domain::DraftObject const& object) {
    auto const review = plan.making.review.find(object.id);
    if (review == plan.making.review.end()) return {};
    return fragment(
        h2(visit.tr("Review")),
        div(cls("app-revisor"), div(standing_of(visit, plan, review->second)),
            when(plan.can_review(visit), [&] {
                bool const is_done = review->second.standing == ReviewStanding::conforming;
                return div(cls("app-juicio", is_done ? "app-juicio--hecho" : ""),
                           mark_form(visit, plan, object, review->second, ReviewedFrom::card));
            })));
}

Html review_part(Visit const& visit, MadePlan const& plan) {
    if (plan.formulation().state != domain::PlanState::in_review) return {};
    auto const goals = goals_of(plan);
    if (goals.empty()) return {};
    Paging const paging(visit, goals.size(), goals_of_a_page);
    return fragment(
        h2(html::id("revision"), visit.tr("Review, goal by goal")), reviewer_part(visit, plan),
        p(visit.tr("What the program finds of the four things that a review looks at (rule F3 of "
                   "the procedure). What it cannot judge is the reviewer's: read each goal.")),
        whole_part(visit, plan), c::table(table_of(visit, plan, paging.of(goals))), paging.links());
}

}  // namespace web::staff
