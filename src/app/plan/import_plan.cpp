#include "app/plan/import_plan.hpp"

#include "kit/sql/in_transaction.hpp"
#include "storage/plan/edition_store.hpp"

namespace app {

namespace {

ImportResult import_one(sql::Connection& connection, ImportPlan const& command) {
    auto const latest = storage::find_latest(connection, command.entity, command.plan.code);
    if (latest && latest->digest == command.digest) return {Imported::unchanged, latest->number};
    storage::EditionHead head;
    head.issued_at = command.now;
    head.digest = command.digest;
    head.document_size = command.document_size;
    int const edition = storage::insert_edition(connection, command.entity, head, command.plan);
    return {Imported::as_new_edition, edition};
}

}  // namespace

std::vector<ImportResult> import_plans(storage::Store& store,
                                       std::span<ImportPlan const> commands) {
    return sql::in_transaction(store.database(), [&](sql::Connection& connection) {
        std::vector<ImportResult> results;
        for (auto const& command : commands)
            results.push_back(import_one(connection, command));
        return results;
    });
}

}  // namespace app
