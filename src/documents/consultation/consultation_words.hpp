#pragma once
// Consultations in words: their states, what comments are about, how far each has come, what was
// decided, and how the promise of a goal moved since the last plan.

#include <string>
#include <string_view>

#include "domain/consultation/comment.hpp"
#include "domain/plan/goal.hpp"
#include "kit/text/language.hpp"

namespace documents {

std::string_view consultation_state_name(text::Language, domain::ConsultationState);
std::string_view topic_name(text::Language, domain::Topic);            // «Cómo se mide»
std::string_view moderation_name(text::Language, domain::Moderation);  // «publicado»
std::string_view decision_name(text::Language, domain::Decision);      // «Aceptado en parte»
std::string_view comment_stage_name(text::Language, domain::CommentStage);
// What stands where its words stood: «Retirado a petición de su autor, 29 de noviembre de 2026».
std::string erasure_words(text::Language, domain::WordsErasure const&);
std::string_view erasure_ground_name(text::Language, domain::ErasureGround);

// «Abierta hasta el domingo 30 de noviembre de 2025»; in analysis, when answers are promised;
// answered, since when.
std::string deadline(text::Language, domain::Consultation const&, base::Date today);
// «Las respuestas se prometieron para el domingo 20 de diciembre de 2026. 3 aportes todavía esperan
// la suya.», where that day has gone by; with nothing unsettled, that the results are not out.
std::string overdue_words(text::Language, domain::Consultation const&, std::size_t unsettled);
// «domingo 30 de noviembre de 2025»
std::string weekday_and_date(text::Language, base::Date day);

// What it promises in all, or nothing that is one figure: «2,50 canales».
std::string promise(text::Language, domain::Goal const&);

// What personal data are for, and how long they are kept (Ley 1581 of 2012, art. 12).
std::string personal_notice(text::Language, domain::Consultation const&, int retention_days);
// What who comments agrees to. Another text is another app::consent_version.
std::string_view consent_text(text::Language);

}  // namespace documents
