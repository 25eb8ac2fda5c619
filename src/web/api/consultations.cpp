// What everybody reads of consultations, and sends.
#include "web/api/consultations.hpp"

#include "app/consultation/erase_words.hpp"
#include "app/consultation/send_comment.hpp"
#include "kit/crypto/sha256.hpp"
#include "web/api/answers.hpp"
#include "web/api/consultation_json.hpp"
#include "web/api/fields.hpp"
#include "web/pages/consultation/consulted.hpp"
#include "web/portal/origin.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::api {
namespace {

using domain::Moderation;

constexpr std::array goal_changes{"added", "raised", "lowered", "reworded", "same", "removed"};
static_assert(goal_changes.size() == static_cast<std::size_t>(domain::GoalChange::removed) + 1);

http::Response no_consultation(Visit const& visit) {
    return refused(domain::Refusal{domain::RefusalKind::consultation_unknown}, visit);
}

std::optional<app::WholeConsultation> consultation_named(Visit const& visit) {
    auto const number = small_number(visit.arguments["consultation"]);
    if (visit.site.store == nullptr) return std::nullopt;
    return app::find_consultation(*visit.site.store, visit.site.entity, number);
}

// What was withdrawn says why, what was erased why and when; else its words.
void write_words(json::Writer& writer, domain::Comment const& comment) {
    if (comment.moderation == Moderation::withdrawn && !comment.reason.empty())
        writer.member("withdrawn_because", comment.reason);
    if (comment.erasure)
        write_erasure(writer, *comment.erasure);
    else if (comment.moderation != Moderation::withdrawn)
        writer.member("words", comment.words);
}

// As the page of results shows it: what was withdrawn without its words, an answer once the results
// are published.
void write_public(json::Writer& writer, Visit const& visit, domain::Consultation const& of,
                  domain::Comment const& comment) {
    write_comment_head(writer, comment, domain::stage_of(comment, of.state_on(visit.today)));
    write_words(writer, comment);
    bool const is_answered = comment.moderation == Moderation::published && comment.answer;
    if (is_answered && of.published_at) write_answer(writer, *comment.answer);
}

// One for each key, call and origin: a key that somebody else thought of too answers nobody with
// the code of another's comment.
std::string submission_of(Visit const& visit, std::string const& origin) {
    auto const key = visit.request.headers.find("Idempotency-Key").value_or("");
    return crypto::sha256_hex(fmt::format("{}\n{}\n{}", key, origin, visit.request.path));
}

http::Response never_kept(http::Response response) {
    response.headers.set("Cache-Control", "no-store");
    return response;
}

}  // namespace

void write_consultation(json::Writer& writer, Visit const& visit, domain::Consultation const& of,
                        app::CommentCounts const& counts) {
    writer.key("consultation").integer(of.number).member("plan", of.plan);
    writer.key("edition").integer(of.edition).member("name", of.name);
    writer.member("state", domain::consultation_state_tokens.token(of.state_on(visit.today)));
    writer.member("summary", of.summary).member("purpose", of.purpose);
    writer.member("opened_at", of.opened_at.text()).member("closes", of.closes.text());
    writer.member("answers_due", of.answers_due.text());
    auto const overdue = of.is_overdue(visit.today) ? counts.unsettled : 0;
    writer.key("overdue").integer(static_cast<std::int64_t>(overdue));
    if (of.published_at) writer.member("published_at", of.published_at->text());
    if (!of.against.empty()) writer.member("against", of.against);
    writer.member("sha256", of.digest);
    auto const file = visit.link({"participa", std::to_string(of.number), "edicion", "plan.json"});
    writer.member("document", visit.absolute(file).text());
}

void write_comment_head(json::Writer& writer, domain::Comment const& comment,
                        domain::CommentStage stage) {
    writer.member("comment", comment.number.text());
    writer.key("consultation").integer(comment.consultation);
    writer.member("goal", comment.goal);
    writer.member("topic", domain::topic_tokens.token(comment.topic));
    writer.member("at", comment.at.text());
    writer.member("stage", domain::comment_stage_tokens.token(stage));
}

void write_erasure(json::Writer& writer, domain::WordsErasure const& erasure) {
    writer.key("erased").begin_object();
    writer.member("ground", domain::erasure_ground_tokens.token(erasure.ground));
    writer.member("at", erasure.at.text()).end_object();
}

