#include "app/plan/import_session.hpp"

#include <algorithm>

#include "app/people/roles_of.hpp"
#include "app/plan/own_import.hpp"
#include "app/record/decide.hpp"
#include "kit/crypto/sha256.hpp"
#include "storage/plan/import_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::ImportSession;
using domain::ImportState;
using domain::Permission;
using domain::Refusal;
using domain::RefusalKind;

// work(connection, session) on an import of one's own that is open.
template <class Work>
domain::Outcome<void> with_open_import(storage::Store& store, storage::Occasion const& occasion,
                                       Attempt const& attempt, std::int64_t number, Work&& work) {
    return decide(
        store, occasion, attempt, [&](sql::Connection& connection) -> domain::Outcome<void> {
            auto session = find_own_import(connection, occasion, number, ImportState::open);
            if (!session) return std::unexpected(session.error());
            return work(connection, *session);
        });
}

Attempt attempt_of(Action action, std::int64_t number) {
    return {.action = action, .object_kind = "import", .object = std::to_string(number)};
}

std::size_t sweep(sql::Connection& connection, storage::Occasion const& occasion) {
    auto const old = storage::list_imports_before(
        connection, occasion.entity, base::Instant(occasion.now.moment() - imports_live));
    for (auto const number : old) {
        auto const logged = storage::append_to_log(connection, occasion,
                                                   import_event(Action::import_sweep, number));
        storage::delete_import(connection, number, logged);
    }
    return old.size();
}

std::optional<Refusal> flaw_of_begin(sql::Connection& connection,
                                     storage::Occasion const& occasion) {
    if (!domain::may_somewhere(roles_of(connection, occasion), Permission::import_plan,
                               occasion.now.colombian_date()))
        return Refusal{.kind = RefusalKind::not_permitted, .lifted_by = Permission::import_plan};
    auto const own = storage::list_imports(connection, occasion.entity, occasion.actor.person);
    auto const open = std::ranges::count(own, ImportState::open, &ImportSession::state);
    if (static_cast<std::size_t>(open) >= open_imports_max)
        return Refusal{RefusalKind::imports_open};
    return std::nullopt;
}

domain::Outcome<std::int64_t> begin_in(sql::Connection& connection, BeginImport const& command) {
    auto const& occasion = command.occasion;
    sweep(connection, occasion);
    if (auto flaw = flaw_of_begin(connection, occasion)) return std::unexpected(std::move(*flaw));
    ImportSession session;
    session.number = storage::load_log_head(connection, occasion.entity).sequence + 1;
    session.person = occasion.actor.person;
    session.file_name = command.file_name;
    session.digest = crypto::sha256_hex(command.file);
    session.file_bytes = static_cast<std::int64_t>(command.file.size());
    session.choices = command.choices;
    session.begun_at = occasion.now;
    auto event = import_event(Action::import_begin, session.number);
    event.changes = {{"digest", std::nullopt, session.digest},
                     {"bytes", std::nullopt, std::to_string(session.file_bytes)}};
    event.personal = {{"file_name", std::nullopt, session.file_name}};
    auto const logged = storage::append_to_log(connection, occasion, event);
    storage::insert_import(connection, session, command.file, logged);
    return session.number;
}

}  // namespace

domain::Outcome<std::int64_t> begin_import(storage::Store& store, BeginImport const& command) {
    Attempt const attempt{.action = Action::import_begin, .object_kind = "import"};
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) { return begin_in(connection, command); });
}

void refuse_import(storage::Store& store, storage::Occasion const& occasion,
                   std::string const& file) {
    note_refusal(
        store, occasion,
        {.action = Action::import_begin, .object_kind = "file", .object = crypto::sha256_hex(file)},
        Refusal{RefusalKind::file_unusable});
}

domain::Outcome<ImportInCourse> load_import(storage::Store& store,
                                            storage::Occasion const& occasion,
                                            std::int64_t number) {
    return sql::in_snapshot(
        store.database(), [&](sql::Connection& connection) -> domain::Outcome<ImportInCourse> {
            auto session = find_own_import(connection, occasion, number);
            if (!session) return std::unexpected(session.error());
            return ImportInCourse{std::move(*session),
                                  storage::list_corrections(connection, occasion.entity, number)};
        });
}

std::string load_import_file(storage::Store& store, storage::Occasion const& occasion,
                             std::int64_t number) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        bool const is_own = find_own_import(connection, occasion, number).has_value();
        return is_own ? storage::load_import_file(connection, occasion.entity, number)
                      : std::string();
    });
}

std::vector<ImportSession> list_imports(storage::Store& store, storage::Occasion const& occasion) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::list_imports(connection, occasion.entity, occasion.actor.person);
    });
}

std::optional<std::string> find_mapping(storage::Store& store, storage::EntityId const& entity,
                                        std::string const& fingerprint) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::find_mapping(connection, entity, fingerprint);
    });
}

domain::Outcome<void> choose_import(storage::Store& store, ChooseImport const& command) {
    return with_open_import(
        store, command.occasion, attempt_of(Action::import_choose, command.number), command.number,
        [&](sql::Connection& connection, ImportSession& session) -> domain::Outcome<void> {
            if (session.choices == command.choices) return {};
            auto event = import_event(Action::import_choose, session.number);
            event.changes = {{"choices", session.choices, command.choices}};
            auto const logged = storage::append_to_log(connection, command.occasion, event);
            session.choices = command.choices;
            storage::update_import(connection, session, logged);
            return {};
        });
}

domain::Outcome<void> correct_import(storage::Store& store, CorrectImport const& command) {
    return with_open_import(
        store, command.occasion, attempt_of(Action::import_correct, command.number), command.number,
        [&](sql::Connection& connection, ImportSession& session) -> domain::Outcome<void> {
            auto event = import_event(Action::import_correct, session.number);
            for (auto const& [place, text] : command.corrections) {
                auto const cell = place.sheet + "/" + std::to_string(place.row + 1) + "/" +
                                  std::to_string(place.column + 1);
                if (!domain::is_usable_cell({"text", text}))
                    return domain::refuse(RefusalKind::text_unusable, cell);
                event.changes.push_back({cell, std::nullopt, text});
            }
            if (event.changes.empty()) return {};
            auto const logged = storage::append_to_log(connection, command.occasion, event);
            for (auto const& correction : command.corrections)
                storage::set_correction(connection, session.number, correction, logged);
            return {};
        });
}

domain::Outcome<void> discard_import(storage::Store& store, ChooseImport const& command) {
    return with_open_import(
        store, command.occasion, attempt_of(Action::import_discard, command.number), command.number,
        [&](sql::Connection& connection, ImportSession& session) -> domain::Outcome<void> {
            auto const logged = storage::append_to_log(
                connection, command.occasion, import_event(Action::import_discard, session.number));
            storage::delete_import(connection, session.number, logged);
            return {};
        });
}

std::size_t sweep_imports(storage::Store& store, storage::Occasion const& occasion) {
    return change(store, occasion.entity,
                  [&](sql::Connection& connection) { return sweep(connection, occasion); });
}

}  // namespace app
