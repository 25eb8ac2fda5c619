// Oneself, people and units, and the log.
#include "web/api/calls.hpp"

namespace web::api {

// Of its own, so that the short names of permissions and refusals stay here.
namespace called_of_people {
namespace {

using text::mark;
using In = Parameter::In;
using enum domain::Permission;
using enum domain::RefusalKind;
using enum http::Method;

constexpr std::array of_log{
    page_of_list.front(),
    Parameter{"action", In::query, mark("Only actions that begin so"), "plan"},
    Parameter{"person", In::query, mark("Only of that person"), "demo-planning-head"},
    Parameter{"object_kind", In::query, mark("Only of such things"), "plan"},
    Parameter{"object", In::query, mark("Only of that one"), "plan-oap-2027"}};
constexpr std::array of_file{Parameter{"from", In::query, mark("Number of the first entry"), "1"}};
constexpr std::array<std::string_view, 1> lines{"application/x-ndjson"};

constexpr std::array keys{token_unknown};
constexpr std::array lends{role_unknown,      scope_not_held, delegate_unknown, delegate_self,
                           day_missing,       day_past,       dates_reversed,   dates_outside_role,
                           unit_outside_role, key_reused};
constexpr std::array takes_back{delegation_unknown, not_permitted};
constexpr std::array asks{wrong_state};
constexpr std::array invites{name_missing, text_unusable,  email_malformed, email_taken,
                             role_unknown, unit_unknown,   unit_closed,     dates_reversed,
                             already_done, role_backdated, key_reused};
constexpr std::array grants{person_unknown, role_unknown, unit_unknown, unit_closed, dates_reversed,
                            role_backdated, role_doubled, own_role,     key_reused};
constexpr std::array rectifies{person_unknown, name_missing,     text_unusable,  email_malformed,
                               email_taken,    password_missing, wrong_password, too_many_tries};
constexpr std::array knows{person_unknown};
constexpr std::array ends{role_unknown, role_ended, last_administrator};
constexpr std::array resets{person_unknown,        already_done,   own_account,
                            identity_note_missing, text_too_long,  password_missing,
                            wrong_password,        too_many_tries, key_reused};
constexpr std::array leaves{person_unknown, already_done, last_administrator, key_reused};
constexpr std::array founds{code_missing, name_missing, text_unusable, code_taken,
                            unit_unknown, unit_closed,  key_reused};
constexpr std::array mends{unit_unknown, name_missing,   text_unusable,
                           unit_closed,  unit_is_entity, unit_within_itself};
constexpr std::array closes{unit_unknown, unit_is_entity, unit_not_empty, already_done};
constexpr std::array reopens{unit_unknown, unit_closed, already_done};

// clang-format off
constexpr std::array table{
    call(get, "/api/v1/me", "getOwn", mark("Who the key speaks for, and how far"),
         {.answers = "Own"}),
    call(get, "/api/v1/sessions", "listSessions", mark("One's own sessions"),
         {.answers = "Sessions"}),
    call(delete_, "/api/v1/sessions/{session}", "endSession",
         mark("Ends one of one's own sessions"), {.answers = "SessionEnded"}),
    call(delete_, "/api/v1/sessions", "endEverySession", mark("Ends all of one's own sessions"),
         {.answers = "SessionsEnded"}),
    call(get, "/api/v1/notices", "listNotices",
         mark("What others did in the last three months that concerns one, the latest first"),
         {.answers = "Notices"}),
    call(put, "/api/v1/notices", "markNoticesRead",
         mark("Says up to which entry of the log one has read them; never back"),
         {.sends = "MarkNotices", .answers = "PersonRef"}),
    call(get, "/api/v1/preferences", "getPreferences",
         mark("One's own preferences, and whether one has a calendar"),
         {.answers = "Preferences"}),
    call(put, "/api/v1/preferences", "savePreferences",
         mark("Language of the mails, one mail a day, shortcuts of a single key"),
         {.sends = "SavePreferences", .answers = "PersonRef"}),
    call(put, "/api/v1/calendar", "makeCalendar",
         mark("Makes an address for one's deadlines, in place of the one before; it is answered "
              "once"),
         {.answers = "CalendarAddress", .status = 201}),
    call(delete_, "/api/v1/calendar", "endCalendar", mark("Takes that address away"),
         {.answers = "PersonRef"}),
    call(get, "/api/v1/delegations", "listDelegations",
         mark("The roles that one lent, or was lent"), {.answers = "Delegations"}),
    call(post, "/api/v1/delegations", "delegateRole",
         mark("Lends a role of one's own, as far as the key reaches itself"),
         {.sends = "DelegateRole", .answers = "RoleRef", .status = 201, .refusals = lends}),
    call(get, "/api/v1/delegations/all", "listEveryDelegation", mark("Those of everybody"),
         {.permission = manage_people, .answers = "Delegations"}),
    call(delete_, "/api/v1/delegations/{delegation}", "endDelegation",
         mark("Ends a delegation: by either of the two, or by who administers people"),
         {.answers = "DelegationRef", .refusals = takes_back}),
    call(get, "/api/v1/keys", "listKeys", mark("One's own keys, none of them readable"),
         {.answers = "Keys"}),
    call(delete_, "/api/v1/keys/{key}", "endKey", mark("Ends one of one's own keys"),
         {.answers = "KeyEnded", .refusals = keys}),
    call(get, "/api/v1/people", "listPeople", mark("The people of the entity"),
         {.permission = manage_people, .answers = "People"}),
    call(post, "/api/v1/people", "invitePerson",
         mark("Invites somebody; the link is answered once, to be handed over"),
         {.permission = manage_people, .sends = "InvitePerson", .answers = "PersonLink",
          .status = 201, .refusals = invites}),
    call(get, "/api/v1/people/{person}", "getPerson", mark("One of them"),
         {.permission = manage_people, .answers = "Person", .refusals = knows}),
    call(put, "/api/v1/people/{person}", "correctPerson",
         mark("Corrects name and e-mail; another e-mail ends links that were not used"),
         {.permission = manage_people, .sends = "CorrectPerson", .answers = "PersonRef",
          .refusals = rectifies}),
    call(post, "/api/v1/people/{person}/roles", "grantRole",
         mark("Gives a role for a unit, between two days"),
         {.permission = manage_people, .sends = "GrantRole", .answers = "PersonRef",
          .status = 201, .refusals = grants}),
    call(delete_, "/api/v1/people/{person}/roles/{role}", "endRole", mark("Ends a role"),
         {.permission = manage_people, .answers = "PersonRef", .refusals = ends}),
    call(post, "/api/v1/people/{person}/reset", "offerReset",
         mark("A link for a new password, answered once"),
         {.permission = manage_people, .sends = "OfferReset", .answers = "PersonLink",
          .status = 201, .refusals = resets}),
    call(post, "/api/v1/people/{person}/deactivation", "deactivatePerson",
         mark("Deactivates somebody: sessions, links and keys end at once"),
         {.permission = manage_people, .answers = "PersonRef", .refusals = leaves}),
    call(get, "/api/v1/units", "listUnits", mark("The units, by code"),
         {.permission = manage_people, .answers = "Units"}),
    call(post, "/api/v1/units", "createUnit", mark("Adds a unit below another"),
         {.permission = manage_people, .sends = "CreateUnit", .answers = "UnitRef",
          .status = 201, .refusals = founds}),
    call(put, "/api/v1/units/{unit}", "correctUnit",
         mark("Corrects name and kind, or moves it below another; the code stays"),
         {.permission = manage_people, .sends = "CorrectUnit", .answers = "UnitRef",
          .refusals = mends}),
    call(put, "/api/v1/units/{unit}/closing", "closeUnit",
         mark("Closes it: it keeps its history, and takes no roles, plans or units"),
         {.permission = manage_people, .answers = "UnitRef", .refusals = closes}),
    call(delete_, "/api/v1/units/{unit}/closing", "reopenUnit", mark("Opens it again"),
         {.permission = manage_people, .answers = "UnitRef", .refusals = reopens}),
    call(get, "/api/v1/mails", "listMails",
         mark("Mails that wait to be sent, and those that were given up"),
         {.permission = manage_people, .answers = "Mails"}),
    call(get, "/api/v1/backups", "getBackups",
         mark("When a backup was made last, and when one was restored as a trial"),
         {.permission = keep_backups, .answers = "Backups"}),
    call(post, "/api/v1/backups", "askBackup",
         mark("Asks for a backup now; it is made and restored as a trial meanwhile"),
         {.permission = keep_backups, .answers = "BackupAsked", .status = 202,
          .refusals = asks}),
    call(get, "/api/v1/log", "listLog", mark("Entries of the log, latest first"),
         {.permission = read_log, .answers = "LogPage", .parameters = of_log}),
    call(get, "/api/v1/log/file", "exportLog",
         mark("The log as JSON Lines, for a verifier of one's own"),
         {.permission = read_log, .parameters = of_file, .media_types = lines}),
    call(get, "/api/v1/log/verification", "verifyLog", mark("Whether the chain of the log holds"),
         {.permission = read_log, .answers = "LogVerified"}),
};
// clang-format on

}  // namespace
}  // namespace called_of_people

std::span<Operation const> calls_of_people() {
    return called_of_people::table;
}

}  // namespace web::api
