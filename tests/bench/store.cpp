#include "bench/store.hpp"

#include <array>

#include "app/plan/import_plan.hpp"
#include "base/instant.hpp"
#include "domain/period/period.hpp"
#include "support/plan_generator.hpp"

namespace bench {

domain::Plan make_plan(int goals) {
    constexpr std::uint64_t seed = 20240331;
    return generator::random_plan(
        seed, {.goals = goals, .years = 4, .goals_in_node = 100, .mix = generator::Mix::orderly});
}

storage::Store open_store(std::filesystem::path const& folder) {
    return storage::Store(sql::Address{sql::Engine::sqlite, folder.string()});
}

void write_store(domain::Plan plan, std::filesystem::path const& folder) {
    auto const now = *base::Instant::parse("2024-01-01T00:00:00Z");
    auto store = open_store(folder);
    store.migrate(now);
    std::array const commands{
        app::ImportPlan{.occasion = {entity, now}, .plan = std::move(plan), .digest = "bench"}};
    app::import_plans(store, commands);
}

}  // namespace bench
