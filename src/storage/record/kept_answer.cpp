#include "storage/record/kept_answer.hpp"

#include "base/check.hpp"

namespace storage {

std::optional<KeptAnswer> find_kept_answer(sql::Connection& connection, Occasion const& occasion,
                                           domain::Action action) {
    CHECK(occasion.request.has_value());
    auto const found = connection.find<std::string, std::string>(
        "SELECT body_sha256, answer FROM idempotency_key WHERE entity_id = $1 AND person_id = $2 "
        "AND key = $3 AND route = $4 AND action = $5",
        occasion.entity.value, occasion.actor.person, occasion.request->key,
        occasion.request->route, domain::action_tokens.token(action));
    if (!found) return std::nullopt;
    return KeptAnswer{std::get<0>(*found), std::get<1>(*found)};
}

void keep_answer(sql::Connection& connection, Occasion const& occasion, domain::Action action,
                 std::string const& text) {
    CHECK(occasion.request.has_value());
    auto const oldest = base::Instant(occasion.now.moment() - answers_kept);
    connection.execute("DELETE FROM idempotency_key WHERE entity_id = $1 AND at < $2",
                       occasion.entity.value, oldest.text());
    connection.execute(
        "INSERT INTO idempotency_key (entity_id, person_id, key, route, action, body_sha256, "
        "answer, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        occasion.entity.value, occasion.actor.person, occasion.request->key,
        occasion.request->route, domain::action_tokens.token(action), occasion.request->body_digest,
        text, occasion.now.text());
}

}  // namespace storage
