// Reading 1,000,000 rows of about 300 bytes, beside the C API that does nothing else.
#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <thread>

#include "kit/sql/bulk_insert.hpp"
#include "kit/sql/database.hpp"
#include "kit/sql/testing.hpp"
#include "kit/sql/transaction.hpp"

namespace {

constexpr int rows = 1'000'000;

void fill(sql::Database& database, sql::Engine engine) {
    auto const lease = database.writer();
    lease->run_script(engine == sql::Engine::sqlite
                          ? "CREATE TABLE goal (id INTEGER PRIMARY KEY, facts BLOB) STRICT"
                          : "CREATE TABLE goal (id bigint PRIMARY KEY, facts bytea)");
    std::vector<std::byte> facts(300, std::byte{7});
    sql::Transaction transaction(*lease);
    sql::BulkInsert goals(*lease, "goal", {"id", "facts"});
    for (int id = 1; id <= rows; ++id) {
        facts[0] = static_cast<std::byte>(id & 0xFF);
        goals.add(id, facts);
    }
    goals.finish();
    transaction.commit();
}

struct Filled {
    explicit Filled(sql::Engine engine) : empty(engine), database(empty.address()) {
        fill(database, engine);
    }
    sql::testing::EmptyDatabase empty;
    sql::Database database;
};

Filled& filled(sql::Engine engine) {
    static Filled sqlite(sql::Engine::sqlite);
    if (engine == sql::Engine::sqlite) return sqlite;
    static Filled postgres(sql::Engine::postgresql);
    return postgres;
}

std::int64_t read_all(sql::Connection& connection) {
    std::int64_t sum = 0;
    for (auto const row : connection.query("SELECT id, facts FROM goal")) {
        auto const [id, facts] = row.as<std::int64_t, sql::Bytes>();
        sum +=
            id + std::to_integer<std::int64_t>(facts[0]) + static_cast<std::int64_t>(facts.size());
    }
    return sum;
}

void kit(benchmark::State& state, sql::Engine engine) {
    auto const lease = filled(engine).database.reader();
    for (auto _ : state)
        benchmark::DoNotOptimize(read_all(*lease));
    state.SetItemsProcessed(state.iterations() * rows);
}

void plain(benchmark::State& state) {
    auto const file = filled(sql::Engine::sqlite).empty.folder() / "rumbo.sqlite3";
    sqlite3* database = nullptr;
    sqlite3_stmt* statement = nullptr;
    sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    sqlite3_prepare_v2(database, "SELECT id, facts FROM goal", -1, &statement, nullptr);
    for (auto _ : state) {
        std::int64_t sum = 0;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            sum += sqlite3_column_int64(statement, 0);
            auto const* facts =
                static_cast<unsigned char const*>(sqlite3_column_blob(statement, 1));
            sum += facts[0] + sqlite3_column_bytes(statement, 1);
        }
        sqlite3_reset(statement);
        benchmark::DoNotOptimize(sum);
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    state.SetItemsProcessed(state.iterations() * rows);
}

BENCHMARK(plain)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(kit, sqlite, sql::Engine::sqlite)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(kit, postgresql, sql::Engine::postgresql)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

void insert(benchmark::State& state, sql::Engine engine) {
    for (auto _ : state)
        Filled const fresh(engine);
    state.SetItemsProcessed(state.iterations() * rows);
}
BENCHMARK_CAPTURE(insert, sqlite, sql::Engine::sqlite)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(1);
BENCHMARK_CAPTURE(insert, postgresql, sql::Engine::postgresql)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(1);

void point(benchmark::State& state, sql::Engine engine) {
    auto const lease = filled(engine).database.reader();
    std::int64_t id = 0;
    for (auto _ : state) {
        id = (id + 7919) % rows;
        auto rows_found = lease->query("SELECT facts FROM goal WHERE id = $1", id + 1);
        benchmark::DoNotOptimize(rows_found.next());
    }
}
BENCHMARK_CAPTURE(point, sqlite, sql::Engine::sqlite)->UseRealTime();
BENCHMARK_CAPTURE(point, postgresql, sql::Engine::postgresql)->UseRealTime();

}  // namespace
