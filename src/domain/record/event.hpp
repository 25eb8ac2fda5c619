#pragma once
// What the log is told: one event for every change, refusal, sign-in and change of permission
// (procedure.md A1). An event names people by their number; what is personal stands apart, so that
// it can be erased lawfully (Ley 1581 of 2012) while the log still verifies (procedure.md §1).

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/enum_table.hpp"

namespace domain {

enum class Action : std::uint8_t {
    plan_import,
    person_found,  // the first administrator
    person_invite,
    person_correct,  // name or address
    person_activate,
    person_deactivate,
    password_set,
    password_reset_offer,
    second_factor_set,
    second_factor_reset,
    recovery_code_use,
    recovery_codes_renew,
    session_start,
    session_refuse,
    session_end,
    unit_create,
    unit_correct,  // name, kind or place
    unit_close,
    unit_reopen,
    role_grant,
    role_end,
    access_refuse,
    log_export,
    plan_export,  // a plan in the making as a workbook
    backup_make,
    backup_verify,  // restored in a temporary folder, and read
    backup_fail,    // of making or of verifying one
    change_refuse,  // what somebody wanted to do and was refused (A1)
    plan_begin,
    plan_recode,  // begun anew under another code
    plan_edit,
    plan_add,  // a node or a goal
    plan_remove,
    plan_restore,
    plan_move,      // a node or a goal, to another part or another place
    plan_withdraw,  // a draft, or a formulation whose import was undone
    import_begin,
    import_choose,
    import_correct,
    import_confirm,
    import_undo,
    import_discard,
    import_sweep,  // by the program, some days later
    observation_add,
    observation_resolve,
    review_take,        // by whoever reviews, from nobody or from somebody else
    review_conform,     // a goal, or the plan itself
    review_reconsider,  // it is not conforming after all
    plan_submit,
    plan_observe,
    plan_accept,
    plan_officialise,
    plan_publish,
    plan_set_day,   // of its publication
    plan_drop_day,  // by whoever may set it, or by the program, where the day came and it could not
    plan_close,
    preferences_set,
    mail_give_up,  // it could not be sent
    delegation_make,
    delegation_end,
    delegation_act,  // from now on in somebody's name, or in one's own again
    calendar_make,   // an address for one's own deadlines
    calendar_end,
    consultation_open,
    consultation_extend,
    consultation_publish,
    comment_send,
    comment_moderate,
    comment_classify,
    comment_answer,
    comment_erase,   // its words
    personal_erase,  // of citizens, when its time has come or they ask for it
    methodology_begin,
    methodology_edit,
    methodology_announce,
    own_day_add,  // on which the entity does not work
    own_day_remove,
    plan_session,
    plan_guide,
    plan_confirm,
    plan_keep,
    plan_take_up,
    token_make,
    token_revoke,
    account_link,  // of the provider of sign-in
    account_unlink,
};

inline constexpr base::EnumTable action_tokens{std::array{
    base::EnumToken{Action::plan_import, "plan.import"},
    base::EnumToken{Action::person_found, "person.found"},
    base::EnumToken{Action::person_invite, "person.invite"},
    base::EnumToken{Action::person_correct, "person.correct"},
    base::EnumToken{Action::person_activate, "person.activate"},
    base::EnumToken{Action::person_deactivate, "person.deactivate"},
    base::EnumToken{Action::password_set, "password.set"},
    base::EnumToken{Action::password_reset_offer, "password.reset-offer"},
    base::EnumToken{Action::second_factor_set, "second-factor.set"},
    base::EnumToken{Action::second_factor_reset, "second-factor.reset"},
    base::EnumToken{Action::recovery_code_use, "recovery-code.use"},
    base::EnumToken{Action::recovery_codes_renew, "recovery-codes.renew"},
    base::EnumToken{Action::session_start, "session.start"},
    base::EnumToken{Action::session_refuse, "session.refuse"},
    base::EnumToken{Action::session_end, "session.end"},
    base::EnumToken{Action::unit_create, "unit.create"},
    base::EnumToken{Action::unit_correct, "unit.correct"},
    base::EnumToken{Action::unit_close, "unit.close"},
    base::EnumToken{Action::unit_reopen, "unit.reopen"},
    base::EnumToken{Action::role_grant, "role.grant"},
    base::EnumToken{Action::role_end, "role.end"},
    base::EnumToken{Action::access_refuse, "access.refuse"},
    base::EnumToken{Action::log_export, "log.export"},
    base::EnumToken{Action::plan_export, "plan.export"},
    base::EnumToken{Action::backup_make, "backup.make"},
    base::EnumToken{Action::backup_verify, "backup.verify"},
    base::EnumToken{Action::backup_fail, "backup.fail"},
    base::EnumToken{Action::change_refuse, "change.refuse"},
    base::EnumToken{Action::plan_begin, "plan.begin"},
    base::EnumToken{Action::plan_recode, "plan.recode"},
    base::EnumToken{Action::plan_edit, "plan.edit"},
    base::EnumToken{Action::plan_add, "plan.add"},
    base::EnumToken{Action::plan_remove, "plan.remove"},
    base::EnumToken{Action::plan_restore, "plan.restore"},
    base::EnumToken{Action::plan_move, "plan.move"},
    base::EnumToken{Action::plan_withdraw, "plan.withdraw"},
    base::EnumToken{Action::import_begin, "import.begin"},
    base::EnumToken{Action::import_choose, "import.choose"},
    base::EnumToken{Action::import_correct, "import.correct"},
    base::EnumToken{Action::import_confirm, "import.confirm"},
    base::EnumToken{Action::import_undo, "import.undo"},
    base::EnumToken{Action::import_discard, "import.discard"},
    base::EnumToken{Action::import_sweep, "import.sweep"},
    base::EnumToken{Action::observation_add, "observation.add"},
    base::EnumToken{Action::observation_resolve, "observation.resolve"},
    base::EnumToken{Action::review_take, "review.take"},
    base::EnumToken{Action::review_conform, "review.conform"},
    base::EnumToken{Action::review_reconsider, "review.reconsider"},
    base::EnumToken{Action::plan_submit, "plan.submit"},
    base::EnumToken{Action::plan_observe, "plan.observe"},
    base::EnumToken{Action::plan_accept, "plan.accept"},
    base::EnumToken{Action::plan_officialise, "plan.officialise"},
    base::EnumToken{Action::plan_publish, "plan.publish"},
    base::EnumToken{Action::plan_set_day, "plan.set-publication-day"},
    base::EnumToken{Action::plan_drop_day, "plan.drop-publication-day"},
    base::EnumToken{Action::plan_close, "plan.close"},
    base::EnumToken{Action::preferences_set, "preferences.set"},
    base::EnumToken{Action::mail_give_up, "mail.give-up"},
    base::EnumToken{Action::delegation_make, "delegation.make"},
    base::EnumToken{Action::delegation_end, "delegation.end"},
    base::EnumToken{Action::delegation_act, "delegation.act"},
    base::EnumToken{Action::calendar_make, "calendar.make"},
    base::EnumToken{Action::calendar_end, "calendar.end"},
    base::EnumToken{Action::consultation_open, "consultation.open"},
    base::EnumToken{Action::consultation_extend, "consultation.extend"},
    base::EnumToken{Action::consultation_publish, "consultation.publish"},
    base::EnumToken{Action::comment_send, "comment.send"},
    base::EnumToken{Action::comment_moderate, "comment.moderate"},
    base::EnumToken{Action::comment_classify, "comment.classify"},
    base::EnumToken{Action::comment_answer, "comment.answer"},
    base::EnumToken{Action::comment_erase, "comment.erase"},
    base::EnumToken{Action::personal_erase, "personal.erase"},
    base::EnumToken{Action::methodology_begin, "methodology.begin"},
    base::EnumToken{Action::methodology_edit, "methodology.edit"},
    base::EnumToken{Action::methodology_announce, "methodology.announce"},
    base::EnumToken{Action::own_day_add, "own-day.add"},
    base::EnumToken{Action::own_day_remove, "own-day.remove"},
    base::EnumToken{Action::plan_session, "plan.session"},
    base::EnumToken{Action::plan_guide, "plan.guide"},
    base::EnumToken{Action::plan_confirm, "plan.confirm"},
    base::EnumToken{Action::plan_keep, "plan.keep"},
    base::EnumToken{Action::plan_take_up, "plan.take-up"},
    base::EnumToken{Action::token_make, "token.make"},
    base::EnumToken{Action::token_revoke, "token.revoke"},
    base::EnumToken{Action::account_link, "account.link"},
    base::EnumToken{Action::account_unlink, "account.unlink"},
}};

// Who did it; all empty for the program itself.
struct Actor {
    std::string person = {};        // its number
    std::string on_behalf_of = {};  // the number of who delegated
    std::string role = {};          // in which role, by its token
    // Digest of the session; "token:7", a key for programs; "entry:12", the program itself, by what
    // was signed in that entry.
    std::string session = {};

    friend bool operator==(Actor const&, Actor const&) = default;
};

// One field; none where there was, or is, no value.
struct Change {
    std::string field;
    std::optional<std::string> before;
    std::optional<std::string> after;

    friend bool operator==(Change const&, Change const&) = default;
};

struct Event {
    Action action = Action::plan_import;
    std::string object_kind;  // "plan", "person", "unit", "role", "session", "token", "backup"
    std::string object;       // its number or code
    std::vector<Change> changes = {};
    std::string reason = {};
    std::vector<Change> personal = {};  // names, addresses: never part of the chain
};

// An event in its place, as it is stored: whoever verifies must not lose what somebody altered.
struct LogEntry {
    std::int64_t sequence = 0;  // from 1, without a gap
    std::string at;             // "2026-11-21T10:00:00Z"
    std::string action;         // a token, perhaps of a later version of the program
    Actor actor;
    std::string object_kind;
    std::string object;
    std::string changes;  // JSON (storage::changes_text)
    std::string reason;
    std::string personal_digest;  // SHA-256 of salt and content; empty: nothing personal
    std::string previous;         // hash of the entry before; 64 zeros before the first
    std::string hash;
};

}  // namespace domain
