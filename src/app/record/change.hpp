#pragma once
// A change and its entry of the log in one transaction. Changes of an entity come one after the
// other, so that what one decides on what it reads still holds when it writes.

#include "kit/sql/in_transaction.hpp"
#include "storage/record/log_store.hpp"

namespace app {

template <class Work>
auto change(storage::Store& store, storage::EntityId const& entity, Work&& work) {
    return sql::in_transaction(store.database(), [&](sql::Connection& connection) {
        storage::lock_log(connection, entity);
        return work(connection);
    });
}

}  // namespace app
