#include "app/plan/draft_history.hpp"

#include <algorithm>

#include "app/plan/authority.hpp"
#include "kit/sql/in_transaction.hpp"
#include "storage/people/person_store.hpp"
#include "storage/plan/formulation_store.hpp"
#include "storage/record/canonical_entry.hpp"

namespace app {
namespace {

using domain::Action;
using domain::DraftEvent;

base::Date day_of(DraftEvent const& event) {
    auto const at = base::Instant::parse(event.at);
    return at ? at->colombian_date() : base::Date{};
}

// Those of the formulation that was begun last.
std::vector<DraftEvent> events_of(sql::Connection& connection, EntityId const& entity,
                                  std::string const& plan) {
    std::vector<DraftEvent> events;
    storage::read_log_of(connection, entity, "plan", plan, [&](domain::LogEntry const& entry) {
        auto const action = domain::action_tokens.find(entry.action);
        if (!action || *action == Action::change_refuse) return;
        if (*action == Action::plan_begin) events.clear();
        events.push_back(
            {.sequence = entry.sequence,
             .at = entry.at,
             .person = entry.actor.person,
             .action = *action,
             .changes =
                 storage::parse_changes(entry.changes).value_or(std::vector<domain::Change>{})});
    });
    return events;
}

}  // namespace

domain::Draft DraftHistory::after(std::int64_t sequence) const {
    auto draft = now;
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (event->sequence <= sequence) break;
        domain::undo(draft, *event);
    }
    return domain::standing(std::move(draft));
}

std::int64_t DraftHistory::last_entry(base::Date day) const {
    auto const later = std::ranges::partition_point(
        events, [&](DraftEvent const& event) { return day_of(event) <= day; });
    return later == events.begin() ? 0 : std::prev(later)->sequence;
}

std::optional<domain::Draft> DraftHistory::as_of(base::Date day) const {
    auto const last = last_entry(day);
    return last == 0 ? std::nullopt : std::optional(after(last));
}

domain::Touches DraftHistory::touches_between(std::int64_t first, std::int64_t last) const {
    std::vector<DraftEvent> between;
    for (auto const& event : events)
        if (first < event.sequence && event.sequence <= last) between.push_back(event);
    return domain::last_touches(between);
}

domain::Outcome<DraftHistory> load_draft_history(Store& store, Occasion const& occasion,
                                                 std::string const& plan) {
    return sql::in_snapshot(
        store.database(), [&](sql::Connection& connection) -> domain::Outcome<DraftHistory> {
            auto const& entity = occasion.entity;
            auto const formulation = open_for_reading(connection, occasion, plan);
            if (!formulation) return std::unexpected(formulation.error());
            DraftHistory history{.now = storage::load_kept_draft(connection, entity, *formulation),
                                 .events = events_of(connection, entity, plan),
                                 .names = {}};
            for (auto const& person : storage::list_people(connection, entity))
                history.names.emplace(person.id, person.name);
            return history;
        });
}

}  // namespace app
