#pragma once
// Forms that came when the session of their person had ended, the last one of each person: of no
// weight, so no entry of the log. No password, token or file is among the fields. Kept for a week.

#include <chrono>
#include <optional>
#include <string>

#include "storage/people/session_store.hpp"

namespace storage {

inline constexpr std::chrono::days unsent_forms_kept{7};

enum class UnsentLacks : std::uint8_t { nothing, password, files };

inline constexpr base::EnumTable unsent_lacks_tokens{std::array{
    base::EnumToken{UnsentLacks::nothing, "nothing"},
    base::EnumToken{UnsentLacks::password, "password"},
    base::EnumToken{UnsentLacks::files, "files"},
}};

struct UnsentForm {
    std::string person;
    std::string path;                          // that it was sent to
    std::string back;                          // of the page that holds the form
    std::string fields;                        // application/x-www-form-urlencoded
    UnsentLacks lacks = UnsentLacks::nothing;  // what was not kept of it
    base::Instant at;
};

// Drops what is older than a week, of the whole entity.
void keep_unsent_form(sql::Connection& connection, EntityId const& entity, UnsentForm const& form);
std::optional<UnsentForm> find_unsent_form(sql::Connection& connection, EntityId const& entity,
                                           std::string const& person);
void drop_unsent_form(sql::Connection& connection, EntityId const& entity,
                      std::string const& person);

}  // namespace storage
