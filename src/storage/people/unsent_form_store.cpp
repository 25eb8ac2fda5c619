#include "storage/people/unsent_form_store.hpp"

#include "storage/people/columns.hpp"

namespace storage {

void keep_unsent_form(sql::Connection& connection, EntityId const& entity, UnsentForm const& form) {
    auto const oldest = base::Instant(form.at.moment() - unsent_forms_kept);
    connection.execute("DELETE FROM unsent_form WHERE entity_id = $1 AND at < $2", entity.value,
                       oldest.text());
    connection.execute(
        "INSERT INTO unsent_form (entity_id, person_id, path, back, fields, lacks, at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (entity_id, person_id) DO UPDATE SET "
        "path = excluded.path, back = excluded.back, fields = excluded.fields, "
        "lacks = excluded.lacks, at = excluded.at",
        entity.value, form.person, form.path, form.back, form.fields,
        unsent_lacks_tokens.token(form.lacks), form.at.text());
}

std::optional<UnsentForm> find_unsent_form(sql::Connection& connection, EntityId const& entity,
                                           std::string const& person) {
    auto const found =
        connection.find<std::string, std::string, std::string, std::string, std::string>(
            "SELECT path, back, fields, lacks, at FROM unsent_form "
            "WHERE entity_id = $1 AND person_id = $2",
            entity.value, person);
    if (!found) return std::nullopt;
    auto const& [path, back, fields, lacks, at] = *found;
    return UnsentForm{.person = person,
                      .path = path,
                      .back = back,
                      .fields = fields,
                      .lacks = token_of(unsent_lacks_tokens, lacks),
                      .at = instant_of(at)};
}

void drop_unsent_form(sql::Connection& connection, EntityId const& entity,
                      std::string const& person) {
    connection.execute("DELETE FROM unsent_form WHERE entity_id = $1 AND person_id = $2",
                       entity.value, person);
}

}  // namespace storage