void write_answer(json::Writer& writer, domain::Answer const& answer) {
    writer.key("answer").begin_object();
    writer.member("decision", domain::decision_tokens.token(answer.decision));
    writer.member("words", answer.words).member("goal", answer.goal);
    writer.member("at", answer.at.text()).end_object();
}

http::Response list_consultations(Visit const& visit) {
    std::vector<app::CountedConsultation> list;
    if (visit.site.store != nullptr)
        list = app::list_consultations(*visit.site.store, visit.site.entity);
    return never_kept(list_of(list, [&](json::Writer& writer, app::CountedConsultation const& one) {
        write_consultation(writer, visit, one.consultation, one.counts);
    }));
}

http::Response get_consultation(Visit const& visit) {
    auto const whole = consultation_named(visit);
    if (!whole) return no_consultation(visit);
    auto const& of = whole->consultation;
    auto const compared = pages::consulted(visit, of);
    return never_kept(object_of([&](json::Writer& writer) {
        write_consultation(writer, visit, of, app::count_comments(whole->tally));
        writer.key("goals");
        write_list(writer, compared.goals, [](json::Writer& goal, domain::ComparedGoal const& one) {
            goal.member("path", one.path);
            goal.member("change", goal_changes[static_cast<std::size_t>(one.change)]);
        });
    }));
}

http::Response list_public_comments(Visit const& visit) {
    auto const whole = consultation_named(visit);
    if (!whole) return no_consultation(visit);
    storage::CommentFilter const moderated{.shown = storage::CommentFilter::Shown::moderated};
    return never_kept(page_of_comments(visit, whole->consultation, moderated,
                                       [&](json::Writer& writer, domain::Comment const& one) {
                                           write_public(writer, visit, whole->consultation, one);
                                       }));
}

http::Response send_comment(Visit const& visit) {
    Fields in(visit);
    app::SendComment command{
        .occasion = staff::occasion_of(visit),
        .consultation = small_number(visit.arguments["consultation"]),
        .submission = {},
        .token = visit.site.new_token(),
        .origin = {},
        .goal = in.text("goal"),
        .topic = in.text("topic"),
        .words = in.text("words"),
        .who = {
            .name = in.text("name"), .email = in.text("email"), .locality = in.text("locality")}};
    bool const consents = in.truth("consent");
    if (auto flaw = in.flaw()) return std::move(*flaw);
    command.origin = origin_of(command.occasion.peer);
    command.submission = submission_of(visit, command.origin);
    if (consents) command.who.consent = app::consent_version;
    auto const sent = app::send_comment(staff::store_of(visit), command);
    if (!sent) return refused(sent.error(), visit);
    auto const code = sent->code().text();
    auto response = object_of(
        [&](json::Writer& writer) {
            writer.member("comment", sent->number.text()).member("code", code);
        },
        http::Status::created);
    response.headers.set("Location", "/api/v1/comments/" + code);
    return response;
}

http::Response withdraw_own_comment(Visit const& visit) {
    auto const code = domain::CommentCode::parse(visit.arguments["code"]);
    if (!code) return refused(domain::Refusal{domain::RefusalKind::comment_unknown}, visit);
    auto const erased =
        app::erase_own_words(staff::store_of(visit), staff::occasion_of(visit), *code);
    return named(visit, erased, "comment", code->number.text());
}

http::Response follow_comment(Visit const& visit) {
    auto const code = domain::CommentCode::parse(visit.arguments["code"]);
    auto const followed =
        code ? app::follow_comment(staff::store_of(visit), visit.site.entity, *code) : std::nullopt;
    if (!followed) return refused(domain::Refusal{domain::RefusalKind::comment_unknown}, visit);
    auto const& [comment, of] = *followed;
    return object_of([&](json::Writer& writer) {
        write_comment_head(writer, comment, domain::stage_of(comment, of.state_on(visit.today)));
        write_words(writer, comment);
        bool const is_withdrawn = comment.moderation == Moderation::withdrawn;
        if (comment.answer && !is_withdrawn) write_answer(writer, *comment.answer);
        writer.member("answers_due", of.answers_due.text());
        writer.key("overdue").truth(domain::is_overdue(comment, of, visit.today));
    });
}

}  // namespace web::api
