#pragma once
// Who comes with a session, or a key for programs: the person, the roles held today, and how far
// the session reaches. Read anew for every request, so that a role or a session that ends has ended
// with the next one.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "domain/people/api_token.hpp"
#include "domain/people/person.hpp"
#include "domain/people/preferences.hpp"
#include "storage/people/session_store.hpp"

namespace app {

using storage::EntityId;
using storage::Occasion;
using storage::Store;

// A working day in one sitting; less for whoever administers (OWASP ASVS 5.0, 7.1.1).
inline constexpr std::chrono::hours session_lives{10};
inline constexpr std::chrono::minutes session_rests{30};
inline constexpr std::chrono::minutes session_rests_administrator{15};

struct Visitor {
    domain::Person person;
    std::vector<domain::RoleHeld> roles;
    storage::Session session;
    bool has_second_factor = false;
    domain::UnitTree units{{}};
    domain::Preferences preferences = {};
    std::vector<std::string> parties = {};  // the person, and whoever has lent them a role today
    // In whose name the session acts, where it does: `roles` is then the one that was lent.
    std::optional<domain::Person> delegator = {};
    std::optional<domain::ApiToken> token = {};  // with which a program came in place of a session

    // A code is what this very session still has to give.
    bool waits_for_code() const;
    // Signed in as far as the roles demand: this session, whatever others of the person proved.
    bool is_whole(base::Date today) const;
    // For the entity as a whole: a role for one of its units is none for all of it.
    bool may(domain::Permission permission, base::Date today) const;
};

// None where the session is not known, has ended, rested or lived too long, or the person is not
// active.
std::optional<Visitor> find_visitor(Store& store, EntityId const& entity,
                                    std::string const& session_token, base::Instant now);

// How long the session of a visit at this moment lives on: while nobody comes, and at the most.
struct SessionLeft {
    std::chrono::seconds at_rest;
    std::chrono::seconds at_most;
};
SessionLeft session_left(Visitor const& visitor, base::Instant now);

// Somebody as they could come, without a session: in their own name, then in that of each who has
// lent them a role today. Empty where the person is not active.
std::vector<Visitor> list_standings(Store& store, EntityId const& entity, std::string const& person,
                                    base::Date today);

// Ends that session of the visitor's own, or all of them but the one in use.
void end_own_session(Store& store, Occasion const& occasion, std::string const& token_hash);
void end_other_sessions(Store& store, Occasion const& occasion, Visitor const& visitor);

std::vector<storage::Session> list_own_sessions(Store& store, EntityId const& entity,
                                                Visitor const& visitor);

}  // namespace app
