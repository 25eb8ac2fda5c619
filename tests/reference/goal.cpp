#include "reference/goal.hpp"

#include "reference/facts.hpp"

namespace reference {

using domain::Schedule;
using domain::Scope;

namespace {

struct Question {
    domain::Goal const& goal;
    Facts const& facts;
    Setting const& setting;
};

// What a goal answers in one scope.
struct Measured {
    std::vector<Slot> ended;  // the ended periods of the scope
    std::vector<Slot> due;    // D
    MaybeNumber programmed;
    MaybeNumber executed;
    MaybeNumber percent;
    std::string status;
};

MaybeNumber find(Series const& series, Slot slot) {
    auto const found = series.find(slot);
    return found == series.end() ? MaybeNumber{} : MaybeNumber{found->second};
}

// Every period that shares a day with the plan's own.
std::vector<Slot> periods_of_plan(Question const& q) {
    std::vector<Slot> periods;
    for (int year = q.setting.plan_from.year(); year <= q.setting.plan_to.year(); ++year)
        for (int k = 1; k <= q.facts.periods_a_year; ++k)
            if (Slot const slot{year, k}; q.facts.first_day(slot) <= q.setting.plan_to &&
                                          q.facts.last_day(slot) >= q.setting.plan_from)
                periods.push_back(slot);
    return periods;
}

std::vector<Slot> ended_periods(Question const& q, Scope scope) {
    std::vector<Slot> ended;
    for (Slot const slot : periods_of_plan(q)) {
        if (q.facts.last_day(slot) > q.setting.cut_off) continue;
        if (scope == Scope::year && slot.year != q.setting.cut_off.year()) continue;
        ended.push_back(slot);
    }
    if (scope != Scope::period) return ended;
    for (auto slot = ended.rbegin(); slot != ended.rend(); ++slot)
        if (q.facts.targets.contains(*slot)) return {*slot};
    return {};
}

std::vector<Slot> having(Series const& series, std::vector<Slot> const& slots) {
    std::vector<Slot> some;
    for (Slot const slot : slots)
        if (series.contains(slot)) some.push_back(slot);
    return some;
}

// Over those of the periods that have a value.
Number sum(Series const& series, std::vector<Slot> const& slots) {
    Number total = 0;
    for (Slot const slot : slots)
        total += find(series, slot).value_or(0);
    return total;
}

MaybeNumber last(Series const& series, std::vector<Slot> const& slots) {
    auto const some = having(series, slots);
    return some.empty() ? MaybeNumber{} : find(series, some.back());
}

MaybeNumber stated_total(domain::Goal const& goal) {
    return goal.total ? MaybeNumber{number(*goal.total)} : MaybeNumber{};
}

MaybeNumber ratio(MaybeNumber const& part, MaybeNumber const& whole) {
    if (!part || !whole || *whole == 0) return std::nullopt;
    return *part / *whole * 100;
}

// Whether a level lies on the goal's side of another: above for increasing, below for decreasing.
bool beyond(domain::Goal const& goal, Number const& level, Number const& start) {
    return goal.schedule == Schedule::increasing ? level > start : level < start;
}

MaybeNumber advance(domain::Goal const& goal, MaybeNumber const& level, MaybeNumber const& target,
                    MaybeNumber const& start) {
    if (!level || !target || !start || !beyond(goal, *target, *start)) return std::nullopt;
    return (*level - *start) / (*target - *start) * 100;
}

void measure_sum(Question const& q, Scope scope, Measured& m) {
    m.programmed = scope == Scope::total ? stated_total(q.goal) : sum(q.facts.targets, m.due);
    m.executed = sum(q.facts.actuals, m.ended);
    m.percent = ratio(m.executed, m.programmed);
}

void measure_constant_last(Question const& q, Scope scope, Measured& m) {
    m.programmed = scope == Scope::total ? stated_total(q.goal) : last(q.facts.targets, m.due);
    m.executed = last(q.facts.actuals, m.due).value_or(0);
    m.percent = ratio(m.executed, m.programmed);
}

void measure_constant_mean(Question const& q, Scope scope, Measured& m) {
    if (scope == Scope::total) {
        m.programmed = sum(q.facts.targets, periods_of_plan(q));
        m.executed = sum(q.facts.actuals, m.due);
    } else {
        auto const mean = [](Series const& series, std::vector<Slot> const& slots) {
            return Number{sum(series, slots) / Number{slots.size()}};
        };
        auto const reported = having(q.facts.actuals, m.due);
        bool const exclude = q.setting.rules.unreported == domain::UnreportedRule::exclude;
        if (exclude && reported.empty()) {
            m.programmed = mean(q.facts.targets, m.due);
        } else {
            auto const& over = exclude ? reported : m.due;
            m.programmed = mean(q.facts.targets, over);
            m.executed = mean(q.facts.actuals, over);
        }
    }
    m.percent = ratio(m.executed, m.programmed);
}

void measure_level(Question const& q, Scope scope, Measured& m) {
    m.programmed = scope == Scope::total ? stated_total(q.goal) : last(q.facts.targets, m.due);
    m.executed = last(q.facts.actuals, m.ended);
    if (!m.executed) m.executed = start_of(q.goal);
    m.percent = advance(q.goal, m.executed, m.programmed, start_of(q.goal));
}

bool is_unprogrammed(Question const& q, Measured const& m) {
    if (m.due.empty() || !m.programmed) return true;
    if (!rises_or_falls(q.goal)) return *m.programmed == 0;
    auto const start = start_of(q.goal);
    return !start || !beyond(q.goal, *m.programmed, *start);
}

Measured measure(Question const& q, Scope scope) {
    Measured m;
    m.ended = ended_periods(q, scope);
    m.due = having(q.facts.targets, m.ended);
    m.status = "unprogrammed";
    if (m.due.empty()) return m;

    if (rises_or_falls(q.goal))
        measure_level(q, scope, m);
    else if (q.goal.schedule == Schedule::sum)
        measure_sum(q, scope, m);
    else if (q.setting.rules.constant == domain::ConstantRule::last)
        measure_constant_last(q, scope, m);
    else
        measure_constant_mean(q, scope, m);
    if (is_unprogrammed(q, m)) return m;

    auto const& counting = q.goal.schedule == Schedule::sum ? m.ended : m.due;
    if (having(q.facts.actuals, counting).empty()) {
        m.status = "unreported";
        if (q.setting.rules.unreported == domain::UnreportedRule::exclude) m.percent = std::nullopt;
    } else {
        m.status = status_of(*m.percent, q.setting.rules);
    }
    return m;
}

// What `total` would be had every due target been met exactly.
MaybeNumber trajectory(Question const& q, Measured const& total) {
    if (total.status == "unprogrammed") return std::nullopt;
    auto const& targets = q.facts.targets;
    switch (q.goal.schedule) {
        case Schedule::sum:
            return ratio(sum(targets, total.due), stated_total(q.goal));
        case Schedule::constant:
            if (q.setting.rules.constant == domain::ConstantRule::last)
                return ratio(last(targets, total.due), stated_total(q.goal));
            return ratio(sum(targets, total.due), sum(targets, periods_of_plan(q)));
        case Schedule::increasing:
        case Schedule::decreasing:
            return advance(q.goal, last(targets, total.due), stated_total(q.goal),
                           start_of(q.goal));
    }
    return std::nullopt;
}

std::vector<Slot> periods_of_year(int year, int periods_a_year) {
    std::vector<Slot> slots;
    for (int k = 1; k <= periods_a_year; ++k)
        slots.push_back({year, k});
    return slots;
}

// Avance de la vigencia.
MaybeNumber increment(Question const& q) {
    if (!rises_or_falls(q.goal)) return std::nullopt;
    auto const ended = ended_periods(q, Scope::year);
    auto const target = last(q.facts.targets, ended);

    auto const year_before = periods_of_year(q.setting.cut_off.year() - 1, q.facts.periods_a_year);
    MaybeNumber start = last(q.facts.actuals, year_before);
    if (!start) start = last(q.facts.targets, year_before);
    if (!start && q.goal.baseline) start = number(*q.goal.baseline);

    MaybeNumber level = last(q.facts.actuals, ended);
    if (!level) level = start;
    return advance(q.goal, level, target, start);
}

std::vector<Finding> findings(Question const& q, Measured const& m) {
    std::vector<Finding> found;
    for (Slot const slot : m.ended) {
        bool const programmed = q.facts.targets.contains(slot);
        bool const reported = q.facts.actuals.contains(slot);
        if (programmed && !reported) found.push_back({"unreported-period", q.facts.text(slot)});
        if (!programmed && reported) found.push_back({"executed-unprogrammed", q.facts.text(slot)});
    }
    return found;
}

std::string token(Schedule schedule) {
    switch (schedule) {
        case Schedule::sum:
            return "sum";
        case Schedule::constant:
            return "constant";
        case Schedule::increasing:
            return "increasing";
        case Schedule::decreasing:
            return "decreasing";
    }
    return "";
}

}  // namespace

GoalAnswer answer_goal(domain::Goal const& goal, Setting const& setting) {
    Facts const facts = facts_of(goal);
    Question const q{goal, facts, setting};
    Measured const here = measure(q, setting.scope);
    Measured const total = measure(q, Scope::total);

    GoalAnswer answer;
    answer.code = goal.code;
    answer.schedule = token(goal.schedule);
    answer.programmed = here.programmed;
    answer.executed = here.executed;
    answer.percent = here.percent;
    answer.status = here.status;
    answer.increment = increment(q);
    answer.trajectory = trajectory(q, total);
    if (answer.trajectory && total.percent) answer.gap = *total.percent - *answer.trajectory;
    answer.findings = findings(q, here);
    return answer;
}

std::string status_of(Number const& percent, domain::Rules const& rules) {
    Number const tolerance = number(rules.tolerance);
    if (percent < 100 - tolerance) return "behind";
    if (percent > 100 + tolerance) return "ahead";
    return "on-track";
}

}  // namespace reference
