#include "web/staff/administration.hpp"

#include <algorithm>

#include "app/backup/drill.hpp"
#include "app/people/api_tokens.hpp"
#include "app/people/delegations.hpp"
#include "app/people/directory.hpp"
#include "app/people/outbox.hpp"
#include "documents/plan/formulation_words.hpp"
#include "web/components/status_tag.hpp"
#include "web/components/table.hpp"
#include "web/staff/backups.hpp"
#include "web/staff/provider_sign_in.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;
using domain::Permission;

std::vector<c::Cell> line(Visit const& visit, std::initializer_list<std::string_view> address,
                          std::string_view what, Html state) {
    return {c::markup(a(href(visit.link(address)), what)), c::markup(std::move(state))};
}

// Of what others keep, who they are.
std::vector<c::Cell> line_of_others(Visit const& visit, std::string_view what,
                                    Permission permission) {
    return {c::words(what), c::words(visit.tr("Kept by: {roles}.",
                                              fmt::arg("roles", documents::roles_that_may(
                                                                    visit.language, permission))))};
}

Html needs_a_look(Visit const& visit) {
    return fragment(" ", c::attention_tag(std::string(visit.tr("It needs a look"))));
}

std::string people_state(Visit const& visit, app::Directory const& directory) {
    auto const in = [&](domain::PersonState state) {
        return std::ranges::count_if(directory.people, [&](app::PersonEntry const& entry) {
            return entry.person.state == state;
        });
    };
    std::ptrdiff_t roles = 0;
    for (auto const& entry : directory.people)
        roles += std::ranges::count_if(
            entry.roles, [&](domain::RoleHeld const& held) { return held.holds_on(visit.today); });
    return visit.tr(
        "Active: {active}. Invited: {invited}. Deactivated: {gone}. Roles today: {roles}.",
        fmt::arg("active", in(domain::PersonState::active)),
        fmt::arg("invited", in(domain::PersonState::invited)),
        fmt::arg("gone", in(domain::PersonState::deactivated)), fmt::arg("roles", roles));
}

std::string delegations_state(Visit const& visit) {
    auto const known = app::list_delegations(store_of(visit), visit.site.entity);
    auto const lent = std::ranges::count_if(known.list, [&](storage::DelegationRow const& row) {
        return row.lent_on(visit.today).has_value();
    });
    return visit.tr("In force today: {count}.", fmt::arg("count", lent));
}

Html mail_state(Visit const& visit) {
    if (!visit.site.sends_mail) return html::text(visit.tr("None is sent: no server is named."));
    constexpr std::size_t listed_max = 100;
    auto const unsent = app::list_unsent_mails(store_of(visit), visit.site.entity).entries;
    auto const waiting = std::ranges::count_if(unsent, [](app::UnsentMails::Entry const& one) {
        return one.row.state == storage::MailState::waiting;
    });
    auto const given_up = std::ssize(unsent) - waiting;
    return fragment(unsent.size() < listed_max
                        ? visit.tr("Waiting: {waiting}. Given up: {given_up}.",
                                   fmt::arg("waiting", waiting), fmt::arg("given_up", given_up))
                        : visit.tr("Of the last {count}, waiting: {waiting}. Given up: {given_up}.",
                                   fmt::arg("count", listed_max), fmt::arg("waiting", waiting),
                                   fmt::arg("given_up", given_up)),
                    when(given_up > 0, [&] { return needs_a_look(visit); }));
}

std::string sign_in_state(Visit const& visit) {
    if (visit.site.provider == nullptr)
        return std::string(visit.tr("By password, and a second factor where the role demands it."));
    return visit.tr("By password or at {name}.", fmt::arg("name", visit.site.provider->name));
}

Html backup_state(Visit const& visit, app::BackupHistory const& history) {
    if (!visit.site.backups)
        return html::text(
            visit.tr("This database is on a PostgreSQL server, whose own tools back it up."));
    return fragment(
        visit.tr("Last one: {moment}.",
                 fmt::arg("moment", history.made_at ? logged_moment(visit, *history.made_at)
                                                    : std::string(visit.tr("never")))),
        " ", visit.tr("Restored as a trial:"), " ", drill_state(visit, history.drill_at));
}

