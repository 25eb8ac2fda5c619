#include "app/record/activity.hpp"

#include <algorithm>

#include "app/record/change.hpp"
#include "kit/json/writer.hpp"
#include "storage/people/person_store.hpp"
#include "storage/plan/formulation_store.hpp"
#include "storage/record/canonical_entry.hpp"

namespace app {
namespace {

constexpr std::int64_t formulations_shown = 100;  // of a plan, the latest

std::vector<domain::Change> personal_changes(sql::Connection& connection,
                                             storage::EntityId const& entity,
                                             domain::LogEntry const& entry) {
    if (entry.personal_digest.empty()) return {};
    auto const part = storage::find_personal(connection, entity, entry.sequence);
    if (!part) return {};
    return storage::parse_changes(part->content).value_or(std::vector<domain::Change>{});
}

std::vector<PlanParts> load_parts(sql::Connection& connection, storage::EntityId const& entity,
                                  std::string const& plan) {
    std::map<int, std::int64_t> begun;  // by the number of the formulation
    for (auto const& entry :
         storage::list_log(connection, entity,
                           {.actions = {domain::Action::plan_begin}, .object = plan}, 0,
                           formulations_shown)
             .entries)
        begun[domain::begun_number(
            storage::parse_changes(entry.changes).value_or(std::vector<domain::Change>{}))] =
            entry.sequence;
    std::vector<PlanParts> list;
    for (auto const& one : storage::list_formulations_of(connection, entity, plan))
        list.push_back({.begun = begun[one.number],
                        .parts = storage::load_kept_draft(connection, entity, one)});
    return list;
}

// The canonical text with the hash as one more member.
void append_line(std::string& lines, storage::EntityId const& entity,
                 domain::LogEntry const& entry) {
    auto text = storage::canonical_text(entity, entry);
    text.pop_back();
    lines.append(text).append(",\"hash\":");
    json::append_quoted(lines, entry.hash);
    lines.append("}\n");
}

void append_line(std::string& lines, storage::Checkpoint const& checkpoint) {
    json::Writer writer(lines);
    writer.begin_object()
        .key("checkpoint")
        .begin_object()
        .member("at", checkpoint.at)
        .member("hash", checkpoint.hash)
        .member("public_key", checkpoint.public_key)
        .key("sequence")
        .integer(checkpoint.sequence)
        .member("signature", checkpoint.signature)
        .end_object()
        .end_object();
    lines += '\n';
}

}  // namespace

Activity read_activity(storage::Store& store, storage::EntityId const& entity,
                       storage::LogFilter const& filter, std::int64_t offset, std::int64_t limit) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        auto page = storage::list_log(connection, entity, filter, offset, limit);
        Activity activity{.entries = {}, .count = page.count, .names = {}, .plans = {}};
        for (auto& entry : page.entries) {
            ActivityEntry shown{.entry = entry, .changes = {}, .personal = {}};
            shown.changes =
                storage::parse_changes(entry.changes).value_or(std::vector<domain::Change>{});
            shown.personal = personal_changes(connection, entity, entry);
            activity.entries.push_back(std::move(shown));
            bool const is_new =
                entry.object_kind == "plan" && !activity.plans.contains(entry.object);
            if (is_new) activity.plans[entry.object] = load_parts(connection, entity, entry.object);
        }
        for (auto& person : storage::list_people(connection, entity))
            activity.names.emplace(person.id, person.name);
        return activity;
    });
}

domain::DraftObject const* Activity::find_part(domain::LogEntry const& entry, int number) const {
    auto const plan = plans.find(entry.object);
    if (entry.object_kind != "plan" || plan == plans.end()) return nullptr;
    auto const later =
        std::ranges::upper_bound(plan->second, entry.sequence, {}, &PlanParts::begun);
    if (later == plan->second.begin()) return nullptr;
    auto const id = [](domain::KeptObject const& kept) { return kept.object.id; };
    auto const& parts = std::prev(later)->parts;
    auto const found = std::ranges::lower_bound(parts, number, {}, id);
    return found == parts.end() || id(*found) != number ? nullptr : &found->object;
}

void note_export(storage::Store& store, storage::Occasion const& occasion, std::int64_t from) {
    change(store, occasion.entity, [&](sql::Connection& connection) {
        storage::append_to_log(connection, occasion,
                               {.action = domain::Action::log_export,
                                .object_kind = "log",
                                .object = std::to_string(from)});
    });
}

void note_export(storage::Store& store, storage::Occasion const& occasion,
                 std::string const& plan) {
    change(store, occasion.entity, [&](sql::Connection& connection) {
        storage::append_to_log(
            connection, occasion,
            {.action = domain::Action::plan_export, .object_kind = "plan", .object = plan});
    });
}

LogExport export_log(storage::Store& store, storage::EntityId const& entity, std::int64_t from,
                     std::int64_t limit) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        LogExport exported;
        std::int64_t last = from - 1;
        std::int64_t count = 0;
        storage::read_log(connection, entity, from, limit, [&](domain::LogEntry const& entry) {
            append_line(exported.lines, entity, entry);
            last = entry.sequence;
            ++count;
        });
        bool const is_last = count < limit || !storage::has_entry_after(connection, entity, last);
        if (!is_last) exported.next = last + 1;
        for (auto const& checkpoint : storage::list_checkpoints(connection, entity))
            if (checkpoint.sequence >= from && (is_last || checkpoint.sequence <= last))
                append_line(exported.lines, checkpoint);
        return exported;
    });
}

std::vector<storage::Checkpoint> list_checkpoints(storage::Store& store,
                                                  storage::EntityId const& entity) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::list_checkpoints(connection, entity);
    });
}

std::string checkpoint_lines(std::vector<storage::Checkpoint> const& list) {
    std::string lines;
    for (auto const& checkpoint : list)
        append_line(lines, checkpoint);
    return lines;
}

}  // namespace app
