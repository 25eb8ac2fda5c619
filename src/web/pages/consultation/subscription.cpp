// P11: consultations for who wants to hear of them without leaving an address: a feed of those
// that open and of their results, and a calendar of their days.
#include <algorithm>

#include "documents/consultation/consultation_words.hpp"
#include "documents/plan/deadline_words.hpp"
#include "exchange/calendar.hpp"
#include "web/pages/atom.hpp"
#include "web/pages/consultation/consultation.hpp"
#include "web/pages/consultation/consulted.hpp"

namespace web::pages {

namespace {

using domain::Consultation;
using domain::ConsultationState;

// The latest so many: a reader of feeds keeps what it saw.
constexpr std::size_t entries_max = 50;

base::Instant updated(Consultation const& of) {
    return of.published_at.value_or(of.opened_at);
}

AtomEntry entry(Visit const& visit, Consultation const& of) {
    auto const address = visit.absolute(consultation_address(visit, of.number));
    auto const name = fmt::arg("plan", of.name);
    bool const is_answered = of.published_at.has_value();
    return {.id = address.fragment(is_answered ? "resultados" : "apertura"),
            .title = is_answered ? visit.tr("Results of the consultation: {plan}", name)
                                 : visit.tr("Open for comments: {plan}", name),
            .updated = updated(of),
            .address = address,
            .summary = of.summary + " " + documents::deadline(visit.language, of, visit.today)};
}

void add_days(Visit const& visit, std::vector<exchange::CalendarEvent>& events,
              Consultation const& of) {
    using Kind = app::Deadline::Kind;
    auto const add = [&](Kind kind, base::Date day) {
        app::Deadline const due{
            .kind = kind, .object = std::to_string(of.number), .name = of.name, .day = day};
        events.push_back({.uid = documents::deadline_uid(due),
                          .day = day,
                          .summary = documents::deadline_text(visit.language, due),
                          .address = std::string(
                              visit.absolute(consultation_address(visit, of.number)).text())});
    };
    auto const state = state_of(visit, of);
    if (state == ConsultationState::open) add(Kind::comments_close, of.closes);
    if (state != ConsultationState::answered) add(Kind::answers_due, of.answers_due);
}

}  // namespace

http::Response consultation_feed(Visit const& visit) {
    AtomFeed feed{.page = visit.absolute(visit.link({"participa"})),
                  .title = std::string(visit.tr("Consultations of plans")),
                  .updated = {},
                  .entries = {}};
    for (auto const& [of, counts] : listed_consultations(visit))
        feed.entries.push_back(entry(visit, of));
    std::ranges::sort(feed.entries, std::greater(), &AtomEntry::updated);
    if (feed.entries.size() > entries_max)
        feed.entries.erase(feed.entries.begin() + entries_max, feed.entries.end());
    feed.updated = feed.entries.empty() ? visit.site.now() : feed.entries.front().updated;
    return atom(visit, feed);
}

http::Response consultation_calendar(Visit const& visit) {
    std::vector<exchange::CalendarEvent> events;
    for (auto const& [of, counts] : listed_consultations(visit))
        add_days(visit, events, of);
    return http::bytes("text/calendar; charset=utf-8",
                       exchange::calendar_file(visit.site.identity.name, events, visit.site.now()));
}

}  // namespace web::pages
