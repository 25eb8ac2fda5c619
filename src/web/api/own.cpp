#include "web/api/own.hpp"

#include "app/people/api_tokens.hpp"
#include "web/api/problems.hpp"
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

http::Response ended(std::string_view key, std::string_view which) {
    std::string body;
    json::Writer(body).begin_object().member(key, which).end_object();
    return http::json(std::move(body));
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
    return ended("session", session);
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
    auto const number = visit.arguments["number"];
    auto const outcome = app::end_own_api_token(staff::store_of(visit), staff::occasion_of(visit),
                                                staff::whole_number(number));
    if (!outcome) return refused(outcome.error(), visit);
    return ended("key", number);
}

}  // namespace web::api
