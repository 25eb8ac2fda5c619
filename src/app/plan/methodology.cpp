#include "app/plan/methodology.hpp"

#include <algorithm>
#include <chrono>

#include "app/plan/authority.hpp"
#include "app/record/decide.hpp"
#include "domain/people/text_rule.hpp"
#include "storage/plan/formulation_store.hpp"
#include "storage/plan/methodology_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::Methodology;
using domain::MethodologyAction;
using domain::MethodologyState;
using domain::Refusal;
using domain::RefusalKind;

constexpr int year_min = 2000;
constexpr int year_max = 2100;

// "from" is a version that was announced, or of the year before.
base::Date years_on(base::Date day, int years) {
    auto const civil = day.civil() + std::chrono::years{years};
    return base::Date(
        civil.ok() ? std::chrono::sys_days{civil}
                   : std::chrono::sys_days{civil.year() / civil.month() / std::chrono::last});
}

// What the fields say, as the log tells them.
std::vector<domain::Change> said_by(Methodology const& one) {
    std::string instruments;
    for (auto const instrument : one.instruments)
        instruments.append(instruments.empty() ? "" : ", ")
            .append(domain::instrument_tokens.token(instrument));
    auto const limit = [](std::optional<base::Decimal> const& value) {
        return value ? value->text() : std::string("none");
    };
    auto const& rules = one.rules;
    auto const rules_text = fmt::format(
        "cap {}, floor {}, constant {}, unreported {}, unprogrammed {}, tolerance {}",
        limit(rules.cap), limit(rules.floor), domain::constant_rule_tokens.token(rules.constant),
        domain::unreported_rule_tokens.token(rules.unreported),
        domain::unprogrammed_rule_tokens.token(rules.unprogrammed), rules.tolerance.text());
    return {{"instruments", std::nullopt, instruments},
            {"rules", std::nullopt, rules_text},
            {"reports", std::nullopt, std::string(domain::frequency_tokens.token(one.reports))},
            {"opens", std::nullopt, one.opens.text()},
            {"closes", std::nullopt, one.closes.text()},
            {"review_ends", std::nullopt, one.review_ends.text()},
            {"own_weight", std::nullopt, one.own_weight.text()},
            {"transversal_weight", std::nullopt, one.transversal_weight.text()},
            {"guidance", std::nullopt, one.guidance}};
}

std::vector<domain::Change> changes_between(Methodology const& before, Methodology const& after) {
    auto const old = said_by(before);
    auto changes = said_by(after);
    for (std::size_t i = 0; i < changes.size(); ++i)
        changes[i].before = old[i].after;
    std::erase_if(changes, [](domain::Change const& one) { return one.before == one.after; });
    return changes;
}

domain::Event event_of(Action action, std::string const& name, std::vector<domain::Change> changes,
                       std::string reason = {}) {
    return {.action = action,
            .object_kind = "methodology",
            .object = name,
            .changes = std::move(changes),
            .reason = std::move(reason)};
}

Attempt attempt_of(Action action, std::string name) {
    return {.action = action, .object_kind = "methodology", .object = std::move(name)};
}

// The version, where its state and the roles of who asks allow the action.
domain::Outcome<Methodology> open_version(sql::Connection& connection,
                                          storage::Occasion const& occasion, int year, int version,
                                          MethodologyAction action, std::int64_t seen_revision) {
    auto found = storage::find_methodology(connection, occasion.entity, year, version);
    if (!found) return domain::refuse(RefusalKind::methodology_unknown);
    auto const transition = domain::find_transition(found->state, action);
    if (!transition)
        return std::unexpected(Refusal{.kind = RefusalKind::methodology_frozen, .rule = "F1"});
    if (auto flaw = flaw_of_authority_over_all(connection, occasion, transition->permission)) {
        flaw->rule = transition->rule;
        return std::unexpected(std::move(*flaw));
    }
    if (found->revision != seen_revision) return domain::refuse(RefusalKind::methodology_changed);
    return std::move(*found);
}

