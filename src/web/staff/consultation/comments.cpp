// A consultation on the desk: its comments by state, topic and goal, and publishing the results.
#include <array>
#include <set>

#include "app/consultation/settle_comments.hpp"
#include "documents/consultation/consultation_words.hpp"
#include "kit/text/number.hpp"
#include "web/components/observation.hpp"
#include "web/components/summary_list.hpp"
#include "web/components/table.hpp"
#include "web/pages/consultation/consulted.hpp"
#include "web/pages/consultation/since_consulted.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/paging.hpp"
#include "web/staff/consultation/consultation.hpp"
#include "web/staff/consultation/own.hpp"
#include "web/staff/consultation/whole.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

using domain::Comment;

using Shown = storage::CommentFilter::Shown;

struct Filter {
    std::string_view word;
    char const* words;
    Shown shown;
};
constexpr std::array filters{
    Filter{"", text::mark("All"), Shown::all},
    Filter{"por-moderar", text::mark("To be moderated"), Shown::pending},
    Filter{"por-responder", text::mark("To be answered"), Shown::unanswered},
    Filter{"respondidos", text::mark("Comments answered"), Shown::answered},
    Filter{"retirados", text::mark("Withdrawn"), Shown::withdrawn},
};

std::string filter_value(Visit const& visit, std::string_view name) {
    return std::string(visit.request.query.find(name).value_or(""));
}

storage::CommentFilter filter_asked(Visit const& visit) {
    storage::CommentFilter asked{.topic = domain::topic_tokens.find(filter_value(visit, "tema")),
                                 .goal = filter_value(visit, "meta")};
    for (auto const& filter : filters)
        if (filter.word == filter_value(visit, "estado")) asked.shown = filter.shown;
    return asked;
}

Html filter_form(Visit const& visit, app::WholeConsultation const& whole) {
    c::ChoiceField states{.id = "estado",
                          .name = "estado",
                          .label = std::string(visit.tr("State")),
                          .choices = {},
                          .chosen = filter_value(visit, "estado")};
    for (auto const& filter : filters)
        states.choices.push_back({std::string(filter.word), std::string(visit.tr(filter.words))});
    c::ChoiceField topics{.id = "tema",
                          .name = "tema",
                          .label = std::string(visit.tr("Topic")),
                          .choices = {{"", std::string(visit.tr("All"))}},
                          .chosen = filter_value(visit, "tema")};
    for (auto const& topic : domain::topic_tokens)
        topics.choices.push_back({std::string(topic.token),
                                  std::string(documents::topic_name(visit.language, topic.value))});
    c::ChoiceField goals{.id = "meta",
                         .name = "meta",
                         .label = std::string(visit.tr("Goal")),
                         .choices = {{"", std::string(visit.tr("All"))},
                                     {"-", std::string(visit.tr("The plan as a whole"))}},
                         .chosen = filter_value(visit, "meta")};
    for (auto const& goal : whole.goals)
        goals.choices.push_back({goal.path, goal.path + " " + pages::short_title(goal.title)});
    return c::filters({.address = own_consultation_address(visit, whole.consultation.number),
                       .fields = fragment(c::choice_field(states), c::choice_field(topics),
                                          c::choice_field(goals)),
                       .button = std::string(visit.tr("Show"))});
}

Html state_of_comment(Visit const& visit, domain::Consultation const& of, Comment const& one) {
    auto const stage = domain::stage_of(one, of.state_on(visit.today));
    bool const is_late = !one.is_settled() && of.answers_due < visit.today;
    return fragment(
        pages::comment_stage_tag(visit, stage),
        when(is_late,
             [&] { return fragment(" ", c::attention_tag(std::string(visit.tr("Overdue")))); }),
        when(stage != domain::CommentStage::withdrawn, [&] {
            return span(cls("app-bajo"),
                        documents::moderation_name(visit.language, one.moderation));
        }));
}

