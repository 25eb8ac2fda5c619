#include "web/api/log.hpp"

#include <fmt/format.h>

#include "app/record/activity.hpp"
#include "app/record/verify_log.hpp"
#include "web/api/asked.hpp"
#include "web/api/problems.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::api {
namespace {

constexpr std::int64_t entries_a_page = 100;
constexpr std::int64_t entries_a_file = 100'000;

std::string queried(Visit const& visit, std::string_view name) {
    return std::string(visit.request.query.find(name).value_or(""));
}

void write_entry(json::Writer& writer, app::ActivityEntry const& one) {
    auto const& entry = one.entry;
    writer.begin_object().key("sequence").integer(entry.sequence).member("at", entry.at);
    writer.member("action", entry.action).member("person", entry.actor.person);
    writer.member("role", entry.actor.role).member("session", entry.actor.session);
    writer.member("object_kind", entry.object_kind).member("object", entry.object);
    writer.key("changes").begin_array();
    for (auto const& change : one.changes) {
        writer.begin_object().member("field", change.field);
        if (change.before) writer.member("before", *change.before);
        if (change.after) writer.member("after", *change.after);
        writer.end_object();
    }
    writer.end_array().member("hash", entry.hash).end_object();
}

}  // namespace

http::Response list_entries(Visit const& visit) {
    auto const page = stated_number(visit, "page");
    if (!page) return page.error();
    auto const number = page->value_or(1);
    storage::LogFilter const filter{.action_prefix = queried(visit, "action"),
                                    .person = queried(visit, "person"),
                                    .object_kind = queried(visit, "object_kind"),
                                    .object = queried(visit, "object")};
    auto const activity = app::read_activity(staff::store_of(visit), visit.site.entity, filter,
                                             (number - 1) * entries_a_page, entries_a_page);
    std::string body;
    json::Writer writer(body, json::Layout::indented);
    writer.begin_object().key("page").integer(number).key("count").integer(activity.count);
    writer.key("entries").begin_array();
    for (auto const& entry : activity.entries)
        write_entry(writer, entry);
    writer.end_array().end_object();
    return http::json(std::move(body));
}

http::Response export_log(Visit const& visit) {
    auto const from = stated_number(visit, "from");
    if (!from) return from.error();
    std::int64_t const first = from->value_or(1);
    app::note_export(staff::store_of(visit), staff::occasion_of(visit), first);
    auto exported =
        app::export_log(staff::store_of(visit), visit.site.entity, first, entries_a_file);
    auto response = http::bytes("application/x-ndjson; charset=utf-8", std::move(exported.lines));
    if (exported.next > 0)
        response.headers.set(
            "Link", fmt::format("</api/v1/log/file?from={}>; rel=\"next\"", exported.next));
    return response;
}

http::Response verify_log(Visit const& visit) {
    auto const verified = app::verify_log(staff::store_of(visit), visit.site.entity);
    std::string body;
    json::Writer writer(body, json::Layout::indented);
    writer.begin_object().key("holds").truth(verified.flaws.empty());
    writer.key("entries").integer(verified.entries);
    writer.key("checkpoints").integer(verified.checkpoints).member("head", verified.head);
    writer.key("flaws").begin_array();
    for (auto const& flaw : verified.flaws)
        writer.integer(flaw.sequence);
    writer.end_array().end_object();
    return http::json(std::move(body));
}

}  // namespace web::api
