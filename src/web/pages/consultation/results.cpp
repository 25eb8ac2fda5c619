// P14: what was said and what was done with it. Until the results are published, the comments that
// are, and the promised day.
#include <algorithm>

#include "documents/consultation/consultation_words.hpp"
#include "web/components/observation.hpp"
#include "web/components/table.hpp"
#include "web/pages/consultation/consultation.hpp"
#include "web/pages/consultation/consulted.hpp"
#include "web/pages/consultation/settled.hpp"
#include "web/pages/errors.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/paging.hpp"

namespace web::pages {

using namespace html;
namespace c = components;

namespace {

using domain::Comment;
using domain::Moderation;

std::string count_words(std::size_t count) {
    return count == 0 ? std::string("–") : std::to_string(count);
}

// Topics down, decisions across.
Html counts(Visit const& visit, app::CommentTallies const& tally) {
    c::Table table{.id = "conteo",
                   .caption = std::string(visit.tr("Comments by topic and decision")),
                   .columns = {{std::string(visit.tr("Topic"))}}};
    for (auto const& decision : domain::decision_tokens)
        table.columns.push_back(
            {std::string(documents::decision_name(visit.language, decision.value)),
             c::Align::right});
    table.columns.push_back({std::string(visit.tr("Comments withdrawn")), c::Align::right});
    table.columns.push_back({std::string(visit.tr("All of them")), c::Align::right});
    auto const count = [&](auto const& is_counted) {
        std::size_t sum = 0;
        for (auto const& one : tally)
            if (one.moderation != Moderation::pending && is_counted(one)) sum += one.count;
        return sum;
    };
    auto const row = [&](std::string const& name, auto const& is_in) {
        std::vector<c::Cell> cells{c::words(name)};
        for (auto const& decision : domain::decision_tokens)
            cells.push_back(c::words(count_words(count([&](storage::CommentTally const& one) {
                return is_in(one) && one.moderation == Moderation::published &&
                       one.decision == decision.value;
            }))));
        cells.push_back(c::words(count_words(count([&](storage::CommentTally const& one) {
            return is_in(one) && one.moderation == Moderation::withdrawn;
        }))));
        cells.push_back(c::strong_words(count_words(count(is_in))));
        return cells;
    };
    for (auto const& topic : domain::topic_tokens) {
        auto const is_of = [&](storage::CommentTally const& one) {
            return one.topic == topic.value;
        };
        if (count(is_of) > 0)
            table.rows.push_back(
                row(std::string(documents::topic_name(visit.language, topic.value)), is_of));
    }
    table.totals.push_back(row(std::string(visit.tr("All of them")),
                               [](storage::CommentTally const&) { return true; }));
    return c::table(table);
}

Html answer_cell(Visit const& visit, SinceConsulted const& since, Comment const& comment) {
    auto const& of = since.of;
    if (comment.moderation == Moderation::withdrawn)
        return fragment(comment_stage_tag(visit, domain::CommentStage::withdrawn), " ",
                        stated(visit, comment.reason));
    if (!comment.answer || !of.published_at)  // who sent it reads it already
        return comment_stage_tag(visit, domain::stage_of(comment, state_of(visit, of)));
    return settled_answer(visit, since, comment);
}

Html answers(Visit const& visit, SinceConsulted const& since, std::span<Comment const> comments) {
    c::Table table{.id = "aportes",
                   .caption = std::string(visit.tr("Each comment and its answer")),
                   .columns = {{std::string(visit.tr("Comment"))},
                               {std::string(visit.tr("About"))},
                               {std::string(visit.tr("Answer and change"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& comment : comments) {
        bool const is_withdrawn = comment.moderation == Moderation::withdrawn;
        auto const about = comment.goal.empty()
                               ? std::string(visit.tr("The plan as a whole"))
                               : visit.tr("Goal {code}", fmt::arg("code", comment.goal));
        table.rows.push_back(
            {c::markup(fragment(
                 strong(id(comment.number.text()), comment.number.text()),
                 when(!is_withdrawn || comment.erasure, [&] { return said_in(visit, comment); }))),
             c::markup(fragment(about, span(cls("app-bajo"),
                                            documents::topic_name(visit.language, comment.topic)))),
             c::markup(answer_cell(visit, since, comment))});
    }
    return c::table(table);
}

Html pending(Visit const& visit, app::WholeConsultation const& whole) {
    auto const& of = whole.consultation;
    if (of.is_overdue(visit.today)) return overdue_note(visit, whole);
    return c::observation(
        {.kind = c::Observation::Kind::note,
         .title =
             visit.tr("The results are promised for {day}",
                      fmt::arg("day", documents::weekday_and_date(visit.language, of.answers_due))),
         .body = p(visit.tr("Until then you read here the comments that have been published."))});
}

}  // namespace

http::Response consultation_results(Visit const& visit) {
    auto const found = consultation_asked(visit);
    if (!found) return not_found(visit);
    auto const& of = found->consultation;
    bool const is_answered = of.published_at.has_value();
    // What nobody has read yet is not public.
    storage::CommentFilter const filter{.shown = storage::CommentFilter::Shown::moderated};
    auto& store = *visit.site.store;
    Paging const paging(visit, app::count_comments(store, visit.site.entity, of.number, filter));
    auto const shown = app::list_comments(store, visit.site.entity, of.number, filter,
                                          {paging.begin(), paging.end() - paging.begin()});
    auto const since = is_answered ? since_consulted(visit, of, shown) : SinceConsulted{.of = of};
    auto const title = std::string(visit.tr("Results of the consultation"));
    auto content =
        fragment(h1(title),
                 p(cls("app-bajada"), stated(visit, of.name), " · ",
                   documents::deadline(visit.language, of, visit.today)),
                 when(!is_answered, [&] { return pending(visit, *found); }),
                 when(is_answered && !shown.empty(), [&] { return counts(visit, found->tally); }),
                 shown.empty() ? p(is_answered ? visit.tr("Nobody commented this draft.")
                                               : visit.tr("No comment has been published yet."))
                               : fragment(answers(visit, since, shown), paging.links()),
                 p(a(href(consultation_address(visit, of.number)),
                     visit.tr("The draft as it was consulted"))));
    auto response = consultation_page(visit, of, title, std::move(content));
    // No edition tells that a draft changed: it is made anew.
    if (follows_draft(since)) response.headers.set("Cache-Control", "public, max-age=60");
    return response;
}

}  // namespace web::pages
