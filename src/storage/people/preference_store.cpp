#include "storage/people/preference_store.hpp"

#include "storage/people/columns.hpp"

namespace storage {

domain::Preferences load_preferences(sql::Connection& connection, EntityId const& entity,
                                     std::string const& person) {
    auto const found = connection.find<std::string, std::string, std::string>(
        "SELECT language, digest, shortcuts FROM preference "
        "WHERE entity_id = $1 AND person_id = $2",
        entity.value, person);
    if (!found) return {};
    auto const& [language, digest, shortcuts] = *found;
    return {.language = token_of(domain::mail_language_tokens, language),
            .digest = token_of(domain::wish_tokens, digest),
            .shortcuts = token_of(domain::wish_tokens, shortcuts)};
}

void set_preferences(sql::Connection& connection, std::string const& person,
                     domain::Preferences const& preferences, Logged const& logged) {
    connection.execute(
        "INSERT INTO preference (entity_id, person_id, language, digest, shortcuts) "
        "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (entity_id, person_id) DO UPDATE SET "
        "language = excluded.language, digest = excluded.digest, shortcuts = excluded.shortcuts",
        logged.entity().value, person, domain::mail_language_tokens.token(preferences.language),
        domain::wish_tokens.token(preferences.digest),
        domain::wish_tokens.token(preferences.shortcuts));
}

}  // namespace storage
