#pragma once
// Links that are good once: the first administrator's, printed when the program starts with nobody
// in its store; invitations; new passwords; and the return of who was deactivated, whom no older
// link lets in. They work without mail: whoever administers hands them over. Nobody chooses a
// password for somebody else (OWASP ASVS 5.0, 6.4).

#include <chrono>
#include <optional>
#include <string>

#include "domain/people/person.hpp"
#include "domain/refusal.hpp"
#include "storage/people/session_store.hpp"

namespace app {

using domain::Outcome;
using storage::EntityId;
using storage::LinkPurpose;
using storage::Occasion;
using storage::Store;

inline constexpr std::chrono::minutes first_administrator_link_lives{30};
inline constexpr std::chrono::hours link_lives{72};

// Takes the token for the first administrator's link; false where there are people already.
bool offer_first_administrator(Store& store, EntityId const& entity, base::Instant now,
                               std::string const& token);

struct OpenedLink {
    LinkPurpose purpose = LinkPurpose::invitation;
    std::optional<domain::Person> person;  // none for the first administrator
};
// Or link_unusable.
Outcome<OpenedLink> open_link(Store& store, EntityId const& entity, std::string const& token,
                              base::Instant now);

struct AcceptLink {
    Occasion occasion;
    std::string token;
    std::string password;
    std::string person_id;  // for the first administrator: a new number, and the next three
    std::string role_id;
    std::string name;
    std::string email;
    std::string entity_name;    // of the first unit
    std::string session_token;  // new, as the next
    std::string form_token;
    std::string browser = {};
};
// The person is signed in, as far as a password reaches: where the session then stands. Refusals:
// those of the link, the name, the address and the password.
Outcome<storage::SessionStage> accept_link(Store& store, AcceptLink const& command);

}  // namespace app
