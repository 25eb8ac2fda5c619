#pragma once
// The life of a plan in the making in words: its states, what may be done, and what still keeps it
// from being submitted.

#include <string>
#include <string_view>

#include "domain/plan/destination.hpp"
#include "domain/plan/draft.hpp"
#include "domain/plan/formulation.hpp"
#include "domain/plan/submission.hpp"
#include "kit/text/language.hpp"

namespace documents {

std::string_view plan_state_name(text::Language, domain::PlanState);    // «en revisión»
std::string_view plan_action_name(text::Language, domain::PlanAction);  // «Enviar a revisión»

// «La meta no dice qué indicador la mide.»; of a finding its own sentence, and what mends it.
std::string sentence(text::Language, domain::Unmet const&,
                     std::vector<domain::Finding> const& findings);

std::string_view destination_name(text::Language, domain::Destination);  // «intranet»

// «Metas propias», «Metas transversales»: they go into the plan, whose language is Spanish.
domain::BlockNames block_names();

// «líder de proceso o alcalde/sa local; profesional de planeación»
// Of the day set for its publication, where there is one, or of why it was not published on it;
// empty where neither.
std::string publication_day_words(text::Language language, domain::Formulation const& formulation);
// Why a step was taken, as it is read: also where the program took it.
std::string reason_words(text::Language language, domain::PlanStep const& step);

std::string roles_that_may(text::Language, domain::Permission);

}  // namespace documents
