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

// Of each formulation of the plan, by its number.
std::map<int, std::vector<DraftEvent>> events_of(sql::Connection& connection,
                                                 EntityId const& entity, std::string const& plan) {
    std::map<int, std::vector<DraftEvent>> events;
    int number = 0;
    storage::read_log_of(connection, entity, "plan", plan, [&](domain::LogEntry const& entry) {
        auto const action = domain::action_tokens.find(entry.action);
        if (!action || *action == Action::change_refuse) return;
        auto changes =
            storage::parse_changes(entry.changes).value_or(std::vector<domain::Change>{});
        if (*action == Action::plan_begin) number = domain::begun_number(changes);
        events[number].push_back({.sequence = entry.sequence,
                                  .at = entry.at,
                                  .person = entry.actor.person,
                                  .action = *action,
                                  .changes = std::move(changes)});
    });
    return events;
}

domain::Formulation const* chosen(HistoryOf const& of,
                                  std::vector<domain::Formulation> const& formulations,
                                  std::map<int, std::vector<DraftEvent>> const& events) {
    if (of.formulation) {
        auto const found =
            std::ranges::find(formulations, *of.formulation, &domain::Formulation::number);
        return found == formulations.end() ? nullptr : &*found;
    }
    if (!of.day) return &formulations.back();
    auto const* stood = &formulations.front();
    for (auto const& one : formulations)
        if (auto const found = events.find(one.number);
            found != events.end() && day_of(found->second.front()) <= *of.day)
            stood = &one;
    return stood;
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
                                                 HistoryOf const& of) {
    return sql::in_snapshot(
        store.database(), [&](sql::Connection& connection) -> domain::Outcome<DraftHistory> {
            auto const& entity = occasion.entity;
            auto const latest = open_for_reading(connection, occasion, of.plan);
            if (!latest) return std::unexpected(latest.error());
            auto formulations = storage::list_formulations_of(connection, entity, of.plan);
            auto events = events_of(connection, entity, of.plan);
            auto const* const found = chosen(of, formulations, events);
            if (found == nullptr) return domain::refuse(domain::RefusalKind::plan_unknown);
            DraftHistory history{
                .formulation = *found,
                .formulations = std::move(formulations),
                .observations = storage::list_observations(connection, entity, *found),
                .now = storage::load_kept_draft(connection, entity, *found),
                .events = std::move(events[found->number]),
                .names = {}};
            std::erase_if(history.observations, [](auto const& one) { return !one.is_returned; });
            for (auto const& person : storage::list_people(connection, entity))
                history.names.emplace(person.id, person.name);
            return history;
        });
}

}  // namespace app
