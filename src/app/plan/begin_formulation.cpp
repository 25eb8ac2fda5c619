#include "app/plan/begin_formulation.hpp"

#include <algorithm>

#include "app/plan/authority.hpp"
#include "app/record/decide.hpp"
#include "domain/people/text_rule.hpp"
#include "storage/people/unit_store.hpp"
#include "storage/plan/edition_store.hpp"
#include "storage/plan/formulation_store.hpp"

namespace app {
namespace {

using domain::Permission;
using domain::PlanState;
using domain::Refusal;
using domain::RefusalKind;

constexpr std::size_t code_bytes_max = 80;

// It stands in addresses, so it keeps to what needs no escaping there.
bool is_plan_code(std::string_view code) {
    auto const is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    return !code.empty() && code.size() <= code_bytes_max && code.front() != '-' &&
           std::ranges::all_of(code, is_plain);
}

std::optional<Refusal> flaw_of(sql::Connection& connection, BeginFormulation const& command,
                               std::optional<domain::Formulation> const& latest) {
    auto const& entity = command.occasion.entity;
    // A plan that has a code already keeps it, however it looks.
    bool const continues = command.begun_from.starts_with(command.plan + "/");
    if (!continues && !is_plan_code(command.plan))
        return Refusal{RefusalKind::plan_code_malformed, "codigo"};
    if (command.draft.empty() || command.draft.front().text("name").empty())
        return Refusal{RefusalKind::name_missing, "nombre"};
    if (!domain::is_usable_text(command.draft.front().text("name"), domain::name_bytes_max))
        return Refusal{RefusalKind::text_unusable, "nombre"};
    if (storage::load_units(connection, entity).find(command.unit) == nullptr)
        return Refusal{RefusalKind::unit_unknown, "unidad"};
    if (auto flaw =
            flaw_of_authority(connection, command.occasion, Permission::create_plan, command.unit))
        return flaw;
    // A plan that is somebody's already is taken up again by who may begin theirs.
    if (latest)
        if (auto flaw = flaw_of_authority(connection, command.occasion, Permission::create_plan,
                                          latest->unit))
            return flaw;
    bool const is_open =
        latest && latest->state != PlanState::published && latest->state != PlanState::closed;
    if (is_open) return Refusal{RefusalKind::plan_open, "codigo"};
    if (!continues && storage::find_latest(connection, entity, command.plan))
        return Refusal{RefusalKind::code_taken, "codigo"};
    return std::nullopt;
}

domain::Event event_of(BeginFormulation const& command, int number) {
    std::vector<domain::Change> changes{
        {"formulation", std::nullopt, std::to_string(number)},
        {"unit", std::nullopt, command.unit},
        {"state", std::nullopt, std::string(domain::plan_state_tokens.token(PlanState::draft))}};
    if (!command.begun_from.empty())
        changes.push_back({"begun_from", std::nullopt, command.begun_from});
    return {.action = domain::Action::plan_begin,
            .object_kind = "plan",
            .object = command.plan,
            .changes = std::move(changes)};
}

}  // namespace

domain::Outcome<domain::Formulation> begin_formulation(sql::Connection& connection,
                                                       BeginFormulation const& command) {
    auto const& entity = command.occasion.entity;
    auto const latest = storage::find_formulation(connection, entity, command.plan);
    if (auto flaw = flaw_of(connection, command, latest)) return std::unexpected(std::move(*flaw));
    domain::Formulation formulation;
    formulation.plan = command.plan;
    formulation.number = storage::next_formulation(connection, entity, command.plan);
    formulation.unit = command.unit;
    formulation.begun_from = command.begun_from;
    formulation.next_object = std::ranges::max(command.draft, {}, &domain::DraftObject::id).id + 1;
    auto const logged =
        storage::append_to_log(connection, command.occasion, event_of(command, formulation.number));
    storage::insert_formulation(connection, formulation, command.draft, logged);
    return formulation;
}

domain::Outcome<void> begin_formulation(storage::Store& store, BeginFormulation const& command) {
    Attempt const attempt{.action = domain::Action::plan_begin, .object = command.plan};
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) -> domain::Outcome<void> {
                      auto const begun = begin_formulation(connection, command);
                      if (!begun) return std::unexpected(begun.error());
                      return {};
                  });
}

}  // namespace app
