#pragma once
// The answer of `rumbo evaluate --json` and of the API (plan-document, "On the command line"):
// percentages with exactly 4 decimals, P, E and weights in plain notation with at most 6, half up;
// no figure is null. Keys and members in the order of the contract and of the document.

#include <string>

#include "domain/measurement/evaluation.hpp"
#include "kit/json/writer.hpp"

namespace exchange {

std::string evaluation_json(domain::Evaluation const& evaluation, json::Layout layout);

// Opens an object that says of what plan, at which cut-off and in which scope it speaks.
void begin_evaluated(json::Writer& writer, domain::Evaluation const& evaluation);

// One goal or node of it, as it stands there.
void write_goal_result(json::Writer& writer, domain::GoalResult const& result);
void write_node_result(json::Writer& writer, domain::NodeResult const& result);

}  // namespace exchange
