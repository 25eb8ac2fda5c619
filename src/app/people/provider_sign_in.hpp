#pragma once
// Signing in with the account that the entity gives its people (OpenID Connect): the browser goes
// to the provider and comes back, within ten minutes and once. An account opens nothing until
// whoever it is of has linked it, signed in by password: it is known by issuer and subject, never
// by an e-mail address (OWASP ASVS 5.0, 6.8.1 and 10.5.2). What is signed is still signed with the
// password.

#include <chrono>
#include <optional>
#include <string>

#include "domain/refusal.hpp"
#include "storage/people/provider_store.hpp"
#include "storage/people/session_store.hpp"

namespace app {

using domain::Outcome;
using storage::EntityId;
using storage::Occasion;
using storage::ProviderAccount;
using storage::Store;

inline constexpr std::chrono::minutes trip_lives{10};

// All of them new and random: each is known to the provider, to the browser or to us alone.
struct TripSecrets {
    std::string state;
    std::string nonce;
    std::string verifier;
    std::string browser;  // a cookie: whoever began is who comes back
};

struct BeginTrip {
    EntityId entity;
    base::Instant now;
    TripSecrets secrets;
    std::string return_to;              // a path of ours
    std::optional<std::string> person;  // who links an account; none: somebody signs in
};
void begin_trip(Store& store, BeginTrip const& command);

struct Trip {
    std::string nonce;
    std::string verifier;
    std::string return_to;
    std::optional<std::string> person;
};
// Refusal: link_unusable, for a state that we did not give, that was used, has expired, or came
// back in another browser.
Outcome<Trip> end_trip(Store& store, EntityId const& entity, std::string const& state,
                       std::string const& browser, base::Instant now);

// What the provider asked for beside the account's password, if its answer says so.
enum class ProviderProof : std::uint8_t { one_factor, two_factors };

struct SignInByProvider {
    Occasion occasion;
    ProviderAccount account;
    ProviderProof proof = ProviderProof::one_factor;
    std::string session_token;  // new and random, as the next
    std::string form_token;
    std::string browser;
};
// Refusal: account_unknown, where it is linked to nobody who is active; it is written down.
Outcome<storage::SessionStage> sign_in_by_provider(Store& store, SignInByProvider const& command);

// The provider's answer was not one that we believe.
void note_untrusted_answer(Store& store, Occasion const& occasion, std::string const& why);

struct LinkAccount {
    Occasion occasion;
    std::string person;
    ProviderAccount account;
};
// In place of the one linked before. Refusals: account_taken, by somebody else; already_done.
Outcome<void> link_account(Store& store, LinkAccount const& command);

struct UnlinkAccount {
    Occasion occasion;
    std::string issuer;
};
// Of who acts. Refusal: already_done.
Outcome<void> unlink_account(Store& store, UnlinkAccount const& command);

bool has_account(Store& store, EntityId const& entity, std::string const& person,
                 std::string const& issuer);

}  // namespace app
