#include "cli/commands/result_table.hpp"

#include "cli/table.hpp"
#include "documents/figures.hpp"
#include "documents/names.hpp"

namespace cli {
namespace {

using domain::Figure;
using domain::GoalResult;
using domain::NodeResult;

std::string indented(int level, std::string const& text) {
    return std::string(static_cast<std::size_t>(2 * level), ' ') + printable(text);
}

class ResultRows {
public:
    explicit ResultRows(Session const& session) : session_(session) {}

    void add(NodeResult const& node, std::string const& name, int level) {
        rows_.push_back({{indented(level, name), level == 0 ? Paint::strong : Paint::plain},
                         {},
                         {},
                         {percent(node.percent, text::tr(session_.language, "N.P."))},
                         {},
                         {share(node.membership)},
                         {node_state(node), paint_of(node.status)}});
        for (auto const& goal : node.goals)
            add(goal, level + 1);
        for (auto const& child : node.children)
            add(child,
                documents::node_label(session_.language, *child.node) + ". " +
                    documents::title_of(*child.node),
                level + 1);
    }

    std::vector<TableRow> take() { return std::move(rows_); }

private:
    void add(GoalResult const& goal, int level) {
        auto const none = goal.status == domain::Status::unreported
                              ? text::tr(session_.language, "n.r.")
                              : text::tr(session_.language, "N.P.");
        rows_.push_back({{indented(level, goal.goal->code + ' ' + documents::title_of(*goal.goal))},
                         {amount(goal.programmed)},
                         {amount(goal.executed)},
                         {percent(goal.percent, none)},
                         {counts_otherwise(goal)},
                         {share(goal.membership)},
                         {goal_state(goal), paint_of(goal.status)}});
    }

    std::string percent(std::optional<Figure> const& figure, std::string_view none) const {
        return figure ? documents::percent(session_.language, *figure, text::PercentSpace::none)
                      : std::string(none);
    }

    std::string amount(std::optional<Figure> const& figure) const {
        return figure ? documents::amount(session_.language, *figure) : "–";
    }

    std::string share(domain::Membership const& membership) const {
        return percent(membership.share, "");
    }

    // What a goal counts where that is not its percentage.
    std::string counts_otherwise(GoalResult const& goal) const {
        if (!goal.counted || goal.eliminated) return {};
        auto const counted = percent(goal.counted, "");
        return goal.percent && percent(goal.percent, "") == counted ? "" : counted;
    }

    std::string goal_state(GoalResult const& goal) const {
        auto const label = documents::status_label(session_.language, goal.status, goal.percent);
        return goal.eliminated
                   ? text::tr(session_.language, "Eliminated; {state}", fmt::arg("state", label))
                   : label;
    }

    std::string node_state(NodeResult const& node) const {
        if (!node.status) return std::string(text::tr(session_.language, "Each part by itself"));
        return documents::status_label(session_.language, *node.status, node.percent);
    }

    Session const& session_;
    std::vector<TableRow> rows_;
};

void append_findings(std::string& out, NodeResult const& node, Session const& session) {
    for (auto const& goal : node.goals)
        for (auto const& found : goal.findings)
            out += wrapped(text::tr(session.language, "{goal}, {period}: {finding}.",
                                    fmt::arg("goal", printable(goal.goal->code)),
                                    fmt::arg("period", documents::period_name(session.language,
                                                                              found.period)),
                                    fmt::arg("finding", documents::period_finding_name(
                                                            session.language, found.finding))),
                           session.terminal.width, 0) +
                   '\n';
    for (auto const& child : node.children)
        append_findings(out, child, session);
}

}  // namespace

Paint paint_of(std::optional<domain::Status> status) {
    if (!status) return Paint::faint;
    switch (*status) {
        case domain::Status::unprogrammed:
        case domain::Status::unreported:
            return Paint::faint;
        case domain::Status::behind:
            return Paint::warning;
        case domain::Status::on_track:
            return Paint::good;
        case domain::Status::ahead:
            return Paint::beyond;
    }
    return Paint::plain;
}

std::string result_table(domain::Evaluation const& evaluation, Session const& session) {
    auto const& plan = *evaluation.plan;
    auto const title = documents::title_of(plan).empty() ? plan.code : documents::title_of(plan);
    std::string out = painted(session.terminal, Paint::strong,
                              wrapped(printable(title), session.terminal.width, 0)) +
                      '\n' +
                      documents::capitalized(
                          documents::scope_at(session.language, evaluation.scope, evaluation.at)) +
                      "\n\n";
    ResultRows rows(session);
    rows.add(evaluation.root, plan.code, 0);
    std::vector<TableColumn> const columns{
        {std::string(text::tr(session.language, "Plan"))},
        {std::string(text::tr(session.language, "Programmed")), Align::right},
        {std::string(text::tr(session.language, "Executed")), Align::right},
        {std::string(text::tr(session.language, "Progress")), Align::right},
        {std::string(text::tr(session.language, "Counts")), Align::right},
        {std::string(text::tr(session.language, "Weight")), Align::right},
        {std::string(text::tr(session.language, "State"))}};
    out += table(columns, rows.take(), 0, session.terminal);
    std::string findings;
    append_findings(findings, evaluation.root, session);
    return findings.empty() ? out : out + '\n' + findings;
}

}  // namespace cli
