#include "app/people/corrections.hpp"

#include <algorithm>

#include "app/people/email.hpp"
#include "app/people/enrol.hpp"
#include "app/record/decide.hpp"
#include "domain/people/text_rule.hpp"
#include "domain/people/unit_rule.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/unit_store.hpp"
#include "storage/plan/formulation_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::Change;
using domain::Event;
using domain::Person;
using domain::Refusal;
using domain::RefusalKind;
using domain::Unit;
using domain::UnitTree;

std::vector<Refusal> flaws_of_correction(sql::Connection& connection, CorrectPerson const& command,
                                         Person const& person) {
    auto flaws = flaws_of_name(command.name);
    auto const email = plain_email(command.email);
    if (!is_email(email)) {
        flaws.push_back({RefusalKind::email_malformed, "correo"});
    } else {
        auto const taken =
            storage::find_person_by_email(connection, command.occasion.entity, email);
        if (taken && taken->id != person.id) flaws.push_back({RefusalKind::email_taken, "correo"});
    }
    return flaws;
}

std::optional<Person> person_now(Store& store, CorrectPerson const& command) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::find_person(connection, command.occasion.entity, command.person);
    });
}

Outcome<void> correct_in(sql::Connection& connection, CorrectPerson const& command) {
    auto const& occasion = command.occasion;
    auto person = storage::find_person(connection, occasion.entity, command.person);
    if (!person) return domain::refuse(RefusalKind::person_unknown);
    auto flaws = flaws_of_correction(connection, command, *person);
    if (!flaws.empty()) return std::unexpected(domain::all_together(std::move(flaws)));
    std::vector<Change> changes;
    std::string const name(domain::trimmed(command.name));
    auto const email = plain_email(command.email);
    bool const is_moved = email != person->email;
    if (name != person->name) changes.push_back({"name", person->name, name});
    if (is_moved) changes.push_back({"email", person->email, email});
    if (changes.empty()) return {};
    auto const code =
        is_moved ? code_given(connection, occasion, command.proof) : domain::Outcome<GoodCode>{};
    if (!code) return std::unexpected(code.error());
    auto const logged = storage::append_to_log(connection, occasion,
                                               Event{.action = Action::person_correct,
                                                     .object_kind = "person",
                                                     .object = person->id,
                                                     .personal = std::move(changes)});
    use_code(connection, occasion.actor.person, *code, logged);
    auto const before = *person;
    person->name = name;
    person->email = email;
    storage::set_person(connection, *person, logged);
    if (!is_moved) return {};
    storage::drop_links_of(connection, person->id, logged);
    if (person->state != domain::PersonState::active) return {};
    mail_access_changed(connection, person->id, Action::person_correct, logged);
    mail_address_left(connection, before, logged);
    return {};
}

std::vector<Refusal> flaws_of_correction(UnitTree const& units, Unit const& before,
                                         Unit const& asked) {
    auto flaws = flaws_of_name(asked.name);
    bool const is_entity = !before.parent;
    if (is_entity != (asked.kind == domain::UnitKind::entity))
        flaws.push_back({RefusalKind::unit_is_entity, "clase"});
    if (asked.parent == before.parent) return flaws;
    if (is_entity)
        flaws.push_back({RefusalKind::unit_is_entity, "unidad"});
    else if (auto flaw = domain::flaw_of_taking(units, asked.parent.value_or("")))
        flaws.push_back(std::move(*flaw));
    else if (units.is_within(*asked.parent, before.code))
        flaws.push_back({RefusalKind::unit_within_itself, "unidad"});
    return flaws;
}

std::vector<Change> changes_between(Unit const& before, Unit const& after) {
    auto const kind = [](Unit const& unit) {
        return std::string(domain::unit_kind_tokens.token(unit.kind));
    };
    std::vector<Change> changes;
    if (before.name != after.name) changes.push_back({"name", before.name, after.name});
    if (before.kind != after.kind) changes.push_back({"kind", kind(before), kind(after)});
    if (before.parent != after.parent) changes.push_back({"parent", before.parent, after.parent});
    return changes;
}

void write(sql::Connection& connection, Occasion const& occasion, Action action, Unit const& unit,
           std::vector<Change> changes) {
    auto const logged = storage::append_to_log(connection, occasion,
                                               Event{.action = action,
                                                     .object_kind = "unit",
                                                     .object = unit.code,
                                                     .changes = std::move(changes)});
    storage::set_unit(connection, unit, logged);
}

