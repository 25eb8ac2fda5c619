#pragma once
// Open data of a plan (Ley 1712 de 2014, art. 11): its goals with their results, its nodes, every
// target and actual, and what `check` found, as tables with a dictionary. Tokens, not words: the
// same in every language. Headings and descriptions are in the reader's.

#include <span>

#include "domain/measurement/evaluation.hpp"
#include "domain/plan/checks/finding.hpp"
#include "exchange/findings_json.hpp"
#include "exchange/table.hpp"
#include "kit/text/language.hpp"

namespace exchange {

Table goals_table(text::Language, domain::Evaluation const&);  // a row for each goal, results
Table nodes_table(text::Language, domain::Evaluation const&);  // the plan first, then its nodes
// The rows of nodes_table, at one cut-off after the other.
Table results_table(text::Language);  // without rows
void add_results(Table& results, domain::Evaluation const&);
Table periods_table(text::Language, domain::Plan const&);  // a row for each goal and period
Table findings_table(text::Language, domain::Plan const&, std::span<domain::Finding const>,
                     MessageOf const&);

}  // namespace exchange
