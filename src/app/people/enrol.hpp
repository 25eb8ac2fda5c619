#pragma once
// What inviting one person and loading many share, within the transaction of either: what stands
// against it, in the order of the form, and the writing of it with its entry of the log.

#include <span>
#include <vector>

#include "app/people/directory.hpp"
#include "domain/people/mail.hpp"
#include "domain/record/event.hpp"
#include "storage/people/session_store.hpp"

namespace app {

// Of field "nombre", of a person as of a unit.
std::vector<domain::Refusal> flaws_of_name(std::string_view name);

// Of fields "unidad", "desde" and "hasta".
std::vector<domain::Refusal> flaws_of(domain::UnitTree const& units, RoleAsked const& asked,
                                      base::Date today);

// Of "nombre" and "correo", then those of the role.
std::vector<domain::Refusal> flaws_of(sql::Connection& connection, domain::UnitTree const& units,
                                      InvitePerson const& command);

// Of "codigo", "nombre", "clase" and "unidad", the parent.
std::vector<domain::Refusal> flaws_of(domain::UnitTree const& units, domain::Unit const& unit);

// With its entry of the log, which tells of those changes besides.
void give_role(sql::Connection& connection, Occasion const& occasion, std::string const& person,
               RoleAsked const& role, std::vector<domain::Change> besides = {});
void enrol(sql::Connection& connection, InvitePerson const& command);
void add_unit(sql::Connection& connection, CreateUnit const& command);

// Whether one of these is the same role for the same unit, in some of the same days.
bool is_doubled(std::span<domain::RoleHeld const> held, RoleAsked const& asked, base::Date today);

domain::RoleHeld held_of(RoleAsked const& asked);
std::vector<domain::Change> changes_of(RoleAsked const& asked);
storage::SingleUseLink link_of(Occasion const& occasion, std::string const& token,
                               std::string const& person, storage::LinkPurpose purpose);
// Tells the person what was done with what they sign in with.
void mail_access_changed(sql::Connection& connection, std::string const& person,
                         domain::Action action, storage::Logged const& logged);
// Tells whoever reads the address that was theirs until then: who took it away may not be they.
void mail_address_left(sql::Connection& connection, domain::Person const& before,
                       storage::Logged const& logged);
// Puts the link among the mails to be sent.
void mail_link(sql::Connection& connection, domain::MailKind kind, std::string const& person,
               std::string const& token, storage::Logged const& logged);

}  // namespace app
