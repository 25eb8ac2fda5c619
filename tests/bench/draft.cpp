// Saves one cell after the other in a plan in the making, each durable, for tools/bench/draft.mjs:
//
//   bench_draft FOLDER GOALS SAVES    prints the milliseconds of each, and of an fdatasync beside
//   it

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>

#include "app/people/demonstration.hpp"
#include "app/plan/begin_formulation.hpp"
#include "app/plan/edit_draft.hpp"
#include "app/plan/workshop.hpp"
#include "base/check.hpp"
#include "bench/store.hpp"
#include "exchange/plan_document/draft.hpp"

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_of(auto const& work) {
    auto const start = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

storage::Occasion as(domain::Role role, int number) {
    return {.entity = {bench::entity},
            .now = *base::Instant::parse("2026-11-22T15:00:00Z"),
            .actor = {.person = app::demonstration_person(role)},
            .salt = std::to_string(number)};
}

domain::Draft begin(storage::Store& store, int goals) {
    auto plan = bench::make_plan(goals);
    plan.code = "plan";
    auto draft = exchange::take_apart(plan);
    CHECK(app::begin_formulation(store, {.occasion = as(domain::Role::planning_head, 0),
                                         .plan = "plan",
                                         .unit = "GDI",
                                         .draft = draft})
              .has_value());
    return draft;
}

// One block written to the disk, by itself.
double sync_once(int file) {
    static std::array<char, 4096> const block{};
    return milliseconds_of([&] {
        CHECK(::pwrite(file, block.data(), block.size(), 0) == std::ssize(block));
        CHECK(::fdatasync(file) == 0);
    });
}

}  // namespace

int main(int count, char** words) {
    if (count != 4) {
        fmt::print(stderr, "bench_draft FOLDER GOALS SAVES\n");
        return 2;
    }
    auto store = bench::open_store(words[1]);
    store.migrate(*base::Instant::parse("2026-11-22T15:00:00Z"));
    app::fill_with_people(store, as(domain::Role::administrator, 0));
    auto const draft = begin(store, std::atoi(words[2]));
    auto const path = std::string(words[1]) + "/sync";
    int const file = ::open(path.c_str(), O_RDWR | O_CREAT, 0600);
    CHECK(file >= 0);
    int const saves = std::atoi(words[3]);
    for (int i = 0; i < saves; ++i) {
        auto const id = draft.size() - 1 - static_cast<std::size_t>(i) % (draft.size() / 2);
        auto const saved = milliseconds_of([&] {
            auto const result =
                app::edit_cells(store, {.occasion = as(domain::Role::process_leader, i),
                                        .plan = "plan",
                                        .edits = {{.object = draft[id].id,
                                                   .wanted = {"note", "Nota " + std::to_string(i)},
                                                   .shown = std::string(draft[id].text("note"))}}});
            CHECK(result.has_value() && result->saved == 1);
        });
        fmt::print("{:.4f} {:.4f}\n", saved, sync_once(file));
    }
    auto const read = milliseconds_of([&] {
        CHECK(app::load_plan_in_the_making(store, as(domain::Role::process_leader, 0), "plan")
                  .has_value());
    });
    fmt::print("read {:.4f}\n", read);
}
