#include "documents/explanation/goal_sentences.hpp"

#include <algorithm>

#include "documents/explanation/phrases.hpp"
#include "documents/names.hpp"

namespace documents {
namespace {

using domain::Figure;
using domain::FormulaKind;
using domain::NoPercent;
using domain::Scope;
using text::mark;
using text::tr;

using Sentences = std::vector<std::string>;

bool is_whole(ExplainedGoal const& goal) {
    return goal.evaluation.scope == Scope::total;
}

char const* method_message(FormulaKind formula, Scope scope) {
    bool const is_total = scope == Scope::total;
    switch (formula) {
        case FormulaKind::sum:
            return is_total ? mark(
                                  "Sum: what was executed so far is divided by the total of the "
                                  "goal.")
                            : mark(
                                  "Sum: what was executed is divided by what was programmed in the "
                                  "periods due.");
        case FormulaKind::mean:
            return is_total
                       ? mark(
                             "Constant: what was executed so far is divided by what all the "
                             "periods of the plan have programmed.")
                       : mark(
                             "Constant: the mean executed is divided by the mean programmed in "
                             "the periods due.");
        case FormulaKind::last_value:
            return is_total ? mark(
                                  "Constant, by its last value: the last value reported is divided "
                                  "by the total of the goal.")
                            : mark(
                                  "Constant, by its last value: the last value reported is divided "
                                  "by the last one programmed.");
        case FormulaKind::level:
            break;
    }
    return is_total ? mark(
                          "Increasing without a baseline: the level reached is compared with the "
                          "total of the goal.")
                    : mark(
                          "Increasing without a baseline: the level reached is compared with the "
                          "one programmed at the cut-off.");
}

void say_method(ExplainedGoal const& goal, Sentences& out) {
    auto const& derivation = goal.derivation;
    if (derivation.formula != FormulaKind::level || !derivation.baseline) {
        if (goal.result.goal->schedule == domain::Schedule::decreasing) return;
        out.emplace_back(
            tr(goal.language, method_message(derivation.formula, goal.evaluation.scope)));
        return;
    }
    auto const shown = amount(goal.language, *derivation.baseline);
    auto const baseline = fmt::arg("baseline", shown);
    out.push_back(goal.result.goal->schedule == domain::Schedule::increasing
                      ? tr(goal.language,
                           "Increasing from the baseline {baseline}: what was gained is compared "
                           "with what was to be gained.",
                           baseline)
                      : tr(goal.language,
                           "Decreasing from the baseline {baseline}: what was reduced is compared "
                           "with what was to be reduced.",
                           baseline));
}

// The last period of those that enter of which `has` holds.
template <class Has>
domain::DerivedPeriod const* last_entering(domain::GoalDerivation const& derivation, Has has) {
    domain::DerivedPeriod const* last = nullptr;
    for (auto const& period : derivation.periods)
        if (period.enters && has(period)) last = &period;
    return last;
}

void say_last_values(ExplainedGoal const& goal, Sentences& out) {
    auto const* const executed =
        last_entering(goal.derivation, [](auto const& p) { return p.executed.has_value(); });
    auto const* const programmed =
        last_entering(goal.derivation, [](auto const& p) { return p.programmed.has_value(); });
    if (executed == nullptr) {
        if (goal.result.executed && goal.result.percent)
            out.push_back(tr(goal.language,
                             "Nothing was reported in these periods, so it stands at {level}.",
                             fmt::arg("level", amount(goal.language, *goal.result.executed))));
        return;
    }
    auto const report = period_short(goal.language, executed->period);
    if (is_whole(goal) || programmed == nullptr)
        out.push_back(
            tr(goal.language, "The last report is that of {period}.", fmt::arg("period", report)));
    else
        out.push_back(
            tr(goal.language,
               "The last report is that of {report}; the last target due, that of {target}.",
               fmt::arg("report", report),
               fmt::arg("target", period_short(goal.language, programmed->period))));
}

void say_addition(ExplainedGoal const& goal, Sentences& out) {
    std::vector<Figure> executed;
    std::vector<Figure> programmed;
    bool const is_mean = goal.derivation.formula == FormulaKind::mean;
    for (auto const& period : goal.derivation.periods) {
        if (!period.enters) continue;
        if (period.executed) executed.push_back(*period.executed);
        if (period.programmed) programmed.push_back(*period.programmed);
    }
    bool const only_reported =
        goal.evaluation.rules.unreported == domain::UnreportedRule::exclude && !executed.empty();
    auto const count = is_mean && !is_whole(goal)
                           ? (only_reported ? executed.size() : programmed.size())
                           : std::size_t{1};
    if (executed.size() > 1 && executed.size() <= terms_shown_max && goal.result.executed)
        out.push_back(tr(
            goal.language, "Executed: {addition}.",
            fmt::arg("addition", addition(goal.language, executed, *goal.result.executed, count))));
    bool const is_shown = !is_whole(goal) && !(is_mean && only_reported);
    if (is_shown && programmed.size() > 1 && programmed.size() <= terms_shown_max &&
        goal.result.programmed)
        out.push_back(tr(goal.language, "Programmed: {addition}.",
                         fmt::arg("addition", addition(goal.language, programmed,
                                                       *goal.result.programmed, count))));
}

void say_origin(ExplainedGoal const& goal, Sentences& out) {
    auto const has = [&](domain::TargetOrigin origin) {
        return std::ranges::any_of(goal.derivation.periods, [&](auto const& period) {
            return period.programmed && period.origin == origin;
        });
    };
    if (has(domain::TargetOrigin::spread))
        out.emplace_back(
            tr(goal.language, "The yearly target was spread over the periods of its year."));
    if (has(domain::TargetOrigin::accumulated))
        out.emplace_back(tr(goal.language,
                            "The document states increments: they were added up from the baseline "
                            "to find the level."));
}

char const* unreported_message(FormulaKind formula, domain::UnreportedRule rule) {
    switch (formula) {
        case FormulaKind::sum:
            return mark("Not reported: {periods}. What is missing adds 0.");
        case FormulaKind::mean:
            return rule == domain::UnreportedRule::zero
                       ? mark("Not reported: {periods}. What is missing counts 0 in the mean.")
                       : mark(
                             "Not reported: {periods}. By the rules of the plan the mean leaves "
                             "them out.");
        case FormulaKind::last_value:
        case FormulaKind::level:
            break;
    }
    return mark(
        "Not reported: {periods}. The last value reported stays; silence is never progress.");
}

char const* unprogrammed_message(FormulaKind formula) {
    switch (formula) {
        case FormulaKind::sum:
            return mark("Executed without a target: {periods}. A sum counts it all the same.");
        case FormulaKind::level:
            return mark(
                "Executed without a target: {periods}. The level reached counts all the "
                "same.");
        case FormulaKind::mean:
        case FormulaKind::last_value:
            break;
    }
    return mark("Executed without a target: {periods}. It does not count.");
}

void say_findings(ExplainedGoal const& goal, Sentences& out) {
    Sentences unreported;
    Sentences unprogrammed;
    for (auto const& found : goal.result.findings)
        (found.finding == domain::PeriodFinding::unreported_period ? unreported : unprogrammed)
            .push_back(period_short(goal.language, found.period));
    auto const say = [&](char const* message, Sentences const& periods) {
        if (periods.empty()) return;
        out.push_back(
            tr(goal.language, message, fmt::arg("periods", listed(goal.language, periods))));
    };
    say(goal.result.percent
            ? unreported_message(goal.derivation.formula, goal.evaluation.rules.unreported)
            : mark("Not reported: {periods}."),
        unreported);
    say(goal.result.percent ? unprogrammed_message(goal.derivation.formula)
                            : mark("Executed without a target: {periods}."),
        unprogrammed);
}

void say_increment(ExplainedGoal const& goal, Sentences& out) {
    if (!goal.result.increment || !goal.derivation.year_start) return;
    out.push_back(tr(goal.language,
                     "Progress of the year: {percent}, from the level {start} at its start.",
                     fmt::arg("percent", percent(goal.language, *goal.result.increment)),
                     fmt::arg("start", amount(goal.language, *goal.derivation.year_start))));
}

void say_trajectory(ExplainedGoal const& goal, Sentences& out) {
    if (!goal.result.trajectory) return;
    auto const shown = percent(goal.language, *goal.result.trajectory);
    auto const trajectory = fmt::arg("trajectory", shown);
    if (!goal.result.gap) {
        out.push_back(
            tr(goal.language, "Ideal trajectory: {trajectory} of the whole.", trajectory));
        return;
    }
    out.push_back(tr(goal.language,
                     "Ideal trajectory: {trajectory} of the whole; gap: {gap} points.", trajectory,
                     fmt::arg("gap", points(goal.language, *goal.result.gap))));
}

void say_what_counts(ExplainedGoal const& goal, Sentences& out) {
    auto const& result = goal.result;
    auto const& rules = goal.evaluation.rules;
    if (result.eliminated) {
        out.push_back(
            tr(goal.language, "Eliminated in {period}: since then it is no part of the average.",
               fmt::arg("period", period_short(goal.language, *result.goal->eliminated))));
        return;
    }
    if (!result.percent && result.counted)
        out.emplace_back(
            tr(goal.language, "By the rules of the plan what is not programmed counts 0."));
    if (!result.percent || !result.counted) return;
    auto const counted = percent(goal.language, *result.counted);
    auto const counts = fmt::arg("counted", counted);
    if (rules.cap && result.percent->compare(*rules.cap) > 0)
        out.push_back(tr(goal.language, "The cap leaves what it counts at {counted}.", counts));
    else if (rules.floor && result.percent->compare(*rules.floor) < 0)
        out.push_back(tr(goal.language, "The floor leaves what it counts at {counted}.", counts));
    else if (!rules.cap && result.status == domain::Status::ahead)
        out.emplace_back(
            tr(goal.language, "Without a cap: the rules of the plan let what exceeds 100 count."));
}

void say_weight(ExplainedGoal const& goal, Sentences& out) {
    auto const& membership = goal.result.membership;
    if (!membership.share) return;
    auto const shown = percent(goal.language, *membership.share);
    auto const share = fmt::arg("share", shown);
    if (!membership.weight) {
        out.push_back(tr(goal.language, "Effective weight: {share}.", share));
        return;
    }
    out.push_back(tr(goal.language,
                     "Effective weight: {share}, from the weight {weight} of the document.", share,
                     fmt::arg("weight", amount(goal.language, Figure(*membership.weight)))));
}

void say_who(ExplainedGoal const& goal, Sentences& out) {
    Sentences reporters;
    for (auto const& period : goal.derivation.periods) {
        if (!period.enters || period.report == nullptr || period.report->reported_by.empty())
            continue;
        auto const& reporter = period.report->reported_by;
        if (std::ranges::find(reporters, reporter) == reporters.end())
            reporters.push_back(reporter);
    }
    auto const& responsible = goal.result.goal->sheet.responsible;
    if (!reporters.empty())
        out.push_back(tr(goal.language, "Reported by: {who}.",
                         fmt::arg("who", listed(goal.language, reporters))));
    else if (!responsible.empty())
        out.push_back(tr(goal.language, "Responsible: {who}.", fmt::arg("who", responsible)));
}

char const* no_percent_message(NoPercent reason, domain::Schedule schedule) {
    switch (reason) {
        case NoPercent::nothing_due:
            return mark("No percentage: no period due in this scope has a target.");
        case NoPercent::total_unknown:
            return mark("No percentage: the document does not state the total of the goal.");
        case NoPercent::zero_denominator:
            return mark(
                "No percentage: what was programmed is 0, and nothing can be divided by 0.");
        case NoPercent::wrong_side:
            return schedule == domain::Schedule::increasing
                       ? mark("No percentage: what was programmed is not above the baseline.")
                       : mark("No percentage: what was programmed is not below the baseline.");
        case NoPercent::no_baseline:
            return mark(
                "No percentage: a decreasing goal needs a baseline, and the document states "
                "none.");
        case NoPercent::unreported:
            break;
    }
    return mark("No percentage: nothing was reported, and the rules of the plan leave that out.");
}

}  // namespace

std::string no_percent_sentence(ExplainedGoal const& goal) {
    if (!goal.derivation.no_percent) return {};
    return std::string(tr(goal.language, no_percent_message(*goal.derivation.no_percent,
                                                            goal.result.goal->schedule)));
}

std::vector<std::string> goal_sentences(ExplainedGoal const& goal) {
    Sentences out;
    if (auto sentence = no_percent_sentence(goal); !sentence.empty())
        out.push_back(std::move(sentence));
    else
        say_method(goal, out);
    if (goal.derivation.formula == FormulaKind::sum || goal.derivation.formula == FormulaKind::mean)
        say_addition(goal, out);
    else
        say_last_values(goal, out);
    say_origin(goal, out);
    say_findings(goal, out);
    say_increment(goal, out);
    say_trajectory(goal, out);
    say_what_counts(goal, out);
    say_weight(goal, out);
    say_who(goal, out);
    return out;
}

}  // namespace documents
