// A comment on the desk: what it says and of whom, moderation, topic and answer. Each form carries
// the version that was read, so that of two who decide at once the second is told.
#include "app/consultation/erase_words.hpp"
#include "app/consultation/settle_comments.hpp"
#include "documents/consultation/consultation_words.hpp"
#include "kit/text/number.hpp"
#include "web/components/summary_list.hpp"
#include "web/pages/consultation/consulted.hpp"
#include "web/pages/consultation/settled.hpp"
#include "web/pages/shown.hpp"
#include "web/staff/consultation/consultation.hpp"
#include "web/staff/consultation/own.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

using domain::ConsultationAction;

struct Desk {
    Visit const& visit;
    app::WholeConsultation const& whole;
    domain::Comment const& comment;
    Refused const& refusal;

    domain::Consultation const& of() const { return whole.consultation; }

    // In this state, for who asks.
    bool is_open_to(ConsultationAction action) const {
        auto const step = domain::find_step(of().state_on(visit.today), action);
        return step && step->permission && may_settle(visit, of(), *step->permission);
    }
    bool was_asked(std::string_view step) const { return refusal && typed(visit, "paso") == step; }
    std::string problem(std::string_view step, std::string_view field) const {
        return was_asked(step) ? problem_of(visit, refusal, field) : std::string();
    }
    std::string value(std::string_view step, std::string_view field,
                      std::string_view otherwise) const {
        return was_asked(step) ? typed(visit, field) : std::string(otherwise);
    }
};

std::optional<domain::Comment> comment_asked(Visit const& visit,
                                             app::WholeConsultation const& whole) {
    auto const number = domain::CommentNumber::parse(visit.arguments["aporte"]);
    if (!number) return std::nullopt;
    return app::find_comment(store_of(visit), visit.site.entity, whole.consultation.number,
                             *number);
}

Html step_form(Desk const& desk, std::string_view step, Html fields, std::string button,
               c::ButtonKind kind) {
    auto const version = std::to_string(desk.comment.version);
    return div(
        cls("app-paso"),
        session_form(desk.visit, own_comment_address(desk.visit, desk.comment),
                     fragment(input(type("hidden"), name("version"), value(version)),
                              input(type("hidden"), name("paso"), value(step)), std::move(fields)),
                     std::move(button), kind));
}

Html moderation(Desk const& desk) {
    using enum domain::Moderation;
    auto const& visit = desk.visit;
    if (!desk.is_open_to(ConsultationAction::moderate)) return {};
    auto const state = desk.comment.moderation;
    bool const can_publish = state != published && !desk.of().published_at && !desk.comment.erasure;
    return fragment(
        h2(visit.tr("Moderation")),
        p(visit.tr("Only what is unlawful is withdrawn, such as insults or personal data of "
                   "others. That somebody disagrees is no reason.")),
        div(cls("app-pasos"),
            when(can_publish,
                 [&] {
                     return step_form(desk, "publicar",
                                      p(visit.tr("Everybody reads its words, without who sent "
                                                 "it.")),
                                      std::string(visit.tr("Publish the comment")),
                                      c::ButtonKind::main);
                 }),
            when(state != withdrawn, [&] {
                return step_form(
                    desk, "retirar",
                    c::area_field({.name = "motivo",
                                   .label = std::string(visit.tr("Why it is withdrawn (public)")),
                                   .value = desk.value("retirar", "motivo", ""),
                                   .problem = desk.problem("retirar", "motivo")}),
                    std::string(visit.tr("Withdraw it")), c::ButtonKind::second);
            })));
}

Html erasing(Desk const& desk) {
    auto const& visit = desk.visit;
    if (desk.comment.erasure || !desk.is_open_to(ConsultationAction::erase)) return {};
    c::ChoiceField choice{.id = "causa",
                          .name = "causa",
                          .label = std::string(visit.tr("Why its words are erased (public)")),
                          .choices = {{"", std::string(visit.tr("Choose one"))}},
                          .chosen = desk.value("suprimir", "causa", "")};
    for (auto const& ground : domain::erasure_ground_tokens)
        choice.choices.push_back(
            {std::string(ground.token),
             std::string(documents::erasure_ground_name(visit.language, ground.value))});
    return fragment(
        h2(visit.tr("Erase its words")),
        p(visit.tr("When its author asks for it, or when it holds personal data (Ley 1581 of "
                   "2012). Nobody can read it afterwards, not even here; that it was erased, when "
                   "and why is public. Its answer stays. It cannot be undone.")),
        step_form(desk, "suprimir",
                  fragment(c::select_field({.choice = std::move(choice),
                                            .problem = desk.problem("suprimir", "causa")}),
                           c::area_field(
                               {.name = "solicitud",
                                .label = std::string(
                                    visit.tr("How it was asked for, or what kind of data it held")),
                                .hint = std::string(visit.tr("It stays in the log for good: write "
                                                             "no personal data here.")),
                                .value = desk.value("suprimir", "solicitud", ""),
                                .problem = desk.problem("suprimir", "solicitud")})),
                  std::string(visit.tr("Erase the words for good")), c::ButtonKind::second));
}

