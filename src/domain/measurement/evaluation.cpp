#include "domain/measurement/evaluation.hpp"

#include "domain/measurement/consolidation.hpp"
#include "domain/measurement/goal_measure.hpp"

namespace domain {
namespace {

template <class F>
void find_in_periods(F const& formula, Scope scope, Frequency frequency, GoalResult& result) {
    auto const in = formula.scope_of(scope);
    auto const& series = formula.series();
    for (int i = in.begin; i < in.end; ++i) {
        bool const is_programmed = series.has_target(i);
        bool const is_reported = series.has_actual(i);
        if (is_programmed == is_reported) continue;
        result.findings.push_back({is_programmed ? PeriodFinding::unreported_period
                                                 : PeriodFinding::executed_unprogrammed,
                                   Period::from_ordinal(frequency, series.ordinal_at(i))});
    }
}

// Trajectory and gap compare with the whole plan, whatever the scope.
template <class F>
void look_ahead(F const& formula, GoalResult& result) {
    auto const total = formula.measure(Scope::total);
    auto const ideal = formula.trajectory(total);
    if (!ideal) return;
    auto const whole = formula.denominator(total);
    result.trajectory = percent_of(Quotient{*ideal, whole});
    if (total.ratio)
        result.gap = percent_of(Quotient{decltype(whole)(total.ratio->numerator - *ideal), whole});
}

class Evaluator {
public:
    Evaluator(Plan const& plan, std::vector<DatedRules> const& rules, base::Date at, Scope scope)
        : table_(plan, rules), consolidation_(table_, at, scope), scope_(scope) {
        consolidation_.sum_goals(0, table_.nodes().size());
        consolidation_.combine();
    }

    Rules const& rules() const { return consolidation_.rules(); }

    NodeResult result_of(Members const& members, Node const* node) {
        auto const index = next_node_++;
        NodeResult result;
        result.node = node;
        result.members = &members;
        result.percent = consolidation_.nodes()[index].percent;
        result.status = consolidation_.nodes()[index].status;
        result.goals.reserve(members.goals.size());
        for (auto const& goal : members.goals)
            result.goals.push_back(result_of(goal, index));
        result.children.reserve(members.children.size());
        for (auto const& child : members.children) {
            auto const row = next_node_;
            result.children.push_back(result_of(child, &child));
            auto& membership = result.children.back().membership;
            membership.weight = weight_of(table_.nodes()[row]);
            if (result.children.back().percent)
                membership.share = consolidation_.share(membership.weight, index);
        }
        return result;
    }

private:
    GoalResult result_of(Goal const& goal, std::size_t node) {
        auto const& row = table_.goals()[next_goal_++];
        GoalResult result;
        result.goal = &goal;
        result.eliminated = is_eliminated(goal, consolidation_.cut_off().at());
        result.membership.weight = weight_of(row);
        with_formula(table_, row, windows_, consolidation_.goal_rules(),
                     [&](auto const& formula) { fill(formula, row, result); });
        enter(result, node);
        return result;
    }

    template <class Row>
    std::optional<base::Decimal> weight_of(Row const& row) const {
        auto const* weight = table_.weight(row, consolidation_.cut_off().year());
        return weight == nullptr ? std::nullopt : std::optional(weight->percent());
    }

    template <class F>
    void fill(F const& formula, GoalRow const& row, GoalResult& result) const {
        auto const measured = formula.measure(scope_);
        if (measured.programmed)
            result.programmed = amount(row, *measured.programmed, measured.periods);
        if (measured.executed) result.executed = amount(row, *measured.executed, measured.periods);
        if (measured.ratio) result.percent = percent_of(*measured.ratio);
        result.status = !measured.is_programmed ? Status::unprogrammed
                        : !measured.is_reported ? Status::unreported
                                                : status_of(*result.percent, rules());
        if (auto const increment = formula.increment_of_year())
            result.increment = percent_of(*increment);
        look_ahead(formula, result);
        find_in_periods(formula, scope_, row.frequency, result);
    }

    // How the goal enters its node: floor, cap, and what counts 0.
    void enter(GoalResult& result, std::size_t node) const {
        if (result.eliminated) return;
        bool const counts_zero =
            result.status == Status::unprogrammed && rules().unprogrammed == UnprogrammedRule::zero;
        if (result.percent)
            result.counted = counted(*result.percent, rules());
        else if (counts_zero)
            result.counted = Figure();
        if (result.percent || counts_zero)
            result.membership.share = consolidation_.share(result.membership.weight, node);
    }

    FactTable table_;
    Consolidation consolidation_;
    Windows windows_{table_.periods(), consolidation_.cut_off()};
    Scope scope_;
    std::size_t next_node_ = 0;
    std::size_t next_goal_ = 0;
};

bool is_above(Figure const& percent, BandBound const& from) {
    if (!from.value) return true;
    auto const order = percent.compare(*from.value);
    return order > 0 || (order == 0 && from.inclusive);
}

bool is_below(Figure const& percent, BandBound const& to) {
    if (!to.value) return true;
    auto const order = percent.compare(*to.value);
    return order < 0 || (order == 0 && to.inclusive);
}

}  // namespace

Evaluation evaluate(Plan const& plan, base::Date at, Scope scope) {
    Evaluator evaluator(plan, plan.rules, at, scope);
    return {&plan, at, scope, evaluator.rules(), evaluator.result_of(plan, nullptr)};
}

Evaluation evaluate_under(Rules const& rules, Plan const& plan, base::Date at, Scope scope) {
    Evaluator evaluator(plan, {{std::nullopt, rules}}, at, scope);
    return {&plan, at, scope, evaluator.rules(), evaluator.result_of(plan, nullptr)};
}

Evaluation evaluate_with_other_cap(Evaluation const& given) {
    auto rules = given.rules;
    rules.cap = rules.cap ? std::nullopt : std::optional(base::Decimal(100));
    return evaluate_under(rules, *given.plan, given.at, given.scope);
}

Band const* band_of(std::vector<Band> const& bands, Figure const& percent) {
    for (auto const& band : bands)
        if (is_above(percent, band.from) && is_below(percent, band.to)) return &band;
    return nullptr;
}

}  // namespace domain
