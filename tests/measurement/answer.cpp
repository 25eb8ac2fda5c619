#include "measurement/answer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "kit/json/writer.hpp"

namespace answer {

namespace {

// Visits every text of a goal or node with its key, in the order of the contract.
template <class Visit>
void for_each_text(Goal const& goal, Visit&& visit) {
    visit("code", Text{goal.code});
    visit("schedule", Text{goal.schedule});
    visit("programmed", goal.programmed);
    visit("executed", goal.executed);
    visit("weight", goal.weight);
    visit("share", goal.share);
    visit("percent", goal.percent);
    visit("counted", goal.counted);
    visit("status", Text{goal.status});
    visit("increment", goal.increment);
    visit("trajectory", goal.trajectory);
    visit("gap", goal.gap);
}

template <class Visit>
void for_each_text(Node const& node, Visit&& visit) {
    if (!node.kind.empty()) {
        visit("kind", Text{node.kind});
        visit("code", Text{node.code});
        visit("weight", node.weight);
        visit("share", node.share);
    }
    visit("percent", node.percent);
    visit("status", node.status);
}

template <class Findings>
std::vector<Finding> findings_of_reference(Findings const& findings) {
    std::vector<Finding> texts;
    for (auto const& found : findings)
        texts.push_back({found.code, found.period});
    return texts;
}

// Percentages, and quantities.
Text percent(reference::MaybeNumber const& number) {
    return number ? Text{reference::fixed(*number, 4)} : Text{};
}
Text quantity(reference::MaybeNumber const& number) {
    return number ? Text{reference::plain(*number, 6)} : Text{};
}
Text percent(std::optional<domain::Figure> const& figure) {
    return figure ? Text{figure->fixed(4)} : Text{};
}
Text quantity(std::optional<domain::Figure> const& figure) {
    return figure ? Text{figure->plain(6)} : Text{};
}
Text quantity(std::optional<base::Decimal> const& decimal) {
    return decimal ? Text{base::Rational{*decimal}.plain(6)} : Text{};
}

Node of_node(reference::NodeAnswer const& node) {
    Node texts{node.kind,
               node.code,
               quantity(node.weight),
               percent(node.share),
               percent(node.percent),
               node.status,
               {},
               {}};
    for (auto const& goal : node.goals)
        texts.goals.push_back({goal.code, goal.schedule, quantity(goal.programmed),
                               quantity(goal.executed), quantity(goal.weight), percent(goal.share),
                               percent(goal.percent), percent(goal.counted), goal.status,
                               percent(goal.increment), percent(goal.trajectory), percent(goal.gap),
                               findings_of_reference(goal.findings)});
    for (auto const& child : node.children)
        texts.children.push_back(of_node(child));
    return texts;
}

Goal of_goal(domain::GoalResult const& goal) {
    Goal texts{goal.goal->code,
               std::string{domain::schedule_tokens.token(goal.goal->schedule)},
               quantity(goal.programmed),
               quantity(goal.executed),
               quantity(goal.membership.weight),
               percent(goal.membership.share),
               percent(goal.percent),
               percent(goal.counted),
               std::string{domain::status_tokens.token(goal.status)},
               percent(goal.increment),
               percent(goal.trajectory),
               percent(goal.gap),
               {}};
    for (auto const& found : goal.findings)
        texts.findings.push_back(
            {std::string{domain::period_finding_tokens.token(found.finding)}, found.period.text()});
    return texts;
}

Node of_node(domain::NodeResult const& node) {
    Node texts;
    if (node.node != nullptr) {
        texts.kind = domain::node_kind_tokens.token(node.node->kind);
        texts.code = node.node->code;
    }
    texts.weight = quantity(node.membership.weight);
    texts.share = percent(node.membership.share);
    texts.percent = percent(node.percent);
    if (node.status) texts.status = std::string{domain::status_tokens.token(*node.status)};
    for (auto const& goal : node.goals)
        texts.goals.push_back(of_goal(goal));
    for (auto const& child : node.children)
        texts.children.push_back(of_node(child));
    return texts;
}

void write(json::Writer& writer, Goal const& goal) {
    writer.begin_object();
    for_each_text(goal, [&](auto const* key, Text const& text) {
        writer.key(key);
        text ? writer.string(*text) : writer.null();
    });
    writer.key("findings").begin_array();
    for (auto const& found : goal.findings)
        writer.begin_object()
            .member("code", found.code)
            .member("period", found.period)
            .end_object();
    writer.end_array().end_object();
}

void write_members(json::Writer& writer, Node const& node) {
    for_each_text(node, [&](auto const* key, Text const& text) {
        writer.key(key);
        text ? writer.string(*text) : writer.null();
    });
    writer.key("goals").begin_array();
    for (auto const& goal : node.goals)
        write(writer, goal);
    writer.end_array().key("children").begin_array();
    for (auto const& child : node.children) {
        writer.begin_object();
        write_members(writer, child);
        writer.end_object();
    }
    writer.end_array();
}

// Every text of an answer with its place, in the order of the document.
using Lines = std::vector<std::string>;

void list(Node const& node, std::string const& place, Lines& lines) {
    auto const add = [&](std::string const& where) {
        return [&lines, where](auto const* key, Text const& text) {
            lines.push_back(fmt::format("{}/{}: {}", where, key, text.value_or("null")));
        };
    };
    for_each_text(node, add(place));
    for (std::size_t i = 0; i < node.goals.size(); ++i) {
        auto const where = fmt::format("{}/goals/{}", place, i);
        for_each_text(node.goals[i], add(where));
        for (auto const& found : node.goals[i].findings)
            lines.push_back(fmt::format("{}/findings: {} {}", where, found.code, found.period));
    }
    for (std::size_t i = 0; i < node.children.size(); ++i)
        list(node.children[i], fmt::format("{}/children/{}", place, i), lines);
}

}  // namespace

Root of_program(domain::Plan const& plan, base::Date at, domain::Scope scope) {
    auto const evaluation = domain::evaluate(plan, at, scope);
    return {plan.code, at.text(), std::string{domain::scope_tokens.token(scope)},
            of_node(evaluation.root)};
}

Root of_reference(domain::Plan const& plan, base::Date at, domain::Scope scope) {
    auto node = of_node(reference::evaluate(plan, at, scope));
    node.code.clear();
    return {plan.code, at.text(), std::string{domain::scope_tokens.token(scope)}, std::move(node)};
}

std::string json(Root const& root) {
    std::string text;
    json::Writer writer(text);
    writer.begin_object()
        .member("plan", root.plan)
        .member("at", root.at)
        .member("scope", root.scope);
    write_members(writer, root.node);
    writer.end_object();
    return text;
}

std::string differences(Root const& left, Root const& right) {
    Lines ours;
    Lines theirs;
    list(left.node, "", ours);
    list(right.node, "", theirs);
    std::string text;
    for (auto const& line : ours)
        if (!std::ranges::count(theirs, line)) text += "- " + line + "\n";
    for (auto const& line : theirs)
        if (!std::ranges::count(ours, line)) text += "+ " + line + "\n";
    return text;
}

}  // namespace answer
