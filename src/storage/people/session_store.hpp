#pragma once
// Sessions, links that are good once, and failures to sign in. Tokens are kept as their SHA-256:
// who reads the database can open nothing.

#include <optional>
#include <string>
#include <vector>

#include "domain/people/throttle.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

enum class SessionStage : std::uint8_t {
    password,  // the second factor is still to come
    whole,     // the password alone: there was no second factor to ask for
    proven,    // the second factor too
};

inline constexpr base::EnumTable session_stage_tokens{std::array{
    base::EnumToken{SessionStage::password, "password"},
    base::EnumToken{SessionStage::whole, "whole"},
    base::EnumToken{SessionStage::proven, "proven"},
}};

struct Session {
    std::string token_hash;
    std::string person;
    SessionStage stage = SessionStage::password;
    std::string form_token;
    std::string peer;
    std::string browser;
    base::Instant created_at;
    base::Instant seen_at;
    std::optional<base::Instant> ended_at = {};
    std::string delegation = {};  // by which its person acts; empty: in their own name
};

std::optional<Session> find_session(sql::Connection& connection, EntityId const& entity,
                                    std::string const& token_hash);
// Whose session the forms with this token are of, ended or not.
std::optional<std::string> find_owner_of_form(sql::Connection& connection, EntityId const& entity,
                                              std::string const& form_token);
// Those that were not ended, the last seen first.
std::vector<Session> list_sessions(sql::Connection& connection, EntityId const& entity,
                                   std::string const& person);
void insert_session(sql::Connection& connection, Session const& session, Logged const& logged);
// Of no weight: no entry of the log.
void touch_session(sql::Connection& connection, EntityId const& entity,
                   std::string const& token_hash, base::Instant now);
// By which its person acts from now on; empty: in their own name.
void set_delegation(sql::Connection& connection, std::string const& token_hash,
                    std::string const& delegation, Logged const& logged);
void end_session(sql::Connection& connection, std::string const& token_hash, Logged const& logged);
void end_sessions_of(sql::Connection& connection, std::string const& person, Logged const& logged);

enum class LinkPurpose : std::uint8_t {
    first_administrator,
    invitation,
    reset,
    reactivation,  // of somebody who was deactivated
};

inline constexpr base::EnumTable link_purpose_tokens{std::array{
    base::EnumToken{LinkPurpose::first_administrator, "first-administrator"},
    base::EnumToken{LinkPurpose::invitation, "invitation"},
    base::EnumToken{LinkPurpose::reset, "reset"},
    base::EnumToken{LinkPurpose::reactivation, "reactivation"},
}};

struct SingleUseLink {
    std::string token_hash;
    LinkPurpose purpose = LinkPurpose::invitation;
    std::optional<std::string> person = {};
    base::Instant expires_at;
    std::optional<base::Instant> used_at = {};
};

std::optional<SingleUseLink> find_link(sql::Connection& connection, EntityId const& entity,
                                       std::string const& token_hash);
// Makes useless what the same person, or nobody, had been given before.
void replace_link(sql::Connection& connection, EntityId const& entity, SingleUseLink const& link);
void use_link(sql::Connection& connection, std::string const& token_hash, Logged const& logged);
// All that the person has not used.
void drop_links_of(sql::Connection& connection, std::string const& person, Logged const& logged);

// subject: digest of the address typed, or of where it came from.
domain::SignInFailures load_failures(sql::Connection& connection, EntityId const& entity,
                                     std::string const& subject);
// Drops what is forgotten by then, of everybody.
void set_failures(sql::Connection& connection, EntityId const& entity, std::string const& subject,
                  domain::SignInFailures const& failures);
void forget_failures(sql::Connection& connection, EntityId const& entity,
                     std::string const& subject);

}  // namespace storage
