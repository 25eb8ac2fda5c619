#include "domain/plan/series.hpp"

#include <algorithm>
#include <optional>

namespace domain {
namespace {

// A target that stands in the year of a yearly target, and is not that one. Both sort by last day,
// so the finer targets of a year stand before its yearly one.
std::optional<Period> finer_within_year(std::vector<Target> const& targets, std::size_t yearly) {
    if (yearly == 0) return std::nullopt;
    auto const before = targets[yearly - 1].period;
    if (before.year() != targets[yearly].period.year()) return std::nullopt;
    return before;
}

}  // namespace

std::vector<SeriesProblem> series_problems(Goal const& goal) {
    std::vector<SeriesProblem> problems;
    auto const frequency = frequency_of(goal);
    auto const add = [&](SeriesRefusal refusal, SeriesName series, Period period, Period other) {
        problems.push_back({refusal, series, period, other});
    };
    for (std::size_t i = 0; i < goal.targets.size(); ++i) {
        auto const period = goal.targets[i].period;
        if (period.frequency() > frequency)
            add(SeriesRefusal::finer, SeriesName::targets, period, period);
        else if (period.frequency() == Frequency::yearly && frequency != Frequency::yearly) {
            if (auto const finer = finer_within_year(goal.targets, i))
                add(SeriesRefusal::overlapping, SeriesName::targets, period, *finer);
        } else if (period.frequency() < frequency)
            add(SeriesRefusal::coarser, SeriesName::targets, period, period);
    }
    for (auto const& actual : goal.actuals) {
        auto const period = actual.period;
        if (period.frequency() == frequency || !executed(actual, goal.unit)) continue;
        add(period.frequency() > frequency ? SeriesRefusal::finer : SeriesRefusal::coarser,
            SeriesName::actuals, period, period);
    }
    return problems;
}

}  // namespace domain
