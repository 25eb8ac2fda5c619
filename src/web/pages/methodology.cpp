#include "web/pages/methodology.hpp"

#include "base/check.hpp"
#include "documents/explanation/explanation.hpp"
#include "documents/names.hpp"
#include "exchange/plan_document/plan_document.hpp"
#include "kit/html/html.hpp"
#include "web/components/derivation.hpp"
#include "web/components/summary_list.hpp"
#include "web/components/table.hpp"
#include "web/pages/shown.hpp"
#include "web/pages/worked_examples.hpp"
#include "web/portal/layout.hpp"

namespace web::pages {
namespace {

using namespace html;
using text::mark;
namespace c = components;

struct Formula {
    domain::Schedule schedule;
    char const* meaning;
    char const* formula;
};

constexpr std::array formulas{
    Formula{domain::Schedule::sum, mark("What happens in each period adds up."),
            mark("sum of executed ÷ sum of programmed")},
    Formula{domain::Schedule::constant, mark("The same is expected in every period."),
            mark("mean of executed ÷ mean of programmed")},
    Formula{domain::Schedule::increasing, mark("The level reached rises from the baseline."),
            mark("(level reached − baseline) ÷ (level programmed − baseline)")},
    Formula{domain::Schedule::decreasing, mark("The level reached falls from the baseline."),
            mark("(level reached − baseline) ÷ (level programmed − baseline)")}};

struct Term {
    char const* word;
    char const* meaning;
};

constexpr std::array terms{
    Term{mark("Cut-off"), mark("The day up to which everything is measured.")},
    Term{mark("Scope"), mark("What is compared: the last period due, the year up to the cut-off, "
                             "the plan up to it, or the whole plan.")},
    Term{mark("Year in force"), mark("The year of the cut-off, which annual targets are of.")},
    Term{mark("Due"), mark("A period is due when its last day is on or before the cut-off.")},
    Term{mark("Baseline"), mark("The level from which an increasing or decreasing goal starts.")},
    Term{mark("Not programmed (N. P.)"),
         mark("Nothing was due: there is no percentage, neither 0 nor 100.")},
    Term{mark("No report"),
         mark("Something was due and nobody reported: silence is never progress.")},
    Term{mark("Behind"), mark("The percentage is below 100 by more than the tolerance.")},
    Term{mark("Ahead"), mark("The percentage is above 100 by more than the tolerance.")},
    Term{mark("Ideal trajectory"),
         mark("What the progress against the whole plan would be had every due target been met.")},
    Term{mark("Gap"),
         mark("Progress against the whole plan minus the ideal trajectory, in percentage points.")},
    Term{mark("Increment of the year"),
         mark("How much of what the year had to add has been added, for levels.")},
    Term{mark("Cap"), mark("The most that a goal counts in its objective, where a rule sets one.")},
    Term{mark("Floor"), mark("The least that a goal counts in its objective.")},
    Term{mark("Tolerance"), mark("How far from 100 a percentage still is on track.")},
    Term{mark("Bands"),
         mark("Ranges of percentages with a name and a colour. They decide nothing.")},
    Term{mark("Weight"), mark("What a goal or objective counts among its siblings, in percent.")},
    Term{mark("Edition"),
         mark("A published version of a plan: numbered, dated and never changed.")}};

Html formulas_table(Visit const& visit) {
    c::Table table{.id = "formulas",
                   .caption = std::string(visit.tr("Types of programming")),
                   .columns = {{std::string(visit.tr("Type"))},
                               {std::string(visit.tr("What it means"))},
                               {std::string(visit.tr("Percentage"))}},
                   .rows = {},
                   .totals = {},
                   .narrow = c::Narrow::cards};
    for (auto const& [schedule, meaning, formula] : formulas)
        table.rows.push_back({c::strong_words(documents::capitalized(
                                  documents::schedule_name(visit.language, schedule))),
                              c::words(visit.tr(meaning)), c::words(visit.tr(formula))});
    return c::table(table);
}

Html scopes_table(Visit const& visit) {
    c::Table table{
        .id = "alcances",
        .caption = std::string(visit.tr("Scopes")),
        .columns = {{std::string(visit.tr("Scope"))}, {std::string(visit.tr("What it means"))}},
        .rows = {},
        .totals = {},
        .narrow = c::Narrow::cards};
    for (auto const& [scope, token] : domain::scope_tokens)
        table.rows.push_back(
            {c::strong_words(documents::capitalized(documents::scope_name(visit.language, scope))),
             c::words(documents::scope_meaning(visit.language, scope))});
    return c::table(table);
}

// The rules of a plan that states none, and what its percentages are called.
Html rules_without_others(Visit const& visit) {
    domain::Plan plan;
    plan.period = {visit.today, visit.today, {}, {}};
    auto const evaluation = domain::evaluate(plan, visit.today, domain::Scope::year);
    std::vector<c::SummaryRow> rows;
    for (auto const& row : documents::rules_in_words(visit.language, evaluation))
        rows.push_back({row.name, html::text(row.value)});
    return fragment(h2(visit.tr("The rules where a plan states no others")), c::summary_list(rows));
}

Html example(Visit const& visit, WorkedExample const& of) {
    auto const plan = exchange::read_plan_document(of.document);
    CHECK(plan.has_value());
    auto const evaluation = domain::evaluate(*plan, of.at, of.scope);
    auto const& result = evaluation.root.goals.front();
    auto const explained = documents::explain(visit.language, evaluation, result);
    c::Derivation derivation;
    derivation.title =
        html::text(documents::capitalized(documents::scope_at(visit.language, of.scope, of.at)));
    derivation.status =
        c::StatusTag{tone_of(result.status, result.percent, evaluation.rules), explained.state};
    if (explained.formula)
        derivation.formula = fragment(html::text(explained.formula->expression), " = ",
                                      strong(explained.formula->result));
    derivation.note = fragment(
        each(explained.sentences, [](std::string const& sentence) { return p(sentence); }));
    return fragment(h3(visit.tr(of.title)), c::derivation(derivation));
}

}  // namespace

http::Response methodology(Visit const& visit) {
    auto content = fragment(
        h1(visit.tr("Methodology and glossary")),
        p(cls("app-bajada"),
          visit.tr("One calculation, exact to the last digit, serves every page, file and "
                   "program. Nothing is rounded before it is shown: two decimals, half up.")),
        h2(visit.tr("How a goal is measured")), formulas_table(visit), scopes_table(visit),
        h2(visit.tr("How an objective and a plan are measured")),
        p(visit.tr("By the weighted mean of their members that have a percentage. Without weights, "
                   "all count "
                   "the same. What is not programmed is left out and its weight is shared among "
                   "the rest.")),
        p(visit.tr("A plan may have its own rules: a cap, a floor, another mean. The page of every "
                   "number says "
                   "which were applied.")),
        rules_without_others(visit), h2(visit.tr("Worked examples")),
        p(visit.tr("The program computed these while it made this page.")),
        each(worked_examples(), [&](WorkedExample const& of) { return example(visit, of); }),
        h2(visit.tr("Glossary")),
        dl(cls("app-glosario"), each(terms, [&](Term const& term) {
               return fragment(dt(visit.tr(term.word)), dd(visit.tr(term.meaning)));
           })));
    PageText text{
        .title = std::string(visit.tr("Methodology and glossary")),
        .description = std::string(visit.tr("How percentages come about, with worked examples.")),
        .section = Section::methodology};
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
