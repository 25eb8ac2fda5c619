#include "web/staff/staff_visit.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/people/notices.hpp"
#include "app/people/refuse_access.hpp"
#include "base/check.hpp"
#include "documents/people/people_names.hpp"
#include "documents/people/refusal_text.hpp"
#include "domain/people/text_rule.hpp"
#include "kit/crypto/sha256.hpp"
#include "kit/text/number.hpp"
#include "web/portal/day.hpp"
#include "web/portal/identity_assets.hpp"
#include "web/portal/page_title.hpp"
#include "web/staff/session_notice.hpp"

namespace web::staff {
namespace {

using domain::Permission;

struct MenuEntry {
    Screen screen;
    char const* words;
    std::string_view folder;  // of the address, or empty
    std::string_view page;
    std::optional<Permission> permission;
    std::string_view keys = {};  // one after the other
};

constexpr std::array menu_entries{
    MenuEntry{Screen::my_work, text::mark("My work"), "", "mi-trabajo", std::nullopt, "g m"},
    MenuEntry{Screen::notices, text::mark("Notifications"), "", "notificaciones", std::nullopt,
              "g n"},
    MenuEntry{Screen::plans, text::mark("Plans"), "", "formulacion", Permission::read_drafts,
              "g p"},
    MenuEntry{Screen::participation, text::mark("Participation"), "", "participacion",
              Permission::read_drafts},
    MenuEntry{Screen::publication, text::mark("Publication"), "", "publicacion",
              Permission::read_drafts},
    MenuEntry{Screen::guidance, text::mark("Guidance"), "", "orientaciones",
              Permission::guide_goal},
    MenuEntry{Screen::methodology, text::mark("Methodology"), "", "metodologias",
              Permission::read_drafts},
    MenuEntry{Screen::administration, text::mark("Administration"), "", "administracion",
              Permission::manage_people},
    MenuEntry{Screen::people, text::mark("People and roles"), "administracion", "personas",
              Permission::manage_people},
    MenuEntry{Screen::units, text::mark("Units"), "administracion", "unidades",
              Permission::manage_people},
    MenuEntry{Screen::delegations, text::mark("Delegations"), "administracion", "delegaciones",
              Permission::manage_people},
    MenuEntry{Screen::mails, text::mark("Mail"), "administracion", "correo",
              Permission::manage_people},
    MenuEntry{Screen::personal, text::mark("Personal data"), "administracion", "datos-personales",
              Permission::manage_people},
    MenuEntry{Screen::backups, text::mark("Backups"), "administracion", "copias",
              Permission::keep_backups},
    MenuEntry{Screen::activity, text::mark("Activity"), "", "actividad", Permission::read_log},
    MenuEntry{Screen::help, text::mark("Help"), "", "guias", std::nullopt},
};

bool may(Visit const& visit, std::optional<Permission> permission) {
    if (!permission) return true;
    // Of whichever unit.
    if (*permission == Permission::read_drafts || *permission == Permission::guide_goal)
        return domain::may_somewhere(visit.visitor->roles, *permission, visit.today);
    return visit.visitor->may(*permission, visit.today);
}

// « (3)»: how many notifications have not been read.
std::string unread_words(Visit const& visit) {
    auto const count = app::count_unread_notices(store_of(visit), visit.site.entity, *visit.visitor,
                                                 visit.site.now());
    if (count == 0) return {};
    return fmt::format(" ({}{})", count, count == app::unread_counted ? "+" : "");
}

components::Link link_of(Visit const& visit, MenuEntry const& entry) {
    return {std::string(visit.tr(entry.words)), visit.link({entry.folder, entry.page}), entry.keys};
}

std::vector<components::MenuLink> menu(Visit const& visit, StaffText const& text) {
    std::vector<components::MenuLink> links;
    if (visit.visitor == nullptr || !visit.visitor->is_whole(visit.today)) return links;
    for (auto const& entry : menu_entries) {
        if (!may(visit, entry.permission)) continue;
        auto const place = entry.screen != text.screen ? components::MenuLink::Place::elsewhere
                           : text.path.empty()         ? components::MenuLink::Place::here
                                                       : components::MenuLink::Place::above;
        links.push_back({link_of(visit, entry), place});
        if (entry.screen == Screen::notices) links.back().link.words += unread_words(visit);
    }
    return links;
}

std::vector<components::Link> tools(Visit const& visit) {
    bool const is_spanish = visit.language == text::Language::spanish;
    std::vector<components::Link> links{
        {std::string(visit.tr("Public site")), visit.link({})},
        {is_spanish ? "English" : "Español",
         visit.translated(is_spanish ? text::Language::english : text::Language::spanish)}};
    if (visit.visitor != nullptr)
        links.push_back({visit.visitor->person.name, visit.link({"mi-perfil"})});
    return links;
}

// Where the request came from: the other end of the socket, or who a proxy of this machine says
// that it answered, where the configuration trusts it. The last address is the proxy's own word.
std::string peer_of(Visit const& visit) {
    auto const& request = visit.request;
    bool const is_from_here = request.peer == "127.0.0.1" || request.peer == "::1";
    auto const forwarded = request.headers.find("X-Forwarded-For");
    if (!visit.site.trusts_proxy || !is_from_here || !forwarded) return request.peer;
    auto const comma = forwarded->rfind(',');
    auto const last = comma == std::string_view::npos ? *forwarded : forwarded->substr(comma + 1);
    auto const first = last.find_first_not_of(' ');
    constexpr std::size_t length_max = 45;  // of an address in text
    if (first == std::string_view::npos || last.size() - first > length_max) return request.peer;
    return std::string(last.substr(first));
}

// The ways into the palette and the sheet of shortcuts.
components::PaletteLinks palette_links(Visit const& visit) {
    return {.palette = {std::string(visit.tr("Go to…")), visit.link({"ir"})},
            .shortcuts = {std::string(visit.tr("Keyboard shortcuts")), visit.link({"atajos"})}};
}

// «Actúa en nombre de Jorge Salas como jefe/a OAP · AE, hasta el 15/12/2026», and the way out.
html::Html standing_ribbon(Visit const& visit) {
    auto const& held = visit.visitor->roles.front();
    return html::fragment(
        html::p(visit.tr(
            "You act in the name of {name} as {role} · {unit}, until {until}.",
            fmt::arg("name", visit.visitor->delegator->name),
            fmt::arg("role", documents::role_name(visit.language, held.role)),
            fmt::arg("unit", unit_name(visit, held.unit)),
            fmt::arg("until", text::date_short(visit.language, held.until.value_or(visit.today))))),
        session_form(visit, visit.link({"mi-perfil", "actuar"}), {},
                     std::string(visit.tr("Act in my own name again")),
                     components::ButtonKind::second));
}

constexpr std::size_t key_bytes_max = 100;  // ours has 43

// Of a body; of a form with files, whose parts stand in its place, of them.
std::string body_digest(http::Request const& request) {
    if (!request.body.empty()) return crypto::sha256_hex(request.body);
    std::string parts;
    for (auto const& [name, value] : request.form)
        parts.append(name).append(1, '\0').append(value).append(1, '\0');
    for (auto const& file : request.files)
        parts.append(file.field).append(1, '\0').append(crypto::sha256_hex(file.bytes));
    return crypto::sha256_hex(parts);
}

// What a form of ours carries, or a program says; a form from elsewhere, or of an older version,
// may carry none.
std::optional<storage::RepeatableRequest> request_of(Visit const& visit) {
    auto const named = visit.request.headers.find("Idempotency-Key");
    auto key = visit.visitor != nullptr && visit.visitor->token ? std::string(named.value_or(""))
                                                                : typed(visit, "envio");
    if (key.empty() || key.size() > key_bytes_max) return std::nullopt;
    auto const& request = visit.request;
    return storage::RepeatableRequest{
        std::move(key), std::string(http::method_names.token(request.method)) + " " + request.path,
        body_digest(request)};
}

}  // namespace

std::vector<components::Link> menu_links(Visit const& visit) {
    std::vector<components::Link> links;
    for (auto const& entry : menu_entries)
        if (may(visit, entry.permission)) links.push_back(link_of(visit, entry));
    return links;
}

storage::Store& store_of(Visit const& visit) {
    CHECK(visit.site.store != nullptr);
    return *visit.site.store;
}

storage::Occasion occasion_of(Visit const& visit) {
    storage::Occasion occasion{.entity = visit.site.entity,
                               .now = visit.site.now(),
                               .actor = {},
                               .peer = peer_of(visit),
                               .salt = visit.site.new_token(),
                               .request = request_of(visit)};
    if (visit.visitor == nullptr) return occasion;
    occasion.actor.person = visit.visitor->person.id;
    occasion.actor.session = visit.visitor->session.token_hash;
    occasion.delegation = visit.visitor->session.delegation;
    if (visit.visitor->delegator) occasion.actor.on_behalf_of = visit.visitor->delegator->id;
    if (visit.visitor->token) occasion.token = visit.visitor->token->reach;
    for (auto const& held : visit.visitor->roles) {
        if (!held.holds_on(visit.today)) continue;
        auto& roles = occasion.actor.role;
        roles.append(roles.empty() ? "" : ",").append(domain::role_tokens.token(held.role));
    }
    return occasion;
}

storage::Occasion own_occasion_of(Visit const& visit) {
    auto occasion = occasion_of(visit);
    occasion.delegation.clear();
    occasion.actor.on_behalf_of.clear();
    return occasion;
}

void note_hidden(Visit const& visit, domain::Refusal const& refusal) {
    if (refusal.kind == domain::RefusalKind::not_permitted)
        app::refuse_access(store_of(visit), occasion_of(visit), visit.request.path);
}

std::string form_token(Visit const& visit) {
    return visit.visitor == nullptr ? std::string() : visit.visitor->session.form_token;
}

std::string typed(Visit const& visit, std::string_view name) {
    return std::string(visit.request.form.find(name).value_or(""));
}

std::int64_t whole_number(std::string_view text) {
    std::int64_t number = -1;
    auto const [stop, flaw] = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const is_whole = flaw == std::errc{} && stop == text.data() + text.size();
    return is_whole ? number : -1;
}

domain::Outcome<std::optional<base::Date>> day_asked(Visit const& visit, std::string_view field) {
    auto const text = typed(visit, field);
    if (domain::is_blank(text)) return std::optional<base::Date>{};
    auto const day = parse_day(text, visit.today);
    if (!day) return domain::refuse(domain::RefusalKind::day_malformed, std::string(field));
    return day;
}

std::string typed_again(Visit const& visit, std::optional<domain::Refusal> const& refusal,
                        std::string_view name) {
    return refusal ? typed(visit, name) : std::string();
}

html::Html session_form(Visit const& visit, html::Url address, html::Html fields,
                        std::string button, components::ButtonKind kind) {
    return components::post_form({.address = std::move(address),
                                  .token = form_token(visit),
                                  .key = visit.page_key,
                                  .fields = std::move(fields),
                                  .button = std::move(button),
                                  .kind = kind});
}

html::Html upload_form(Visit const& visit, html::Url address, html::Html fields,
                       std::string button) {
    return components::post_form({.address = std::move(address),
                                  .token = form_token(visit),
                                  .fields = std::move(fields),
                                  .button = std::move(button),
                                  .carries = components::PostForm::Carries::files});
}

html::Html refusal_summary(Visit const& visit, std::optional<domain::Refusal> const& refusal) {
    if (!refusal) return {};
    std::vector<components::FieldProblem> problems;
    auto const add = [&](domain::Refusal const& one) {
        problems.push_back({one.field, documents::refusal_text(visit.language, one)});
    };
    add(*refusal);
    std::ranges::for_each(refusal->others, add);
    auto const count = problems.size();
    auto const title = count == 1
                           ? std::string(visit.tr("There is a problem"))
                           : visit.tr("There are {count} problems", fmt::arg("count", count));
    return components::error_summary(title, problems);
}

std::string problem_of(Visit const& visit, std::optional<domain::Refusal> const& refusal,
                       std::string_view field) {
    if (!refusal) return {};
    if (refusal->field == field) return documents::refusal_text(visit.language, *refusal);
    auto const other = std::ranges::find(refusal->others, field, &domain::Refusal::field);
    if (other == refusal->others.end()) return {};
    return documents::refusal_text(visit.language, *other);
}

std::string unit_name(Visit const& visit, std::string const& code) {
    auto const* const unit = visit.visitor->units.find(code);
    return unit == nullptr ? code : unit->name;
}

std::string acting_words(Visit const& visit, std::string const& person, std::string const& other) {
    if (other.empty()) return person;
    return visit.tr("{person}, in the name of {other}", fmt::arg("person", person),
                    fmt::arg("other", other));
}

std::string moment_words(Visit const& visit, base::Instant moment) {
    return text::date_short(visit.language, moment.colombian_date()) + " " +
           text::clock_time(moment.colombian_minute());
}

std::string logged_moment(Visit const& visit, std::string const& text) {
    auto const at = base::Instant::parse(text);
    return at ? moment_words(visit, *at) : text;
}

http::Response staff_page(Visit const& visit, StaffText text, html::Html content,
                          http::Status status) {
    auto const& identity = visit.site.identity;
    bool const is_in = visit.visitor != nullptr;
    auto const whose = text.whose.empty() ? std::string() : " – " + text.whose;
    components::StaffPage page{
        .language = visit.language == text::Language::spanish ? "es-CO" : "en",
        .title = title_of_page(visit, text.title + whose + " – " + identity.name, status),
        .preferences = visit.preferences,
        .skip_words = std::string(visit.tr("Skip to the content")),
        .entity = {identity.name, is_in ? visit.link({"mi-trabajo"}) : visit.link({})},
        .tools = tools(visit),
        .menu_label = std::string(visit.tr("Menu")),
        .menu = menu(visit, text),
        .path_label = std::string(visit.tr("You are here")),
        .path = std::move(text.path),
        .path_here = text.title,
        .path_here_language = text.title_language,
        .content = std::move(content),
        .script = std::move(text.script),
        .stylesheet = stylesheet_address(identity)};
    if (!page.menu.empty()) {
        page.palette = palette_links(visit);
        page.single_keys = visit.visitor->preferences.shortcuts == domain::Wish::yes
                               ? components::SingleKeys::on
                               : components::SingleKeys::off;
    }
    if (is_in && visit.visitor->delegator) {
        page.ribbon = standing_ribbon(visit);
        page.ribbon_label = visit.tr("In whose name you act");
    }
    if (is_in) {
        page.notice = session_notice(visit);
        page.sign_out =
            session_form(visit, visit.link({"salir"}), {}, std::string(visit.tr("Sign out")),
                         components::ButtonKind::second);
    }
    return http::html(components::staff_page(std::move(page)).text(), status);
}

}  // namespace web::staff
