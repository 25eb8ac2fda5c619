#pragma once
// The percentage of every node of a plan (measurement §4), bottom up: Σ wᵢ·pᵢ / Σ wᵢ.
//
// It runs in fixed point with a certified distance to the exact value, and falls back to rationals
// for a node where that distance could change a rounding, a status or a band. Callers may share the
// goals of a large plan out among threads: sum_goals() over stretches of nodes, then combine().

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "domain/measurement/evaluation.hpp"
#include "domain/measurement/fact_table.hpp"
#include "domain/measurement/formula.hpp"

namespace domain {

struct NodeMeasure {
    std::optional<Figure> percent;
    std::optional<Status> status;  // none for an independent node
};

class Consolidation {
public:
    Consolidation(FactTable const& table, base::Date at, Scope scope);

    // Adds up the goals of nodes [begin, end). Stretches that do not meet may run at the same time.
    void sum_goals(std::size_t begin, std::size_t end) { sum_goals({this, 1}, begin, end); }
    // The same in several scopes of one table and cut-off (CHECK): every goal is read once.
    static void sum_goals(std::span<Consolidation> scopes, std::size_t begin, std::size_t end);

    // Once every node's goals are summed: the nodes, from the leaves to the plan.
    void combine();

    std::vector<NodeMeasure> const& nodes() const { return measures_; }
    Rules const& rules() const { return rules_; }
    CutOff const& cut_off() const { return cut_off_; }
    GoalRules goal_rules() const { return {rules_.constant, rules_.unreported}; }

    // The effective weight, in percent, of a member that enters its node's average; none where the
    // node has no average.
    std::optional<Figure> share(std::optional<base::Decimal> const& weight, std::size_t node) const;

private:
    // What a member counts, in 10^-9 percent, and what it has reached: plain numbers, which stay
    // in registers.
    struct Weighing {
        base::Int128 nanos = 0;
        bool is_stated = false;
        bool is_small = true;  // so that it fits in 64 bits
    };
    struct Member {
        std::int64_t percent = 0;  // between percent and percent + width, in units of 2^-32
        std::int64_t width = 0;
        bool has_percent = false;
        bool is_enclosed = false;  // as above; otherwise only rationals will do
        bool counts_zero = false;  // N.P., under unprogrammed: zero
    };

    // Of the members of one node; weights in 10^-9 percent.
    struct Sum {
        base::Int128 weighted = 0;      // Σ w·p, p in units of 2^-32
        base::Int128 equal = 0;         // Σ p
        base::Int128 weights = 0;       // of members with a percentage
        base::Int128 zero_weights = 0;  // of members that count 0
        std::int64_t width = 0;         // of the widest enclosure
        std::int64_t percents = 0;      // members with a percentage
        std::int64_t zeros = 0;         // members that count 0
        bool has_weight = false;        // a member states one
        bool fits = true;               // false: only rationals will do
    };

    static Weighing weigh(WeightRow const* weight);
    static void add(Sum& sum, Weighing const& weight, Member const& member);
    static void enclose(Member& member, std::optional<Figure::Enclosure> const& percent);
    template <class N>
    Member member_of(Measured<N> const& measured) const;
    base::Int128 weight_sum(Sum const& sum) const;
    void close(std::size_t node);
    std::optional<Figure> fixed_point(Sum const& sum) const;
    base::Rational exact_percent(std::size_t node) const;
    bool is_decided(Figure::Enclosure const& percent) const;

    FactTable const& table_;
    Rules rules_;
    bool has_default_limits_;
    std::vector<base::Int128> thresholds_;  // of status and bands, in units of 2^-32, floor
    CutOff cut_off_;
    Scope scope_;
    std::vector<Sum> sums_;
    std::vector<std::int32_t> first_child_;
    std::vector<std::int32_t> next_sibling_;
    std::vector<NodeMeasure> measures_;
};

// After floor and cap; where they cross, cap wins.
Figure counted(Figure const& percent, Rules const& rules);

// unprogrammed and unreported are decided before; this is behind, on-track or ahead.
Status status_of(Figure const& percent, Rules const& rules);

}  // namespace domain
