#include "app/period/own_days.hpp"

#include <algorithm>

#include "app/plan/authority.hpp"
#include "app/record/decide.hpp"
#include "domain/people/text_rule.hpp"
#include "domain/period/business_days.hpp"
#include "storage/period/own_day_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::OwnDay;
using domain::Refusal;
using domain::RefusalKind;

std::optional<Refusal> flaw_of(sql::Connection& connection, SetOwnDay const& command) {
    auto const& occasion = command.occasion;
    if (auto flaw = flaw_of_authority_over_all(connection, occasion,
                                               domain::Permission::prepare_methodology))
        return flaw;
    if (!command.day) return Refusal{RefusalKind::day_malformed, "dia"};
    if (*command.day < occasion.now.colombian_date())
        return Refusal{.kind = RefusalKind::own_day_past, .field = "dia", .rule = "R2"};
    return std::nullopt;
}

std::optional<Refusal> flaw_of_new(SetOwnDay const& command) {
    if (domain::is_blank(command.reason)) return Refusal{RefusalKind::reason_missing, "motivo"};
    if (!domain::is_usable_text(command.reason, domain::name_bytes_max))
        return Refusal{RefusalKind::text_unusable, "motivo"};
    if (!domain::is_business_day(*command.day))
        return Refusal{.kind = RefusalKind::day_without_work, .field = "dia", .rule = "R2"};
    return std::nullopt;
}

// work(connection, the day as it stands or none, the entry that tells of it)
template <class Work>
domain::Outcome<void> set(storage::Store& store, SetOwnDay const& command, Action action,
                          Work const& work) {
    auto const day = command.day ? command.day->text() : std::string();
    return decide(store, command.occasion, {action, "own-day", day},
                  [&](sql::Connection& connection) -> domain::Outcome<void> {
                      if (auto flaw = flaw_of(connection, command))
                          return std::unexpected(std::move(*flaw));
                      auto const list = storage::list_own_days(connection, command.occasion.entity);
                      auto const found = std::ranges::find(list, *command.day, &OwnDay::day);
                      return work(
                          connection, found == list.end() ? nullptr : &*found,
                          domain::Event{.action = action, .object_kind = "own-day", .object = day});
                  });
}

}  // namespace

std::vector<OwnDay> list_own_days(storage::Store& store, storage::EntityId const& entity) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::list_own_days(connection, entity);
    });
}

domain::Outcome<void> add_own_day(storage::Store& store, SetOwnDay const& command) {
    return set(store, command, Action::own_day_add,
               [&](sql::Connection& connection, OwnDay const* there,
                   domain::Event event) -> domain::Outcome<void> {
                   if (there != nullptr) return domain::refuse(RefusalKind::already_done, "dia");
                   if (auto flaw = flaw_of_new(command)) return std::unexpected(std::move(*flaw));
                   event.changes = {{"reason", std::nullopt, command.reason}};
                   auto const logged = storage::append_to_log(connection, command.occasion, event);
                   storage::insert_own_day(connection, {*command.day, command.reason}, logged);
                   return {};
               });
}

domain::Outcome<void> remove_own_day(storage::Store& store, SetOwnDay const& command) {
    return set(store, command, Action::own_day_remove,
               [&](sql::Connection& connection, OwnDay const* there,
                   domain::Event event) -> domain::Outcome<void> {
                   if (there == nullptr) return domain::refuse(RefusalKind::already_done, "dia");
                   event.changes = {{"reason", there->reason, std::nullopt}};
                   auto const logged = storage::append_to_log(connection, command.occasion, event);
                   storage::delete_own_day(connection, *command.day, logged);
                   return {};
               });
}

}  // namespace app
