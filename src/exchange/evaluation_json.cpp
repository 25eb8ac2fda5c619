#include "exchange/evaluation_json.hpp"

#include "exchange/figures.hpp"

namespace exchange {
namespace {

using domain::Evaluation;
using domain::GoalResult;
using domain::NodeResult;

void write_percent_and_status(json::Writer& writer, NodeResult const& result) {
    write_percent(writer.key("percent"), result.percent);
    writer.key("status");
    result.status ? writer.string(domain::status_tokens.token(*result.status)) : writer.null();
}

void write_members(json::Writer& writer, NodeResult const& result) {
    writer.key("goals").begin_array();
    for (auto const& goal : result.goals)
        write_goal_result(writer, goal);
    writer.end_array().key("children").begin_array();
    for (auto const& child : result.children)
        write_node_result(writer, child);
    writer.end_array();
}

}  // namespace

void write_goal_result(json::Writer& writer, GoalResult const& result) {
    writer.begin_object()
        .member("code", result.goal->code)
        .member("schedule", domain::schedule_tokens.token(result.goal->schedule));
    write_amount(writer.key("programmed"), result.programmed);
    write_amount(writer.key("executed"), result.executed);
    write_membership(writer, result.membership);
    write_percent(writer.key("percent"), result.percent);
    write_percent(writer.key("counted"), result.counted);
    writer.member("status", domain::status_tokens.token(result.status));
    write_percent(writer.key("increment"), result.increment);
    write_percent(writer.key("trajectory"), result.trajectory);
    write_percent(writer.key("gap"), result.gap);
    writer.key("findings").begin_array();
    for (auto const& found : result.findings)
        writer.begin_object()
            .member("code", domain::period_finding_tokens.token(found.finding))
            .member("period", found.period.text())
            .end_object();
    writer.end_array().end_object();
}

void write_node_result(json::Writer& writer, NodeResult const& result) {
    writer.begin_object()
        .member("kind", domain::node_kind_tokens.token(result.node->kind))
        .member("code", result.node->code);
    write_membership(writer, result.membership);
    write_percent_and_status(writer, result);
    write_members(writer, result);
    writer.end_object();
}

void begin_evaluated(json::Writer& writer, Evaluation const& evaluation) {
    writer.begin_object()
        .member("plan", evaluation.plan->code)
        .member("at", evaluation.at.text())
        .member("scope", domain::scope_tokens.token(evaluation.scope));
}

std::string evaluation_json(Evaluation const& evaluation, json::Layout layout) {
    std::string json;
    json::Writer writer(json, layout);
    begin_evaluated(writer, evaluation);
    write_percent_and_status(writer, evaluation.root);
    write_members(writer, evaluation.root);
    writer.end_object();
    return json;
}

}  // namespace exchange
