#include "domain/plan/checks/weights.hpp"

#include <algorithm>
#include <set>

#include "domain/plan/checks/inspection.hpp"

namespace domain {
namespace {

struct Sibling {
    std::string const& code;
    std::string const& name;
    char const* list;  // it stands there, in the parent
    std::size_t position;
    Weights const& weights;
    std::optional<Period> eliminated;
};

std::vector<Sibling> siblings_of(Members const& members) {
    std::vector<Sibling> siblings;
    for (std::size_t i = 0; i < members.goals.size(); ++i) {
        auto const& goal = members.goals[i];
        siblings.push_back({goal.code, name_of(goal), "/goals/", i, goal.weights, goal.eliminated});
    }
    for (std::size_t i = 0; i < members.children.size(); ++i) {
        auto const& node = members.children[i];
        siblings.push_back({node.code, name_of(node), "/children/", i, node.weights, {}});
    }
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

struct WeightsOfYear {
    base::Rational sum;
    int stated = 0;
};

WeightsOfYear weights_of_year(std::vector<Sibling> const& siblings, std::optional<int> year) {
    WeightsOfYear result;
    for (auto const& sibling : siblings) {
        auto const weight = is_member(sibling, year) ? weight_in(sibling, year) : std::nullopt;
        if (!weight) continue;
        result.sum += *weight;
        ++result.stated;
    }
    return result;
}

MissingWeights missing_weights(std::vector<Sibling> const& siblings, std::optional<int> year,
                               std::string const& where) {
    MissingWeights missing{.year = year, .without = {}};
    for (auto const& sibling : siblings) {
        if (!is_member(sibling, year) || weight_in(sibling, year)) continue;
        missing.without.push_back(sibling.code);
        missing.names.push_back(sibling.name);
        missing.places.push_back(where + sibling.list + std::to_string(sibling.position));
    }
    return missing;
}

struct Weighed {
    std::vector<Sibling> const& siblings;
    base::Rational sum;
    std::optional<int> year;
    std::string const& where;  // of the parent
    std::string const& code;
};

// Of parents whose members state a weight in that year.
template <class Visit>
void for_each_year(Plan const& plan, Visit const& visit) {
    auto const visit_members = [&](Members const& members, std::string const& where,
                                   std::string const& code) {
        auto const siblings = siblings_of(members);
        for (auto const year : years_of(siblings))
            if (auto const weights = weights_of_year(siblings, year); weights.stated > 0)
                visit(Weighed{siblings, weights.sum, year, where, code});
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
    for_each_year(inspection.plan, [&](Weighed const& of) {
        if (of.sum < hundred - tolerance || of.sum > hundred + tolerance)
            report(findings, CheckCode::weights_not_100, of.where, of.code,
                   WeightSum{of.year, of.sum});
    });
}

// Said once while the same siblings lack one, with the first year of it.
void check_missing_weights(Inspection const& inspection, Findings& findings) {
    std::vector<std::string> said;
    for_each_year(inspection.plan, [&](Weighed const& of) {
        auto missing = missing_weights(of.siblings, of.year, of.where);
        bool const is_said = said == missing.places;
        said = missing.places;
        if (!is_said && !missing.places.empty())
            report(findings, CheckCode::weight_missing, of.where, of.code, std::move(missing));
    });
}

}  // namespace domain
