#include "app/people/enrol.hpp"

#include <algorithm>
#include <iterator>

#include "app/people/email.hpp"
#include "app/people/links.hpp"
#include "app/people/token.hpp"
#include "domain/people/text_rule.hpp"
#include "domain/people/unit_rule.hpp"
#include "storage/people/mail_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/unit_store.hpp"

namespace app {

using domain::Refusal;
using domain::RefusalKind;

std::vector<Refusal> flaws_of_name(std::string_view name) {
    auto const meant = domain::trimmed(name);
    if (domain::is_blank(meant)) return {{RefusalKind::name_missing, "nombre"}};
    if (!domain::is_usable_text(meant, domain::name_bytes_max))
        return {{RefusalKind::text_unusable, "nombre"}};
    return {};
}

std::vector<Refusal> flaws_of(domain::UnitTree const& units, RoleAsked const& asked,
                              base::Date today) {
    auto flaws = asked.unread;
    auto const earliest = today.plus_days(-role_backdated_days_max);
    if (auto flaw = domain::flaw_of_taking(units, asked.unit)) flaws.push_back(std::move(*flaw));
    if (asked.from < earliest)
        flaws.push_back({.kind = RefusalKind::role_backdated, .field = "desde", .day = earliest});
    if (asked.until && *asked.until < asked.from)
        flaws.push_back({RefusalKind::dates_reversed, "hasta"});
    return flaws;
}

std::vector<Refusal> flaws_of(sql::Connection& connection, domain::UnitTree const& units,
                              InvitePerson const& command) {
    auto flaws = flaws_of_name(command.name);
    auto const email = plain_email(command.email);
    if (!is_email(email))
        flaws.push_back({RefusalKind::email_malformed, "correo"});
    else if (storage::find_person_by_email(connection, command.occasion.entity, email))
        flaws.push_back({RefusalKind::email_taken, "correo"});
    for (auto& flaw : flaws_of(units, command.role, command.occasion.now.colombian_date()))
        flaws.push_back(std::move(flaw));
    return flaws;
}

std::vector<Refusal> flaws_of(domain::UnitTree const& units, domain::Unit const& unit) {
    std::vector<Refusal> flaws;
    auto const code = domain::trimmed(unit.code);
    if (domain::is_blank(code))
        flaws.push_back({RefusalKind::code_missing, "codigo"});
    else if (!domain::is_usable_text(code, domain::code_bytes_max))
        flaws.push_back({RefusalKind::text_unusable, "codigo"});
    else if (units.find_alike(code) != nullptr)
        flaws.push_back({RefusalKind::code_taken, "codigo"});
    for (auto& flaw : flaws_of_name(unit.name))
        flaws.push_back(std::move(flaw));
    if (unit.kind == domain::UnitKind::entity)
        flaws.push_back({RefusalKind::unit_is_entity, "clase"});
    if (auto flaw = domain::flaw_of_taking(units, unit.parent.value_or("")))
        flaws.push_back(std::move(*flaw));
    return flaws;
}

void give_role(sql::Connection& connection, Occasion const& occasion, std::string const& person,
               RoleAsked const& role, std::vector<domain::Change> besides) {
    auto changes = changes_of(role);
    std::ranges::move(besides, std::back_inserter(changes));
    auto const logged = storage::append_to_log(connection, occasion,
                                               {.action = domain::Action::role_grant,
                                                .object_kind = "person",
                                                .object = person,
                                                .changes = std::move(changes)});
    storage::insert_role(connection, person, held_of(role), logged);
}

void enrol(sql::Connection& connection, InvitePerson const& command) {
    auto const& occasion = command.occasion;
    domain::Person const person{.id = command.person_id,
                                .name = std::string(domain::trimmed(command.name)),
                                .email = plain_email(command.email),
                                .state = domain::PersonState::invited};
    auto const logged = storage::append_to_log(
        connection, occasion,
        {.action = domain::Action::person_invite,
         .object_kind = "person",
         .object = person.id,
         .changes = changes_of(command.role),
         .personal = {{"name", std::nullopt, person.name}, {"email", std::nullopt, person.email}}});
    storage::insert_person(connection, person, logged);
    storage::insert_role(connection, person.id, held_of(command.role), logged);
    storage::replace_link(
        connection, occasion.entity,
        link_of(occasion, command.link_token, person.id, storage::LinkPurpose::invitation));
    if (command.mailed == Mailed::yes)
        mail_link(connection, domain::MailKind::invitation, person.id, command.link_token, logged);
}

void add_unit(sql::Connection& connection, CreateUnit const& command) {
    auto unit = command.unit;
    unit.code = domain::trimmed(unit.code);
    unit.name = domain::trimmed(unit.name);
    auto const logged = storage::append_to_log(
        connection, command.occasion,
        {.action = domain::Action::unit_create,
         .object_kind = "unit",
         .object = unit.code,
         .changes = {{"name", std::nullopt, unit.name},
                     {"kind", std::nullopt, std::string(domain::unit_kind_tokens.token(unit.kind))},
                     {"parent", std::nullopt, unit.parent}}});
    storage::insert_unit(connection, unit, logged);
}

bool is_doubled(std::span<domain::RoleHeld const> held, RoleAsked const& asked, base::Date today) {
    return std::ranges::any_of(held, [&](domain::RoleHeld const& one) {
        bool const is_before = one.until && *one.until < asked.from;
        bool const is_after = asked.until && *asked.until < one.from;
        return one.role == asked.role && one.unit == asked.unit && !one.has_ended(today) &&
               !is_before && !is_after;
    });
}

domain::RoleHeld held_of(RoleAsked const& asked) {
    return {.id = asked.role_id,
            .role = asked.role,
            .unit = asked.unit,
            .from = asked.from,
            .until = asked.until};
}

std::vector<domain::Change> changes_of(RoleAsked const& asked) {
    std::vector<domain::Change> changes{
        {"role", std::nullopt, std::string(domain::role_tokens.token(asked.role))},
        {"unit", std::nullopt, asked.unit},
        {"from", std::nullopt, asked.from.text()}};
    if (asked.until) changes.push_back({"until", std::nullopt, asked.until->text()});
    return changes;
}

storage::SingleUseLink link_of(Occasion const& occasion, std::string const& token,
                               std::string const& person, storage::LinkPurpose purpose) {
    return {.token_hash = token_hash(token),
            .purpose = purpose,
            .person = person,
            .expires_at = base::Instant(occasion.now.moment() + link_lives)};
}

void mail_access_changed(sql::Connection& connection, std::string const& person,
                         domain::Action action, storage::Logged const& logged) {
    storage::insert_mail(connection,
                         {.id = "access/" + std::to_string(logged.sequence()),
                          .kind = domain::MailKind::access_changed,
                          .person = person,
                          .object = std::string(domain::action_tokens.token(action))},
                         logged);
}

void mail_address_left(sql::Connection& connection, domain::Person const& before,
                       storage::Logged const& logged) {
    storage::insert_mail(connection,
                         {.id = "left/" + std::to_string(logged.sequence()),
                          .kind = domain::MailKind::address_left,
                          .person = before.id,
                          .secret = before.email},
                         logged);
}

void mail_link(sql::Connection& connection, domain::MailKind kind, std::string const& person,
               std::string const& token, storage::Logged const& logged) {
    storage::insert_mail(
        connection,
        {.id = "link/" + token_hash(token), .kind = kind, .person = person, .secret = token},
        logged);
}

}  // namespace app
