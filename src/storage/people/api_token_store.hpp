#pragma once
// Keys for programs: rows to domain and back. A key is kept as its SHA-256 and found by it, so that
// nothing is compared with a secret.

#include <optional>
#include <string>
#include <vector>

#include "domain/people/api_token.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

// None where it is not known or was ended.
std::optional<domain::ApiToken> find_api_token(sql::Connection& connection, EntityId const& entity,
                                               std::string const& token_hash);
// Those that were not ended, the latest first.
std::vector<domain::ApiToken> list_api_tokens(sql::Connection& connection, EntityId const& entity,
                                              std::string const& person);
// Those of everybody that were not ended and hold on that day.
std::int64_t count_api_tokens(sql::Connection& connection, EntityId const& entity, base::Date day);
// Its number is that of the entry.
void insert_api_token(sql::Connection& connection, domain::ApiToken const& token,
                      std::string const& token_hash, Logged const& logged);
// Of no weight: no entry of the log.
void touch_api_token(sql::Connection& connection, EntityId const& entity, std::int64_t number,
                     base::Instant now);
void end_api_token(sql::Connection& connection, std::int64_t number, Logged const& logged);
void end_api_tokens_of(sql::Connection& connection, std::string const& person,
                       Logged const& logged);

// "read,formulate", and back; what is not known is left out.
std::string scopes_text(domain::TokenScopes scopes);
domain::TokenScopes parse_scopes(std::string_view text);

}  // namespace storage
