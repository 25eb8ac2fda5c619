#include "storage/people/api_token_store.hpp"

#include "base/check.hpp"
#include "storage/people/columns.hpp"

namespace storage {
namespace {

domain::ApiToken api_token_of(sql::Row const& row) {
    auto const used_at = row.get<std::optional<std::string>>(7);
    return {.number = row.get<std::int64_t>(0),
            .person = row.get<std::string>(1),
            .name = row.get<std::string>(2),
            .reach = {parse_scopes(row.get<std::string>(3)), row.get<std::string>(4)},
            .last_day = date_of(row.get<std::string>(5)),
            .made_at = instant_of(row.get<std::string>(6)),
            .used_at = used_at ? std::optional(instant_of(*used_at)) : std::nullopt};
}

}  // namespace

std::optional<domain::ApiToken> find_api_token(sql::Connection& connection, EntityId const& entity,
                                               std::string const& token_hash) {
    auto rows = connection.query(
        "SELECT number, person_id, name, scopes, unit_code, last_day, made_at, used_at "
        "FROM api_token WHERE entity_id = $1 AND token_hash = $2 AND ended_at IS NULL",
        entity.value, token_hash);
    if (!rows.next()) return std::nullopt;
    auto token = api_token_of(rows.row());
    CHECK(!rows.next());
    return token;
}

std::vector<domain::ApiToken> list_api_tokens(sql::Connection& connection, EntityId const& entity,
                                              std::string const& person) {
    std::vector<domain::ApiToken> list;
    for (auto const row : connection.query(
             "SELECT number, person_id, name, scopes, unit_code, last_day, made_at, used_at "
             "FROM api_token WHERE entity_id = $1 AND person_id = $2 AND ended_at IS NULL "
             "ORDER BY number DESC",
             entity.value, person))
        list.push_back(api_token_of(row));
    return list;
}

std::int64_t count_api_tokens(sql::Connection& connection, EntityId const& entity, base::Date day) {
    auto rows = connection.query(
        "SELECT COUNT(*) FROM api_token "
        "WHERE entity_id = $1 AND ended_at IS NULL AND last_day >= $2",
        entity.value, day.text());
    CHECK(rows.next());
    return rows.row().get<std::int64_t>(0);
}

void insert_api_token(sql::Connection& connection, domain::ApiToken const& token,
                      std::string const& token_hash, Logged const& logged) {
    connection.execute(
        "INSERT INTO api_token (entity_id, token_hash, number, person_id, name, scopes, "
        "unit_code, last_day, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        logged.entity().value, token_hash, logged.sequence(), token.person, token.name,
        scopes_text(token.reach.scopes), token.reach.unit, token.last_day.text(),
        logged.at().text());
}

void touch_api_token(sql::Connection& connection, EntityId const& entity, std::int64_t number,
                     base::Instant now) {
    connection.execute("UPDATE api_token SET used_at = $3 WHERE entity_id = $1 AND number = $2",
                       entity.value, number, now.text());
}

void end_api_token(sql::Connection& connection, std::int64_t number, Logged const& logged) {
    connection.execute("UPDATE api_token SET ended_at = $3 WHERE entity_id = $1 AND number = $2",
                       logged.entity().value, number, logged.at().text());
}

void end_api_tokens_of(sql::Connection& connection, std::string const& person,
                       Logged const& logged) {
    connection.execute(
        "UPDATE api_token SET ended_at = $3 "
        "WHERE entity_id = $1 AND person_id = $2 AND ended_at IS NULL",
        logged.entity().value, person, logged.at().text());
}

std::string scopes_text(domain::TokenScopes scopes) {
    std::string text;
    for (auto const& one : domain::token_scope_tokens)
        if (scopes.has(one.value)) text.append(text.empty() ? "" : ",").append(one.token);
    return text;
}

domain::TokenScopes parse_scopes(std::string_view text) {
    domain::TokenScopes scopes;
    while (!text.empty()) {
        auto const comma = text.find(',');
        if (auto const scope = domain::token_scope_tokens.find(text.substr(0, comma)))
            scopes.add(*scope);
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return scopes;
}

}  // namespace storage
