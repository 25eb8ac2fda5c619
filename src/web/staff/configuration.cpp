#include <algorithm>
#include <array>

#include "web/components/table.hpp"
#include "web/portal/routes.hpp"
#include "web/staff/administration.hpp"
#include "web/staff/brand_colours.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
using text::mark;
namespace c = components;

struct SettingName {
    std::string_view section;
    std::string_view key;
    char const* words;
    char const* without = nullptr;  // what holds where there is no value
};

// As docs/configuration.md lists them.
constexpr std::array setting_names{
    SettingName{"entity", "name", mark("Name of the entity")},
    SettingName{"entity", "motto", mark("Motto"), mark("Plans and results")},
    SettingName{"entity", "colour", mark("Colour"), mark("the blue of the house")},
    SettingName{"entity", "logo", mark("Logo"), mark("the compass of Rumbo")},
    SettingName{"entity", "lines", mark("Address, hours, telephones"), mark("none")},
    SettingName{"entity", "contacts", mark("Contacts"), mark("none")},
    SettingName{"entity", "copy_note", mark("Note on printed pages"), mark("Uncontrolled copy")},
    SettingName{"portal", "public_address", mark("Public address"),
                mark("the host that each visitor asked")},
    SettingName{"database", "address", mark("Database"), mark("SQLite, in the folder")},
    SettingName{"server", "threads", mark("Threads"), mark("one for each core")},
    SettingName{"server", "trust_proxy", mark("A proxy of this machine says where one comes from")},
    SettingName{"mail", "host", mark("Mail server")},
    SettingName{"mail", "port", mark("Port")},
    SettingName{"mail", "security", mark("Security")},
    SettingName{"mail", "user", mark("User"), mark("none")},
    SettingName{"mail", "password_file", mark("Password"), mark("none")},
    SettingName{"mail", "from", mark("Mails come from")},
    SettingName{"mail", "digest_hour", mark("Hour of the mail of the day")},
    SettingName{"mail", "timeout", mark("Seconds of one try")},
    SettingName{"mail", "authority_file", mark("Certificates to trust"),
                mark("those of the machine")},
    SettingName{"participation", "retention_days", mark("Days until personal data are erased")},
    SettingName{"evidence", "quota_mib", mark("MiB of all files of evidence together")},
    SettingName{"sign_in", "issuer", mark("Provider")},
    SettingName{"sign_in", "client_id", mark("Client")},
    SettingName{"sign_in", "secret_file", mark("Secret")},
    SettingName{"sign_in", "name", mark("Name on the page of signing in")},
    SettingName{"sign_in", "two_factors", mark("Words of the provider for two factors"),
                mark("none")},
    SettingName{"log", "key", mark("Key that signs the log"), mark("log.key, in the folder")},
    SettingName{"backup", "every_hours", mark("Hours between backups"), mark("on request alone")},
    SettingName{"backup", "folder", mark("Folder of the backups"), mark("backups, in the folder")},
};

struct SectionName {
    std::string_view section;
    char const* words;
    char const* without = nullptr;  // where the file has no such section
};
constexpr std::array section_names{
    SectionName{"entity", mark("Identity")},
    SectionName{"portal", mark("Portal")},
    SectionName{"database", mark("Database")},
    SectionName{"server", mark("Server")},
    SectionName{"mail", mark("Mail"), mark("There is no such section: no mail is sent.")},
    SectionName{"participation", mark("Participation")},
    SectionName{"evidence", mark("Evidence")},
    SectionName{"sign_in", mark("Signing in"),
                mark("There is no such section: people sign in by password alone.")},
    SectionName{"log", mark("Log")},
    SectionName{"backup", mark("Backups")},
};

SettingName const* name_of(Setting const& setting) {
    auto const found = std::ranges::find_if(setting_names, [&](SettingName const& name) {
        return name.section == setting.section && name.key == setting.key;
    });
    return found == setting_names.end() ? nullptr : &*found;
}

std::string_view value_of(Visit const& visit, Setting const& setting, SettingName const* name) {
    if (!setting.value.empty()) return setting.value;
    return name != nullptr && name->without != nullptr ? visit.tr(name->without) : "–";
}

std::vector<c::Cell> row(Visit const& visit, Setting const& setting) {
    auto const* const name = name_of(setting);
    return {c::words(name != nullptr ? visit.tr(name->words) : setting.key),
            c::words(value_of(visit, setting, name)),
            c::markup(code(fmt::format("[{}] {}", setting.section, setting.key))),
            c::words(setting.origin == Setting::Origin::file ? visit.tr("the file")
                                                             : visit.tr("the usual"))};
}

// Of a section that the file has not.
std::vector<c::Cell> row_without(Visit const& visit, SectionName const& section) {
    return {c::words(visit.tr(section.without)), c::words("–"),
            c::markup(code("[", section.section, "]")), c::words(visit.tr("the usual"))};
}

Html settings_table(Visit const& visit) {
    c::Table table{.id = "ajustes",
                   .caption = std::string(visit.tr("What the configuration says")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("What"))},
                               {std::string(visit.tr("Value"))},
                               {std::string(visit.tr("Name in the file"))},
                               {std::string(visit.tr("Said by"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& section : section_names) {
        table.groups.push_back({table.rows.size(), std::string(visit.tr(section.words))});
        auto const before = table.rows.size();
        for (auto const& setting : visit.site.settings)
            if (setting.section == section.section) table.rows.push_back(row(visit, setting));
        bool const is_missing = table.rows.size() == before;
        if (is_missing && section.without != nullptr)
            table.rows.push_back(row_without(visit, section));
    }
    return c::table(table);
}

// What nobody sets, to be known all the same.
Html limits(Visit const& visit) {
    constexpr std::size_t mebibyte = std::size_t{1} << 20;
    auto const say = [&](char const* words, auto count) {
        return li(visit.tr(words, fmt::arg("count", count)));
    };
    return fragment(
        h2(visit.tr("Limits of the program")),
        ul(say(mark("A form without files: {count} MiB."), form_bytes_max / mebibyte),
           say(mark("A form with files: {count} MiB in all."), upload_bytes_max / mebibyte),
           say(mark("A session at rest: {count} minutes."), app::session_rests.count()),
           say(mark("That of who administers: {count} minutes."),
               app::session_rests_administrator.count()),
           say(mark("Any session: {count} hours."), app::session_lives.count())));
}

}  // namespace

http::Response configuration(Visit const& visit) {
    auto const title = std::string(visit.tr("Configuration"));
    auto content = fragment(
        h1(title),
        p(cls("app-bajada"),
          visit.tr("What Rumbo read when it started. It is changed in one place, the file "
                   "rumbo.toml of its folder, by whoever keeps the machine.")),
        p(visit.tr("A new start takes up what was changed: it lasts seconds, and sessions and "
                   "drafts stay. With a mistake in the file it does not start, and says the "
                   "line."),
          " ", visit.tr("While Rumbo is stopped, this reads the file and says what cannot be:"),
          " ", code("rumbo migrate --data DIR")),
        settings_table(visit), brand_colours(visit), limits(visit));
    return staff_page(
        visit,
        {.title = title,
         .screen = Screen::administration,
         .path = {{std::string(visit.tr("Administration")), visit.link({"administracion"})}}},
        std::move(content));
}

}  // namespace web::staff
