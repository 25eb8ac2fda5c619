#include "web/api/own.hpp"

#include "app/people/api_tokens.hpp"
#include "app/people/calendar_address.hpp"
#include "app/people/notices.hpp"
#include "app/people/preferences.hpp"
#include "web/api/answers.hpp"
#include "web/api/fields.hpp"
#include "web/api/role_json.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::api {
namespace {

// The members of a key, in an object that is open.
void write_key(json::Writer& writer, domain::ApiToken const& key) {
    writer.key("number").integer(key.number).member("name", key.name);
    writer.key("scopes").begin_array();
    for (auto const& one : domain::token_scope_tokens)
        if (key.reach.scopes.has(one.value)) writer.string(one.token);
    writer.end_array();
    if (!key.reach.unit.empty()) writer.member("unit", key.reach.unit);
    writer.member("last_day", key.last_day.text()).member("made_at", key.made_at.text());
    if (key.used_at) writer.member("used_at", key.used_at->text());
}

}  // namespace

http::Response get_own(Visit const& visit) {
    auto const& visitor = *visit.visitor;
    std::string body;
    json::Writer writer(body, json::Layout::indented);
    writer.begin_object().member("person", visitor.person.id).member("name", visitor.person.name);
    write_roles(writer, visitor.roles);
    writer.key("key").begin_object();
    write_key(writer, *visitor.token);
    writer.end_object().end_object();
    return http::json(std::move(body));
}

http::Response list_sessions(Visit const& visit) {
    std::string body;
    json::Writer writer(body, json::Layout::indented);
    writer.begin_array();
    for (auto const& session :
         app::list_own_sessions(staff::store_of(visit), visit.site.entity, *visit.visitor)) {
        writer.begin_object().member("session", session.token_hash);
        writer.member("peer", session.peer).member("browser", session.browser);
        writer.member("from", session.created_at.text()).member("seen_at", session.seen_at.text());
        writer.end_object();
    }
    writer.end_array();
    return http::json(std::move(body));
}

http::Response end_session(Visit const& visit) {
    std::string const session(visit.arguments["session"]);
    app::end_own_session(staff::store_of(visit), staff::occasion_of(visit), session);
    return named("session", session);
}

http::Response end_every_session(Visit const& visit) {
    app::end_other_sessions(staff::store_of(visit), staff::occasion_of(visit), *visit.visitor);
    return named("sessions", "all");
}

http::Response list_keys(Visit const& visit) {
    std::string body;
    json::Writer writer(body, json::Layout::indented);
    writer.begin_array();
    for (auto const& key : app::list_own_api_tokens(staff::store_of(visit), visit.site.entity,
                                                    visit.visitor->person.id)) {
        writer.begin_object();
        write_key(writer, key);
        writer.end_object();
    }
    writer.end_array();
    return http::json(std::move(body));
}

http::Response end_key(Visit const& visit) {
    auto const number = visit.arguments["key"];
    auto const outcome = app::end_own_api_token(staff::store_of(visit), staff::occasion_of(visit),
                                                staff::whole_number(number));
    return named(visit, outcome, "key", number);
}

http::Response list_notices(Visit const& visit) {
    auto const notices = app::list_notices(staff::store_of(visit), visit.site.entity,
                                           *visit.visitor, visit.site.now());
    return object_of([&](json::Writer& writer) {
        writer.key("unread").integer(static_cast<std::int64_t>(notices.unread));
        writer.key("notices").begin_array();
        for (auto const& one : notices.list) {
            writer.begin_object().key("sequence").integer(one.entry.sequence);
            writer.member("at", one.entry.at).member("action", one.entry.action);
            writer.member("topic", domain::notice_topic_tokens.token(one.topic));
            writer.member("object", one.entry.object);
            if (!one.plan.empty()) writer.member("plan", one.plan);
            writer.member("who", one.who).key("read").truth(!one.is_new);
            writer.end_object();
        }
        writer.end_array();
    });
}

http::Response mark_notices_read(Visit const& visit) {
    Fields in(visit);
    auto const sequence = in.number("sequence");
    if (sequence < 1) in.miss("sequence");
    if (auto flaw = in.flaw()) return std::move(*flaw);
    app::mark_notices_read(staff::store_of(visit), visit.site.entity, visit.visitor->person.id,
                           sequence);
    return named("person", visit.visitor->person.id);
}

http::Response get_preferences(Visit const& visit) {
    auto const& preferences = visit.visitor->preferences;
    return object_of([&](json::Writer& writer) {
        writer.member("language", domain::mail_language_tokens.token(preferences.language));
        writer.key("digest").truth(preferences.digest == domain::Wish::yes);
        writer.key("shortcuts").truth(preferences.shortcuts == domain::Wish::yes);
        writer.key("calendar")
            .truth(app::has_calendar_address(staff::store_of(visit), visit.site.entity,
                                             visit.visitor->person.id));
    });
}

http::Response save_preferences(Visit const& visit) {
    Fields in(visit);
    auto const wish = [&](std::string_view name) {
        return in.truth(name) ? domain::Wish::yes : domain::Wish::no;
    };
    auto const language = in.token("language", domain::mail_language_tokens);
    domain::Preferences wanted{.language = language.value_or(domain::MailLanguage::spanish),
                               .digest = wish("digest"),
                               .shortcuts = wish("shortcuts")};
    if (auto flaw = in.flaw()) return std::move(*flaw);
    app::set_preferences(staff::store_of(visit), staff::own_occasion_of(visit), wanted);
    return named("person", visit.visitor->person.id);
}

http::Response make_calendar(Visit const& visit) {
    auto const token = visit.site.new_token();
    app::make_calendar_address(staff::store_of(visit), staff::own_occasion_of(visit), token);
    return named("address", visit.absolute(visit.link({"calendario", token + ".ics"})).text(),
                 http::Status::created);
}

http::Response end_calendar(Visit const& visit) {
    app::end_calendar_address(staff::store_of(visit), staff::own_occasion_of(visit));
    return named("person", visit.visitor->person.id);
}

}  // namespace web::api
