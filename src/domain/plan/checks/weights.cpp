#include "domain/plan/checks/weights.hpp"

#include <algorithm>
#include <set>

#include "domain/plan/checks/inspection.hpp"

namespace domain {
namespace {

struct Sibling {
    std::string const& code;
    Weights const& weights;
    std::optional<Period> eliminated;
};

std::vector<Sibling> siblings_of(Members const& members) {
    std::vector<Sibling> siblings;
    for (auto const& goal : members.goals)
        siblings.push_back({goal.code, goal.weights, goal.eliminated});
    for (auto const& node : members.children)
        siblings.push_back({node.code, node.weights, std::nullopt});
    return siblings;
}

// The years that the weights state; where they state none, no year: they hold always.
std::vector<std::optional<int>> years_of(std::vector<Sibling> const& siblings) {
    std::set<int> stated;
    for (auto const& sibling : siblings)
        for (auto const& weight : sibling.weights)
            if (weight.from_year) stated.insert(*weight.from_year);
    if (stated.empty()) return {std::nullopt};
    return {stated.begin(), stated.end()};
}

// A goal eliminated within a year is no sibling of that year's weights.
bool is_member(Sibling const& sibling, std::optional<int> year) {
    return !sibling.eliminated || (year && sibling.eliminated->year() > *year);
}

std::optional<base::Decimal> weight_in(Sibling const& sibling, std::optional<int> year) {
    if (year) return weight_in_force(sibling.weights, *year);
    if (sibling.weights.empty()) return std::nullopt;
    return sibling.weights.back().percent;
}

// The siblings' weights of one year: their sum, and who has none.
struct WeightsOfYear {
    base::Rational sum;
    int stated = 0;
    std::vector<std::string> without;
};

WeightsOfYear weights_of_year(std::vector<Sibling> const& siblings, std::optional<int> year) {
    WeightsOfYear result;
    for (auto const& sibling : siblings) {
        if (!is_member(sibling, year)) continue;
        if (auto const weight = weight_in(sibling, year)) {
            result.sum += *weight;
            ++result.stated;
        } else {
            result.without.push_back(sibling.code);
        }
    }
    return result;
}

template <class Visit>
void for_each_year(Plan const& plan, Visit const& visit) {
    auto const visit_members = [&](Members const& members, std::string const& where,
                                   std::string const& code) {
        auto const siblings = siblings_of(members);
        for (auto const year : years_of(siblings)) {
            auto const weights = weights_of_year(siblings, year);
            if (weights.stated > 0) visit(weights, year, where, code);
        }
    };
    visit_members(plan, "", plan.code);
    for_each_node(plan, [&](Node const& node, std::string const& where) {
        visit_members(node, where, node.code);
    });
}

}  // namespace

std::optional<base::Rational> sum_of_weights(Members const& members) {
    auto const siblings = siblings_of(members);
    auto weights = weights_of_year(siblings, years_of(siblings).back());
    if (weights.stated == 0) return std::nullopt;
    return std::move(weights.sum);
}

void check_weight_sums(Inspection const& inspection, Findings& findings) {
    base::Rational const hundred{100};
    base::Rational const tolerance{5, 100};
    for_each_year(inspection.plan, [&](WeightsOfYear const& weights, std::optional<int> year,
                                       std::string const& where, std::string const& code) {
        if (weights.sum < hundred - tolerance || weights.sum > hundred + tolerance)
            report(findings, CheckCode::weights_not_100, where, code, WeightSum{year, weights.sum});
    });
}

// Said once while the same siblings lack one, with the first year of it.
void check_missing_weights(Inspection const& inspection, Findings& findings) {
    std::optional<std::string> said_where;
    std::vector<std::string> said;
    for_each_year(inspection.plan, [&](WeightsOfYear const& weights, std::optional<int> year,
                                       std::string const& where, std::string const& code) {
        bool const is_said = said_where == where && said == weights.without;
        said_where = where;
        said = weights.without;
        if (!is_said && !weights.without.empty())
            report(findings, CheckCode::weight_missing, where, code,
                   MissingWeights{year, weights.without});
    });
}

}  // namespace domain
