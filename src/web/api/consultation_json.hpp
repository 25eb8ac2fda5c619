#pragma once
// The members of a consultation and of a comment, as everybody may read them.

#include "app/consultation/consultations.hpp"
#include "kit/json/writer.hpp"
#include "web/api/answers.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

void write_consultation(json::Writer& writer, Visit const& visit, domain::Consultation const& of,
                        app::CommentCounts const& counts);
// Number, subject, topic, moment and stage; of the words and the answer, see the next.
void write_comment_head(json::Writer& writer, domain::Comment const& comment,
                        domain::CommentStage stage);
void write_erasure(json::Writer& writer, domain::WordsErasure const& erasure);
void write_answer(json::Writer& writer, domain::Answer const& answer);

// A page of the comments that fit, each as `write` says.
template <class Write>
http::Response page_of_comments(Visit const& visit, domain::Consultation const& of,
                                storage::CommentFilter const& filter, Write const& write) {
    auto& store = *visit.site.store;
    auto const& entity = visit.site.entity;
    auto const rows = [&](std::size_t first, std::size_t count) {
        return app::list_comments(store, entity, of.number, filter, {first, count});
    };
    return page_of(visit, "comments", app::count_comments(store, entity, of.number, filter), rows,
                   write);
}

}  // namespace web::api
