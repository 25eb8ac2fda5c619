#include "app/people/enlist.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "app/people/email.hpp"
#include "app/people/enrol.hpp"
#include "app/people/role_grant.hpp"
#include "app/record/decide.hpp"
#include "base/check.hpp"
#include "domain/people/text_rule.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/unit_store.hpp"

namespace app {
namespace {

using domain::RefusalKind;
using domain::Unit;
using List = RowFlaw::List;
using Lineage = RowFlaw::Lineage;
using FirstRows = std::map<std::string, std::size_t>;  // by key of the code, or address

std::string key_of(Unit const& unit) {
    return domain::code_key(domain::trimmed(unit.code));
}

FirstRows first_rows(EnlistAll const& command, List list) {
    FirstRows rows;
    if (list == List::units)
        for (std::size_t row = 0; row < command.units.size(); ++row)
            rows.emplace(key_of(command.units[row].unit), row);
    else
        for (std::size_t row = 0; row < command.people.size(); ++row)
            rows.emplace(plain_email(command.people[row].email), row);
    return rows;
}

// From parent to parent within the list, does it come back to where it began?
bool is_in_circle(EnlistAll const& command, FirstRows const& rows, Unit const& unit) {
    auto above = unit.parent;
    for (std::size_t steps = 0; above && steps <= rows.size(); ++steps) {
        if (*above == unit.code) return true;
        auto const row = rows.find(domain::code_key(*above));
        if (row == rows.end()) return false;
        above = command.units[row->second].unit.parent;
    }
    return false;
}

// The units that there will be, whatever else is wrong with them.
domain::UnitTree with_list(domain::UnitTree const& existing, EnlistAll const& command) {
    auto units = existing.all();
    for (auto const& one : command.units)
        if (!one.unit.code.empty() && existing.find(one.unit.code) == nullptr)
            units.push_back(one.unit);
    std::ranges::stable_sort(units, {}, &Unit::code);
    return domain::UnitTree(std::move(units));
}

struct UnitsListed {
    EnlistAll const& command;
    domain::UnitTree existing;
    domain::UnitTree all;
    FirstRows rows;
};

void judge_unit(UnitsListed const& listed, std::size_t row, std::vector<RowFlaw>& flaws) {
    auto const& unit = listed.command.units[row].unit;
    for (auto& flaw : flaws_of(listed.existing, unit)) {
        bool const is_listed = flaw.kind == RefusalKind::unit_unknown && unit.parent &&
                               listed.all.find(*unit.parent) != nullptr;
        bool const is_circle = is_listed && is_in_circle(listed.command, listed.rows, unit);
        if (is_listed && !is_circle) continue;
        flaws.push_back({.list = List::units,
                         .row = row,
                         .refusal = std::move(flaw),
                         .lineage = is_circle ? Lineage::circle : Lineage::straight});
    }
    auto const first = listed.rows.at(key_of(unit));
    if (first != row && !unit.code.empty())
        flaws.push_back({.list = List::units,
                         .row = row,
                         .refusal = {RefusalKind::code_taken, "codigo"},
                         .taken_by = first});
}

// Rows of one person, who is to be invited, have one name.
void judge_name(EnlistAll const& command, std::size_t row, std::size_t first,
                std::vector<RowFlaw>& flaws) {
    auto const& person = command.people[row];
    if (first == row || !is_email(plain_email(person.email)) ||
        domain::trimmed(person.name) == domain::trimmed(command.people[first].name))
        return;
    flaws.push_back({.list = List::people,
                     .row = row,
                     .refusal = {RefusalKind::email_taken, "correo"},
                     .taken_by = first});
}

// A row of an address that stands further up is another role of the same person.
void judge_repeated(EnlistAll const& command, std::size_t row, std::size_t first,
                    std::vector<RowFlaw>& flaws) {
    auto const& person = command.people[row];
    auto const email = plain_email(person.email);
    if (first == row || !is_email(email)) return;
    for (auto above = first; above < row; ++above) {
        auto const& other = command.people[above];
        std::array const held{held_of(other.role)};
        if (plain_email(other.email) != email ||
            !is_doubled(held, person.role, command.occasion.now.colombian_date()))
            continue;
        flaws.push_back({.list = List::people,
                         .row = row,
                         .refusal = {RefusalKind::role_doubled, "rol"},
                         .taken_by = above});
        return;
    }
}

using Known = std::map<std::string, domain::Person>;  // active, by address

Known known_of(sql::Connection& connection, EnlistAll const& command) {
    Known known;
    for (auto const& row : command.people) {
        auto const email = plain_email(row.email);
        if (email.empty() || known.contains(email)) continue;
        auto found = storage::find_person_by_email(connection, command.occasion.entity, email);
        if (found && found->state == domain::PersonState::active)
            known.emplace(email, *std::move(found));
    }
    return known;
}

std::vector<domain::Refusal> flaws_of_further_role(sql::Connection& connection,
                                                   domain::UnitTree const& units,
                                                   InvitePerson const& row,
                                                   domain::Person const& known) {
    auto flaws = flaws_of(units, row.role, row.occasion.now.colombian_date());
    if (auto judged = judge_grant(connection, row.occasion, known.id, row.role); !judged)
        flaws.push_back(std::move(judged.error()));
    return flaws;
}

std::vector<RowFlaw> flaws_in(sql::Connection& connection, EnlistAll const& command) {
    std::vector<RowFlaw> flaws;
    auto existing = storage::load_units(connection, command.occasion.entity);
    auto all = with_list(existing, command);
    UnitsListed const listed{command, std::move(existing), std::move(all),
                             first_rows(command, List::units)};
    for (std::size_t row = 0; row < command.units.size(); ++row)
        judge_unit(listed, row, flaws);
    auto const emails = first_rows(command, List::people);
    auto const known = known_of(connection, command);
    for (std::size_t row = 0; row < command.people.size(); ++row) {
        auto const& person = command.people[row];
        auto const who = known.find(plain_email(person.email));
        bool const is_known = who != known.end();
        for (auto& flaw : is_known
                              ? flaws_of_further_role(connection, listed.all, person, who->second)
                              : flaws_of(connection, listed.all, person))
            flaws.push_back({.list = List::people, .row = row, .refusal = std::move(flaw)});
        auto const first = emails.at(plain_email(person.email));
        if (!is_known) judge_name(command, row, first, flaws);
        judge_repeated(command, row, first, flaws);
    }
    return flaws;
}

// Each after its parent: without a flaw, every round finds at least one.
void add_units(sql::Connection& connection, EnlistAll const& command) {
    std::set<std::string> waiting;
    for (auto const& one : command.units)
        waiting.insert(one.unit.code);
    while (!waiting.empty())
        for (auto const& one : command.units)
            if (waiting.contains(one.unit.code) && !waiting.contains(*one.unit.parent)) {
                add_unit(connection, one);
                waiting.erase(one.unit.code);
            }
}

// What each grant tells besides is judged before any is written: none changes what another is.
void add_people(sql::Connection& connection, EnlistAll const& command) {
    auto const known = known_of(connection, command);
    std::map<std::string, std::vector<domain::Change>> besides;  // by number of the role
    for (auto const& row : command.people) {
        auto const who = known.find(plain_email(row.email));
        if (who == known.end()) continue;
        auto judged = judge_grant(connection, row.occasion, who->second.id, row.role);
        CHECK(judged.has_value());  // no row has a flaw
        besides.emplace(row.role.role_id, *std::move(judged));
    }
    std::set<std::string> enrolled;
    for (auto const& row : command.people) {
        auto const who = known.find(plain_email(row.email));
        if (who != known.end())
            give_role(connection, row.occasion, who->second.id, row.role,
                      std::move(besides.at(row.role.role_id)));
        else if (enrolled.insert(row.person_id).second)
            enrol(connection, row);
        else
            give_role(connection, row.occasion, row.person_id, row.role);
    }
}

}  // namespace

std::vector<std::optional<domain::Person>> find_known(Store& store, EnlistAll const& command) {
    auto const known = sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return known_of(connection, command);
    });
    std::vector<std::optional<domain::Person>> rows;
    for (auto const& row : command.people) {
        auto const who = known.find(plain_email(row.email));
        rows.push_back(who == known.end() ? std::nullopt : std::optional(who->second));
    }
    return rows;
}

std::vector<RowFlaw> find_flaws(Store& store, EnlistAll const& command) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return flaws_in(connection, command);
    });
}

base::Outcome<void, std::vector<RowFlaw>> enlist_all(Store& store, EnlistAll const& command) {
    auto occasion = command.occasion;
    occasion.request.reset();  // sent twice, its rows are there already: its links are given once
    Attempt const attempt{.action = domain::Action::person_invite, .object_kind = "list"};
    std::vector<RowFlaw> flaws;
    auto const enlisted =
        decide(store, occasion, attempt, [&](sql::Connection& connection) -> domain::Outcome<void> {
            flaws = flaws_in(connection, command);
            if (!flaws.empty()) return std::unexpected(flaws.front().refusal);
            add_units(connection, command);
            add_people(connection, command);
            return {};
        });
    if (!enlisted) return std::unexpected(std::move(flaws));
    return {};
}

}  // namespace app
