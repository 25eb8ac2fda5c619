#pragma once
// The people of an entity, for whoever administers them: invited, given roles, deactivated; never
// deleted, and nobody's password chosen by another (procedure.md §1).

#include <optional>
#include <string>
#include <vector>

#include "app/people/prove_again.hpp"
#include "domain/people/person.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

using domain::Outcome;
using storage::EntityId;
using storage::Occasion;
using storage::Store;

struct PersonEntry {
    domain::Person person;
    std::vector<domain::RoleHeld> roles;
    bool has_second_factor = false;
};
struct Directory {
    std::vector<PersonEntry> people;  // by name
    domain::UnitTree units{{}};
};
Directory load_directory(Store& store, EntityId const& entity);

struct RoleAsked {
    std::string role_id;  // new
    domain::Role role = domain::Role::process_leader;
    std::string unit;
    base::Date from;
    std::optional<base::Date> until;
    std::vector<domain::Refusal> unread = {};  // fields of it that say no role and no day
};

inline constexpr int role_backdated_days_max = 365;
inline constexpr std::size_t identity_characters_max = 500;

// Whether the link goes by mail too, beside being handed over.
enum class Mailed : std::uint8_t { no, yes };

// To be handed over: it stands nowhere else, so who asks twice for one gets it once.
struct LinkOffered {
    std::string token;
};

struct InvitePerson {
    Occasion occasion;
    std::string person_id;   // new
    std::string link_token;  // new: good once, for 72 hours
    std::string name;
    std::string email;
    RoleAsked role;
    Mailed mailed = Mailed::no;
};
// Refusals: name_missing, text_unusable, email_malformed, email_taken, unit_unknown, unit_closed,
// role_backdated, dates_reversed.
Outcome<LinkOffered> invite_person(Store& store, InvitePerson const& command);

struct GrantRole {
    Occasion occasion;
    std::string person;
    RoleAsked role;
};
// Who administers alone may give a role that decides to themselves; the log says so. Refusals:
// person_unknown, unit_unknown, unit_closed, role_backdated, dates_reversed, role_doubled,
// own_role.
Outcome<void> grant_role(Store& store, GrantRole const& command);

// Whether nobody active administers the entity today but who acts.
bool administers_alone(Store& store, Occasion const& occasion);

struct EndRole {
    Occasion occasion;
    std::string person;
    std::string role_id;
};
// From this moment on it is not held any more. Refusals: role_unknown, role_ended,
// last_administrator.
Outcome<void> end_role(Store& store, EndRole const& command);

struct DeactivatePerson {
    Occasion occasion;
    std::string person;
};
// Ends every session, and every link not used yet, at once. Refusals: person_unknown, already_done,
// last_administrator.
Outcome<void> deactivate_person(Store& store, DeactivatePerson const& command);

struct OfferReset {
    Occasion occasion;
    std::string person;
    std::string link_token;  // new
    std::string identity;    // how it was made sure who asks (OWASP ASVS 5.0, 6.4.4)
    ProofGiven proof;
    enum class Also { password_alone, second_factor } also = Also::password_alone;
    Mailed mailed = Mailed::no;
};
// A link for a new password. With the second factor the password goes, too: nobody signs in before
// the link is used. Who was deactivated stays so until then, and is active from then on. The person
// is told by a notice and a mail. Who is only invited is given another link, without note or proof.
// Refusals: person_unknown, own_account, identity_note_missing, text_too_long; of the proof.
Outcome<LinkOffered> offer_reset(Store& store, OfferReset const& command);

struct CreateUnit {
    Occasion occasion;
    domain::Unit unit;  // with a parent
};
// Refusals: code_missing, code_taken, name_missing, text_unusable, unit_is_entity; of the parent:
// unit_unknown, unit_closed.
Outcome<void> create_unit(Store& store, CreateUnit const& command);

}  // namespace app
