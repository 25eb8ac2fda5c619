#include "app/people/preferences.hpp"

#include "app/record/change.hpp"
#include "storage/people/preference_store.hpp"

namespace app {
namespace {

template <class Table, class Value>
void add_change(std::vector<domain::Change>& changes, std::string field, Table const& tokens,
                Value before, Value after) {
    if (before != after)
        changes.push_back({std::move(field), std::string(tokens.token(before)),
                           std::string(tokens.token(after))});
}

}  // namespace

void set_preferences(storage::Store& store, storage::Occasion const& occasion,
                     domain::Preferences const& preferences) {
    change(store, occasion.entity, [&](sql::Connection& connection) {
        auto const& person = occasion.actor.person;
        auto const before = storage::load_preferences(connection, occasion.entity, person);
        if (before == preferences) return;
        std::vector<domain::Change> changes;
        add_change(changes, "language", domain::mail_language_tokens, before.language,
                   preferences.language);
        add_change(changes, "daily_mail", domain::wish_tokens, before.digest, preferences.digest);
        add_change(changes, "shortcuts", domain::wish_tokens, before.shortcuts,
                   preferences.shortcuts);
        auto const logged = storage::append_to_log(connection, occasion,
                                                   {.action = domain::Action::preferences_set,
                                                    .object_kind = "person",
                                                    .object = person,
                                                    .changes = std::move(changes)});
        storage::set_preferences(connection, person, preferences, logged);
    });
}

}  // namespace app
