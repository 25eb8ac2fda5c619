#include "app/plan/import_plan.hpp"

#include <algorithm>

#include "kit/sql/in_transaction.hpp"
#include "storage/plan/edition_store.hpp"

namespace app {

namespace {

// Entities of these plans, each once: their logs are locked in one order.
std::vector<std::string> entities_of(std::span<ImportPlan const> commands) {
    std::vector<std::string> names;
    for (auto const& command : commands)
        names.push_back(command.occasion.entity.value);
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

domain::Event event_of(ImportPlan const& command,
                       std::optional<storage::EditionHead> const& latest) {
    auto const number = std::to_string(latest ? latest->number + 1 : 1);
    std::optional<std::string> before;
    std::optional<std::string> digest_before;
    if (latest) before = std::to_string(latest->number);
    if (latest) digest_before = latest->digest;
    return {.action = domain::Action::plan_import,
            .object_kind = "plan",
            .object = command.plan.code,
            .changes = {{"digest", digest_before, command.digest}, {"edition", before, number}}};
}

ImportResult import_one(sql::Connection& connection, ImportPlan const& command) {
    auto const& entity = command.occasion.entity;
    auto const latest = storage::find_latest(connection, entity, command.plan.code);
    if (latest && latest->digest == command.digest) return {Imported::unchanged, latest->number};
    auto const logged =
        storage::append_to_log(connection, command.occasion, event_of(command, latest));
    storage::EditionHead head;
    head.issued_at = command.occasion.now;
    head.digest = command.digest;
    head.document_size = command.document_size;
    return {Imported::as_new_edition,
            storage::insert_edition(connection, head, command.plan, logged)};
}

}  // namespace

std::vector<ImportResult> import_plans(storage::Store& store,
                                       std::span<ImportPlan const> commands) {
    return sql::in_transaction(store.database(), [&](sql::Connection& connection) {
        for (auto const& entity : entities_of(commands))
            storage::lock_log(connection, {entity});
        std::vector<ImportResult> results;
        for (auto const& command : commands)
            results.push_back(import_one(connection, command));
        return results;
    });
}

}  // namespace app
