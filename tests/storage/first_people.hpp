#pragma once
// An entity with its first administrator, and the ways of people from the invitation to the second
// factor: what the tests of people begin with.

#include <gtest/gtest.h>

#include "app/people/directory.hpp"
#include "app/people/links.hpp"
#include "app/people/second_factor.hpp"
#include "app/people/sign_in.hpp"
#include "app/people/visitor.hpp"
#include "kit/crypto/encoding.hpp"
#include "kit/crypto/totp.hpp"
#include "kit/sql/testing.hpp"
#include "storage/people/person_store.hpp"

namespace first_people {

using domain::RefusalKind;

inline storage::EntityId const entity{"e"};
inline std::int64_t const half_an_hour = 1800;
inline std::string const good_password = "cinco ranas cantan";

class People : public testing::TestWithParam<sql::Engine> {
protected:
    People() { store.migrate(now()); }

    base::Instant now() const {
        return base::Instant(std::chrono::sys_seconds{std::chrono::seconds{1'790'000'000 + time}});
    }
    storage::Occasion occasion(std::string person = {}) const {
        return {.entity = entity, .now = now(), .actor = {.person = std::move(person)}};
    }

    // The first administrator, "p1", who is ana@e.co.
    void found() {
        ASSERT_TRUE(app::offer_first_administrator(store, entity, now(), "first"));
        ASSERT_TRUE(accept("first").has_value());
    }
    domain::Outcome<storage::SessionStage> accept(std::string token,
                                                  std::string password = good_password) {
        auto const session = "of-" + token;
        return app::accept_link(store, {.occasion = occasion(),
                                        .token = std::move(token),
                                        .password = std::move(password),
                                        .person_id = "p1",
                                        .role_id = "r1",
                                        .name = "Ana",
                                        .email = "Ana@E.co",
                                        .entity_name = "Alcaldía",
                                        .session_token = session,
                                        .form_token = "form"});
    }
    domain::Outcome<app::LinkOffered> invite(std::string const& id, std::string email,
                                             std::optional<base::Date> until = std::nullopt) {
        return app::invite_person(store, {.occasion = occasion("p1"),
                                          .person_id = id,
                                          .link_token = "link-" + id,
                                          .name = "Luis",
                                          .email = std::move(email),
                                          .role = {.role_id = "role-" + id,
                                                   .role = domain::Role::administrator,
                                                   .unit = "entidad",
                                                   .from = now().colombian_date(),
                                                   .until = until}});
    }
    domain::Outcome<void> deactivate(std::string person) {
        return app::deactivate_person(store, {.occasion = occasion(), .person = std::move(person)});
    }
    // By the other of the two, who proves who they are.
    domain::Outcome<app::LinkOffered> offer(std::string person, std::string link,
                                            std::string identity = "Vino con su cédula.") {
        auto const other = person == "p1" ? "p2" : "p1";
        return app::offer_reset(store, {.occasion = occasion(other),
                                        .person = std::move(person),
                                        .link_token = std::move(link),
                                        .identity = std::move(identity),
                                        .proof = {.password = good_password}});
    }
    domain::PersonState state_of(std::string const& person) {
        auto const reader = store.database().reader();
        return storage::find_person(*reader, entity, person)->state;
    }
    domain::Outcome<storage::SessionStage> sign_in(std::string session,
                                                   std::string password = good_password) {
        return app::sign_in(store, {.occasion = occasion(),
                                    .email = " ANA@e.co ",
                                    .password = std::move(password),
                                    .session_token = std::move(session),
                                    .form_token = "form",
                                    .browser = "test"});
    }
    std::optional<app::Visitor> visitor(std::string const& session) {
        return app::find_visitor(store, entity, session, now());
    }
    // What an application shows for the key that is offered to a session.
    std::string code(std::string const& session) const {
        return crypto::totp_code(*crypto::parse_base32(app::offered_secret(session)),
                                 crypto::totp_step(now().moment().time_since_epoch().count()));
    }
    // From the session to a new one of that name.
    domain::Outcome<void> enrol(std::string const& session, std::string into,
                                std::string const& with) {
        return app::confirm_second_factor(store, {.occasion = occasion("p1"),
                                                  .visitor = *visitor(session),
                                                  .session_token = session,
                                                  .code = with,
                                                  .recovery_codes = {"MFRGGZDFMZTWQ2LK"},
                                                  .new_session_token = std::move(into),
                                                  .new_form_token = "form"});
    }

    sql::testing::EmptyDatabase database{GetParam()};
    storage::Store store{database.address()};
    std::int64_t time = 0;
};

}  // namespace first_people
