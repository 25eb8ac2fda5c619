#include "web/pages/consultation/since_consulted.hpp"

#include <algorithm>

#include "app/consultation/consultations.hpp"
#include "exchange/plan_document/difference.hpp"
#include "exchange/plan_document/draft.hpp"
#include "web/pages/consultation/consulted.hpp"
#include "web/pages/place.hpp"
#include "web/pages/shown.hpp"

namespace web::pages {

using namespace html;

namespace {

bool names_goal(domain::Comment const& comment) {
    return comment.answer && !comment.answer->goal.empty();
}

bool is_in_edition(SinceConsulted const& since, std::string const& goal) {
    return since.edition && find_place(since.edition->plan, goal, Wanted::goal);
}

char const* became_words(SinceConsulted const& since, domain::Answer const& answer) {
    bool const is_same = since.unchanged.contains(answer.goal);
    bool const is_known = since.edition || since.has_draft;
    if (!is_known || answer.decision == domain::Decision::not_accepted)
        return text::mark("It is about:");
    if (!since.edition)
        return is_same ? text::mark("It is to change; the draft does not say so yet:")
                       : text::mark("It changed in the draft, which is still to be published:");
    if (is_same) return text::mark("The published plan says of it what was consulted:");
    return is_in_edition(since, answer.goal)
               ? text::mark("It changed:")
               : text::mark("It changed; the published plan has no goal of this code:");
}

}  // namespace

SinceConsulted since_consulted(Visit const& visit, domain::Consultation const& of,
                               std::span<domain::Comment const> comments) {
    SinceConsulted since{.of = of};
    if (std::ranges::none_of(comments, names_goal)) return since;
    auto const made = consulted(visit, of);
    for (auto const& goal : made.goals)
        if (goal.after != nullptr) since.consulted.push_back(goal.path);
    auto const then = exchange::take_apart(*made.plan);
    auto edition = visit.site.library.find_edition(of.plan);
    // One from before the consultation is not what comments changed.
    if (edition && edition->head.issued_at > of.opened_at) {
        since.unchanged = exchange::unchanged_goals(then, exchange::take_apart(edition->plan));
        since.edition = std::move(edition);
        return since;
    }
    auto const draft = app::load_draft_since(*visit.site.store, visit.site.entity, of);
    since.has_draft = draft.has_value();
    if (draft) since.unchanged = exchange::unchanged_goals(then, *draft);
    return since;
}

bool follows_draft(SinceConsulted const& since) {
    return since.has_draft;
}

bool is_unchanged(SinceConsulted const& since, domain::Answer const& answer) {
    return answer.decision != domain::Decision::not_accepted &&
           since.unchanged.contains(answer.goal);
}

Html became_of_goal(Visit const& visit, SinceConsulted const& since, domain::Answer const& answer) {
    if (answer.goal.empty()) return {};
    auto const name = visit.tr("Goal {code}", fmt::arg("code", answer.goal));
    auto const words = visit.tr(became_words(since, answer));
    if (is_in_edition(since, answer.goal))
        return p(words, " ", a(href(goal_address(visit, since.edition->plan, answer.goal)), name));
    auto const place = std::ranges::find(since.consulted, answer.goal);
    auto const position = static_cast<std::size_t>(place - since.consulted.begin());
    return p(words, " ",
             a(href(consulted_goal_address(visit, since.of.number, position)),
               visit.tr("{goal}, as it was consulted", fmt::arg("goal", name))));
}

}  // namespace web::pages
