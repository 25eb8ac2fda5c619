#include "app/people/api_tokens.hpp"

#include <algorithm>

#include "app/people/prove_again.hpp"
#include "app/people/token.hpp"
#include "app/record/decide.hpp"
#include "domain/people/text_rule.hpp"
#include "storage/people/api_token_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/preference_store.hpp"
#include "storage/people/unit_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::Refusal;
using domain::RefusalKind;

constexpr std::chrono::seconds noted_every{60};

std::optional<Refusal> flaw_of(sql::Connection& connection, MakeApiToken const& command) {
    auto const& occasion = command.occasion;
    auto const today = occasion.now.colombian_date();
    if (domain::is_blank(command.name)) return Refusal{RefusalKind::name_missing, "nombre"};
    if (!domain::is_usable_text(command.name, domain::name_bytes_max))
        return Refusal{RefusalKind::text_unusable, "nombre"};
    if (command.reach.scopes.is_empty()) return Refusal{RefusalKind::scope_missing, "permisos"};
    auto const roles = storage::list_roles(connection, occasion.entity, occasion.actor.person);
    auto const units = storage::load_units(connection, occasion.entity);
    auto const& unit = command.reach.unit;
    if (!unit.empty() && units.find(unit) == nullptr)
        return Refusal{RefusalKind::unit_unknown, "unidad"};
    auto const held = domain::scopes_of(domain::within(roles, command.reach, units), today);
    if (!held.holds(command.reach.scopes)) return Refusal{RefusalKind::scope_not_held, "permisos"};
    if (command.last_day < today || today.plus_days(domain::token_days_max) < command.last_day)
        return Refusal{RefusalKind::last_day_out_of_range, "hasta"};
    return std::nullopt;
}

domain::Event event_of(MakeApiToken const& command) {
    std::vector<domain::Change> changes{
        {"scopes", std::nullopt, storage::scopes_text(command.reach.scopes)},
        {"last_day", std::nullopt, command.last_day.text()}};
    if (!command.reach.unit.empty()) changes.push_back({"unit", std::nullopt, command.reach.unit});
    return {.action = Action::token_make,
            .object_kind = "person",
            .object = command.occasion.actor.person,
            .changes = std::move(changes),
            .personal = {{"name", std::nullopt, command.name}}};
}

std::optional<Visitor> load_visitor(sql::Connection& connection, EntityId const& entity,
                                    domain::ApiToken const& token, base::Date today) {
    auto person = storage::find_person(connection, entity, token.person);
    if (!person || person->state != domain::PersonState::active) return std::nullopt;
    auto const roles = storage::list_roles(connection, entity, person->id);
    auto const credential = storage::find_credential(connection, entity, person->id);
    bool const has_second_factor = credential && credential->has_second_factor();
    if (domain::needs_second_factor(roles, today) && !has_second_factor) return std::nullopt;
    auto units = storage::load_units(connection, entity);
    return Visitor{.person = std::move(*person),
                   .roles = domain::within(roles, token.reach, units),
                   .session = {.token_hash = token.actor(),
                               .person = token.person,
                               .stage = storage::SessionStage::proven,
                               .form_token = {},
                               .peer = {},
                               .browser = {},
                               .created_at = token.made_at,
                               .seen_at = token.used_at.value_or(token.made_at)},
                   .has_second_factor = has_second_factor,
                   .units = std::move(units),
                   .preferences = storage::load_preferences(connection, entity, token.person),
                   .parties = {token.person},
                   .token = token};
}

}  // namespace

domain::Outcome<TokenMade> make_api_token(Store& store, MakeApiToken const& command) {
    auto const& occasion = command.occasion;
    Attempt const attempt{
        .action = Action::token_make, .object_kind = "person", .object = occasion.actor.person};
    // What the form lacks is told before a password that was not typed yet.
    auto early = sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return flaw_of(connection, command);
    });
    if (early) note_refusal(store, occasion, attempt, *early);
    if (!early) early = flaw_of_proof(store, occasion, command.password);
    if (early) return std::unexpected(std::move(*early));
    return decide(
        store, occasion, attempt, [&](sql::Connection& connection) -> domain::Outcome<TokenMade> {
            if (auto flaw = flaw_of(connection, command)) return std::unexpected(std::move(*flaw));
            auto const logged = storage::append_to_log(connection, occasion, event_of(command));
            storage::insert_api_token(connection,
                                      {.person = occasion.actor.person,
                                       .name = command.name,
                                       .reach = command.reach,
                                       .last_day = command.last_day,
                                       .made_at = occasion.now},
                                      token_hash(command.token), logged);
            return TokenMade{command.token, logged.sequence()};
        });
}

domain::Outcome<void> end_own_api_token(Store& store, Occasion const& occasion,
                                        std::int64_t number) {
    auto const& person = occasion.actor.person;
    Attempt const attempt{
        .action = Action::token_revoke, .object_kind = "person", .object = person};
    return decide(
        store, occasion, attempt, [&](sql::Connection& connection) -> domain::Outcome<void> {
            auto const own = storage::list_api_tokens(connection, occasion.entity, person);
            if (std::ranges::find(own, number, &domain::ApiToken::number) == own.end())
                return domain::refuse(RefusalKind::token_unknown);
            auto const logged = storage::append_to_log(
                connection, occasion,
                {.action = Action::token_revoke,
                 .object_kind = "person",
                 .object = person,
                 .changes = {{"token", std::to_string(number), std::nullopt}}});
            storage::end_api_token(connection, number, logged);
            return {};
        });
}

std::vector<domain::ApiToken> list_own_api_tokens(Store& store, EntityId const& entity,
                                                  std::string const& person) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::list_api_tokens(connection, entity, person);
    });
}

std::int64_t count_api_tokens(Store& store, EntityId const& entity, base::Date day) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::count_api_tokens(connection, entity, day);
    });
}

std::optional<Visitor> find_token_visitor(Store& store, EntityId const& entity,
                                          std::string const& token, base::Instant now) {
    auto const today = now.colombian_date();
    auto visitor = sql::in_snapshot(
        store.database(), [&](sql::Connection& connection) -> std::optional<Visitor> {
            auto const known = storage::find_api_token(connection, entity, token_hash(token));
            if (!known || known->last_day < today) return std::nullopt;
            return load_visitor(connection, entity, *known, today);
        });
    if (!visitor) return std::nullopt;
    auto const& used_at = visitor->token->used_at;
    if (!used_at || now.moment() - used_at->moment() >= noted_every)
        sql::in_transaction(store.database(), [&](sql::Connection& connection) {
            storage::touch_api_token(connection, entity, visitor->token->number, now);
        });
    return visitor;
}

}  // namespace app