Html classification(Desk const& desk) {
    auto const& visit = desk.visit;
    if (!desk.is_open_to(ConsultationAction::classify)) return {};
    c::ChoiceField choice{
        .id = "tema",
        .name = "tema",
        .label = std::string(visit.tr("Topic")),
        .choices = {},
        .chosen = desk.value("clasificar", "tema", domain::topic_tokens.token(desk.comment.topic))};
    for (auto const& topic : domain::topic_tokens)
        choice.choices.push_back({std::string(topic.token),
                                  std::string(documents::topic_name(visit.language, topic.value))});
    return fragment(h2(visit.tr("Classification")),
                    step_form(desk, "clasificar",
                              c::select_field({.choice = std::move(choice),
                                               .problem = desk.problem("clasificar", "tema")}),
                              std::string(visit.tr("Classify it")), c::ButtonKind::second));
}

Html decision_field(Desk const& desk) {
    auto const& visit = desk.visit;
    auto const& answer = desk.comment.answer;
    c::ChoiceField choice{
        .id = "decision",
        .name = "decision",
        .label = std::string(visit.tr("Decision")),
        .choices = {{"", std::string(visit.tr("Choose one"))}},
        .chosen = desk.value("responder", "decision",
                             answer ? domain::decision_tokens.token(answer->decision) : "")};
    for (auto const& decision : domain::decision_tokens)
        choice.choices.push_back(
            {std::string(decision.token),
             std::string(documents::decision_name(visit.language, decision.value))});
    return c::select_field(
        {.choice = std::move(choice), .problem = desk.problem("responder", "decision")});
}

Html goal_field(Desk const& desk) {
    auto const& visit = desk.visit;
    auto const& answer = desk.comment.answer;
    c::ChoiceField choice{
        .id = "meta",
        .name = "meta",
        .label = std::string(visit.tr("Goal that it changed")),
        .choices = {{"", std::string(visit.tr("None"))}},
        .chosen = desk.value("responder", "meta", answer ? answer->goal : desk.comment.goal)};
    for (auto const& goal : desk.whole.goals)
        choice.choices.push_back({goal.path, goal.path + " " + pages::short_title(goal.title)});
    return c::select_field({.choice = std::move(choice),
                            .hint = std::string(visit.tr("Its public page will name this "
                                                         "comment, unless it is not accepted.")),
                            .problem = desk.problem("responder", "meta")});
}

Html answering(Desk const& desk) {
    auto const& [visit, whole, comment, refusal] = desk;
    bool const is_withdrawn = comment.moderation == domain::Moderation::withdrawn;
    if (is_withdrawn || !desk.is_open_to(ConsultationAction::answer)) {
        if (!comment.answer) return {};
        return fragment(
            h2(visit.tr("Answer")),
            pages::settled_answer(
                visit, pages::since_consulted(visit, whole.consultation, std::span(&comment, 1)),
                comment));
    }
    return fragment(
        h2(visit.tr("Answer")),
        step_form(
            desk, "responder",
            fragment(
                decision_field(desk),
                c::area_field({.name = "respuesta",
                               .label = std::string(visit.tr("Answer, as everybody will read it")),
                               .value = desk.value("responder", "respuesta",
                                                   comment.answer ? comment.answer->words : ""),
                               .rows = 6,
                               .problem = desk.problem("responder", "respuesta")}),
                goal_field(desk)),
            std::string(comment.answer ? visit.tr("Change the answer") : visit.tr("Answer it")),
            c::ButtonKind::main));
}

// The cell that it changed stands in the draft.
Html in_the_draft(Desk const& desk) {
    auto const& visit = desk.visit;
    if (!desk.comment.answer || desk.comment.answer->goal.empty()) return {};
    return p(
        a(href(visit.link({"formulacion", desk.of().plan, "estructura"})),
          visit.tr("See goal {code} in the draft", fmt::arg("code", desk.comment.answer->goal))));
}

