// What an import becomes: confirmed, and undone.
#include <algorithm>
#include <charconv>

#include "app/plan/as_left.hpp"
#include "app/plan/authority.hpp"
#include "app/plan/draft_events.hpp"
#include "app/plan/import_session.hpp"
#include "app/plan/own_import.hpp"
#include "app/record/decide.hpp"
#include "storage/plan/edition_store.hpp"
#include "storage/plan/formulation_store.hpp"
#include "storage/plan/import_store.hpp"
#include "storage/record/canonical_entry.hpp"

namespace app {
namespace {

using domain::Action;
using domain::Formulation;
using domain::ImportSession;
using domain::ImportState;
using domain::Permission;
using domain::RefusalKind;

class Confirming {
public:
    Confirming(sql::Connection& connection, ConfirmImport const& command, ImportSession session)
        : connection_(connection), command_(command), session_(std::move(session)) {}

    domain::Outcome<std::string> run() {
        auto const before = storage::load_log_head(connection_, command_.occasion.entity).sequence;
        auto formulation = std::visit([&](auto const& what) { return apply(what); }, command_.what);
        if (!formulation) return std::unexpected(formulation.error());
        session_.state = ImportState::confirmed;
        session_.plan = formulation->plan;
        session_.formulation = formulation->number;
        session_.is_new = std::holds_alternative<BeginFormulation>(command_.what);
        session_.version = formulation->version;
        session_.first_entry = before + 1;
        session_.last_entry =
            storage::load_log_head(connection_, command_.occasion.entity).sequence;
        auto event = import_event(Action::import_confirm, session_.number);
        event.changes = {{"plan", std::nullopt, session_.plan},
                         {"formulation", std::nullopt, std::to_string(session_.formulation)},
                         {"digest", std::nullopt, session_.digest}};
        auto const logged = storage::append_to_log(connection_, command_.occasion, event);
        storage::update_import(connection_, session_, logged);
        for (auto const& [fingerprint, mapping] : command_.mappings)
            storage::set_mapping(connection_, fingerprint, mapping, logged);
        return session_.plan;
    }

private:
    domain::Outcome<Formulation> apply(BeginFormulation const& begin) {
        auto const latest = storage::find_latest(connection_, command_.occasion.entity, begin.plan);
        auto const latest_edition =
            latest ? begin.plan + "/" + std::to_string(latest->number) : std::string();
        bool const continues = begin.begun_from.starts_with(begin.plan + "/");
        if (continues && begin.begun_from != latest_edition)
            return domain::refuse(RefusalKind::changed_meanwhile);
        return begin_formulation(connection_, begin);
    }

    domain::Outcome<Formulation> apply(ChangeDraft const& change) {
        return change_draft(connection_, change);
    }

    sql::Connection& connection_;
    ConfirmImport const& command_;
    ImportSession session_;
};

int number_in(std::optional<std::string> const& told) {
    auto const text = told.value_or("");
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// Of an entry about one object.
int object_number(domain::Change const& change) {
    return number_in(change.after);
}

// To where the entry says that it was.
DraftReturn return_of(std::vector<domain::Change> const& changes) {
    DraftReturn back{.object = object_number(changes.front())};
    for (auto const& change : changes) {
        if (change.field == "parent") back.parent = number_in(change.before);
        if (change.field == "place") back.rank = number_in(change.before);
    }
    return back;
}

// The other way round, what these entries of the log tell of that plan.
ChangeDraft reversed(sql::Connection& connection, UndoImport const& command,
                     ImportSession const& session, std::int64_t seen_version) {
    ChangeDraft change{
        .occasion = command.occasion, .plan = session.plan, .seen_version = seen_version};
    auto const count = session.last_entry - session.first_entry + 1;
    storage::read_log(
        connection, command.occasion.entity, session.first_entry, count,
        [&](domain::LogEntry const& entry) {
            auto const action = domain::action_tokens.find(entry.action);
            auto const changes = storage::parse_changes(entry.changes);
            if (!action || !changes || changes->empty()) return;
            auto const& first = changes->front();
            if (action == Action::plan_edit) {
                for (auto const& one : *changes)
                    if (auto const place = parse_object_cell(one.field))
                        change.edits.push_back({place->object,
                                                {place->cell, one.before.value_or("")},
                                                one.after.value_or("")});
            } else if (action == Action::plan_add) {
                change.removed.push_back(object_number(first));
            } else if (action == Action::plan_remove) {
                change.restored.push_back(object_number(first));
            } else if (action == Action::plan_move) {
                change.returned.push_back(return_of(*changes));
            }
        });
    std::ranges::reverse(change.returned);
    return change;
}

domain::Outcome<void> take_back(sql::Connection& connection, UndoImport const& command,
                                ImportSession const& session, Formulation const& formulation) {
    if (!session.is_new) {
        auto const changed =
            change_draft(connection, reversed(connection, command, session, formulation.version));
        if (!changed) return std::unexpected(changed.error());
        return {};
    }
    if (auto flaw = flaw_of_authority(connection, command.occasion, Permission::create_plan,
                                      formulation.unit))
        return std::unexpected(std::move(*flaw));
    domain::Event const event{
        .action = Action::plan_withdraw,
        .object_kind = "plan",
        .object = session.plan,
        .changes = {{"formulation", std::to_string(formulation.number), std::nullopt}}};
    auto const logged = storage::append_to_log(connection, command.occasion, event);
    storage::withdraw_formulation(connection, formulation, logged);
    return {};
}

domain::Outcome<void> undo_in(sql::Connection& connection, UndoImport const& command) {
    auto const& occasion = command.occasion;
    auto session = find_own_import(connection, occasion, command.number, ImportState::confirmed);
    if (!session) return std::unexpected(session.error());
    auto const formulation = storage::find_formulation(connection, occasion.entity, session->plan);
    if (!is_as_left(connection, occasion.entity, *session, formulation))
        return domain::refuse(RefusalKind::import_edited);
    if (auto taken = take_back(connection, command, *session, *formulation); !taken) return taken;
    session->state = ImportState::undone;
    auto event = import_event(Action::import_undo, session->number);
    event.changes = {{"plan", session->plan, std::nullopt}};
    auto const logged = storage::append_to_log(connection, occasion, event);
    storage::update_import(connection, *session, logged);
    return {};
}

}  // namespace

domain::Outcome<std::string> confirm_import(storage::Store& store, ConfirmImport const& command) {
    Attempt const attempt{.action = Action::import_confirm,
                          .object_kind = "import",
                          .object = std::to_string(command.number)};
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) -> domain::Outcome<std::string> {
                      auto session = find_own_import(connection, command.occasion, command.number);
                      if (!session) return std::unexpected(session.error());
                      if (session->state == ImportState::confirmed) return session->plan;
                      if (session->state != ImportState::open)
                          return domain::refuse(RefusalKind::import_closed);
                      return Confirming(connection, command, std::move(*session)).run();
                  });
}

bool can_undo_import(storage::Store& store, storage::Occasion const& occasion,
                     std::int64_t number) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        auto const session = find_own_import(connection, occasion, number, ImportState::confirmed);
        return session &&
               is_as_left(connection, occasion.entity, *session,
                          storage::find_formulation(connection, occasion.entity, session->plan));
    });
}

domain::Outcome<void> undo_import(storage::Store& store, UndoImport const& command) {
    Attempt const attempt{.action = Action::import_undo,
                          .object_kind = "import",
                          .object = std::to_string(command.number)};
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) { return undo_in(connection, command); });
}

}  // namespace app
