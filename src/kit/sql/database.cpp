#include "kit/sql/database.hpp"

#include "kit/sql/postgres_connection.hpp"
#include "kit/sql/sqlite_connection.hpp"
#include "kit/sql/sqlite_copy.hpp"

namespace sql {

Database::Database(Address const& address, Options const& options) : engine_(address.engine) {
    if (engine_ == Engine::sqlite) {
        lock_.emplace(address.text);
        auto const open = [file = sqlite_file(address), options](Role role) {
            return open_sqlite(file, role, options.busy_timeout);
        };
        writers_ = std::make_unique<Pool>([open] { return open(Role::writer); }, 1,
                                          options.lease_patience);
        readers_ = std::make_unique<Pool>([open] { return open(Role::reader); }, options.readers,
                                          options.lease_patience);
    } else {
        writers_ = std::make_unique<Pool>(
            [conninfo = address.text, options] {
                return open_postgres(conninfo, options.busy_timeout);
            },
            options.connections, options.lease_patience);
    }
    {
        auto const lease = writer();
        version_ = lease->version();
    }
    ping();
}

void Database::ping() {
    auto const lease = reader();
    lease->one<std::int64_t>("SELECT CAST(1 AS bigint)");
}

}  // namespace sql