Html who_sent_it(Desk const& desk) {
    auto const& visit = desk.visit;
    if (!may_settle(visit, desk.of(), domain::Permission::answer_comments)) return {};
    auto const who =
        app::find_commenter(store_of(visit), occasion_of(visit), desk.of(), desk.comment.number);
    if (!who)
        return p(cls("app-nota"), visit.tr("Nothing is known of who sent it: they did not say, or "
                                           "it was erased."));
    auto const said = [&](std::string const& text) {
        return html::text(text.empty() ? std::string("–") : text);
    };
    return fragment(
        h2(visit.tr("Who sent it")),
        p(cls("app-nota"), visit.tr("Personal data, to answer them: never part of the answer, "
                                    "never public.")),
        c::summary_list(
            {{std::string(visit.tr("Name")), said(who->name)},
             {std::string(visit.tr("E-mail")), said(who->email)},
             {std::string(visit.tr("Locality or municipality")), said(who->locality)}}));
}

Html what_it_says(Desk const& desk) {
    auto const& [visit, whole, comment, refusal] = desk;
    std::vector<c::SummaryRow> rows{
        {std::string(visit.tr("Sent on")), html::text(moment_words(visit, comment.at))},
        {std::string(visit.tr("About")),
         html::text(comment.goal.empty()
                        ? std::string(visit.tr("The plan as a whole"))
                        : visit.tr("Goal {code}", fmt::arg("code", comment.goal)))},
        {std::string(visit.tr("Topic")),
         html::text(documents::topic_name(visit.language, comment.topic))},
        {std::string(visit.tr("Comment")), pages::said_in(visit, comment)}};
    if (!comment.reason.empty())
        rows.push_back({std::string(visit.tr("Withdrawn because")), html::text(comment.reason)});
    return c::summary_list(rows);
}

http::Response shown_comment(Visit const& visit, app::WholeConsultation const& whole,
                             Refused const& refusal) {
    auto const comment = comment_asked(visit, whole);
    if (!comment)
        return no_consultation(visit, domain::Refusal{domain::RefusalKind::comment_unknown});
    Desk const desk{visit, whole, *comment, refusal};
    auto const title = visit.tr("Comment {number}", fmt::arg("number", comment->number.text()));
    auto const stage = domain::stage_of(*comment, whole.consultation.state_on(visit.today));
    auto content = fragment(
        refusal_summary(visit, refusal), h1(title),
        p(cls("app-bajada"), pages::comment_stage_tag(visit, stage),
          when(stage != domain::CommentStage::withdrawn,
               [&] {
                   return fragment(" ",
                                   documents::moderation_name(visit.language, comment->moderation));
               })),
        what_it_says(desk), who_sent_it(desk), moderation(desk), classification(desk),
        answering(desk), in_the_draft(desk), erasing(desk));
    return staff_page(
        visit,
        {.title = title,
         .screen = Screen::participation,
         .path = {consultations_link(visit),
                  pages::stated_link(visit, whole.consultation.name,
                                     own_consultation_address(visit, whole.consultation.number))}},
        std::move(content), status_of(refusal));
}

// Which of its forms came.
domain::Outcome<void> settled(Visit const& visit, app::CommentSeen const& seen) {
    auto& store = store_of(visit);
    auto const step = typed(visit, "paso");
    if (step == "publicar")
        return app::moderate_comment(store,
                                     {.seen = seen, .moderation = domain::Moderation::published});
    if (step == "retirar")
        return app::moderate_comment(store, {.seen = seen,
                                             .moderation = domain::Moderation::withdrawn,
                                             .reason = typed(visit, "motivo")});
    if (step == "clasificar")
        return app::classify_comment(store, {.seen = seen, .topic = typed(visit, "tema")});
    if (step == "responder")
        return app::answer_comment(store, {.seen = seen,
                                           .decision = typed(visit, "decision"),
                                           .words = typed(visit, "respuesta"),
                                           .goal = typed(visit, "meta")});
    if (step == "suprimir")
        return app::erase_words(store, {.occasion = seen.occasion,
                                        .number = seen.number,
                                        .ground = typed(visit, "causa"),
                                        .reason = typed(visit, "solicitud")});
    return domain::refuse(domain::RefusalKind::wrong_state);
}

}  // namespace

http::Response comment(Visit const& visit) {
    auto const whole = own_consultation(visit);
    return whole ? shown_comment(visit, *whole, std::nullopt)
                 : no_consultation(visit, whole.error());
}

http::Response settle_comment(Visit const& visit) {
    auto const whole = own_consultation(visit);
    if (!whole) return no_consultation(visit, whole.error());
    auto const comment = comment_asked(visit, *whole);
    if (!comment)
        return no_consultation(visit, domain::Refusal{domain::RefusalKind::comment_unknown});
    auto const outcome = settled(visit, {.occasion = occasion_of(visit),
                                         .number = comment->number,
                                         .version = whole_number(typed(visit, "version"))});
    if (!outcome) return shown_comment(visit, *whole, outcome.error());
    return http::see_other(std::string(own_comment_address(visit, *comment).text()));
}

}  // namespace web::staff
