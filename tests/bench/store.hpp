#pragma once
// A large plan on disk, for both sides of the comparison: as an edition in a Rumbo store, and as
// CSV files for the peer. The same seed gives the same plan on every machine.

#include <filesystem>
#include <string>

#include "domain/plan/plan.hpp"
#include "storage/store.hpp"

namespace bench {

inline constexpr char entity[] = "entity";  // that `rumbo serve` publishes

// `goals` goals of four years × four quarters, as an orderly entity keeps them.
domain::Plan make_plan(int goals);

storage::Store open_store(std::filesystem::path const& folder);
void write_store(domain::Plan plan, std::filesystem::path const& folder);

// nodes.csv, goals.csv and facts.csv; their columns are tools/bench/schema.sql.
void write_csv(domain::Plan const& plan, std::filesystem::path const& folder);

}  // namespace bench
