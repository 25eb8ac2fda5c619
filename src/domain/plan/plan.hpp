#pragma once
// A planning instrument: a tree of nodes (objectives, components, processes…) that hold goals.
// The shape is that of the plan document (plan-document, "rumbo-plan/1").

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/plan/goal.hpp"
#include "domain/plan/rules.hpp"

namespace domain {

enum class Instrument : std::uint8_t {
    development_plan,
    sector_strategic_plan,
    institutional_strategic_plan,
    action_plan,
    management_plan,
    institutional_plan,  // those of Decreto 612 de 2018
};
inline constexpr base::EnumTable instrument_tokens{std::array{
    base::EnumToken{Instrument::development_plan, "development-plan"},
    base::EnumToken{Instrument::sector_strategic_plan, "sector-strategic-plan"},
    base::EnumToken{Instrument::institutional_strategic_plan, "institutional-strategic-plan"},
    base::EnumToken{Instrument::action_plan, "action-plan"},
    base::EnumToken{Instrument::management_plan, "management-plan"},
    base::EnumToken{Instrument::institutional_plan, "institutional-plan"}}};

enum class NodeKind : std::uint8_t {
    strategic_objective,
    general_objective,
    specific_objective,
    component,
    strategy,
    programme,
    investment_project,
    process,
    institutional_plan,
    group,
};
inline constexpr base::EnumTable node_kind_tokens{
    std::array{base::EnumToken{NodeKind::strategic_objective, "strategic-objective"},
               base::EnumToken{NodeKind::general_objective, "general-objective"},
               base::EnumToken{NodeKind::specific_objective, "specific-objective"},
               base::EnumToken{NodeKind::component, "component"},
               base::EnumToken{NodeKind::strategy, "strategy"},
               base::EnumToken{NodeKind::programme, "programme"},
               base::EnumToken{NodeKind::investment_project, "investment-project"},
               base::EnumToken{NodeKind::process, "process"},
               base::EnumToken{NodeKind::institutional_plan, "institutional-plan"},
               base::EnumToken{NodeKind::group, "group"}}};

// independent: the members are measured each for itself; the node has no percentage (measurement
// §4).
enum class Combine : std::uint8_t { weighted, independent };
inline constexpr base::EnumTable combine_tokens{
    std::array{base::EnumToken{Combine::weighted, "weighted"},
               base::EnumToken{Combine::independent, "independent"}}};

struct Node;

// What a plan and a node have in common: they combine goals and nodes.
struct Members {
    Combine combine = Combine::weighted;
    std::vector<Node> children;
    std::vector<Goal> goals;
    friend bool operator==(Members const&, Members const&) = default;
};

// A stretch of days, and the two texts that stated it ("2020", "2020-06", "2020-06-01").
struct DaySpan {
    base::Date from;
    base::Date to;
    std::string from_text;
    std::string to_text;
    UnknownKeys unknown = {};
    friend bool operator==(DaySpan const&, DaySpan const&) = default;
};

struct Budget {
    std::string currency;  // ISO 4217
    std::optional<base::Decimal> programmed;
    UnknownKeys unknown;
    friend bool operator==(Budget const&, Budget const&) = default;
};

struct Node : Members {
    NodeKind kind = NodeKind::strategic_objective;
    std::string code;
    std::string name;
    std::string short_name;
    std::string note;
    Weights weights;
    std::optional<DaySpan> period;  // plays no part in the measurement
    std::optional<Budget> budget;
    std::optional<std::int64_t> count;        // indicators that the source counts without listing
    std::optional<base::Decimal> programmed;  // what the source prints; never calculated with
    std::optional<base::Decimal> published;
    UnknownKeys unknown;
    friend bool operator==(Node const&, Node const&) = default;
};

struct Owner {
    std::string code;
    std::string name;
    std::string kind;  // "entity", "sector"
    std::string sector;
    UnknownKeys unknown;
    friend bool operator==(Owner const&, Owner const&) = default;
};

struct Plan : Members {
    std::string code;
    std::string name;
    std::string short_name;
    Instrument instrument = Instrument::development_plan;
    Owner owner;
    DaySpan period;
    std::optional<base::Date> at;  // the cut-off that its published figures speak of, as stated
    std::string adopted_by;
    std::vector<std::string> legal_basis;
    std::string source;
    std::string mission;
    std::string vision;
    std::string note;
    std::vector<DatedRules> rules;
    UnknownKeys unknown;
    friend bool operator==(Plan const&, Plan const&) = default;
};

// The stated one, or the last day of the last period with a reported actual; none without reports.
std::optional<base::Date> published_cut_off(Plan const& plan);

// Calls visit(goal, where) for every goal in the order of the document, `where` being a JSON
// pointer such as "/children/3/goals/1"; and likewise for every node.
template <class Visit>
void for_each_goal(Members const& members, Visit&& visit, std::string const& where = {}) {
    for (std::size_t i = 0; i < members.goals.size(); ++i)
        visit(members.goals[i], where + "/goals/" + std::to_string(i));
    for (std::size_t i = 0; i < members.children.size(); ++i)
        for_each_goal(members.children[i], visit, where + "/children/" + std::to_string(i));
}

template <class Visit>
void for_each_node(Members const& members, Visit&& visit, std::string const& where = {}) {
    for (std::size_t i = 0; i < members.children.size(); ++i) {
        auto const place = where + "/children/" + std::to_string(i);
        visit(members.children[i], place);
        for_each_node(members.children[i], visit, place);
    }
}

}  // namespace domain
