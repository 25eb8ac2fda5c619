#include "storage/store.hpp"

namespace storage {

Store::Store(sql::Address const& address, sql::Options const& options)
    : database_(address, options) {}

std::vector<int> Store::migrate(base::Instant now) {
    return sql::migrate(database_, migrations(database_.engine()), now.text());
}

std::vector<int> Store::pending_migrations() {
    return sql::pending_migrations(database_, migrations(database_.engine()));
}

}  // namespace storage