Html log_state(Visit const& visit, app::BackupHistory const& history) {
    auto const last = app::read_activity(store_of(visit), visit.site.entity, {}, 0, 1).entries;
    auto const signed_ones = app::list_checkpoints(store_of(visit), visit.site.entity);
    return fragment(
        visit.tr("Entries: {count}.",
                 fmt::arg("count", last.empty() ? 0 : last.front().entry.sequence)),
        " ",
        signed_ones.empty()
            ? std::string(visit.tr("Not signed yet."))
            : visit.tr("Signed: {moment}.",
                       fmt::arg("moment", logged_moment(visit, signed_ones.front().at))),
        " ",
        when(history.drill_at.has_value(),
             [&] {
                 return html::text(
                     visit.tr("Verified with a backup: {moment}.",
                              fmt::arg("moment", logged_moment(visit, *history.drill_at))));
             }),
        " ", a(href(visit.link({"actividad", "verificacion"})), visit.tr("Verify it now")));
}

std::string configuration_state(Visit const& visit) {
    auto const named =
        std::ranges::count(visit.site.settings, Setting::Origin::file, &Setting::origin);
    return visit.tr("Set in rumbo.toml: {count}. Without it: {rest}.", fmt::arg("count", named),
                    fmt::arg("rest", std::ssize(visit.site.settings) - named));
}

Html overview(Visit const& visit) {
    auto const directory = app::load_directory(store_of(visit), visit.site.entity);
    auto const history = app::backup_history(store_of(visit), visit.site.entity, 1);
    auto const keys = app::count_api_tokens(store_of(visit), visit.site.entity, visit.today);
    c::Table table{
        .id = "administracion",
        .caption = std::string(visit.tr("What is administered, and how it stands")),
        .caption_is = c::Caption::hidden,
        .columns = {{std::string(visit.tr("What"))}, {std::string(visit.tr("How it stands"))}},
        .narrow = c::Narrow::cards};
    table.rows = {
        line(visit, {"administracion", "personas"}, visit.tr("People and roles"),
             html::text(people_state(visit, directory))),
        line(visit, {"administracion", "unidades"}, visit.tr("Units"),
             html::text(visit.tr("In the tree: {count}.",
                                 fmt::arg("count", directory.units.all().size())))),
        line(visit, {"administracion", "cargar"}, visit.tr("Load units and people from Excel"),
             html::text(visit.tr("A template, and every row judged before anything is saved."))),
        line(visit, {"administracion", "delegaciones"}, visit.tr("Delegations"),
             html::text(delegations_state(visit))),
        line(visit, {"administracion", "correo"}, visit.tr("Mail"), mail_state(visit)),
        line(visit, {"administracion", "datos-personales"}, visit.tr("Personal data"),
             html::text(visit.tr("Erased {days} days after the results of each consultation.",
                                 fmt::arg("days", visit.site.retention_days)))),
        line(visit, {"administracion", "copias"}, visit.tr("Backups"),
             backup_state(visit, history)),
        line(visit, {"actividad"}, visit.tr("Log"), log_state(visit, history)),
        line(visit, {"administracion", "configuracion"}, visit.tr("Configuration"),
             html::text(configuration_state(visit))),
        {c::words(visit.tr("Signing in")), c::words(sign_in_state(visit))},
        {c::words(visit.tr("Keys for programs")),
         c::words(visit.tr("In use: {count}. Each person makes and ends their own.",
                           fmt::arg("count", keys)))},
        line_of_others(visit, visit.tr("Methodology of the year, and days without work"),
                       Permission::prepare_methodology)};
    return c::table(table);
}

}  // namespace

http::Response administration(Visit const& visit) {
    auto const title = std::string(visit.tr("Administration"));
    auto content = fragment(
        h1(title),
        p(cls("app-bajada"),
          visit.tr("Everything that is set up and looked after here, and how it stands now.")),
        overview(visit));
    return staff_page(visit, {.title = title, .screen = Screen::administration},
                      std::move(content));
}

}  // namespace web::staff
