// P11: consultations that are open, in analysis and answered; and the way to a comment of one's
// own.
#include "documents/consultation/consultation_words.hpp"
#include "web/components/form.hpp"
#include "web/components/table.hpp"
#include "web/pages/consultation/consultation.hpp"
#include "web/pages/consultation/consulted.hpp"
#include "web/pages/consultation/follow_form.hpp"
#include "web/pages/shown.hpp"

namespace web::pages {

using namespace html;

namespace {

using domain::ConsultationState;
using List = std::vector<app::CountedConsultation>;

// What the reader finds there.
std::string link_words(Visit const& visit, ConsultationState state) {
    if (state == ConsultationState::open) return std::string(visit.tr("Read it and comment"));
    return std::string(state == ConsultationState::answered ? visit.tr("See the results")
                                                            : visit.tr("See the draft"));
}

Html line(Visit const& visit, domain::Consultation const& of) {
    auto const state = state_of(visit, of);
    auto const address = state == ConsultationState::answered
                             ? visit.link({"participa", std::to_string(of.number), "resultados"})
                             : consultation_address(visit, of.number);
    return li(
        cls("app-consulta"),
        h3(a(href(consultation_address(visit, of.number)), stated(visit, of.name))),
        p(stated(visit, short_title(of.summary))),
        p(documents::deadline(visit.language, of, visit.today), " · ",
          a(href(address), link_words(visit, state), span(cls("app-oculto"), ": ", of.name))));
}

Html group(Visit const& visit, List const& list, ConsultationState state, char const* heading,
           char const* when_empty) {
    Html lines;
    for (auto const& [of, counts] : list)
        if (state_of(visit, of) == state) lines += line(visit, of);
    bool const is_empty = lines.empty();
    return fragment(h2(visit.tr(heading)), is_empty ? p(cls("app-nota"), visit.tr(when_empty))
                                                    : ul(cls("app-lista"), std::move(lines)));
}

components::Link feed_of(Visit const& visit) {
    return {std::string(visit.tr("News of the consultations (Atom)")),
            html::Url::path({"participa", "novedades.atom"})};
}

// For who wants to know of the next one: nothing is asked of them.
Html subscription(Visit const& visit) {
    auto const feed = feed_of(visit);
    return fragment(
        h2(visit.tr("Hear of the next one")),
        p(visit.tr("Subscribe your reader of news or your calendar. Neither asks for your name or "
                   "your address.")),
        ul(li(a(href(feed.address), feed.words)),
           li(a(href(html::Url::path({"participa", "calendario.ics"})),
                visit.tr("Calendar of the consultations (iCalendar)")))));
}

}  // namespace

http::Response consultations(Visit const& visit) {
    auto const list = listed_consultations(visit);
    auto content = fragment(
        h1(visit.tr("Participate")),
        p(cls("app-bajada"),
          visit.tr("Before a plan is adopted, its draft is put to you. You may comment without an "
                   "account, and each comment is answered.")),
        group(visit, list, ConsultationState::open, text::mark("Open for comments"),
              text::mark("No draft is open for comments today. Those that open will be here, and "
                         "on the home page.")),
        group(visit, list, ConsultationState::in_analysis, text::mark("In analysis"),
              text::mark("No consultation waits for its answers.")),
        group(visit, list, ConsultationState::answered, text::mark("Answered"),
              text::mark("No results have been published yet.")),
        h2(visit.tr("Follow your comment")), follow_form(visit, {}, {}), subscription(visit));
    PageText text{.title = std::string(visit.tr("Participate")),
                  .description = std::string(
                      visit.tr("Drafts of plans under public consultation, and what was answered")),
                  .section = Section::participate};
    text.feed = feed_of(visit);
    text.is_demo = visit.site.is_demonstration && !list.empty();
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
