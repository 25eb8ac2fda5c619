// P13: a comment, by the code that only who sent it has: how far it has come, what is kept of them.
// Whoever has the code takes it back.
#include "app/consultation/erase_words.hpp"
#include "documents/consultation/consultation_words.hpp"
#include "domain/people/text_rule.hpp"
#include "kit/text/number.hpp"
#include "web/components/disclosure.hpp"
#include "web/components/filters.hpp"
#include "web/components/form.hpp"
#include "web/components/observation.hpp"
#include "web/components/summary_list.hpp"
#include "web/pages/consultation/consultation.hpp"
#include "web/pages/consultation/consulted.hpp"
#include "web/pages/consultation/follow_form.hpp"
#include "web/pages/consultation/kept_personal.hpp"
#include "web/pages/consultation/settled.hpp"
#include "web/pages/errors.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/own_site.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::pages {

using namespace html;
namespace c = components;

Html follow_form(Visit const& visit, std::string const& typed, std::string const& problem) {
    return c::filters(
        {.address = visit.link({"participa", "aporte"}),
         .fields = c::text_field({.id = "codigo",
                                  .name = "codigo",
                                  .label = std::string(visit.tr("Code of your comment, such as "
                                                                "P-2026-00431-7KQ4-M9XR")),
                                  .value = typed,
                                  .problem = problem}),
         .button = std::string(visit.tr("Follow it"))});
}

namespace {

http::Response own_page(Visit const& visit, std::string const& title, Html content,
                        http::Status status) {
    PageText text{.title = title,
                  .description = std::string(visit.tr("How far a comment has come")),
                  .section = Section::participate};
    text.path = {{std::string(visit.tr("Participate")), visit.link({"participa"})}};
    text.is_demo = visit.site.is_demonstration;
    auto response = page(visit, std::move(text), std::move(content), status);
    response.headers.set("Cache-Control", "no-store");
    response.headers.set("X-Robots-Tag", "noindex");
    response.headers.set("Referrer-Policy", "same-origin");
    return response;
}

http::Response ask_for_code(Visit const& visit, std::string const& typed,
                            std::string const& problem) {
    auto const title = std::string(visit.tr("Follow your comment"));
    return own_page(
        visit, title,
        fragment(h1(title),
                 p(visit.tr("The code is on the page that you saw when you sent your comment.")),
                 follow_form(visit, typed, problem)),
        problem.empty() ? http::Status::ok : http::Status::not_found);
}

// Received → in analysis → answered; the step where it stands is said, not only shown.
Html steps(Visit const& visit, domain::CommentStage stage) {
    if (stage == domain::CommentStage::withdrawn) return {};
    Html items;
    for (auto const one : {domain::CommentStage::received, domain::CommentStage::in_analysis,
                           domain::CommentStage::answered}) {
        bool const is_here = one == stage;
        items +=
            li(cls(one <= stage ? "app-etapas__hecha" : ""), when(is_here, aria_current("step")),
               documents::comment_stage_name(visit.language, one));
    }
    return ol(cls("app-etapas"), aria_label(visit.tr("How far it has come")), std::move(items));
}

Html thanks(Visit const& visit, domain::Comment const& comment) {
    if (visit.request.query.find("nuevo") != "si") return {};
    return c::observation(
        {.kind = c::Observation::Kind::good,
         .title = visit.tr("We received your comment. Keep its code: {code}",
                           fmt::arg("code", comment.code().text())),
         .body = p(visit.tr("With it you follow your comment here, without an account. Write it "
                            "down, print this page or keep its address.")),
         .heading = c::Observation::Heading::h2});
}

Html outcome(Visit const& visit, app::FollowedComment const& followed) {
    auto const& [comment, consultation] = followed;
    if (comment.moderation == domain::Moderation::withdrawn && !comment.reason.empty())
        return c::observation({.kind = c::Observation::Kind::warning,
                               .title = std::string(visit.tr("This comment was withdrawn")),
                               .body = p(stated(visit, comment.reason)),
                               .heading = c::Observation::Heading::h2});
    if (comment.answer)
        return fragment(
            h2(visit.tr("Answer")),
            settled_answer(visit, since_consulted(visit, consultation, std::span(&comment, 1)),
                           comment));
    if (comment.erasure) return {};
    auto const day = documents::weekday_and_date(visit.language, consultation.answers_due);
    if (domain::is_overdue(comment, consultation, visit.today))
        return c::observation(
            {.kind = c::Observation::Kind::warning,
             .title = std::string(visit.tr("The answer is overdue")),
             .body = p(visit.tr("It was promised for {day}. Your comment is kept, and the entity "
                                "still owes you the answer.",
                                fmt::arg("day", day))),
             .heading = c::Observation::Heading::h2});
    return p(visit.tr("The answer is promised for {day}.", fmt::arg("day", day)));
}

// Of whoever has the code; it cannot be undone, so it is behind one more step.
Html taking_back(Visit const& visit, domain::Comment const& comment) {
    if (comment.erasure) return {};
    return c::disclosure(
        {.summary = std::string(visit.tr("Take my comment back")),
         .content = fragment(
             p(visit.tr("Its words and everything that is known of you are erased. Its number, "
                        "the day and, if there is one, its answer stay. It cannot be undone.")),
             c::post_form({.address = visit.link({"participa", "aporte", comment.code().text()}),
                           .fields = {},
                           .button = std::string(visit.tr("Erase what I wrote")),
                           .kind = c::ButtonKind::second}))});
}

http::Response shown_followed(Visit const& visit, app::FollowedComment const& followed) {
    auto const& [comment, consultation] = followed;
    auto const stage = domain::stage_of(comment, state_of(visit, consultation));
    auto const number = comment.number.text();
    bool const is_withdrawn = stage == domain::CommentStage::withdrawn;
    std::vector<c::SummaryRow> rows{
        {std::string(visit.tr("Consultation")),
         a(href(consultation_address(visit, consultation.number)),
           stated(visit, consultation.name))},
        {std::string(visit.tr("Sent on")),
         html::text(text::date_long(visit.language, comment.at.colombian_date()))},
        {std::string(visit.tr("About")),
         comment.goal.empty()
             ? html::text(visit.tr("The plan as a whole"))
             : html::text(visit.tr("Goal {code}", fmt::arg("code", comment.goal)))},
        {std::string(visit.tr("Topic")),
         html::text(documents::topic_name(visit.language, comment.topic))}};
    if (!is_withdrawn || comment.erasure)
        rows.push_back({std::string(visit.tr("Your comment")), said_in(visit, comment)});
    auto const title = visit.tr("Comment {number}", fmt::arg("number", number));
    return own_page(visit, title,
                    fragment(h1(title), p(cls("app-bajada"), comment_stage_tag(visit, stage)),
                             thanks(visit, comment), steps(visit, stage), outcome(visit, followed),
                             h2(visit.tr("What you sent")), c::summary_list(rows),
                             kept_personal(visit, followed), taking_back(visit, comment)),
                    http::Status::ok);
}

}  // namespace

