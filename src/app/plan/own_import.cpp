#include "app/plan/own_import.hpp"

#include "storage/plan/import_store.hpp"

namespace app {

using domain::ImportSession;

domain::Outcome<ImportSession> find_own_import(sql::Connection& connection,
                                               storage::Occasion const& occasion,
                                               std::int64_t number) {
    auto session = storage::find_import(connection, occasion.entity, number);
    if (!session || session->person != occasion.actor.person)
        return domain::refuse(domain::RefusalKind::import_unknown);
    return std::move(*session);
}

domain::Outcome<ImportSession> find_own_import(sql::Connection& connection,
                                               storage::Occasion const& occasion,
                                               std::int64_t number, domain::ImportState state) {
    auto session = find_own_import(connection, occasion, number);
    if (session && session->state != state)
        return domain::refuse(domain::RefusalKind::import_closed);
    return session;
}

domain::Event import_event(domain::Action action, std::int64_t number) {
    return {.action = action, .object_kind = "import", .object = std::to_string(number)};
}

}  // namespace app
