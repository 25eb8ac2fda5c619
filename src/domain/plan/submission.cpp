#include "domain/plan/submission.hpp"

#include <algorithm>

#include "domain/plan/locate.hpp"
#include "domain/plan/review_check.hpp"

namespace domain {
namespace {

// Whether its goals hang from objectives of plans above, by what the cascade is: strategic plans
// hold the objectives themselves, and above a development plan there is nothing.
bool hangs_from_others(Instrument instrument) {
    return instrument == Instrument::action_plan || instrument == Instrument::management_plan ||
           instrument == Instrument::institutional_plan;
}

bool is_objective(Node const& node) {
    return node.kind == NodeKind::strategic_objective;
}

class Walk {
public:
    Walk(Plan const& plan, Moorings const& moorings) : plan_(plan), moorings_(moorings) {}

    std::vector<Unmet> run() {
        members(plan_, "");
        if (!has_goals_) add(UnmetKind::no_goals, "F2", "", plan_.code);
        return std::move(unmet_);
    }

private:
    void members(Members const& of, std::string const& where) {
        for (std::size_t i = 0; i < of.goals.size(); ++i)
            goal(of.goals[i], where + "/goals/" + std::to_string(i));
        for (std::size_t i = 0; i < of.children.size(); ++i)
            members(of.children[i], where + "/children/" + std::to_string(i));
    }

    void goal(Goal const& goal, std::string const& where) {
        has_goals_ = true;
        if (goal.eliminated) return;
        if (goal.goal.empty()) add(UnmetKind::sentence_missing, "F3", where, goal.code);
        if (goal.indicator.empty()) add(UnmetKind::indicator_missing, "F3", where, goal.code);
        if (goal.unit.empty()) add(UnmetKind::unit_missing, "F3", where, goal.code);
        if (goal.targets.empty()) add(UnmetKind::targets_missing, "F3", where, goal.code);
        alignment(goal, where);
        // An objective that its own plan alone names is in force nowhere.
        if (!hangs_from_others(plan_.instrument)) return;
        auto const& named = goal.sheet.aligned_to;
        if (named.empty()) add(UnmetKind::orphan, "F2", where, goal.code);
        bool const is_moored = std::ranges::any_of(
            named, [&](std::string const& one) { return moorings_.in_force.contains(one); });
        if (named.empty() || is_moored) return;
        add(UnmetKind::unmoored, "F2", where, goal.code);
        for (auto const& one : named)
            unmet_.back().found += (unmet_.back().found.empty() ? "" : ", ") + one;
    }

    // A false line beside a true one is published like it.
    void alignment(Goal const& goal, std::string const& where) {
        for (auto const& one : goal.sheet.aligned_to) {
            bool const is_own = one.starts_with(plan_.code + "/");
            bool const is_there = is_own ? !locate(plan_, one.substr(plan_.code.size() + 1)).empty()
                                         : !moorings_.nowhere.contains(one);
            if (is_there) continue;
            add(UnmetKind::leads_nowhere, "F2", where, goal.code);
            unmet_.back().found = one;
        }
    }

    void add(UnmetKind kind, std::string_view rule, std::string where, std::string subject) {
        unmet_.push_back({kind, rule, std::move(where), std::move(subject)});
    }