http::Response find_comment(Visit const& visit) {
    auto const asked = visit.request.query.find("codigo");
    if (!asked) return ask_for_code(visit, {}, {});
    std::string const typed(*asked);
    if (domain::is_blank(typed))
        return ask_for_code(visit, {}, std::string(visit.tr("Write the code of your comment.")));
    auto const code = domain::CommentCode::parse(typed);
    if (!code)
        return ask_for_code(visit, typed,
                            std::string(visit.tr("This is no code of a comment: it looks like "
                                                 "P-2026-00431-7KQ4-M9XR.")));
    return http::see_other(std::string(visit.link({"participa", "aporte", code->text()}).text()));
}

http::Response take_comment_back(Visit const& visit) {
    if (!comes_from_here(visit))
        return bad_query(visit, std::string(visit.tr("The form comes from another site.")));
    auto const code = domain::CommentCode::parse(visit.arguments["codigo"]);
    if (!code || visit.site.store == nullptr) return followed_comment(visit);
    auto const erased =
        app::erase_own_words(staff::store_of(visit), staff::occasion_of(visit), *code);
    if (!erased) return followed_comment(visit);
    return http::see_other(std::string(visit.link({"participa", "aporte", code->text()}).text()));
}

http::Response followed_comment(Visit const& visit) {
    auto const typed = std::string(visit.arguments["codigo"]);
    auto const code = domain::CommentCode::parse(typed);
    auto const followed = code && visit.site.store != nullptr
                              ? app::follow_comment(*visit.site.store, visit.site.entity, *code)
                              : std::nullopt;
    if (!followed)
        return ask_for_code(visit, typed,
                            std::string(visit.tr("There is no comment with this code. Check it, "
                                                 "letter by letter.")));
    return shown_followed(visit, *followed);
}

}  // namespace web::pages
