// The properties that hold for every plan (measurement §5), on random plans.

#include <gtest/gtest.h>

#include <algorithm>

#include "exchange/plan_document/plan_document.hpp"
#include "measurement/answer.hpp"
#include "reference/facts.hpp"
#include "support/plan_generator.hpp"

namespace {

using base::Decimal;
using domain::Scope;

constexpr std::array scopes{Scope::period, Scope::year, Scope::plan, Scope::total};
constexpr int plans = 300;

template <class Visit>
void for_each_goal_of(domain::Members& members, Visit const& visit) {
    for (auto& goal : members.goals)
        visit(goal);
    for (auto& child : members.children)
        for_each_goal_of(child, visit);
}

// Calls body(plan, engine) for so many random plans, until one fails.
template <class Body>
void for_random_plans(std::uint64_t first_seed, Body const& body) {
    for (int i = 0; i < plans && !testing::Test::HasFailure(); ++i) {
        auto const seed = first_seed + static_cast<std::uint64_t>(i);
        SCOPED_TRACE("seed " + std::to_string(seed));
        generator::Engine engine{seed};
        auto plan = generator::random_plan(engine, {.goals = 8});
        body(plan, engine);
    }
}

template <class T>
void shuffle(std::vector<T>& list, generator::Engine& engine) {
    for (std::size_t i = list.size(); i > 1; --i)
        std::swap(list[i - 1], list[static_cast<std::size_t>(engine.below(static_cast<int>(i)))]);
}

// --- meeting every target gives 100 ------------------------------------------------------------

Decimal decimal(reference::Number const& number) {
    return *Decimal::parse(reference::plain(number, Decimal::scale_max));
}

bool fits(reference::Number const& number) {
    auto const text = reference::plain(number, Decimal::scale_max);
    auto const parsed = Decimal::parse(text);
    return parsed && reference::number(*parsed) == number;
}

// Reports exactly what each period promises, as a ratio, for a third has no decimals that end.
// False where that takes more digits than a document has.
bool meet_every_target(domain::Goal& goal) {
    goal.unit = "u";
    goal.actuals.clear();
    auto const facts = reference::facts_of(goal);
    int const n = facts.periods_a_year;
    goal.frequency = domain::frequency_of(goal);
    bool const as_steps =
        goal.values == domain::Values::increment && reference::rises_or_falls(goal);
    reference::Number reached = reference::start_of(goal).value_or(0);
    for (auto const& [slot, target] : facts.targets) {
        reference::Number value = target;
        if (as_steps) {
            value = goal.schedule == domain::Schedule::increasing
                        ? reference::Number{target - reached}
                        : reference::Number{reached - target};
            reached = target;
        }
        if (!fits(value * n)) return false;
        goal.actuals.push_back({.period = domain::Period{slot.year, *goal.frequency, slot.k},
                                .numerator = decimal(value * n),
                                .denominator = Decimal{n}});
    }
    return true;
}

int expect_hundred(domain::NodeResult const& node) {
    int programmed = 0;
    for (auto const& goal : node.goals) {
        if (goal.status == domain::Status::unprogrammed) continue;
        ++programmed;
        EXPECT_EQ(goal.status, domain::Status::on_track) << goal.goal->code;
        EXPECT_TRUE(goal.percent && goal.percent->fixed(4) == "100.0000") << goal.goal->code;
    }
    for (auto const& child : node.children)
        programmed += expect_hundred(child);
    return programmed;
}

TEST(Property, MeetingEveryTargetGivesAHundred) {
    int programmed = 0;
    for_random_plans(10'000, [&](domain::Plan& plan, generator::Engine& engine) {
        for_each_goal_of(plan, [](domain::Goal& goal) {
            if (meet_every_target(goal)) return;
            goal.targets.clear();
            goal.actuals.clear();
        });
        auto const at = generator::random_cut_off(engine, plan);
        for (auto const scope : {Scope::period, Scope::year, Scope::plan})
            programmed += expect_hundred(domain::evaluate(plan, at, scope).root);
    });
    EXPECT_GT(programmed, plans);  // or this test says nothing
}

// --- a better actual never lowers a percentage ---------------------------------------------------
// (The increment of the year is none: a better year before leaves less to gain.)

Decimal percent_of(domain::Figure const& figure) {
    return *Decimal::parse(figure.fixed(4));
}

void expect_no_lower(domain::NodeResult const& before, domain::NodeResult const& after) {
    auto const compare = [](auto const& left, auto const& right) {
        ASSERT_EQ(left.has_value(), right.has_value());
        if (left) {
            EXPECT_LE(percent_of(*left), percent_of(*right));
        }
    };
    compare(before.percent, after.percent);
    for (std::size_t i = 0; i < before.goals.size(); ++i) {
        compare(before.goals[i].percent, after.goals[i].percent);
        compare(before.goals[i].gap, after.goals[i].gap);
    }
    for (std::size_t i = 0; i < before.children.size(); ++i)
        expect_no_lower(before.children[i], after.children[i]);
}

