#pragma once
// The members of a consultation and of a comment, as everybody may read them.

#include "domain/consultation/comment.hpp"
#include "kit/json/writer.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

void write_consultation(json::Writer& writer, Visit const& visit, domain::Consultation const& of);
// Number, subject, topic, moment and stage; of the words and the answer, see the next.
void write_comment_head(json::Writer& writer, domain::Comment const& comment,
                        domain::CommentStage stage);
void write_answer(json::Writer& writer, domain::Answer const& answer);

}  // namespace web::api
