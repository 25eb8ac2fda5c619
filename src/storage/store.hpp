#pragma once
// The store of one installation: a database at the schema of this program.

#include <span>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "kit/sql/database.hpp"
#include "kit/sql/migration.hpp"

namespace storage {

// Whose data a row is: the first column of every key.
struct EntityId {
    std::string value;
    friend bool operator==(EntityId const&, EntityId const&) = default;
};

class Store {
public:
    // Connects; refuses an address in use, unsafe or unreachable (sql::DatabaseError).
    explicit Store(sql::Address const& address, sql::Options const& options = {});

    // Brings the schema forward; answers the numbers of the migrations applied.
    std::vector<int> migrate(base::Instant now);

    // The numbers that migrate() would apply.
    std::vector<int> pending_migrations();

    sql::Database& database() { return database_; }

private:
    sql::Database database_;
};

// Those of the engine, with their checksums.
std::vector<sql::Migration> const& migrations(sql::Engine engine);

}  // namespace storage
