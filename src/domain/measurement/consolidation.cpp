#include "domain/measurement/consolidation.hpp"

#include <array>

#include "base/check.hpp"
#include "domain/measurement/goal_measure.hpp"

namespace domain {
namespace {

using base::Decimal;
using base::Int128;
using base::Rational;

// Weights up to a million percent keep Σ w·p of a million members within 128 bits.
constexpr Int128 weight_max = Int128{1'000'000} * 1'000'000'000;
constexpr Int128 percent_max = Int128{1} << 56;  // of an enclosure: 2^24 percent

Decimal around_hundred(Rules const& rules, int sign) {
    auto const scale = rules.tolerance.scale();
    return Decimal::from_units(100 * base::power_of_ten(scale) + sign * rules.tolerance.units(),
                               scale);
}

// Whole units of 2^-32 below a decimal. Rules hold it to 15 digits, so it fits.
Int128 floor_in_units(Decimal decimal) {
    auto const scaled = decimal.units() * (Int128{1} << Figure::fraction_bits);
    auto const factor = base::power_of_ten(decimal.scale());
    auto const whole = scaled / factor;
    return whole * factor > scaled ? whole - 1 : whole;
}

std::vector<Int128> thresholds_of(Rules const& rules) {
    std::vector<Int128> thresholds{floor_in_units(around_hundred(rules, -1)),
                                   floor_in_units(around_hundred(rules, +1))};
    for (auto const& band : bands_of(rules))
        for (auto const& bound : {band.from, band.to})
            if (bound.value) thresholds.push_back(floor_in_units(*bound.value));
    return thresholds;
}

bool has_default_limits(Rules const& rules) {
    return !rules.cap && rules.floor && rules.floor->is_zero();
}

// Pairs of terms keep the numbers small for as long as possible.
Rational sum_of(std::vector<Rational> terms) {
    if (terms.empty()) return {};
    for (std::size_t step = 1; step < terms.size(); step *= 2)
        for (std::size_t i = 0; i + step < terms.size(); i += 2 * step)
            terms[i] += terms[i + step];
    return terms.front();
}

}  // namespace

Figure counted(Figure const& percent, Rules const& rules) {
    if (rules.cap && percent.compare(*rules.cap) > 0) return Figure(*rules.cap);
    if (rules.floor && percent.compare(*rules.floor) < 0)
        return Figure(rules.cap && *rules.cap < *rules.floor ? *rules.cap : *rules.floor);
    return percent;
}

Status status_of(Figure const& percent, Rules const& rules) {
    if (percent.compare(around_hundred(rules, -1)) < 0) return Status::behind;
    if (percent.compare(around_hundred(rules, +1)) > 0) return Status::ahead;
    return Status::on_track;
}

Consolidation::Consolidation(FactTable const& table, base::Date at, Scope scope)
    : table_(table),
      rules_(rules_in_force(table.rules(), at)),
      has_default_limits_(has_default_limits(rules_)),
      thresholds_(thresholds_of(rules_)),
      cut_off_(at),
      scope_(scope),
      sums_(table.nodes().size()),
      first_child_(table.nodes().size(), -1),
      next_sibling_(table.nodes().size(), -1),
      measures_(table.nodes().size()) {
    for (std::size_t node = table.nodes().size(); node-- > 1;) {
        auto const parent = static_cast<std::size_t>(table.nodes()[node].parent);
        next_sibling_[node] = first_child_[parent];
        first_child_[parent] = static_cast<std::int32_t>(node);
    }
}

// Flattened: what a measure holds beside the ratio is then never stored.
[[gnu::flatten]] void Consolidation::sum_goals(std::span<Consolidation> scopes, std::size_t begin,
                                               std::size_t end) {
    CHECK(!scopes.empty() && scopes.size() <= scope_tokens.size());
    auto const& first = scopes.front();
    for (auto const& scope : scopes)
        CHECK(&scope.table_ == &first.table_ && scope.cut_off_.at() == first.cut_off_.at());
    auto const& table = first.table_;
    auto const today =
        static_cast<std::int32_t>(first.cut_off_.at().days().time_since_epoch().count());
    Windows windows(table.periods(), first.cut_off_);
    for (std::size_t node = begin; node < end; ++node) {
        std::array<Sum, scope_tokens.size()> sums;
        for (auto const& row : table.goals_of(table.nodes()[node])) {
            if (row.eliminated_day <= today) continue;
            auto const weight = weigh(table.weight(row, first.cut_off_.year()));
            with_formula(table, row, windows, first.goal_rules(), [&](auto const& formula) {
                auto* sum = sums.data();
                for (auto const& scope : scopes)
                    add(*sum++, weight, first.member_of(formula.measure(scope.scope_)));
            });
        }
        for (std::size_t i = 0; i < scopes.size(); ++i)
            scopes[i].sums_[node] = sums[i];
    }
}

template <class N>
Consolidation::Member Consolidation::member_of(Measured<N> const& measured) const {
    Member member;
    member.counts_zero = !measured.is_programmed && rules_.unprogrammed == UnprogrammedRule::zero;
    if (!measured.ratio) return member;
    member.has_percent = true;
    if (!has_default_limits_)
        enclose(member, counted(percent_of(*measured.ratio), rules_).enclosure());
    else if ((measured.ratio->numerator < 0) != (measured.ratio->denominator < 0))
        enclose(member, Figure::Enclosure{0, 1});
    else
        enclose(member, percent_enclosure(*measured.ratio));
    return member;
}

Consolidation::Weighing Consolidation::weigh(WeightRow const* weight) {
    if (weight == nullptr) return {};
    return {weight->nanos, true, weight->nanos >= 0 && weight->nanos <= weight_max};
}

void Consolidation::enclose(Member& member, std::optional<Figure::Enclosure> const& percent) {
    if (!percent || percent->scaled > percent_max || percent->scaled < -percent_max) return;
    member.is_enclosed = true;
    member.percent = static_cast<std::int64_t>(percent->scaled);
    member.width = static_cast<std::int64_t>(percent->width);
}

void Consolidation::add(Sum& sum, Weighing const& weight, Member const& member) {
    if (weight.is_stated) sum.has_weight = true;
    if (member.counts_zero) {
        ++sum.zeros;
        sum.zero_weights += weight.nanos;
    }
    if (!member.has_percent) return;
    ++sum.percents;
    sum.weights += weight.nanos;
    if (!member.is_enclosed || !weight.is_small) {
        sum.fits = false;
        return;
    }
    sum.weighted += Int128{static_cast<std::int64_t>(weight.nanos)} * member.percent;
    sum.equal += member.percent;
    sum.width = std::max(sum.width, member.width);
}

Int128 Consolidation::weight_sum(Sum const& sum) const {
    return sum.has_weight ? sum.weights + sum.zero_weights : Int128{sum.percents} + sum.zeros;
}

void Consolidation::combine() {
    for (std::size_t node = table_.nodes().size(); node-- > 0;) {
        close(node);
        if (node == 0) return;
        Member member;
        member.has_percent = measures_[node].percent.has_value();
        if (member.has_percent) enclose(member, measures_[node].percent->enclosure());
        add(sums_[static_cast<std::size_t>(table_.nodes()[node].parent)],
            weigh(table_.weight(table_.nodes()[node], cut_off_.year())), member);
    }
}

void Consolidation::close(std::size_t node) {
    auto& measure = measures_[node];
    if (table_.nodes()[node].combine == Combine::independent) return;
    auto const& sum = sums_[node];
    measure.status = Status::unprogrammed;
    if (sum.percents == 0 || weight_sum(sum) == 0) return;
    measure.percent = fixed_point(sum);
    if (!measure.percent) measure.percent = Figure(exact_percent(node));
    measure.status = status_of(*measure.percent, rules_);
}

std::optional<Figure> Consolidation::fixed_point(Sum const& sum) const {
    if (!sum.fits || sum.zero_weights < 0) return std::nullopt;
    auto const weights = weight_sum(sum);
    auto const total = sum.has_weight ? sum.weighted : sum.equal;
    Int128 scaled = total / weights;
    if (scaled * weights > total) --scaled;
    Figure::Enclosure const percent{scaled, sum.width + 1};
    if (!is_decided(percent)) return std::nullopt;
    return Figure::certified(percent.scaled, percent.width);
}

// No threshold lies within: a whole unit below a threshold is below `scaled` exactly where the
// threshold is, and not below the end exactly where it is not.
bool Consolidation::is_decided(Figure::Enclosure const& percent) const {
    for (auto const threshold : thresholds_)
        if (threshold >= percent.scaled && threshold < percent.scaled + percent.width) return false;
    return true;
}

Rational Consolidation::exact_percent(std::size_t node) const {
    auto const& sum = sums_[node];
    auto const weigh = [&](WeightRow const* weight) {
        if (!sum.has_weight) return Rational(1);
        return weight == nullptr ? Rational(0) : Rational(weight->nanos, 1);
    };
    std::vector<Rational> terms;
    Windows windows(table_.periods(), cut_off_);
    auto const today = static_cast<std::int32_t>(cut_off_.at().days().time_since_epoch().count());
    auto const& row = table_.nodes()[node];
    for (auto const& goal : table_.goals_of(row)) {
        if (goal.eliminated_day <= today) continue;
        with_formula(table_, goal, windows, goal_rules(), [&](auto const& formula) {
            auto const measured = formula.measure(scope_);
            if (!measured.ratio) return;
            terms.push_back(counted(percent_of(*measured.ratio), rules_).exact() *
                            weigh(table_.weight(goal, cut_off_.year())));
        });
    }
    for (auto child = first_child_[node]; child >= 0;
         child = next_sibling_[static_cast<std::size_t>(child)]) {
        auto const index = static_cast<std::size_t>(child);
        auto const& percent = measures_[index].percent;
        if (!percent) continue;
        terms.push_back((percent->is_exact() ? percent->exact() : exact_percent(index)) *
                        weigh(table_.weight(table_.nodes()[index], cut_off_.year())));
    }
    return sum_of(std::move(terms)) / Rational(weight_sum(sum), 1);
}

std::optional<Figure> Consolidation::share(std::optional<Decimal> const& weight,
                                           std::size_t node) const {
    auto const& sum = sums_[node];
    auto const weights = weight_sum(sum);
    if (table_.nodes()[node].combine == Combine::independent || sum.percents == 0 || weights == 0)
        return std::nullopt;
    if (!sum.has_weight) return Figure(100, weights);
    return Figure(100 * (weight ? weight->nanos() : 0), weights);
}

}  // namespace domain