// From the latest there is, of that year or of the one before.
Methodology next_version(std::vector<Methodology> const& list, int year) {
    auto const of = [&](int wanted) { return std::ranges::find(list, wanted, &Methodology::year); };
    auto next = domain::blank_methodology(year);
    if (auto const same = of(year); same != list.end()) {
        next = *same;
        next.version = same->version + 1;
    } else if (auto const before = of(year - 1); before != list.end()) {
        next = *before;
        next.year = year;
        next.version = 1;
        next.opens = years_on(before->opens, 1);
        next.closes = years_on(before->closes, 1);
        next.review_ends = years_on(before->review_ends, 1);
    }
    next.state = MethodologyState::preparing;
    next.memorandum.reset();
    next.announced_on.reset();
    next.revision = 1;
    return next;
}

// It may follow one whose rules of measurement are unsound, so that they can be mended: they are
// judged when it is saved and when it is announced.
std::optional<Refusal> flaw_of_beginning(Methodology next) {
    next.rules = {};
    return domain::flaw_of(next);
}

domain::Outcome<int> begin_in(sql::Connection& connection, BeginMethodology const& command) {
    using domain::Permission;
    if (command.year < year_min || command.year > year_max)
        return domain::refuse(RefusalKind::year_malformed, "anio");
    if (auto flaw = flaw_of_authority_over_all(connection, command.occasion,
                                               Permission::prepare_methodology))
        return std::unexpected(std::move(*flaw));
    auto const list = storage::list_methodologies(connection, command.occasion.entity);
    auto const latest = std::ranges::find(list, command.year, &Methodology::year);
    bool const follows = latest != list.end();
    if (follows && !domain::find_transition(latest->state, MethodologyAction::revise))
        return domain::refuse(RefusalKind::methodology_open, "anio");
    if (follows && domain::is_blank(command.reason))
        return std::unexpected(
            Refusal{.kind = RefusalKind::reason_missing, .field = "motivo", .rule = "F1"});
    auto next = next_version(list, command.year);
    next.reason = follows ? command.reason : std::string();
    if (auto flaw = flaw_of_beginning(next)) return std::unexpected(std::move(*flaw));
    auto const logged = storage::append_to_log(
        connection, command.occasion,
        event_of(Action::methodology_begin, next.name(), said_by(next), next.reason));
    storage::save_methodology(connection, next, logged);
    return next.version;
}

// A plan of that year in the making that was begun before anything was announced. One that goes on
// from an edition of its own stays as it was.
bool waits_for(sql::Connection& connection, storage::EntityId const& entity,
               domain::Formulation const& formulation, int year) {
    using enum domain::PlanState;
    bool const is_making = formulation.state == draft || formulation.state == observed ||
                           formulation.state == in_review;
    bool const goes_on =
        formulation.begun_from.starts_with(formulation.plan + "/") || !formulation.replaces.empty();
    if (!is_making || goes_on || !formulation.methodology.empty()) return false;
    auto const draft_now = storage::load_draft(connection, entity, formulation);
    return domain::year_of(formulation, draft_now.front().text("period/from")) == year;
}

std::vector<domain::Formulation> list_waiting(sql::Connection& connection,
                                              storage::EntityId const& entity, int year) {
    auto list = storage::list_formulations(connection, entity);
    std::erase_if(list, [&](domain::Formulation const& one) {
        return !waits_for(connection, entity, one, year);
    });
    return list;
}

std::vector<domain::Change> said_by(domain::Memorandum const& memorandum,
                                    std::vector<domain::Formulation> const& bound) {
    std::vector<domain::Change> changes{{"memorandum", std::nullopt, memorandum.number},
                                        {"day", std::nullopt, memorandum.day.text()},
                                        {"addressees", std::nullopt, memorandum.addressees}};
    for (auto const& one : bound)
        changes.push_back({"plan", std::nullopt, one.plan});
    return changes;
}

domain::Outcome<domain::Memorandum> memorandum_of(AnnounceMethodology const& command) {
    std::vector<Refusal> flaws;
    auto const text = [&](std::string const& said, RefusalKind missing, std::size_t bytes_max,
                          char const* field) {
        if (domain::is_blank(said))
            flaws.push_back({missing, field});
        else if (!domain::is_usable_text(said, bytes_max))
            flaws.push_back({RefusalKind::text_unusable, field});
    };
    text(command.memorandum, RefusalKind::memorandum_incomplete, domain::code_bytes_max,
         "memorando");
    if (!command.day)
        flaws.push_back({RefusalKind::day_malformed, "dia"});
    else if (*command.day > command.occasion.now.colombian_date())
        flaws.push_back({RefusalKind::day_to_come, "dia"});
    text(command.addressees, RefusalKind::addressees_missing, domain::name_bytes_max,
         "destinatarios");
    if (!flaws.empty()) return std::unexpected(domain::all_together(std::move(flaws)));
    return domain::Memorandum{
        .number = command.memorandum, .day = *command.day, .addressees = command.addressees};
}

}  // namespace

