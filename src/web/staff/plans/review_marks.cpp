// S8: the review of a plan taken, and its goals found conforming or not after all.
#include "app/plan/review.hpp"
#include "app/plan/reviewers.hpp"
#include "web/components/form.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/plans/plan_parts.hpp"
#include "web/staff/plans/plans.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

// «18 de 31 metas conformes · 2 observadas · 11 por revisar».
std::string counts_words(Visit const& visit, domain::ReviewCounts const& counts) {
    auto const in = visit.language;
    auto words = text::trn(
        in, "{conforming} of {count} goal conforming", "{conforming} of {count} goals conforming",
        counts.goals, fmt::arg("conforming", counts.conforming), fmt::arg("count", counts.goals));
    auto const add = [&](std::size_t count, std::string more) {
        if (count > 0) words += " · " + std::move(more);
    };
    auto const arg = [](std::size_t const& count) { return fmt::arg("count", count); };
    add(counts.observed, text::trn(in, "{count} observed", "{count} observed", counts.observed,
                                   arg(counts.observed)));
    add(counts.lapsed, text::trn(in, "{count} changed since", "{count} changed since",
                                 counts.lapsed, arg(counts.lapsed)));
    add(counts.pending, text::trn(in, "{count} to be reviewed", "{count} to be reviewed",
                                  counts.pending, arg(counts.pending)));
    return words;
}

}  // namespace

std::string reviewer_words(Visit const& visit, domain::ReviewHeld const& review,
                           std::string const& name) {
    auto const moment = moment_words(visit, review.since);
    if (review.person == visit.visitor->person.id)
        return visit.tr("You have its review, since {moment}.", fmt::arg("moment", moment));
    return visit.tr("{person} has its review, since {moment}.", fmt::arg("person", name),
                    fmt::arg("moment", moment));
}

namespace {

// Whoever answers for the decision says who reviews.
Html assign_form(Visit const& visit, MadePlan const& plan, std::string const& holder) {
    auto const& code = plan.formulation().plan;
    std::vector<c::Choice> choices{{"", std::string(visit.tr("Choose who"))}};
    for (auto const& one : app::list_assignable(store_of(visit), occasion_of(visit), code))
        if (one.id != holder && one.id != visit.visitor->person.id)
            choices.push_back({one.id, one.name});
    if (choices.size() == 1) return {};
    return session_form(
        visit, visit.link({"formulacion", code, "revisor"}),
        fragment(input(type("hidden"), name("de"), value(holder)),
                 c::select_field({.choice = {.id = "a",
                                             .name = "a",
                                             .label = std::string(visit.tr("Assign the review to")),
                                             .choices = std::move(choices),
                                             .chosen = {}}})),
        std::string(visit.tr("Assign")), c::ButtonKind::second);
}

}  // namespace

Html reviewer_part(Visit const& visit, MadePlan const& plan, std::optional<int> card) {
    if (plan.formulation().state != domain::PlanState::in_review) return {};
    auto const& formulation = plan.formulation();
    auto const& review = formulation.review;
    auto const holder = review ? review->person : std::string();
    bool const can_take = holder != visit.visitor->person.id &&
                          plan.open_to(visit, domain::PlanAction::observe).has_value();
    auto const button = review ? visit.tr("Take the review over") : visit.tr("Take the review");
    auto const who = review ? reviewer_words(visit, *review, plan.person_name(holder))
                            : std::string(visit.tr("Nobody has taken its review yet."));
    return div(
        cls("app-revisor"),
        div(p(strong(counts_words(visit, domain::count_goals(plan.making.review)))),
            p(who, when(can_take && !review,
                        [&] {
                            return fragment(" ", visit.tr("Who observes or marks first takes it."));
                        }))),
        when(can_take,
             [&] {
                 return session_form(visit,
                                     visit.link({"formulacion", formulation.plan, "revisor"}),
                                     fragment(input(type("hidden"), name("de"), value(holder)),
                                              when(card.has_value(),
                                                   [&] {
                                                       return input(type("hidden"), name("ficha"),
                                                                    value(std::to_string(*card)));
                                                   })),
                                     std::string(button), c::ButtonKind::second);
             }),
        when(!card.has_value(), [&] { return assign_form(visit, plan, holder); }));
}

http::Response take_review(Visit const& visit) {
    std::string const code(visit.arguments["plan"]);
    // Nobody was chosen: it is not theirs therefore.
    bool const is_nobody = visit.request.form.contains("a") && typed(visit, "a").empty();
    if (is_nobody)
        return shown_after(visit, domain::refuse(domain::RefusalKind::person_unknown, "a"),
                           plan_address(visit, code));
    auto const taken = app::take_review(store_of(visit), {.occasion = occasion_of(visit),
                                                          .plan = code,
                                                          .from = typed(visit, "de"),
                                                          .to = typed(visit, "a")});
    auto const card = object_number(typed(visit, "ficha"));
    return shown_after(visit, taken,
                       card < 0 ? plan_address(visit, code).fragment("revision")
                                : object_address(visit, code, card).fragment("observar"));
}

http::Response mark_conformity(Visit const& visit) {
    std::string const code(visit.arguments["plan"]);
    auto const object = object_number(typed(visit, "objeto"));
    auto const from = typed(visit, "ficha") == "si" ? ReviewedFrom::card : ReviewedFrom::table;
    bool const is_taken_back = typed(visit, "quitar") == "si";
    auto const marked = app::mark_conformity(
        store_of(visit),
        {.occasion = occasion_of(visit),
         .plan = code,
         .object = object,
         .conformity = is_taken_back ? app::Conformity::reconsidered : app::Conformity::conforming,
         .seen = typed(visit, "visto")});
    auto const plan = marked ? load_made_plan(visit) : std::unexpected(marked.error());
    return shown_after(visit, marked,
                       plan ? next_in_review(visit, *plan, object, from)
                            : plan_address(visit, code).fragment("revision"));
}

}  // namespace web::staff