// work(units, the unit): within the transaction, where there is such a unit.
template <class Work>
Outcome<void> of_unit(Store& store, Occasion const& occasion, Action action,
                      std::string const& code, Work const& work) {
    Attempt const attempt{.action = action, .object_kind = "unit", .object = code};
    return decide(store, occasion, attempt, [&](sql::Connection& connection) -> Outcome<void> {
        auto const units = storage::load_units(connection, occasion.entity);
        auto const* unit = units.find(code);
        if (unit == nullptr) return domain::refuse(RefusalKind::unit_unknown);
        return work(connection, units, *unit);
    });
}

}  // namespace

Outcome<void> correct_person(Store& store, CorrectPerson const& command) {
    auto const& occasion = command.occasion;
    Attempt const attempt{
        .action = Action::person_correct, .object_kind = "person", .object = command.person};
    auto const before = person_now(store, command);
    std::optional<Refusal> flaw;
    auto const email = plain_email(command.email);
    if (before && is_email(email) && email != before->email)
        flaw = flaw_of_proof(store, occasion, command.proof.password);
    return decide(store, occasion, attempt, [&](sql::Connection& connection) -> Outcome<void> {
        if (flaw) return std::unexpected(*flaw);
        return correct_in(connection, command);
    });
}

Outcome<void> correct_unit(Store& store, CorrectUnit const& command) {
    auto const& asked = command.unit;
    return of_unit(
        store, command.occasion, Action::unit_correct, asked.code,
        [&](sql::Connection& connection, UnitTree const& units, Unit const& unit) -> Outcome<void> {
            auto flaws = flaws_of_correction(units, unit, asked);
            if (!flaws.empty()) return std::unexpected(domain::all_together(std::move(flaws)));
            auto after = unit;
            after.name = domain::trimmed(asked.name);
            after.kind = asked.kind;
            after.parent = asked.parent;
            auto changes = changes_between(unit, after);
            if (!changes.empty())
                write(connection, command.occasion, Action::unit_correct, after,
                      std::move(changes));
            return {};
        });
}

Outcome<void> close_unit(Store& store, UnitNamed const& command) {
    return of_unit(
        store, command.occasion, Action::unit_close, command.code,
        [&](sql::Connection& connection, UnitTree const& units, Unit const& unit) -> Outcome<void> {
            if (!unit.parent) return domain::refuse(RefusalKind::unit_is_entity);
            if (unit.closed_at) return domain::refuse(RefusalKind::already_done);
            bool const holds_open = std::ranges::any_of(
                units.below(unit.code), [](Unit const* below) { return !below->closed_at; });
            if (holds_open) return domain::refuse(RefusalKind::unit_not_empty);
            auto closed = unit;
            closed.closed_at = command.occasion.now;
            write(connection, command.occasion, Action::unit_close, closed, {});
            return {};
        });
}

Outcome<void> reopen_unit(Store& store, UnitNamed const& command) {
    return of_unit(
        store, command.occasion, Action::unit_reopen, command.code,
        [&](sql::Connection& connection, UnitTree const& units, Unit const& unit) -> Outcome<void> {
            if (!unit.closed_at) return domain::refuse(RefusalKind::already_done);
            if (auto flaw = domain::flaw_of_taking(units, unit.parent.value_or("")))
                return std::unexpected(std::move(*flaw));
            auto opened = unit;
            opened.closed_at.reset();
            write(connection, command.occasion, Action::unit_reopen, opened, {});
            return {};
        });
}

UnitBurden burden_of(Store& store, EntityId const& entity, std::string const& code,
                     base::Date today) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        auto const units = storage::load_units(connection, entity);
        UnitBurden burden;
        for (auto const& unit : units.all())
            if (unit.code != code && units.is_within(unit.code, code)) ++burden.units_below;
        for (auto const& one : storage::list_all_roles(connection, entity))
            if (!one.held.has_ended(today) && units.is_within(one.held.unit, code)) ++burden.roles;
        for (auto const& one : storage::list_formulations(connection, entity))
            if (one.state != domain::PlanState::closed && units.is_within(one.unit, code))
                ++burden.plans;
        return burden;
    });
}

}  // namespace app
