#pragma once
// A form that came when the session had ended is not lost: what was typed waits for its person to
// sign in again, and for nobody else (interface.md §10.2). Whose it is says the token that every
// form of a session carries. Nothing is done with it before its person sends it, judged then as any
// other form.

#include "storage/people/unsent_form_store.hpp"

namespace app {

using storage::EntityId;
using storage::Store;
using storage::UnsentForm;

// The person is found by the token. False where the token is of no session of somebody active, or
// the store is full: nothing is kept then.
bool keep_unsent_form(Store& store, EntityId const& entity, std::string const& form_token,
                      UnsentForm form);

// What waits for that person, if anything does and is not older than a week.
std::optional<UnsentForm> find_unsent_form(Store& store, EntityId const& entity,
                                           std::string const& person, base::Instant now);

// It was sent, or its person does not want it.
void drop_unsent_form(Store& store, EntityId const& entity, std::string const& person);

// Whether the token is of a session of that person, ended or not.
bool is_form_of(Store& store, EntityId const& entity, std::string const& form_token,
                std::string const& person);

}  // namespace app