// Where a goal promises less than nothing, or a weight counts against its node, more is not better.
void promise_something(domain::Members& members) {
    auto const drop_negative = [](domain::Weights& weights) {
        std::erase_if(weights, [](auto const& weight) { return weight.percent.is_negative(); });
    };
    for (auto& goal : members.goals) {
        drop_negative(goal.weights);
        if (domain::is_level(goal.schedule)) continue;
        std::erase_if(goal.targets, [](auto const& target) { return target.value.is_negative(); });
        if (goal.total && goal.total->is_negative()) goal.total.reset();
    }
    for (auto& child : members.children) {
        drop_negative(child.weights);
        promise_something(child);
    }
}

// Steps and amounts are better when higher; levels of a falling goal when lower.
bool lower_is_better(domain::Goal const& goal) {
    return goal.schedule == domain::Schedule::decreasing && goal.values == domain::Values::level;
}

TEST(Property, BetterActualNeverLowersAPercentage) {
    int improved = 0;
    for_random_plans(20'000, [&](domain::Plan& plan, generator::Engine& engine) {
        promise_something(plan);
        auto const at = generator::random_cut_off(engine, plan);
        auto const original = plan;
        std::vector<std::pair<domain::Goal*, domain::Actual*>> values;
        for_each_goal_of(plan, [&](domain::Goal& goal) {
            for (auto& actual : goal.actuals)
                if (actual.value) values.emplace_back(&goal, &actual);
        });
        if (values.empty()) return;
        auto const [goal, actual] =
            values[static_cast<std::size_t>(engine.below(static_cast<int>(values.size())))];
        auto const step = engine.between(1, 5000) * (lower_is_better(*goal) ? -1 : 1);
        actual->value = Decimal::from_units(actual->value->units() + step, actual->value->scale());
        ++improved;
        for (auto const scope : scopes) {
            SCOPED_TRACE(goal->code);
            expect_no_lower(domain::evaluate(original, at, scope).root,
                            domain::evaluate(plan, at, scope).root);
        }
    });
    EXPECT_GT(improved, plans / 2);
}

// --- what does not matter ------------------------------------------------------------------------

TEST(Property, OrderOfReportsIsIrrelevant) {
    for_random_plans(30'000, [](domain::Plan& plan, generator::Engine& engine) {
        auto const at = generator::random_cut_off(engine, plan);
        auto shuffled = plan;
        for_each_goal_of(shuffled, [&](domain::Goal& goal) {
            shuffle(goal.actuals, engine);
            shuffle(goal.targets, engine);
            shuffle(goal.weights, engine);
        });
        auto const read = exchange::read_plan_document(exchange::write_plan_document(shuffled));
        ASSERT_TRUE(read);
        for (auto const scope : scopes)
            EXPECT_EQ(answer::differences(answer::of_program(plan, at, scope),
                                          answer::of_program(*read, at, scope)),
                      "");
    });
}

TEST(Property, RecalculationAfterAChangeEqualsACalculationFromScratch) {
    for_random_plans(40'000, [](domain::Plan& plan, generator::Engine& engine) {
        auto const at = generator::random_cut_off(engine, plan);
        for (auto const scope : scopes)
            answer::of_program(plan, at, scope);
        for_each_goal_of(plan, [&](domain::Goal& goal) {
            if (goal.actuals.empty() || engine.in_hundred(50)) return;
            auto& actual = goal.actuals[static_cast<std::size_t>(
                engine.below(static_cast<int>(goal.actuals.size())))];
            actual.value = Decimal{engine.between(-10, 1000)};
        });
        auto const fresh = exchange::read_plan_document(exchange::write_plan_document(plan));
        ASSERT_TRUE(fresh);
        for (auto const scope : scopes)
            EXPECT_EQ(answer::differences(answer::of_program(plan, at, scope),
                                          answer::of_program(*fresh, at, scope)),
                      "");
    });
}

void scale_weights(domain::Members& members, int factor) {
    auto const scale = [&](domain::Weights& weights) {
        for (auto& weight : weights)
            weight.percent =
                Decimal::from_units(weight.percent.units() * factor, weight.percent.scale());
    };
    for (auto& goal : members.goals)
        scale(goal.weights);
    for (auto& child : members.children) {
        scale(child.weights);
        scale_weights(child, factor);
    }
}

void forget_weights(answer::Node& node) {
    node.weight.reset();
    for (auto& goal : node.goals)
        goal.weight.reset();
    for (auto& child : node.children)
        forget_weights(child);
}

TEST(Property, ScalingAllWeightsChangesNothing) {
    for_random_plans(50'000, [](domain::Plan& plan, generator::Engine& engine) {
        auto const at = generator::random_cut_off(engine, plan);
        auto scaled = plan;
        scale_weights(scaled, engine.among({2, 3, 7, 1000}));
        for (auto const scope : scopes) {
            auto before = answer::of_program(plan, at, scope);
            auto after = answer::of_program(scaled, at, scope);
            forget_weights(before.node);
            forget_weights(after.node);
            EXPECT_EQ(answer::differences(before, after), "");
        }
    });
}

}  // namespace
