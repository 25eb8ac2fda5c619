#include "web/staff/backups.hpp"

#include "app/backup/drill.hpp"
#include "documents/people/people_names.hpp"
#include "web/components/status_tag.hpp"
#include "web/components/summary_list.hpp"
#include "web/components/table.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

constexpr std::int64_t rows_shown = 30;

std::string schedule_words(Visit const& visit, BackupDoor const& door) {
    if (door.every_hours == 0)
        return std::string(
            visit.tr("On request. Set every_hours below [backup] in rumbo.toml, and start again."));
    return text::trn(visit.language, "Every {count} hour", "Every {count} hours", door.every_hours,
                     fmt::arg("count", door.every_hours));
}

Html summary_of(Visit const& visit, BackupDoor const& door, app::BackupHistory const& history) {
    auto const never = [&](std::optional<std::string> const& at) {
        return at ? logged_moment(visit, *at) : std::string(visit.tr("Never"));
    };
    return c::summary_list(
        {{std::string(visit.tr("Last backup")), html::text(never(history.made_at))},
         {std::string(visit.tr("Last one restored as a trial")),
          drill_state(visit, history.drill_at)},
         {std::string(visit.tr("How often")), html::text(schedule_words(visit, door))},
         {std::string(visit.tr("Folder")), code(door.folder)}});
}

Html changes_of(Visit const& visit, app::ActivityEntry const& shown) {
    return div(cls("app-bajo"), each(shown.changes, [&](domain::Change const& change) {
                   return div(documents::field_name(visit.language, change.field), ": ",
                              change.after.value_or(""));
               }));
}

Html history_table(Visit const& visit, app::BackupHistory const& history) {
    c::Table table{.id = "copias",
                   .caption = std::string(visit.tr("What was done, latest first")),
                   .columns = {{std::string(visit.tr("When"))},
                               {std::string(visit.tr("What"))},
                               {std::string(visit.tr("Who"))},
                               {std::string(visit.tr("Backup"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& shown : history.latest.entries) {
        auto const& entry = shown.entry;
        auto const found = history.latest.names.find(entry.actor.person);
        table.rows.push_back(
            {c::words(logged_moment(visit, entry.at)),
             c::markup(fragment(documents::action_name(visit.language, entry.action),
                                changes_of(visit, shown))),
             c::words(found == history.latest.names.end() ? std::string(visit.tr("the program"))
                                                          : found->second),
             c::markup(code(entry.object))});
    }
    return c::table(table);
}

Html of_a_folder(Visit const& visit, BackupDoor const& door) {
    auto const history = app::backup_history(store_of(visit), visit.site.entity, rows_shown);
    bool const is_busy = door.is_busy();
    auto const busy = [&] {
        return p(cls("app-aviso"), role("status"),
                 visit.tr("A backup is being made and restored as a trial. Come back in a moment: "
                          "what came of it will stand here."));
    };
    auto const button = [&] {
        return session_form(visit, visit.link({"administracion", "copias"}), {},
                            std::string(visit.tr("Make a backup now")));
    };
    auto const list = [&] { return history_table(visit, history); };
    return fragment(
        when(is_busy, busy), summary_of(visit, door, history),
        when(!is_busy, [&] { return div(cls("app-acciones"), button()); }),
        p(visit.tr("Keep copies of this folder on another machine, and one where nobody can alter "
                   "it. The key of the log is not in them: keep it elsewhere.")),
        when(!history.latest.entries.empty(), list));
}

}  // namespace

Html drill_state(Visit const& visit, std::optional<std::string> const& at) {
    auto const tag = [&](c::Tone tone, std::string_view words) {
        return fragment(" ", c::status_tag({tone, std::string(words)}));
    };
    auto const moment = at ? base::Instant::parse(*at) : std::nullopt;
    if (!moment)
        return fragment(visit.tr("Never"), tag(c::Tone::critical, visit.tr("It is to be done")));
    auto const days = visit.today.days() - moment->colombian_date().days();
    auto const words = moment_words(visit, *moment);
    if (days.count() > app::drill_overdue_days)
        return fragment(words, tag(c::Tone::critical, visit.tr("More than 95 days ago")));
    if (days.count() > app::drill_rests_days)
        return fragment(words, " ",
                        c::attention_tag(std::string(visit.tr("More than 35 days ago"))));
    return fragment(words, tag(c::Tone::on_target, visit.tr("Up to date")));
}

http::Response backups(Visit const& visit) {
    auto const& door = visit.site.backups;
    auto content = fragment(
        h1(visit.tr("Backups")),
        p(cls("app-bajada"),
          visit.tr("Each is made while everybody works on, and is restored in a folder of its own "
                   "to see that it can be.")),
        door ? of_a_folder(visit, *door)
             : p(visit.tr("This database is on a PostgreSQL server, whose own tools back it up.")));
    return staff_page(visit, {.title = std::string(visit.tr("Backups")), .screen = Screen::backups},
                      std::move(content));
}

http::Response ask_backup(Visit const& visit) {
    if (auto const& door = visit.site.backups) door->ask(occasion_of(visit));
    return http::see_other(std::string(visit.link({"administracion", "copias"}).text()));
}

}  // namespace web::staff
