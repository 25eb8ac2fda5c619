#include "support/plan_generator.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace generator {

using base::Decimal;

namespace {

constexpr int first_year = 2021;

// How the weights of one group of siblings are stated.
enum class WeightsAre : std::uint8_t { none, stated, dated, partly, zero, late, signed_sum };

class PlanMaker {
public:
    PlanMaker(Engine& engine, Shape const& shape)
        : engine_(engine), shape_(shape), period_(random_period(engine, shape)) {}

    domain::Plan make() {
        domain::Plan plan;
        plan.code = "plan";
        plan.name = "Plan";
        plan.instrument = domain::Instrument::action_plan;
        plan.owner.code = "E";
        plan.owner.name = "Entidad";
        plan.owner.kind = "entity";
        plan.period = {period_.from, period_.to, period_.from.text(), period_.to.text(), {}};
        if (shape_.mix == Mix::awkward) plan.rules = dated_rules();
        fill(plan, shape_.goals, 0);
        return plan;
    }

private:
    bool awkward() const { return shape_.mix == Mix::awkward; }

    std::vector<domain::DatedRules> dated_rules() {
        std::vector<domain::DatedRules> rules;
        int const count = engine_.among({0, 1, 1, 1, 2, 3});
        base::Date from = period_.from;
        for (int i = 0; i < count; ++i) {
            rules.push_back({});
            if (i > 0 || engine_.in_hundred(10)) rules.back().from = from;
            rules.back().rules = random_rules(engine_);
            from = from.plus_days(engine_.between(1, 600));
        }
        return rules;
    }

    // Hands `goals` out among the node and nodes below it.
    void fill(domain::Members& members, int goals, int depth) {
        if (awkward() && engine_.in_hundred(depth > 0 ? 8 : 3))
            members.combine = domain::Combine::independent;
        int own = goals;
        int children = 0;
        if (goals > shape_.goals_in_node) {
            own = awkward() ? engine_.between(0, shape_.goals_in_node) : 0;
            children = engine_.between(2, 5);
        } else if (awkward() && depth < 4 && engine_.in_hundred(8)) {
            own = engine_.between(0, goals);
            children = engine_.between(1, 2);
        }
        members.goals.reserve(static_cast<std::size_t>(own));
        for (int i = 0; i < own; ++i) {
            members.goals.push_back(random_goal(engine_, shape_, period_));
            members.goals.back().code = fmt::format("G{}", ++goals_);
            members.goals.back().goal = "Meta";
            members.goals.back().indicator = "Indicador";
        }
        int rest = goals - own;
        members.children.resize(static_cast<std::size_t>(children));
        for (int i = 0; i < children; ++i) {
            auto& child = members.children[static_cast<std::size_t>(i)];
            int const left = children - i;
            int const share =
                left == 1 ? rest
                          : std::min(rest, engine_.between(rest > left ? 1 : 0, 2 * rest / left));
            rest -= share;
            child.kind =
                depth == 0 ? domain::NodeKind::strategic_objective : domain::NodeKind::process;
            child.code = fmt::format("N{}", ++nodes_);
            child.name = "Nodo";
            fill(child, share, depth + 1);
        }
        weigh(members);
    }

    void weigh(domain::Members& members) {
        auto const way =
            !awkward() ? WeightsAre::stated
            : engine_.in_hundred(40)
                ? WeightsAre::none
                : engine_.among({WeightsAre::stated, WeightsAre::stated, WeightsAre::stated,
                                 WeightsAre::dated, WeightsAre::dated, WeightsAre::partly,
                                 WeightsAre::partly, WeightsAre::zero, WeightsAre::late,
                                 WeightsAre::signed_sum});
        for (auto& goal : members.goals)
            goal.weights = weights(way);
        for (auto& child : members.children)
            child.weights = weights(way);
    }

