// What the planning office does with consultations and their comments.
#include "app/consultation/erase_personal.hpp"
#include "app/consultation/erase_words.hpp"
#include "app/consultation/extend_consultation.hpp"
#include "app/consultation/settle_comments.hpp"
#include "web/api/answers.hpp"
#include "web/api/consultation_json.hpp"
#include "web/api/consultations.hpp"
#include "web/api/fields.hpp"
#include "web/staff/consultation/own.hpp"

namespace web::api {
namespace {

using domain::RefusalKind;

domain::Outcome<app::WholeConsultation> own_consultation(Visit const& visit) {
    return staff::own_consultation(visit, small_number(visit.arguments["consultation"]));
}

// The comment of the address, with its consultation.
struct CommentOfDesk {
    domain::Consultation consultation;
    domain::Comment comment;
};
domain::Outcome<CommentOfDesk> own_comment(Visit const& visit) {
    auto whole = own_consultation(visit);
    if (!whole) return std::unexpected(whole.error());
    auto const number = domain::CommentNumber::parse(visit.arguments["comment"]);
    auto const& of = whole->consultation;
    auto comment =
        number ? app::find_comment(staff::store_of(visit), visit.site.entity, of.number, *number)
               : std::nullopt;
    if (!comment) return domain::refuse(RefusalKind::comment_unknown);
    return CommentOfDesk{of, std::move(*comment)};
}

void write_comment(json::Writer& writer, Visit const& visit, domain::Consultation const& of,
                   domain::Comment const& comment) {
    write_comment_head(writer, comment, domain::stage_of(comment, of.state_on(visit.today)));
    writer.member("moderation", domain::moderation_tokens.token(comment.moderation));
    writer.member("words", comment.words).key("version").integer(comment.version);
    if (comment.erasure) write_erasure(writer, *comment.erasure);
    if (!comment.reason.empty()) writer.member("withdrawn_because", comment.reason);
    if (comment.answer) write_answer(writer, *comment.answer);
}

// What is done with the comment of the address, as its author read it; its name once it is done.
template <class Settle>
http::Response settled(Visit const& visit, Fields& in, Settle const& settle) {
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const seen = version_seen(visit);
    if (!seen) return seen.error();
    auto const found = own_comment(visit);
    if (!found) return refused(found.error(), visit);
    app::CommentSeen const of{
        .occasion = staff::occasion_of(visit), .number = found->comment.number, .version = *seen};
    return named(visit, settle(of), "comment", found->comment.number.text());
}

}  // namespace

http::Response open_consultation(Visit const& visit) {
    Fields in(visit);
    staff::OpeningAsked asked{.summary = in.text("summary"),
                              .purpose = in.text("purpose"),
                              .closes = in.day("closes"),
                              .answers_due = in.day("answers_due")};
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const seen = version_seen(visit);
    if (!seen) return seen.error();
    asked.seen_version = *seen;
    auto const plan = staff::load_made_plan(visit);
    if (!plan) return refused(plan.error(), visit);
    auto const opened = staff::open_asked(visit, *plan, asked);
    if (!opened) return refused(opened.error(), visit);
    return named("consultation", *opened, http::Status::created);
}

http::Response list_participation(Visit const& visit) {
    return list_of(app::list_own_consultations(staff::store_of(visit), visit.site.entity,
                                               *visit.visitor, visit.today),
                   [&](json::Writer& writer, app::CountedConsultation const& one) {
                       write_consultation(writer, visit, one.consultation, one.counts);
                       auto const count = [&](std::string_view name, std::size_t of) {
                           writer.key(name).integer(static_cast<std::int64_t>(of));
                       };
                       count("comments", one.counts.all);
                       count("pending", one.counts.pending);
                       count("unsettled", one.counts.unsettled);
                   });
}

http::Response list_comments(Visit const& visit) {
    auto const whole = own_consultation(visit);
    if (!whole) return refused(whole.error(), visit);
    return page_of_comments(visit, whole->consultation, {},
                            [&](json::Writer& writer, domain::Comment const& one) {
                                write_comment(writer, visit, whole->consultation, one);
                            });
}

http::Response get_comment(Visit const& visit) {
    auto const found = own_comment(visit);
    if (!found) return refused(found.error(), visit);
    auto const& [of, comment] = *found;
    auto const who =
        app::find_commenter(staff::store_of(visit), staff::occasion_of(visit), of, comment.number);
    auto response = object_of([&](json::Writer& writer) {
        write_comment(writer, visit, of, comment);
        if (!who) return;
        writer.key("sent_by").begin_object().member("name", who->name);
        writer.member("email", who->email).member("locality", who->locality).end_object();
    });
    response.headers.set("ETag", version_tag(comment.version));
    return response;
}

http::Response moderate_comment(Visit const& visit) {
    Fields in(visit);
    auto const written = in.text("moderation");
    auto const moderation = domain::moderation_tokens.find(written);
    auto const reason = in.text("reason");
    if (written.empty())
        in.miss("moderation");
    else if (!moderation || *moderation == domain::Moderation::pending)
        in.refuse(*in.value("moderation"),
                  text::mark("is no moderation that is done: published or withdrawn"));
    return settled(visit, in, [&](app::CommentSeen const& seen) {
        return app::moderate_comment(staff::store_of(visit),
                                     {.seen = seen, .moderation = *moderation, .reason = reason});
    });
}

http::Response classify_comment(Visit const& visit) {
    Fields in(visit);
    auto const topic = in.text("topic");
    return settled(visit, in, [&](app::CommentSeen const& seen) {
        return app::classify_comment(staff::store_of(visit), {.seen = seen, .topic = topic});
    });
}

http::Response answer_comment(Visit const& visit) {
    Fields in(visit);
    auto const decision = in.text("decision");
    auto const words = in.text("words");
    auto const goal = in.text("goal");
    return settled(visit, in, [&](app::CommentSeen const& seen) {
        return app::answer_comment(
            staff::store_of(visit),
            {.seen = seen, .decision = decision, .words = words, .goal = goal});
    });
}

http::Response extend_consultation(Visit const& visit) {
    auto const whole = own_consultation(visit);
    if (!whole) return refused(whole.error(), visit);
    Fields in(visit);
    app::ExtendConsultation const command{.occasion = staff::occasion_of(visit),
                                          .consultation = whole->consultation.number,
                                          .closes = in.day("closes"),
                                          .answers_due = in.day("answers_due"),
                                          .reason = in.text("reason")};
    if (auto flaw = in.flaw()) return std::move(*flaw);
    return named(visit, app::extend_consultation(staff::store_of(visit), command), "consultation",
                 command.consultation);
}

http::Response publish_results(Visit const& visit) {
    auto const whole = own_consultation(visit);
    if (!whole) return refused(whole.error(), visit);
    auto const number = whole->consultation.number;
    auto const published = app::publish_results(
        staff::store_of(visit), {.occasion = staff::occasion_of(visit), .consultation = number});
    return named(visit, published, "consultation", number);
}

http::Response erase_comment(Visit const& visit) {
    Fields in(visit);
    auto const ground = in.text("ground");
    auto const reason = in.text("reason");
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const found = own_comment(visit);
    if (!found) return refused(found.error(), visit);
    auto const number = found->comment.number;
    return named(visit,
                 app::erase_words(staff::store_of(visit), {.occasion = staff::occasion_of(visit),
                                                           .number = number,
                                                           .ground = ground,
                                                           .reason = reason}),
                 "comment", number.text());
}

http::Response erase_personal(Visit const& visit) {
    Fields in(visit);
    auto const reason = in.text("reason");
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const number = domain::CommentNumber::parse(visit.arguments["comment"]);
    if (!number) return refused(domain::Refusal{RefusalKind::comment_unknown}, visit);
    return named(visit,
                 app::erase_on_request(
                     staff::store_of(visit),
                     {.occasion = staff::occasion_of(visit), .number = *number, .reason = reason}),
                 "comment", number->text());
}

}  // namespace web::api
