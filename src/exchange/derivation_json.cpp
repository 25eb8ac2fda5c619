#include "exchange/derivation_json.hpp"

#include <algorithm>

#include "exchange/derivation_tokens.hpp"
#include "exchange/figures.hpp"
#include "exchange/plan_document/codecs.hpp"
#include "exchange/plan_document/objects.hpp"

namespace exchange {
namespace {

using domain::Evaluation;
using domain::Figure;
using domain::GoalResult;
using domain::NodeResult;

// "100/3": what the decimals before it are rounded from. A certified figure has no such form.
void write_exact(json::Writer& writer, std::string_view key, std::optional<Figure> const& figure) {
    if (!figure || !figure->is_exact()) return;
    auto const exact = figure->exact();
    writer.member(key, exact.numerator_text() + '/' + exact.denominator_text());
}

void write_text_or_null(json::Writer& writer, std::string const& text) {
    text.empty() ? writer.null() : writer.string(text);
}

void write_bound(json::Writer& writer, std::string_view key, domain::BandBound const& bound) {
    writer.key(key);
    if (!bound.value) {
        writer.null();
        return;
    }
    writer.begin_object()
        .member("value", bound.value->text())
        .key("inclusive")
        .truth(bound.inclusive)
        .end_object();
}

void write_rules(json::Writer& writer, Evaluation const& evaluation) {
    auto const& rules = evaluation.rules;
    auto const& in_force = domain::rules_in_force(evaluation.plan->rules, evaluation.at);
    auto const& dated = evaluation.plan->rules;
    auto const found = std::ranges::find_if(
        dated, [&](domain::DatedRules const& candidate) { return &candidate.rules == &in_force; });
    writer.key("rules").begin_object().key("from");
    bool const has_date = found != dated.end() && found->from;
    has_date ? writer.string(found->from->text()) : writer.null();
    write_amount(writer.key("cap"), rules.cap);
    write_amount(writer.key("floor"), rules.floor);
    writer.member("constant", domain::constant_rule_tokens.token(rules.constant))
        .member("unreported", domain::unreported_rule_tokens.token(rules.unreported))
        .member("unprogrammed", domain::unprogrammed_rule_tokens.token(rules.unprogrammed))
        .member("tolerance", rules.tolerance.text())
        .key("bands")
        .begin_array();
    for (auto const& band : domain::bands_of(rules)) {
        writer.begin_object().member("name", band.name);
        write_bound(writer, "from", band.from);
        write_bound(writer, "to", band.to);
        writer.end_object();
    }
    writer.end_array().end_object();
}

void write_exact_membership(json::Writer& writer, domain::Membership const& membership) {
    write_membership(writer, membership);
    write_exact(writer, "share_exact", membership.share);
}

void write_report(json::Writer& writer, domain::Actual const* report) {
    writer.key("report");
    if (report == nullptr) {
        writer.null();
        return;
    }
    writer.begin_object();
    write_amount(writer.key("value"), report->value);
    write_amount(writer.key("numerator"), report->numerator);
    write_amount(writer.key("denominator"), report->denominator);
    write_text_or_null(writer.key("reported_by"), report->reported_by);
    write_text_or_null(writer.key("analysis"), report->analysis);
    writer.key("evidence");
    TextListCodec::write(writer, report->evidence);
    writer.end_object();
}

void write_periods(json::Writer& writer, domain::GoalDerivation const& derivation) {
    writer.key("periods").begin_array();
    for (auto const& row : derivation.periods) {
        writer.begin_object().member("period", row.period.text());
        write_amount(writer.key("programmed"), row.programmed);
        write_exact(writer, "programmed_exact", row.programmed);
        writer.key("origin");
        row.programmed ? writer.string(target_origin_tokens.token(row.origin)) : writer.null();
        write_amount(writer.key("executed"), row.executed);
        write_exact(writer, "executed_exact", row.executed);
        writer.key("enters").truth(row.enters);
        write_report(writer, row.report);
        writer.end_object();
    }
    writer.end_array();
}

// The facts as the document states them, before increments are added up and years are spread.
void write_facts(json::Writer& writer, domain::Goal const& goal) {
    writer.key("facts").begin_object().member("values", domain::values_tokens.token(goal.values));
    write_amount(writer.key("baseline"), goal.baseline);
    write_amount(writer.key("total"), goal.total);
    writer.key("eliminated");
    goal.eliminated ? writer.string(goal.eliminated->text()) : writer.null();
    writer.key("weights");
    if (goal.weights.empty())
        writer.null();
    else
        WeightsCodec::write(writer, goal.weights);
    TargetsCodec::write(writer.key("targets"), goal.targets);
    ActualsCodec::write(writer.key("actuals"), goal.actuals);
    writer.end_object();
}

// Why a member is not in the average of its node; null where it is.
std::string_view left_out(GoalResult const& result) {
    if (result.membership.share) return {};
    if (result.eliminated) return "eliminated";
    return result.counted && result.percent ? "node-without-average" : "no-percentage";
}

std::string_view limited_by(GoalResult const& result, domain::Rules const& rules) {
    if (!result.percent) return {};
    if (rules.cap && result.percent->compare(*rules.cap) > 0) return "cap";
    if (rules.floor && result.percent->compare(*rules.floor) < 0) return "floor";
    return {};
}

void write_token_or_null(json::Writer& writer, std::string_view token) {
    token.empty() ? writer.null() : writer.string(token);
}

void write_formula(json::Writer& writer, GoalResult const& result,
                   domain::GoalDerivation const& derivation) {
    writer.member("formula", formula_kind_tokens.token(derivation.formula)).key("no_percentage");
    write_token_or_null(writer, derivation.no_percent
                                    ? no_percent_tokens.token(*derivation.no_percent)
                                    : std::string_view());
    write_amount(writer.key("programmed"), result.programmed);
    write_exact(writer, "programmed_exact", result.programmed);
    write_amount(writer.key("executed"), result.executed);
    write_exact(writer, "executed_exact", result.executed);
    write_amount(writer.key("baseline"), derivation.baseline);
    writer.key("assumes_baseline_0").truth(derivation.assumes_zero_baseline);
    write_amount(writer.key("level_before_year"), derivation.year_start);
}

void write_goal_derivation(json::Writer& writer, Evaluation const& evaluation,
                           GoalResult const& result) {
    auto const& goal = *result.goal;
    auto const derivation = domain::derive(result, evaluation);
    writer.begin_object()
        .member("type", "goal")
        .member("code", goal.code)
        .member("goal", goal.goal)
        .member("indicator", goal.indicator)
        .member("unit", goal.unit)
        .member("schedule", domain::schedule_tokens.token(goal.schedule))
        .member("frequency", domain::frequency_tokens.token(domain::frequency_of(goal)));
    write_exact_membership(writer, result.membership);
    write_percent(writer.key("percent"), result.percent);
    write_exact(writer, "percent_exact", result.percent);
    write_percent(writer.key("counted"), result.counted);
    write_token_or_null(writer.key("limited_by"), limited_by(result, evaluation.rules));
    write_token_or_null(writer.key("left_out"), left_out(result));
    writer.member("status", domain::status_tokens.token(result.status));
    write_formula(writer, result, derivation);
    write_percent(writer.key("increment"), result.increment);
    write_percent(writer.key("trajectory"), result.trajectory);
    write_percent(writer.key("gap"), result.gap);
    write_periods(writer, derivation);
    write_facts(writer, goal);
    writer.end_object();
}

bool has_weights(NodeResult const& result) {
    return std::ranges::any_of(
               result.goals,
               [](GoalResult const& goal) { return !goal.eliminated && goal.membership.weight; }) ||
           std::ranges::any_of(result.children, [](NodeResult const& child) {
               return child.membership.weight.has_value();
           });
}

void write_node(json::Writer& writer, Evaluation const& evaluation, NodeResult const& result) {
    writer.begin_object();
    if (result.node == nullptr)
        writer.member("type", "plan").member("code", evaluation.plan->code);
    else
        writer.member("type", "node")
            .member("kind", domain::node_kind_tokens.token(result.node->kind))
            .member("code", result.node->code)
            .member("name", result.node->name);
    writer.member("combine", domain::combine_tokens.token(result.members->combine))
        .member("weights", has_weights(result) ? "stated" : "equal");
    write_exact_membership(writer, result.membership);
    write_percent(writer.key("percent"), result.percent);
    write_token_or_null(writer.key("status"), result.status
                                                  ? domain::status_tokens.token(*result.status)
                                                  : std::string_view());
    writer.key("members").begin_array();
    for (auto const& goal : result.goals)
        write_goal_derivation(writer, evaluation, goal);
    for (auto const& child : result.children)
        write_node(writer, evaluation, child);
    writer.end_array().end_object();
}

void open(json::Writer& writer, Evaluation const& evaluation, std::string const& path,
          DerivationSource const& source) {
    auto const& plan = *evaluation.plan;
    writer.begin_object()
        .member("format", "rumbo-derivation/1")
        .member("program", "rumbo " + source.program_version)
        .key("plan")
        .begin_object()
        .member("code", plan.code)
        .member("name", plan.name)
        .member("from", plan.period.from.text())
        .member("to", plan.period.to.text())
        .end_object()
        .key("edition");
    source.edition ? writer.integer(*source.edition) : writer.null();
    write_text_or_null(writer.key("digest"), source.digest);
    writer.member("at", evaluation.at.text())
        .member("scope", domain::scope_tokens.token(evaluation.scope))
        .member("path", path);
    write_rules(writer, evaluation);
    writer.key("how_to_recompute");
    TextListCodec::write(writer, source.how_to_recompute);
    writer.key("result");
}

template <class Result, class Write>
std::string package(Evaluation const& evaluation, Result const& result, std::string const& path,
                    DerivationSource const& source, json::Layout layout, Write write) {
    std::string text;
    json::Writer writer(text, layout);
    open(writer, evaluation, path, source);
    write(writer, evaluation, result);
    writer.end_object();
    return text;
}

}  // namespace

std::string derivation_json(Evaluation const& evaluation, GoalResult const& result,
                            std::string const& path, DerivationSource const& source,
                            json::Layout layout) {
    return package(evaluation, result, path, source, layout, write_goal_derivation);
}

std::string derivation_json(Evaluation const& evaluation, NodeResult const& result,
                            std::string const& path, DerivationSource const& source,
                            json::Layout layout) {
    return package(evaluation, result, path, source, layout, write_node);
}

}  // namespace exchange
