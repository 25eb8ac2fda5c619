#include "app/plan/review.hpp"

#include <algorithm>

#include "app/plan/authority.hpp"
#include "app/plan/reviewers.hpp"
#include "app/record/decide.hpp"
#include "storage/people/person_store.hpp"
#include "storage/plan/formulation_store.hpp"
#include "storage/plan/review_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::PlanAction;
using domain::Refusal;
using domain::RefusalKind;

Refusal taken(sql::Connection& connection, storage::EntityId const& entity,
              domain::ReviewHeld const& review) {
    auto const person = storage::find_person(connection, entity, review.person);
    return {.kind = RefusalKind::review_taken,
            .day = review.since.colombian_date(),
            .both = {person ? person->name : review.person, {}}};
}

void hand(sql::Connection& connection, storage::Occasion const& occasion, OpenPlan& open,
          std::string const& person) {
    auto& review = open.formulation.review;
    auto const logged = storage::append_to_log(
        connection, occasion,
        {.action = Action::review_take,
         .object_kind = "plan",
         .object = open.formulation.plan,
         .changes = {{"reviewer", review ? std::optional(review->person) : std::nullopt, person}}});
    storage::hand_review(connection, open.formulation, person, logged);
    review = {.person = person, .since = logged.at()};
}

// Open for a judgement of whoever asks.
domain::Outcome<OpenPlan> open_to_judge(sql::Connection& connection,
                                        storage::Occasion const& occasion,
                                        std::string const& plan) {
    auto open = open_plan(connection, occasion, plan, domain::PlanAction::observe);
    if (!open) return open;
    if (auto flaw = flaw_of_judge(connection, occasion, *open))
        return std::unexpected(std::move(*flaw));
    return open;
}

domain::Outcome<void> take_in(sql::Connection& connection, TakeReview const& command) {
    auto const& occasion = command.occasion;
    bool const is_assigned = !command.to.empty() && command.to != occasion.actor.person;
    auto open = is_assigned ? open_plan(connection, occasion, command.plan, PlanAction::accept)
                            : open_to_judge(connection, occasion, command.plan);
    if (!open) return std::unexpected(open.error());
    auto const& to = is_assigned ? command.to : occasion.actor.person;
    if (is_assigned && !may_review(connection, occasion, *open, to))
        return domain::refuse(RefusalKind::person_unknown, "a");
    auto const& review = open->formulation.review;
    auto const holder = review ? review->person : std::string();
    if (holder == to) return domain::refuse(RefusalKind::already_done);
    if (holder != command.from && review)
        return std::unexpected(taken(connection, occasion.entity, *review));
    if (holder != command.from) return domain::refuse(RefusalKind::changed_meanwhile);
    hand(connection, occasion, *open, to);
    return {};
}

std::optional<Refusal> flaw_of_mark(sql::Connection& connection, MarkConformity const& command,
                                    OpenPlan const& open) {
    auto const& [occasion, plan, object, conformity, seen] = command;
    auto const found = storage::load_draft_objects(connection, occasion.entity, open.formulation,
                                                   std::span(&object, 1));
    if (found.empty() || found.front().kind == domain::ObjectKind::node)
        return Refusal{RefusalKind::object_unknown};
    if (auto flaw = flaw_of_review(connection, occasion, open)) return flaw;
    auto const review = domain::review_of(
        object, storage::digest_of(found.front()),
        storage::list_conformity(connection, occasion.entity, open.formulation),
        storage::list_observations(connection, occasion.entity, open.formulation));
    bool const is_done = conformity == Conformity::conforming
                             ? review.standing == domain::ReviewStanding::conforming
                             : !review.mark;
    if (is_done) return Refusal{RefusalKind::already_done};
    if (conformity == Conformity::reconsidered) return std::nullopt;
    if (review.standing == domain::ReviewStanding::observed)
        return Refusal{.kind = RefusalKind::goal_observed, .rule = "F3"};
    if (review.digest != seen) return Refusal{RefusalKind::changed_meanwhile};
    return std::nullopt;
}

domain::Outcome<void> mark_in(sql::Connection& connection, MarkConformity const& command) {
    auto const& occasion = command.occasion;
    auto open = open_to_judge(connection, occasion, command.plan);
    if (!open) return std::unexpected(open.error());
    if (auto flaw = flaw_of_mark(connection, command, *open))
        return std::unexpected(std::move(*flaw));
    take_along(connection, occasion, *open);
    bool const is_conforming = command.conformity == Conformity::conforming;
    auto const logged = storage::append_to_log(
        connection, occasion,
        {.action = is_conforming ? Action::review_conform : Action::review_reconsider,
         .object_kind = "plan",
         .object = command.plan,
         .changes = {{"object", std::nullopt, std::to_string(command.object)}}});
    if (is_conforming)
        storage::set_conformity(
            connection, open->formulation,
            {.object = command.object, .digest = command.seen, .person = occasion.actor.person},
            logged);
    else
        storage::erase_conformity(connection, open->formulation, command.object, logged);
    return {};
}

}  // namespace

std::optional<Refusal> flaw_of_review(sql::Connection& connection,
                                      storage::Occasion const& occasion, OpenPlan const& open,
                                      std::string const& from) {
    auto const& review = open.formulation.review;
    if (!review || review->person == occasion.actor.person || review->person == from ||
        has_authority(connection, occasion, domain::Permission::accept_plan, open.formulation.unit))
        return std::nullopt;
    return taken(connection, occasion.entity, *review);
}

void take_along(sql::Connection& connection, storage::Occasion const& occasion, OpenPlan& open,
                std::string const& from) {
    auto const& review = open.formulation.review;
    if (!review || (review->person == from && from != occasion.actor.person))
        hand(connection, occasion, open, occasion.actor.person);
}

domain::Outcome<void> take_review(storage::Store& store, TakeReview const& command) {
    return decide(store, command.occasion, {.action = Action::review_take, .object = command.plan},
                  [&](sql::Connection& connection) { return take_in(connection, command); });
}

domain::Outcome<void> mark_conformity(storage::Store& store, MarkConformity const& command) {
    auto const action = command.conformity == Conformity::conforming ? Action::review_conform
                                                                     : Action::review_reconsider;
    return decide(store, command.occasion, {.action = action, .object = command.plan},
                  [&](sql::Connection& connection) { return mark_in(connection, command); });
}

}  // namespace app
