#include "web/staff/calendar.hpp"

#include "app/people/calendar_address.hpp"
#include "app/plan/deadlines.hpp"
#include "base/check.hpp"
#include "documents/plan/deadline_words.hpp"
#include "exchange/calendar.hpp"
#include "web/pages/errors.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

std::vector<exchange::CalendarEvent> events_of(Visit const& visit, app::Visitor const& owner) {
    auto const language = owner.preferences.language == domain::MailLanguage::spanish
                              ? text::Language::spanish
                              : text::Language::english;
    std::vector<exchange::CalendarEvent> events;
    for (auto const& one : app::list_deadlines(store_of(visit), visit.site.library,
                                               visit.site.entity, owner, visit.today))
        events.push_back(
            {.uid = documents::deadline_uid(one),
             .day = one.day,
             .summary = documents::deadline_text(language, one),
             .description = one.kind == app::Deadline::Kind::report ? one.name : std::string(),
             .address = std::string(visit.absolute(deadline_address(language, one)).text())});
    return events;
}

}  // namespace

Url deadline_address(text::Language language, app::Deadline const& deadline) {
    auto const address = Url::parse(documents::deadline_path(deadline));
    CHECK(address.has_value());
    return language == text::Language::english ? in_english(*address) : *address;
}

http::Response calendar(Visit const& visit) {
    constexpr std::string_view ending = ".ics";
    std::string_view token = visit.arguments["archivo"];
    if (visit.site.store == nullptr || !token.ends_with(ending)) return pages::not_found(visit);
    token.remove_suffix(ending.size());
    auto const owner =
        app::find_calendar_owner(store_of(visit), visit.site.entity, std::string(token));
    if (!owner) return pages::not_found(visit);
    auto const standings =
        app::list_standings(store_of(visit), visit.site.entity, *owner, visit.today);
    if (standings.empty()) return pages::not_found(visit);  // deactivated
    auto response =
        http::bytes("text/calendar; charset=utf-8",
                    exchange::calendar_file(visit.site.identity.name,
                                            events_of(visit, standings.front()), visit.site.now()));
    response.headers.set("Cache-Control", "private, no-store");
    return response;
}

Html calendar_section(Visit const& visit, std::string const& token) {
    bool const has_one =
        app::has_calendar_address(store_of(visit), visit.site.entity, visit.visitor->person.id);
    auto const address = visit.link({"mi-perfil", "calendario"});
    auto const away = input(type("hidden"), name("retirar"), value("si"));
    auto const handed = [&] {
        return div(cls("app-entrega"), role("status"),
                   p(visit.tr("Give this address to your calendar program. Whoever has it sees "
                              "your deadlines. It is not shown again.")),
                   p(code(id("calendario"),
                          visit.absolute(visit.link({"calendario", token + ".ics"})).text())));
    };
    return fragment(
        h2(visit.tr("Your calendar")), when(!token.empty(), handed),
        p(has_one ? visit.tr("Your deadlines can be read at the address that you made.")
                  : visit.tr("Make an address at which a calendar program reads your deadlines.")),
        div(cls("app-acciones"),
            session_form(visit, address, {},
                         std::string(has_one ? visit.tr("Make another, and end this one")
                                             : visit.tr("Make the address")),
                         c::ButtonKind::second),
            when(has_one, [&] {
                return session_form(visit, address, away, std::string(visit.tr("Take it away")),
                                    c::ButtonKind::second);
            })));
}

std::string change_calendar(Visit const& visit) {
    if (typed(visit, "retirar") == "si") {
        app::end_calendar_address(store_of(visit), own_occasion_of(visit));
        return {};
    }
    auto const token = visit.site.new_token();
    app::make_calendar_address(store_of(visit), own_occasion_of(visit), token);
    return token;
}

}  // namespace web::staff
