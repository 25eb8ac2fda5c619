#pragma once
// The people of an entity, for whoever administers them: invited, given roles, deactivated; never
// deleted, and nobody's password chosen by another (procedure.md §1).

#include <optional>
#include <string>
#include <vector>

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
};

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
// Refusals: name_missing, email_malformed, email_taken, unit_unknown, dates_reversed.
Outcome<LinkOffered> invite_person(Store& store, InvitePerson const& command);

struct GrantRole {
    Occasion occasion;
    std::string person;
    RoleAsked role;
};
// Refusals: person_unknown, unit_unknown, dates_reversed.
Outcome<void> grant_role(Store& store, GrantRole const& command);

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
    enum class Also { password_alone, second_factor } also = Also::password_alone;
    Mailed mailed = Mailed::no;
};
// A link for a new password; to whoever lost the telephone, for a new second factor too. Who was
// deactivated stays so until it is used, and is active from then on. Refusals: person_unknown.
Outcome<LinkOffered> offer_reset(Store& store, OfferReset const& command);

struct CreateUnit {
    Occasion occasion;
    domain::Unit unit;  // with a parent
};
// Refusals: code_missing, code_taken, name_missing, text_unusable, unit_is_entity; of the parent:
// unit_unknown, unit_closed.
Outcome<void> create_unit(Store& store, CreateUnit const& command);

}  // namespace app