    Decimal weight() {
        if (!awkward()) return Decimal{engine_.between(1, 100)};
        switch (engine_.below(4)) {
            case 0:
                return Decimal::from_units(engine_.between(0, 10000), 2);
            case 1:
                return Decimal::from_units(engine_.between(1, 1'000'000'000), 9);
            default:
                return Decimal{engine_.between(0, 100)};
        }
    }

    domain::Weights weights(WeightsAre way) {
        int const year = period_.from.year();
        switch (way) {
            case WeightsAre::none:
                return {};
            case WeightsAre::stated:
                return {{std::nullopt, weight()}};
            case WeightsAre::dated: {
                domain::Weights dated;
                for (int when = year - 1; when <= period_.to.year(); ++when)
                    if (engine_.in_hundred(50)) dated.push_back({when, weight()});
                return dated;
            }
            case WeightsAre::partly:
                if (engine_.in_hundred(50)) return {};
                return {{std::nullopt, weight()}};
            case WeightsAre::zero:
                return {{std::nullopt, Decimal{0}}};
            case WeightsAre::late:
                return {{year + engine_.between(1, 3), weight()}};
            case WeightsAre::signed_sum:
                return {{std::nullopt, Decimal{engine_.between(-1, 1) * 25}}};
        }
        return {};
    }

    Engine& engine_;
    Shape shape_;
    DayRange period_;
    int goals_ = 0;
    int nodes_ = 0;
};

std::vector<domain::Band> random_bands(Engine& engine) {
    Decimal const edge{engine.among({50, 70, 75})};
    bool const from_edge = engine.in_hundred(50);
    return {{"bajo", "critical", "octagon-alert", {}, {edge, !from_edge}, {}},
            {"alto", "ahead", "chevrons-up", {edge, from_edge}, {}, {}}};
}

}  // namespace

domain::Rules random_rules(Engine& engine) {
    domain::Rules rules;
    if (engine.in_hundred(50))
        rules.cap = engine.among(
            {Decimal{100}, Decimal{100}, Decimal{120}, Decimal{-5}, Decimal::from_units(9975, 2)});
    if (engine.in_hundred(40)) {
        rules.floor = std::nullopt;
        if (engine.in_hundred(50))
            rules.floor = engine.among({Decimal{-50}, Decimal{20}, Decimal::from_units(1005, 1)});
    }
    if (engine.in_hundred(40)) rules.constant = domain::ConstantRule::last;
    if (engine.in_hundred(40)) rules.unreported = domain::UnreportedRule::exclude;
    if (engine.in_hundred(40)) rules.unprogrammed = domain::UnprogrammedRule::zero;
    if (engine.in_hundred(40))
        rules.tolerance =
            engine.among({Decimal{0}, Decimal{5}, Decimal{50}, Decimal::from_units(5, 1)});
    if (engine.in_hundred(20)) rules.bands = random_bands(engine);
    return rules;
}

DayRange random_period(Engine& engine, Shape const& shape) {
    if (shape.mix == Mix::orderly)
        return {{first_year, 1, 1}, {first_year + shape.years - 1, 12, 31}};
    int const years = engine.between(1, shape.years);
    base::Date const begin{first_year, 1, 1};
    base::Date const end{first_year + years - 1, 12, 31};
    if (engine.in_hundred(50)) return {begin, end};
    auto const late = [&] { return engine.among({0, 1, 30, 31, 58, 89, 90, 151, 181, 212}); };
    return {begin.plus_days(late()), end.plus_days(-engine.below(2) * late() / 2)};
}

domain::Goal random_goal(Engine& engine, Shape const& shape, DayRange const& plan) {
    if (shape.mix == Mix::orderly) return make_goal(orderly_traits(engine), plan, plan.to, engine);
    base::Date const reported_to = engine.in_hundred(60)
                                       ? plan.to.plus_days(400)
                                       : plan.from.plus_days(engine.between(0, 365 * shape.years));
    return make_goal(random_traits(engine), plan, reported_to, engine);
}

domain::Plan random_plan(Engine& engine, Shape const& shape) {
    return PlanMaker(engine, shape).make();
}

domain::Plan random_plan(std::uint64_t seed, Shape const& shape) {
    Engine engine{seed};
    return random_plan(engine, shape);
}

base::Date random_cut_off(Engine& engine, domain::Plan const& plan) {
    auto const span = static_cast<int>((plan.period.to.days() - plan.period.from.days()).count());
    base::Date const day = plan.period.from.plus_days(engine.between(-60, span + 200));
    int const dice = engine.below(100);
    if (dice < 10) return day;
    if (dice < 20) return base::Date{day.year(), 12, 31};
    auto const frequency = static_cast<domain::Frequency>(engine.below(domain::frequency_count));
    base::Date const end = domain::Period::containing(day, frequency).last_day();
    return dice < 30 ? end.plus_days(engine.among({-1, 1})) : end;
}

}  // namespace generator
