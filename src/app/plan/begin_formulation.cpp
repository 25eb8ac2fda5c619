#include "app/plan/begin_formulation.hpp"

#include <algorithm>

#include "app/plan/authority.hpp"
#include "app/record/decide.hpp"
#include "domain/people/text_rule.hpp"
#include "domain/people/unit_rule.hpp"
#include "domain/plan/renaming.hpp"
#include "storage/people/unit_store.hpp"
#include "storage/plan/edition_store.hpp"
#include "storage/plan/formulation_store.hpp"
#include "storage/plan/methodology_store.hpp"
#include "storage/plan/publication_store.hpp"

namespace app {
namespace {

using domain::Permission;
using domain::PlanState;
using domain::Refusal;
using domain::RefusalKind;

constexpr std::size_t code_bytes_max = 80;

// That of the plan that goes on; of a new one, that in force today for the year in which it begins.
std::optional<domain::Methodology> methodology_for(
    sql::Connection& connection, BeginFormulation const& command,
    std::optional<domain::Formulation> const& latest) {
    auto const& entity = command.occasion.entity;
    if (latest) return storage::find_methodology(connection, entity, latest->methodology);
    if (!command.replaces.empty()) {
        auto const replaced = storage::find_formulation(connection, entity, command.replaces);
        return replaced ? storage::find_methodology(connection, entity, replaced->methodology)
                        : std::nullopt;
    }
    auto const& draft = command.draft;
    auto const days =
        draft.empty() ? std::nullopt : domain::parse_days(draft.front().text("period/from"));
    if (!days) return std::nullopt;
    auto const list = storage::list_methodologies(connection, entity);
    auto const* const found = domain::methodology_in_force(list, days->first.year(),
                                                           command.occasion.now.colombian_date());
    return found == nullptr ? std::nullopt : std::optional(*found);
}

std::optional<Refusal> flaw_of_instrument(BeginFormulation const& command,
                                          std::optional<domain::Methodology> const& methodology) {
    auto const instrument =
        domain::instrument_tokens.find(command.draft.front().text("instrument"));
    if (!methodology || !instrument || domain::is_in_use(*methodology, *instrument))
        return std::nullopt;
    return Refusal{
        .kind = RefusalKind::instrument_not_in_use, .field = "instrumento", .rule = "F1"};
}

bool is_open(domain::Formulation const& formulation) {
    return formulation.state != PlanState::published && formulation.state != PlanState::closed;
}

// A plan that is there already is taken up again by who may begin theirs: of a unit where it was
// formulated for one, else of the entity as a whole.
std::optional<Refusal> flaw_of_taking_up(sql::Connection& connection,
                                         BeginFormulation const& command, std::string const& plan,
                                         std::optional<domain::Formulation> const& latest) {
    auto const& entity = command.occasion.entity;
    bool const is_published = storage::find_latest(connection, entity, plan).has_value();
    if (!latest && !is_published) return std::nullopt;
    auto const permission = Permission::create_plan;
    if (auto flaw = latest
                        ? flaw_of_authority(connection, command.occasion, permission, latest->unit)
                        : flaw_of_authority_over_all(connection, command.occasion, permission))
        return flaw;
    if (latest && is_open(*latest)) return Refusal{RefusalKind::plan_open, "codigo"};
    if (auto after = storage::find_plan_renaming(connection, entity, plan))
        return Refusal{
            .kind = RefusalKind::renamed, .field = "codigo", .both = {plan, std::move(*after)}};
    return std::nullopt;
}

// What goes on under another code: its latest edition, and nobody formulating it.
std::optional<Refusal> flaw_of_replaced(sql::Connection& connection,
                                        BeginFormulation const& command) {
    if (command.replaces.empty()) return std::nullopt;
    auto const& entity = command.occasion.entity;
    auto const replaced = storage::find_formulation(connection, entity, command.replaces);
    if (auto flaw = flaw_of_taking_up(connection, command, command.replaces, replaced)) return flaw;
    auto const edition = storage::find_latest(connection, entity, command.replaces);
    domain::EditionName const latest{command.replaces, edition ? edition->number : 0};
    if (!edition || command.begun_from != latest.text())
        return Refusal{RefusalKind::changed_meanwhile};
    return std::nullopt;
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
    auto taken = domain::flaw_of_taking(storage::load_units(connection, entity), command.unit);
    // A plan that goes on stays with its unit, closed or not.
    if (taken && !(continues && taken->kind == RefusalKind::unit_closed)) return taken;
    if (auto flaw =
            flaw_of_authority(connection, command.occasion, Permission::create_plan, command.unit))
        return flaw;
    if (auto flaw = flaw_of_taking_up(connection, command, command.plan, latest)) return flaw;
    if (auto flaw = flaw_of_replaced(connection, command)) return flaw;
    if (!continues && storage::find_latest(connection, entity, command.plan))
        return Refusal{RefusalKind::code_taken, "codigo"};
    return std::nullopt;
}

domain::Event event_of(BeginFormulation const& command, domain::Formulation const& formulation) {
    std::vector<domain::Change> changes{
        {"formulation", std::nullopt, std::to_string(formulation.number)},
        {"unit", std::nullopt, command.unit},
        {"state", std::nullopt, std::string(domain::plan_state_tokens.token(PlanState::draft))}};
    if (!command.begun_from.empty())
        changes.push_back({"begun_from", std::nullopt, command.begun_from});
    if (!command.replaces.empty()) changes.push_back({"replaces", std::nullopt, command.replaces});
    if (!formulation.methodology.empty())
        changes.push_back({"methodology", std::nullopt, formulation.methodology});
    return {.action = domain::Action::plan_begin,
            .object_kind = "plan",
            .object = command.plan,
            .changes = std::move(changes)};
}

}  // namespace

bool is_plan_code(std::string_view code) {
    auto const is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    return !code.empty() && code.size() <= code_bytes_max && code.front() != '-' &&
           std::ranges::all_of(code, is_plain);
}

domain::Outcome<domain::Formulation> begin_formulation(sql::Connection& connection,
                                                       BeginFormulation const& command) {
    auto const& entity = command.occasion.entity;
    auto const latest = storage::find_formulation(connection, entity, command.plan);
    if (auto flaw = flaw_of(connection, command, latest)) return std::unexpected(std::move(*flaw));
    auto const methodology = methodology_for(connection, command, latest);
    if (auto flaw = flaw_of_instrument(command, methodology))
        return std::unexpected(std::move(*flaw));
    domain::Formulation formulation;
    formulation.plan = command.plan;
    formulation.number = storage::next_formulation(connection, entity, command.plan);
    formulation.unit = command.unit;
    formulation.begun_from = command.begun_from;
    formulation.replaces = command.replaces;
    if (methodology) formulation.methodology = methodology->name();
    formulation.next_object = std::ranges::max(command.draft, {}, &domain::DraftObject::id).id + 1;
    auto const logged =
        storage::append_to_log(connection, command.occasion, event_of(command, formulation));
    storage::insert_formulation(connection, formulation, command.draft, logged);
    return formulation;
}

domain::Outcome<void> begin_formulation(storage::Store& store, BeginFormulation const& command) {
    bool const is_new = command.replaces.empty();
    Attempt const attempt{
        .action = is_new ? domain::Action::plan_begin : domain::Action::plan_recode,
        .object = is_new ? command.plan : command.replaces};
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) -> domain::Outcome<void> {
                      auto const begun = begin_formulation(connection, command);
                      if (!begun) return std::unexpected(begun.error());
                      return {};
                  });
}

}  // namespace app
