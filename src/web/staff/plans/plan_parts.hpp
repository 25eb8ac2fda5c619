#pragma once
// Parts of the pages of a plan: its methodology, editions that came meanwhile, where it is
// published, what was said for a transversal goal by the unit that leads it.

#include <array>
#include <optional>
#include <vector>

#include "domain/plan/destination.hpp"
#include "domain/plan/formulation.hpp"
#include "domain/plan/working_session.hpp"
#include "exchange/plan_document/difference.hpp"
#include "kit/html/html.hpp"
#include "web/staff/plans/made_plan.hpp"

namespace web::staff {

// «continúa como plan-b»; nothing where it goes on under its own code.
html::Html goes_on_words(Visit const& visit, std::string const& code);

html::Html guidance_list(Visit const& visit, std::vector<domain::GoalGuidance> const& list);

using Confirmations =
    std::array<std::optional<domain::Confirmation>, domain::destination_tokens.size()>;
html::Html destination_list(Visit const& visit, domain::Formulation const& formulation,
                            Confirmations const& confirmed);

// Against the edition that the public reads by now, of this code or of the one that it goes on
// from; none where there is none, or the plan is published itself.
std::optional<std::vector<exchange::ObjectChange>> changes_since_edition(Visit const& visit,
                                                                         MadePlan const& plan);

// Of a step: in whose name; the program itself, where nobody took it.
std::string signer_name(Visit const& visit, Names const& names, domain::PlanStep const& step);

// Where an edit undoes what was signed, or has just done so (F5).
html::Html undoing_note(Visit const& visit, MadePlan const& plan);

// «Ana Ríos tiene su revisión desde el 12/03/2027 10:40»; to who has it, «Usted tiene…».
std::string reviewer_words(Visit const& visit, domain::ReviewHeld const& review,
                           std::string const& name);

// Those that came back with the plan and that nobody said to be answered.
bool awaits_answer(domain::Observation const& observation);
// «Ya está atendida», which leads back to the page it stands on; nothing where there is none to be
// given, or not by who reads.
enum class AnsweredFrom : std::uint8_t { summary, card };
html::Html answered_form(Visit const& visit, MadePlan const& plan,
                         domain::Observation const& observation, AnsweredFrom from);

// For the summary; each says nothing where there is nothing to say.
html::Html done_just_now(Visit const& visit, MadePlan const& plan);
html::Html publication_day_note(Visit const& visit, MadePlan const& plan);
html::Html next_steps(Visit const& visit, MadePlan const& plan, Refused const& refusal);
// Who has it, how far they have come, and «Take the review», which leads back to a card or here.
html::Html reviewer_part(Visit const& visit, MadePlan const& plan,
                         std::optional<int> card = std::nullopt);
// After a mark, from the table of the review or from the card of the goal: where the next goal that
// is to be reviewed stands, the same one where the mark was taken back.
enum class ReviewedFrom : std::uint8_t { table, card };
html::Url next_in_review(Visit const& visit, MadePlan const& plan, int marked, ReviewedFrom from);
// On a card; nothing where the object is not reviewed.
html::Html judgement_part(Visit const& visit, MadePlan const& plan,
                          domain::DraftObject const& object);
html::Html review_part(Visit const& visit, MadePlan const& plan);
// What was changed since it was returned or submitted; nothing where it is neither in review nor
// waits for a signature.
html::Html since_step(Visit const& visit, MadePlan const& plan);
html::Html methodology_part(Visit const& visit, MadePlan const& plan);
html::Html meanwhile_part(Visit const& visit, MadePlan const& plan);
html::Html steps_taken(Visit const& visit, domain::Formulation const& formulation,
                       Names const& names);
html::Html published_part(Visit const& visit, MadePlan const& plan);
html::Html next_edition_part(Visit const& visit, MadePlan const& plan);
html::Html withdraw_part(Visit const& visit, MadePlan const& plan, Refused const& refusal);
html::Html code_part(Visit const& visit, MadePlan const& plan, Refused const& refusal);

// The summary with what was refused, or the address where it was not.
http::Response shown_after(Visit const& visit, domain::Outcome<void> const& outcome,
                           html::Url const& address);

}  // namespace web::staff
