#include "app/record/make_checkpoint.hpp"

#include "app/record/change.hpp"

namespace app {

bool make_checkpoint(storage::Store& store, storage::EntityId const& entity, base::Instant now,
                     crypto::KeyPair const& key) {
    return change(store, entity, [&](sql::Connection& connection) {
        auto const head = storage::load_log_head(connection, entity);
        auto const latest = storage::list_checkpoints(connection, entity);
        if (head.sequence == 0 || (!latest.empty() && latest.front().sequence == head.sequence))
            return false;
        storage::insert_checkpoint(connection, entity,
                                   storage::signed_checkpoint(entity, head, now, key));
        return true;
    });
}

}  // namespace app
