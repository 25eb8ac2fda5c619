#include "app/people/visitor.hpp"

#include <algorithm>

#include "app/people/roles_of.hpp"
#include "app/people/token.hpp"
#include "app/record/change.hpp"
#include "storage/people/delegation_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/preference_store.hpp"
#include "storage/people/unit_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::Event;

constexpr std::chrono::seconds touched_every{60};

bool administers(std::vector<domain::RoleHeld> const& roles, base::Date today) {
    return std::ranges::any_of(roles, [&](domain::RoleHeld const& held) {
        return held.role == domain::Role::administrator && held.holds_on(today);
    });
}

std::chrono::minutes rests(Visitor const& visitor, base::Date today) {
    return administers(visitor.roles, today) ? session_rests_administrator : session_rests;
}

bool is_alive(Visitor const& visitor, base::Instant now) {
    auto const& session = visitor.session;
    return !session.ended_at &&
           now.moment() - session.seen_at.moment() < rests(visitor, now.colombian_date()) &&
           now.moment() - session.created_at.moment() < session_lives;
}

// The role lent instead of the visitor's own, where the session acts by a delegation in force.
void stand_in(sql::Connection& connection, EntityId const& entity, Visitor& visitor,
              base::Date today) {
    auto const found = storage::find_delegation(connection, entity, visitor.session.delegation);
    auto const lent = found && found->delegation.delegate == visitor.person.id
                          ? found->lent_on(today)
                          : std::nullopt;
    if (!lent) return visitor.session.delegation.clear();
    visitor.delegator = storage::find_person(connection, entity, found->delegation.delegator);
    visitor.roles = {*lent};
}

std::optional<Visitor> load_person(sql::Connection& connection, EntityId const& entity,
                                   std::string const& id, base::Date today) {
    auto person = storage::find_person(connection, entity, id);
    if (!person || person->state != domain::PersonState::active) return std::nullopt;
    auto const credential = storage::find_credential(connection, entity, id);
    return Visitor{.person = std::move(*person),
                   .roles = storage::list_roles(connection, entity, id),
                   .session = {},
                   .has_second_factor = credential && credential->has_second_factor(),
                   .units = storage::load_units(connection, entity),
                   .preferences = storage::load_preferences(connection, entity, id),
                   .parties = parties_of(connection, entity, id, today)};
}

std::optional<Visitor> load_visitor(sql::Connection& connection, EntityId const& entity,
                                    std::string const& token, base::Date today) {
    auto session = storage::find_session(connection, entity, token_hash(token));
    if (!session) return std::nullopt;
    auto visitor = load_person(connection, entity, session->person, today);
    if (!visitor) return std::nullopt;
    visitor->session = std::move(*session);
    stand_in(connection, entity, *visitor, today);
    return visitor;
}

void end_in(sql::Connection& connection, Occasion const& occasion, std::string const& hash) {
    auto const logged = storage::append_to_log(
        connection, occasion,
        Event{.action = Action::session_end, .object_kind = "session", .object = hash});
    storage::end_session(connection, hash, logged);
}

// Where the disk is full one can still read; the session then rests as if nobody had come.
void touch(Store& store, EntityId const& entity, Visitor const& visitor, base::Instant now) {
    try {
        sql::in_transaction(store.database(), [&](sql::Connection& connection) {
            storage::touch_session(connection, entity, visitor.session.token_hash, now);
        });
    } catch (sql::DatabaseError const& error) {
        if (error.kind() != sql::ErrorKind::disk_full) throw;
    }
}

}  // namespace

bool Visitor::waits_for_code() const {
    return session.stage == storage::SessionStage::password ||
           (session.stage == storage::SessionStage::whole && has_second_factor);
}

bool Visitor::is_whole(base::Date today) const {
    if (session.stage == storage::SessionStage::proven) return true;
    return session.stage == storage::SessionStage::whole && !has_second_factor &&
           !domain::needs_second_factor(roles, today);
}

bool Visitor::may(domain::Permission permission, base::Date today) const {
    auto const roots = units.below(std::nullopt);
    return !roots.empty() && domain::may(roles, permission, units, roots.front()->code, today);
}

std::optional<Visitor> find_visitor(Store& store, EntityId const& entity,
                                    std::string const& session_token, base::Instant now) {
    auto visitor = sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return load_visitor(connection, entity, session_token, now.colombian_date());
    });
    if (!visitor || !is_alive(*visitor, now)) return std::nullopt;
    if (now.moment() - visitor->session.seen_at.moment() >= touched_every)
        touch(store, entity, *visitor, now);
    return visitor;
}

SessionLeft session_left(Visitor const& visitor, base::Instant now) {
    // The visit itself may not have been written down: one is, every so often.
    auto const until = visitor.session.created_at.moment() + session_lives;
    return {.at_rest = rests(visitor, now.colombian_date()) - touched_every,
            .at_most = std::chrono::duration_cast<std::chrono::seconds>(until - now.moment())};
}

std::vector<Visitor> list_standings(Store& store, EntityId const& entity, std::string const& person,
                                    base::Date today) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        std::vector<Visitor> standings;
        auto const own = load_person(connection, entity, person, today);
        if (!own) return standings;
        standings.push_back(*own);
        for (auto const& one : storage::list_delegations_of(connection, entity, person)) {
            auto visitor = *own;
            visitor.session.delegation = one.delegation.id;
            stand_in(connection, entity, visitor, today);
            if (visitor.delegator) standings.push_back(std::move(visitor));
        }
        return standings;
    });
}

void end_own_session(Store& store, Occasion const& occasion, std::string const& token_hash) {
    change(store, occasion.entity, [&](sql::Connection& connection) {
        auto const session = storage::find_session(connection, occasion.entity, token_hash);
        bool const is_own =
            session && !session->ended_at && session->person == occasion.actor.person;
        if (is_own) end_in(connection, occasion, token_hash);
    });
}

void end_other_sessions(Store& store, Occasion const& occasion, Visitor const& visitor) {
    change(store, occasion.entity, [&](sql::Connection& connection) {
        for (auto const& session :
             storage::list_sessions(connection, occasion.entity, visitor.person.id))
            if (session.token_hash != visitor.session.token_hash)
                end_in(connection, occasion, session.token_hash);
    });
}

std::vector<storage::Session> list_own_sessions(Store& store, EntityId const& entity,
                                                Visitor const& visitor) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::list_sessions(connection, entity, visitor.person.id);
    });
}

}  // namespace app
