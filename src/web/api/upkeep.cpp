#include "web/api/upkeep.hpp"

#include "app/backup/drill.hpp"
#include "app/people/outbox.hpp"
#include "web/api/answers.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::api {
namespace {

constexpr std::int64_t backups_shown = 30;

}  // namespace

http::Response list_mails(Visit const& visit) {
    auto const unsent = app::list_unsent_mails(staff::store_of(visit), visit.site.entity);
    return list_of(unsent.entries, [](json::Writer& writer, app::UnsentMails::Entry const& one) {
        auto const& row = one.row;
        writer.member("person", row.mail.person);
        writer.member("kind", domain::mail_kind_tokens.token(row.mail.kind));
        writer.member("since", row.mail.created_at.text()).key("tries").integer(row.mail.tries);
        writer.member("state", storage::mail_state_tokens.token(row.state));
        writer.member("next_at", row.next_at.text()).member("failure", row.failure);
    });
}

http::Response get_backups(Visit const& visit) {
    auto const history =
        app::backup_history(staff::store_of(visit), visit.site.entity, backups_shown);
    auto const& door = visit.site.backups;
    return object_of([&](json::Writer& writer) {
        writer.key("kept_here").truth(door.has_value());
        writer.key("busy").truth(door && door->is_busy());
        if (door) writer.key("every_hours").integer(door->every_hours);
        if (history.made_at) writer.member("made_at", *history.made_at);
        if (history.drill_at) writer.member("restored_at", *history.drill_at);
        writer.key("latest");
        write_list(writer, history.latest.entries,
                   [](json::Writer& entry, app::ActivityEntry const& one) {
                       entry.member("backup", one.entry.object).member("at", one.entry.at);
                       entry.member("action", one.entry.action);
                   });
    });
}

http::Response ask_backup(Visit const& visit) {
    auto const& door = visit.site.backups;
    if (!door)
        return problem({.type = "wrong-state",
                        .status = http::Status::conflict,
                        .detail = std::string(visit.tr("This database is on a PostgreSQL server, "
                                                       "whose own tools back it up."))});
    door->ask(staff::occasion_of(visit));
    return object_of([](json::Writer& writer) { writer.key("asked").truth(true); },
                     http::Status::accepted);
}

}  // namespace web::api
