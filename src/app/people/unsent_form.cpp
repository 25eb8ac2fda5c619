#include "app/people/unsent_form.hpp"

#include "kit/sql/in_transaction.hpp"
#include "storage/people/person_store.hpp"

namespace app {

bool keep_unsent_form(Store& store, EntityId const& entity, std::string const& form_token,
                      UnsentForm form) {
    try {
        return sql::in_transaction(store.database(), [&](sql::Connection& connection) {
            auto const owner = storage::find_owner_of_form(connection, entity, form_token);
            if (!owner) return false;
            auto const person = storage::find_person(connection, entity, *owner);
            if (!person || person->state != domain::PersonState::active) return false;
            form.person = *owner;
            storage::keep_unsent_form(connection, entity, form);
            return true;
        });
    } catch (sql::DatabaseError const& error) {
        if (error.kind() != sql::ErrorKind::disk_full) throw;
        return false;
    }
}

std::optional<UnsentForm> find_unsent_form(Store& store, EntityId const& entity,
                                           std::string const& person, base::Instant now) {
    auto form = sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::find_unsent_form(connection, entity, person);
    });
    bool const is_kept = form && now.moment() - form->at.moment() < storage::unsent_forms_kept;
    return is_kept ? form : std::nullopt;
}

void drop_unsent_form(Store& store, EntityId const& entity, std::string const& person) {
    sql::in_transaction(store.database(), [&](sql::Connection& connection) {
        storage::drop_unsent_form(connection, entity, person);
    });
}

bool is_form_of(Store& store, EntityId const& entity, std::string const& form_token,
                std::string const& person) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::find_owner_of_form(connection, entity, form_token) == person;
    });
}

}  // namespace app
