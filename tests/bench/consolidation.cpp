// Consolidates a large plan for tools/bench/consolidation.mjs, which runs a peer in turn:
//
//   bench_consolidation prepare FOLDER GOALS    a store and CSV files
//   bench_consolidation answer FOLDER THREADS   then a command a line on standard input:
//       memory    measure in every scope with the facts in memory; answers nanoseconds
//       store     the same, the facts read from the store first
//       recalculate         evaluate every goal and node in one scope, the plan loaded
//       recalculate-store   the same, the plan read from the store first
//       results   "scope percent" a line, of every node in order, to 4 decimals; then an empty line

#include <fmt/core.h>

#include <atomic>
#include <chrono>
#include <iostream>
#include <thread>

#include "bench/store.hpp"
#include "domain/measurement/consolidation.hpp"
#include "domain/measurement/fact_table.hpp"
#include "storage/plan/edition_store.hpp"

namespace {

using domain::Consolidation;
using domain::Scope;

constexpr base::Date cut_off{2024, 12, 31};
constexpr int goals_max = 2'000'000;

using Scopes = std::vector<Consolidation>;

// Stretches of nodes with about so many goals, to be shared out.
std::vector<std::size_t> stretch_ends(domain::FactTable const& table) {
    constexpr std::uint32_t goals = 512;
    std::vector<std::size_t> ends;
    std::uint32_t begin = 0;
    auto const& nodes = table.nodes();
    for (std::size_t node = 0; node < nodes.size(); ++node)
        if (nodes[node].goal_end - begin >= goals || node + 1 == nodes.size()) {
            ends.push_back(node + 1);
            begin = nodes[node].goal_end;
        }
    return ends;
}

// Threads take piece after piece of the work: work(i) for i from 0 to count − 1.
template <class Work>
void share(std::size_t threads, std::size_t count, Work const& work) {
    std::atomic<std::size_t> next = 0;
    auto const take = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < threads; ++i)
        helpers.emplace_back(take);
    take();
}

Scopes measure_all(domain::FactTable const& table, std::size_t threads) {
    Scopes scopes;
    for (auto const& row : domain::scope_tokens)
        scopes.emplace_back(table, cut_off, row.value);
    auto const ends = stretch_ends(table);
    share(threads, ends.size(), [&](std::size_t i) {
        Consolidation::sum_goals(scopes, i == 0 ? 0 : ends[i - 1], ends[i]);
    });
    share(threads, scopes.size(), [&](std::size_t i) { scopes[i].combine(); });
    return scopes;
}

domain::FactTable load(std::filesystem::path const& folder, std::size_t threads) {
    auto store = bench::open_store(folder);
    return storage::load_facts(store.database(), {bench::entity}, "plan", 1, threads);
}

domain::Plan load_plan(std::filesystem::path const& folder) {
    auto store = bench::open_store(folder);
    auto const lease = store.database().reader();
    return storage::load_plan(*lease, {bench::entity}, "plan", 1);
}

void print_results(domain::FactTable const& table, std::size_t threads) {
    auto const scopes = measure_all(table, threads);
    for (std::size_t i = 0; i < scopes.size(); ++i)
        for (auto const& node : scopes[i].nodes())
            fmt::print("{} {}\n", domain::scope_tokens.token(static_cast<Scope>(i)),
                       node.percent ? node.percent->fixed(4) : "none");
    fmt::print("\n");
}

template <class Work>
void print_time(Work const& work) {
    auto const began = std::chrono::steady_clock::now();
    work();
    fmt::print("{}\n", (std::chrono::steady_clock::now() - began) / std::chrono::nanoseconds{1});
}

int answer(std::filesystem::path const& folder, std::size_t threads) {
    auto const table = load(folder, threads);
    std::optional<domain::Plan> plan;  // only where it is asked for: it takes much memory
    for (std::string command; std::getline(std::cin, command);) {
        if (command == "memory")
            print_time([&] { measure_all(table, threads); });
        else if (command == "store")
            print_time([&] { measure_all(load(folder, threads), threads); });
        else if (command == "recalculate") {
            if (!plan) plan = load_plan(folder);
            print_time([&] { domain::evaluate(*plan, cut_off, Scope::year); });
        } else if (command == "recalculate-store")
            print_time([&] { domain::evaluate(load_plan(folder), cut_off, Scope::year); });
        else if (command == "results")
            print_results(table, threads);
        else
            return 2;
        std::fflush(stdout);
    }
    return 0;
}

int prepare(std::filesystem::path const& folder, int goals) {
    auto plan = bench::make_plan(goals);
    bench::write_csv(plan, folder);
    bench::write_store(std::move(plan), folder);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> const arguments(argv + 1, argv + argc);
    if (arguments.size() != 3) return 2;
    auto const number = std::stoi(arguments[2]);
    if (number < 1 || number > goals_max) return 2;
    if (arguments[0] == "prepare") return prepare(arguments[1], number);
    if (arguments[0] == "answer") return answer(arguments[1], static_cast<std::size_t>(number));
    return 2;
}