    Plan const& plan_;
    Moorings const& moorings_;
    std::vector<Unmet> unmet_;
    bool has_goals_ = false;
};

bool holds_goals(Node const& node) {
    return !node.goals.empty() || std::ranges::any_of(node.children, holds_goals);
}

// The last that it states.
std::optional<base::Decimal> weight_of(Node const& node) {
    if (node.weights.empty()) return std::nullopt;
    return node.weights.back().percent;
}

void add_empty_parts(Plan const& plan, Members const& of, std::string const& where,
                     std::vector<Unmet>& unmet) {
    for (std::size_t i = 0; i < of.children.size(); ++i) {
        auto const& node = of.children[i];
        auto const here = where + "/children/" + std::to_string(i);
        auto const weight = weight_of(node);
        bool const is_empty = weight && !weight->is_zero() && !holds_goals(node) &&
                              !awaits_transversal_goals(plan, node);
        if (is_empty)
            unmet.push_back({.kind = UnmetKind::part_empty,
                             .rule = "F4",
                             .where = here,
                             .subject = node.code,
                             .found = weight->text()});
        else
            add_empty_parts(plan, node, here, unmet);
    }
}

std::string_view rule_of(CheckCode code) {
    bool const is_weight = code == CheckCode::weights_not_100 || code == CheckCode::weight_missing;
    return is_weight ? "F4" : "F3";
}

}  // namespace

std::vector<Unmet> empty_parts(Plan const& plan) {
    std::vector<Unmet> unmet;
    add_empty_parts(plan, plan, "", unmet);
    return unmet;
}

std::vector<Unmet> unmet_for_submission(Plan const& plan, Moorings const& moorings,
                                        std::vector<Finding> const& findings) {
    auto unmet = Walk(plan, moorings).run();
    std::ranges::move(empty_parts(plan), std::back_inserter(unmet));
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (findings[i].severity == Severity::error)
            unmet.push_back({UnmetKind::finding, rule_of(findings[i].code), findings[i].where,
                             findings[i].subject, i});
    return unmet;
}

std::size_t count_to_explain(std::vector<Finding> const& findings) {
    return static_cast<std::size_t>(std::ranges::count_if(findings, [](Finding const& finding) {
        return finding.severity == Severity::warning && review_check_of(finding.code);
    }));
}

std::vector<Unmet> unmet_of_methodology(Plan const& plan, Methodology const& methodology) {
    std::vector<Unmet> unmet;
    if (!is_in_use(methodology, plan.instrument))
        unmet.push_back({.kind = UnmetKind::instrument_not_in_use,
                         .rule = "F1",
                         .where = "",
                         .subject = plan.code});
    // Those of a plan without any are completed by the planning office (procedure.md §1).
    bool const has_blocks =
        plan.instrument == Instrument::management_plan && has_transversal_goals(plan);
    auto const share = has_blocks ? transversal_share(plan) : std::nullopt;
    if (!share) return unmet;
    base::Rational const tolerance{5, 100};  // as for the weights of siblings
    base::Rational const wanted(methodology.transversal_weight);
    if (*share < wanted - tolerance || *share > wanted + tolerance)
        unmet.push_back({.kind = UnmetKind::block_weights,
                         .rule = "F1",
                         .where = "",
                         .subject = plan.code,
                         .found = share->plain(2),
                         .expected = methodology.transversal_weight.text()});
    return unmet;
}

References references_of(Plan const& plan) {
    References references;
    auto const own = plan.code + "/";
    for_each_goal(plan, [&](Goal const& goal, std::string const&) {
        for (auto const& reference : goal.sheet.aligned_to)
            if (!reference.starts_with(own)) references.insert(reference);
    });
    return references;
}

bool is_mooring(Plan const& above, std::string_view path, DaySpan const& period) {
    bool const is_in_force = above.period.from <= period.to && period.from <= above.period.to;
    auto const places = is_in_force ? locate(above, path) : std::vector<Place>{};
    return std::ranges::any_of(places, [](Place const& place) {
        bool const is_one = place.node != nullptr && is_objective(*place.node);
        return is_one || std::ranges::any_of(place.above,
                                             [](Node const* node) { return is_objective(*node); });
    });
}

std::vector<ObjectiveOffered> list_objectives(Plan const& above) {
    std::vector<ObjectiveOffered> list;
    for_each_node(above, [&](Node const& node, std::string const& where) {
        if (is_objective(node)) list.push_back({place_at(above, where).path(), node.name});
    });
    return list;
}

}  // namespace domain
