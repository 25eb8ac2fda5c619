#include "domain/plan/methodology.hpp"

#include <algorithm>

namespace domain {
namespace {

namespace methodology_rows {

using enum MethodologyState;
using enum MethodologyAction;
using enum Permission;

constexpr std::array table{
    MethodologyTransition{preparing, edit, preparing, prepare_methodology, "F1"},
    MethodologyTransition{preparing, announce, announced, announce_methodology, "F1"},
    MethodologyTransition{announced, revise, preparing, prepare_methodology, "F1"},
};

}  // namespace methodology_rows

constexpr std::size_t guidance_bytes_max = 20'000;

base::Rational weight_of(Weights const& weights, int year) {
    auto const percent = weight_in_force(weights, year);
    return percent ? base::Rational(*percent) : base::Rational();
}

// Of what the members weigh together, the part of the transversal goals, from 0 to 1; none where
// they hold no goal.
class Sharing {
public:
    explicit Sharing(int year) : year_(year) {}

    std::optional<base::Rational> of(Members const& members) const {
        std::vector<Part> parts;
        for (auto const& goal : members.goals)
            if (!goal.eliminated)
                parts.push_back({weight_of(goal.weights, year_),
                                 base::Rational(goal.sheet.transversal.value_or(false) ? 1 : 0)});
        for (auto const& node : members.children)
            if (auto share = of(node))
                parts.push_back({weight_of(node.weights, year_), std::move(*share)});
        if (parts.empty()) return std::nullopt;
        return weighed(parts);
    }

private:
    struct Part {
        base::Rational weight;
        base::Rational share;
    };

    static base::Rational weighed(std::vector<Part> const& parts) {
        base::Rational sum;
        base::Rational of_them;
        for (auto const& part : parts) {
            sum += part.weight;
            of_them += part.weight * part.share;
        }
        if (!sum.is_zero()) return of_them / sum;
        base::Rational shares;
        for (auto const& part : parts)
            shares += part.share;
        return shares / base::Rational(parts.size());
    }

    int year_;
};

bool has_text_too_long(Methodology const& methodology) {
    return methodology.guidance.size() > guidance_bytes_max ||
           methodology.reason.size() > guidance_bytes_max;
}

}  // namespace

std::span<MethodologyTransition const> methodology_transitions() {
    return methodology_rows::table;
}

std::optional<MethodologyTransition> find_transition(MethodologyState from,
                                                     MethodologyAction action) {
    for (auto const& row : methodology_transitions())
        if (row.from == from && row.action == action) return row;
    return std::nullopt;
}

std::string Methodology::name() const {
    return std::to_string(year) + "/" + std::to_string(version);
}

Methodology blank_methodology(int year) {
    Methodology blank{.year = year,
                      .opens = {year - 1, 10, 1},
                      .closes = {year - 1, 12, 15},
                      .review_ends = {year - 1, 12, 31}};
    for (auto const& instrument : instrument_tokens)
        blank.instruments.push_back(instrument.value);
    return blank;
}

std::optional<Refusal> flaw_of(Methodology const& methodology) {
    if (methodology.instruments.empty())
        return Refusal{.kind = RefusalKind::instruments_missing, .field = "instrumentos"};
    auto const& own = methodology.own_weight;
    auto const& transversal = methodology.transversal_weight;
    bool const is_whole = !own.is_negative() && !transversal.is_negative() &&
                          base::Rational(own) + base::Rational(transversal) == base::Rational(100);
    if (!is_whole) return Refusal{.kind = RefusalKind::weights_not_100, .field = "propias"};
    auto const& rules = methodology.rules;
    if (!is_tolerance(rules.tolerance))
        return Refusal{.kind = RefusalKind::tolerance_out_of_range, .field = "tolerancia"};
    if (is_floor_above_cap(rules))
        return Refusal{.kind = RefusalKind::floor_above_cap, .field = "piso"};
    if (methodology.closes < methodology.opens)
        return Refusal{.kind = RefusalKind::dates_reversed, .field = "cierra"};
    if (methodology.review_ends < methodology.closes)
        return Refusal{.kind = RefusalKind::dates_reversed, .field = "revision-hasta"};
    if (has_text_too_long(methodology))
        return Refusal{
            .kind = RefusalKind::text_too_long, .field = "orientacion", .most = guidance_bytes_max};
    return std::nullopt;
}

Methodology const* methodology_in_force(std::span<Methodology const> versions, int year,
                                        base::Date day) {
    Methodology const* latest = nullptr;
    for (auto const& one : versions) {
        bool const holds = one.year == year && one.announced_on && *one.announced_on <= day;
        if (holds && (latest == nullptr || latest->version < one.version)) latest = &one;
    }
    return latest;
}

void begin_under(Methodology const& methodology, Plan& plan, BlockNames const& names) {
    plan.rules.clear();
    if (methodology.rules != Rules{})
        plan.rules.push_back({.from = std::nullopt, .rules = methodology.rules});
    bool const has_blocks = plan.instrument == Instrument::management_plan &&
                            plan.children.empty() && plan.goals.empty();
    if (!has_blocks) return;
    auto const add = [&](std::string_view code, std::string const& name, base::Decimal weight) {
        if (weight.is_zero()) return;
        Node block;
        block.kind = NodeKind::group;
        block.code = code;
        block.name = name;
        block.weights = {{std::nullopt, weight}};
        plan.children.push_back(std::move(block));
    };
    add(own_block_code, names.own, methodology.own_weight);
    add(transversal_block_code, names.transversal, methodology.transversal_weight);
}

bool is_in_use(Methodology const& methodology, Instrument instrument) {
    return std::ranges::find(methodology.instruments, instrument) != methodology.instruments.end();
}

bool has_transversal_goals(Plan const& plan) {
    bool has = false;
    for_each_goal(plan, [&](Goal const& goal, std::string const&) {
        has = has || (!goal.eliminated && goal.sheet.transversal.value_or(false));
    });
    return has;
}

bool awaits_transversal_goals(Plan const& plan, Node const& block) {
    return plan.instrument == Instrument::management_plan && block.kind == NodeKind::group &&
           block.code == transversal_block_code && !has_transversal_goals(plan);
}

std::optional<base::Rational> transversal_share(Plan const& plan) {
    auto share = Sharing(plan.period.from.year()).of(plan);
    if (share) *share *= base::Rational(100);
    return share;
}

}  // namespace domain
