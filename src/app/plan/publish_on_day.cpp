#include "app/plan/publish_on_day.hpp"

#include "app/plan/carry_out.hpp"
#include "app/record/change.hpp"
#include "base/check.hpp"
#include "storage/plan/formulation_store.hpp"

namespace app {
namespace {

using domain::PlanAction;
using domain::RefusalKind;

bool is_due(domain::Formulation const& formulation, base::Date today) {
    auto const* const set = formulation.publication_set();
    return set != nullptr && *set->day <= today;
}

domain::Outcome<void> publish_in(sql::Connection& connection, PublishOnDay const& command,
                                 domain::Formulation const& formulation) {
    auto const& set = *formulation.publication_set();
    if (!command.content || command.content->digest != set.digest)
        return domain::refuse(RefusalKind::changed_meanwhile);
    TakeStep step{.occasion = command.occasion,
                  .plan = formulation.plan,
                  .action = PlanAction::publish,
                  .seen_version = formulation.version,
                  .content = command.content,
                  .renamings = command.renamings};
    step.occasion.actor = {.person = set.person,
                           .on_behalf_of = set.on_behalf_of,
                           .role = {},
                           .session = "entry:" + std::to_string(set.sequence)};
    OpenPlan open{formulation, *formulation.find_transition(step.action)};
    return carry_out(connection, step, open);
}

// Without an author, with the refusal as its reason.
void drop_in(sql::Connection& connection, PublishOnDay const& command,
             domain::Formulation const& formulation, RefusalKind why) {
    TakeStep const step{
        .occasion = command.occasion,
        .plan = formulation.plan,
        .action = PlanAction::drop_publication_day,
        .seen_version = formulation.version,
        .reason = std::string(domain::refusal_kind_tokens.token(why)),
    };
    OpenPlan open{formulation, *formulation.find_transition(step.action)};
    CHECK(carry_out(connection, step, open).has_value());
}

}  // namespace

std::vector<DuePublication> list_due_publications(storage::Store& store,
                                                  storage::EntityId const& entity,
                                                  base::Date today) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        std::vector<DuePublication> due;
        for (auto const& code : storage::list_publications_set(connection, entity, today)) {
            auto formulation = storage::find_formulation(connection, entity, code);
            if (!formulation || !is_due(*formulation, today)) continue;
            auto draft = storage::load_draft(connection, entity, *formulation);
            due.push_back({std::move(*formulation), std::move(draft)});
        }
        return due;
    });
}

PublishedOnDay publish_on_day(storage::Store& store, PublishOnDay const& command) {
    auto const& [occasion, seen, content, renamings] = command;
    return change(store, occasion.entity, [&](sql::Connection& connection) {
        auto const formulation = storage::find_formulation(connection, occasion.entity, seen.plan);
        bool const is_as_seen = formulation && formulation->number == seen.number &&
                                formulation->version == seen.version &&
                                is_due(*formulation, occasion.now.colombian_date());
        if (!is_as_seen) return PublishedOnDay::meanwhile;
        auto const done = publish_in(connection, command, *formulation);
        if (done) return PublishedOnDay::published;
        drop_in(connection, command, *formulation, done.error().kind);
        return PublishedOnDay::dropped;
    });
}

}  // namespace app
