// Writes a log of so many entries into a store, for tools/bench/log.mjs:
//
//   bench_log FOLDER ENTRIES    with what is personal beside every second one, and a checkpoint

#include <fmt/core.h>

#include <cstdlib>

#include "app/record/make_checkpoint.hpp"
#include "bench/store.hpp"
#include "kit/sql/in_transaction.hpp"

namespace {

constexpr int entries_at_once = 10'000;

void append(sql::Connection& connection, storage::EntityId const& entity, base::Instant now,
            int number) {
    auto const text = std::to_string(number);
    storage::append_to_log(
        connection,
        {.entity = entity,
         .now = now,
         .actor = {.person = "p" + std::to_string(number % 300), .session = std::string(64, 'a')},
         .peer = number % 2 == 0 ? "10.1.2.3" : "",
         .salt = "salt-" + text},
        {.action = domain::Action::unit_create,
         .object_kind = "unit",
         .object = "U-" + text,
         .changes = {{"name", "Nombre anterior", "Nombre nuevo de la unidad " + text},
                     {"parent", std::nullopt, "SG"}}});
}

void fill(storage::Store& store, storage::EntityId const& entity, base::Instant now, int entries) {
    for (int first = 0; first < entries; first += entries_at_once)
        sql::in_transaction(store.database(), [&](sql::Connection& connection) {
            for (int i = first; i < std::min(first + entries_at_once, entries); ++i)
                append(connection, entity, now, i);
        });
    auto const seed = std::vector<std::byte>(32, std::byte{7});
    app::make_checkpoint(store, entity, now, crypto::key_pair_of(seed));
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) {
        fmt::print(stderr, "bench_log FOLDER ENTRIES\n");
        return 2;
    }
    auto const now = *base::Instant::parse("2024-01-01T00:00:00Z");
    auto store = bench::open_store(words[1]);
    store.migrate(now);
    fill(store, {bench::entity}, now, std::atoi(words[2]));
}