std::vector<Methodology> list_methodologies(storage::Store& store,
                                            storage::EntityId const& entity) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::list_methodologies(connection, entity);
    });
}

std::optional<Methodology> find_methodology(storage::Store& store, storage::EntityId const& entity,
                                            int year, int version) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::find_methodology(connection, entity, year, version);
    });
}

std::optional<Methodology> find_methodology_in_force(storage::Store& store,
                                                     storage::EntityId const& entity, int year,
                                                     base::Date day) {
    auto const list = list_methodologies(store, entity);
    auto const* const found = domain::methodology_in_force(list, year, day);
    return found == nullptr ? std::nullopt : std::optional(*found);
}

std::vector<domain::Formulation> list_unannounced(storage::Store& store,
                                                  storage::EntityId const& entity, int year) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return list_waiting(connection, entity, year);
    });
}

std::optional<Methodology> find_methodology_of(storage::Store& store,
                                               storage::EntityId const& entity,
                                               std::string const& plan) {
    return sql::in_snapshot(
        store.database(), [&](sql::Connection& connection) -> std::optional<Methodology> {
            auto const formulation = storage::find_formulation(connection, entity, plan);
            if (!formulation) return std::nullopt;
            return storage::find_methodology(connection, entity, formulation->methodology);
        });
}

domain::Outcome<int> begin_methodology(storage::Store& store, BeginMethodology const& command) {
    return decide(store, command.occasion,
                  attempt_of(Action::methodology_begin, std::to_string(command.year)),
                  [&](sql::Connection& connection) { return begin_in(connection, command); });
}

domain::Outcome<void> edit_methodology(storage::Store& store, EditMethodology const& command) {
    auto const& wanted = command.wanted;
    return decide(store, command.occasion, attempt_of(Action::methodology_edit, wanted.name()),
                  [&](sql::Connection& connection) -> domain::Outcome<void> {
                      auto const now =
                          open_version(connection, command.occasion, wanted.year, wanted.version,
                                       MethodologyAction::edit, wanted.revision);
                      if (!now) return std::unexpected(now.error());
                      auto next = wanted;
                      next.state = now->state;
                      next.reason = now->reason;
                      next.memorandum = now->memorandum;
                      next.announced_on = now->announced_on;
                      if (auto flaw = domain::flaw_of(next))
                          return std::unexpected(std::move(*flaw));
                      auto changes = changes_between(*now, next);
                      if (changes.empty()) return {};
                      next.revision = now->revision + 1;
                      auto const logged = storage::append_to_log(
                          connection, command.occasion,
                          event_of(Action::methodology_edit, next.name(), std::move(changes)));
                      storage::save_methodology(connection, next, logged);
                      return {};
                  });
}

domain::Outcome<void> announce_methodology(storage::Store& store,
                                           AnnounceMethodology const& command) {
    auto const name = Methodology{.year = command.year, .version = command.version}.name();
    return decide(
        store, command.occasion, attempt_of(Action::methodology_announce, name),
        [&](sql::Connection& connection) -> domain::Outcome<void> {
            auto now = open_version(connection, command.occasion, command.year, command.version,
                                    MethodologyAction::announce, command.seen_revision);
            if (!now) return std::unexpected(now.error());
            if (auto flaw = domain::flaw_of(*now)) return std::unexpected(std::move(*flaw));
            auto const memorandum = memorandum_of(command);
            if (!memorandum) return std::unexpected(memorandum.error());
            now->state = MethodologyState::announced;
            now->memorandum = *memorandum;
            now->announced_on = command.occasion.now.colombian_date();
            ++now->revision;
            auto waiting = list_waiting(connection, command.occasion.entity, command.year);
            auto const logged =
                storage::append_to_log(connection, command.occasion,
                                       event_of(Action::methodology_announce, name,
                                                said_by(*memorandum, waiting), now->reason));
            storage::save_methodology(connection, *now, logged);
            for (auto& formulation : waiting) {
                formulation.methodology = name;
                ++formulation.version;
                storage::update_formulation(connection, formulation, logged);
            }
            return {};
        });
}

}  // namespace app
