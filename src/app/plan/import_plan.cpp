#include "app/plan/import_plan.hpp"

#include "kit/sql/in_transaction.hpp"
#include "storage/plan/edition_store.hpp"

namespace app {

ImportResult import_plan(storage::Store& store, ImportPlan const& command) {
    return sql::in_transaction(store.database(), [&](sql::Connection& connection) {
        auto const latest = storage::find_latest(connection, command.entity, command.plan.code);
        if (latest && latest->digest == command.digest)
            return ImportResult{Imported::unchanged, latest->number};
        storage::EditionHead head;
        head.issued_at = command.now;
        head.digest = command.digest;
        head.document_size = command.document_size;
        int const edition = storage::insert_edition(connection, command.entity, head, command.plan);
        return ImportResult{Imported::as_new_edition, edition};
    });
}

}  // namespace app
