#pragma once
// Random plans from a seed, the same on every run: for the comparison with the reference, the
// property tests and the benchmark. Awkward plans hold whatever a document may hold: nested, empty
// and independent nodes, dated and missing weights, dated rules, plans that begin in mid-year.

#include "domain/plan/plan.hpp"
#include "support/goal_generator.hpp"

namespace generator {

enum class Mix : std::uint8_t {
    awkward,
    orderly,  // goals of orderly_traits(), weights that add up, whole years, default rules
};

struct Shape {
    int goals = 12;         // in all
    int years = 4;          // at most; exactly, of an orderly plan
    int goals_in_node = 4;  // at most
    Mix mix = Mix::awkward;
};

domain::Plan random_plan(Engine& engine, Shape const& shape);
domain::Plan random_plan(std::uint64_t seed, Shape const& shape);

// One goal of such a plan, for those who want them one by one.
domain::Goal random_goal(Engine& engine, Shape const& shape, DayRange const& plan);
DayRange random_period(Engine& engine, Shape const& shape);

domain::Rules random_rules(Engine& engine);

// Around and within the plan's period, the ends of periods more often.
base::Date random_cut_off(Engine& engine, domain::Plan const& plan);

}  // namespace generator