Html list(Visit const& visit, app::WholeConsultation const& whole) {
    auto const number = whole.consultation.number;
    auto const filter = filter_asked(visit);
    auto const count = app::count_comments(store_of(visit), visit.site.entity, number, filter);
    if (count == 0)
        return p(whole.tally.empty() ? visit.tr("Nobody has commented yet.")
                                     : visit.tr("No comment is like that."));
    Paging const paging(visit, count);
    c::Table table{.id = "aportes",
                   .caption = std::string(visit.tr("Comments")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Comment"))},
                               {std::string(visit.tr("About"))},
                               {std::string(visit.tr("State"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& comment :
         app::list_comments(store_of(visit), visit.site.entity, number, filter,
                            {paging.begin(), paging.end() - paging.begin()})) {
        auto const about = comment.goal.empty()
                               ? std::string(visit.tr("The plan as a whole"))
                               : visit.tr("Goal {code}", fmt::arg("code", comment.goal));
        table.rows.push_back(
            {c::markup(fragment(a(href(own_comment_address(visit, comment)), comment.number.text()),
                                span(cls("app-bajo"), pages::short_title(comment.words)))),
             c::markup(fragment(about, span(cls("app-bajo"),
                                            documents::topic_name(visit.language, comment.topic)))),
             c::markup(state_of_comment(visit, whole.consultation, comment))});
    }
    return fragment(c::table(table), paging.links());
}

// Goals that an answer says it changes, where the draft says of them what was consulted.
std::set<std::string> unchanged_goals(Visit const& visit, app::WholeConsultation const& whole) {
    auto const& of = whole.consultation;
    auto const answered =
        app::list_comments(store_of(visit), visit.site.entity, of.number,
                           {.shown = Shown::answered}, {0, app::count_comments(whole.tally).all});
    auto const since = pages::since_consulted(visit, of, answered);
    std::set<std::string> unchanged;
    for (auto const& comment : answered)
        if (comment.answer && pages::is_unchanged(since, *comment.answer))
            unchanged.insert(comment.answer->goal);
    return unchanged;
}

Html unchanged_note(Visit const& visit, app::WholeConsultation const& whole) {
    std::string goals;
    for (auto const& goal : unchanged_goals(visit, whole))
        goals.append(goals.empty() ? "" : ", ").append(goal);
    if (goals.empty()) return {};
    return c::observation(
        {.title = visit.tr("Answers say that these goals changed, and the draft still says what "
                           "was consulted: {goals}. Change them, or answer otherwise.",
                           fmt::arg("goals", goals))});
}

// Publishing, where it is the visitor's to do and its time has come; or what it waits for.
Html publishing(Visit const& visit, app::WholeConsultation const& whole) {
    auto const& of = whole.consultation;
    if (of.published_at || !may_settle(visit, of, domain::Permission::hold_consultation)) return {};
    auto const left = app::count_comments(whole.tally).unsettled;
    auto const heading =
        fragment(h2(visit.tr("Publish the results")), unchanged_note(visit, whole));
    if (of.state_on(visit.today) == domain::ConsultationState::open)
        return fragment(heading,
                        p(visit.tr("From the day after the last day of comments, {day}.",
                                   fmt::arg("day", text::date_long(visit.language, of.closes)))));
    if (left > 0)
        return fragment(heading,
                        p(text::trn(visit.language, "{count} comment is to be settled first.",
                                    "{count} comments are to be settled first.", left,
                                    fmt::arg("count", left))));
    return fragment(
        heading,
        p(visit.tr("Everybody reads each comment and its answer. The answers do not "
                   "change afterwards.")),
        session_form(visit, visit.link({"participacion", std::to_string(of.number), "resultados"}),
                     {}, std::string(visit.tr("Publish the results"))));
}

}  // namespace

http::Response shown_comments(Visit const& visit, app::WholeConsultation const& whole,
                              Refused const& refusal) {
    auto const& of = whole.consultation;
    auto const counts = app::count_comments(whole.tally);
    auto content = fragment(
        refusal_summary(visit, refusal), h1(pages::stated(visit, of.name)),
        p(cls("app-bajada"), consultation_state_tag(visit, of), " ",
          documents::deadline(visit.language, of, visit.today)),
        c::summary_list(
            {{std::string(visit.tr("Comments")), html::text(std::to_string(counts.all))},
             {std::string(visit.tr("To be moderated")), html::text(std::to_string(counts.pending))},
             {std::string(visit.tr("To settle")), html::text(std::to_string(counts.unsettled))},
             {std::string(visit.tr("Answers promised for")),
              html::text(text::date_long(visit.language, of.answers_due))},
             {std::string(visit.tr("On the public site")),
              a(href(pages::consultation_address(visit, of.number)),
                visit.tr("Consultation {number}, edition {edition}", fmt::arg("number", of.number),
                         fmt::arg("edition", of.edition)))},
             {std::string(visit.tr("The draft")), a(href(plan_address(visit, of.plan)), of.plan)},
             {std::string(visit.tr("Fingerprint")), code(of.digest.substr(0, 16))}}),
        pages::extensions_of(visit, whole), publishing(visit, whole), h2(visit.tr("Comments")),
        filter_form(visit, whole), list(visit, whole), extension_form(visit, of, refusal));
    return staff_page(visit,
                      {.title = of.name,
                       .screen = Screen::participation,
                       .path = {consultations_link(visit)},
                       .title_language = pages::stated_language(visit)},
                      std::move(content), status_of(refusal));
}

http::Response consultation(Visit const& visit) {
    auto const whole = own_consultation(visit);
    return whole ? shown_comments(visit, *whole, std::nullopt)
                 : no_consultation(visit, whole.error());
}

http::Response publish_results(Visit const& visit) {
    auto const whole = own_consultation(visit);
    if (!whole) return no_consultation(visit, whole.error());
    auto const number = whole->consultation.number;
    auto const published = app::publish_results(
        store_of(visit), {.occasion = occasion_of(visit), .consultation = number});
    if (!published) return shown_comments(visit, *whole, published.error());
    return http::see_other(std::string(own_consultation_address(visit, number).text()));
}

}  // namespace web::staff
