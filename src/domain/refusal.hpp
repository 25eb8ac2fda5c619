#pragma once
// What a use case answers when it may not do what was asked: which rule, for which field, until
// when. The sentence is looked up at the door, in the reader's language (documents/refusal_text).

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_table.hpp"
#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "domain/people/role.hpp"

namespace domain {

enum class RefusalKind : std::uint8_t {
    wrong_credentials,  // address or password, we do not say which
    wrong_code,         // of the second factor
    wrong_recovery_code,
    too_many_tries,  // until, wait_seconds
    link_unusable,   // not known, used or expired: we do not say which
    name_missing,
    text_unusable,  // too long, or with control characters
    email_malformed,
    email_taken,
    password_too_short,
    password_too_long,
    password_of_own_words,
    password_easy,
    code_missing,
    code_taken,  // of a unit or a plan
    unit_unknown,
    unit_closed,  // it takes no roles, plans or units; lifted_by
    unit_within_itself,
    unit_not_empty,  // open units belong to it
    unit_is_entity,  // the entity itself: neither moved nor closed, nor is there another
    day_malformed,
    dates_reversed,  // until before from
    person_unknown,
    role_unknown,
    role_ended,
    own_account,            // one changes what one signs in with in one's own profile
    identity_note_missing,  // of who asked for a reset
    role_doubled,           // held for that unit in these days already
    role_backdated,         // day: the first that there may be
    own_role,               // that decides; lifted_by
    last_administrator,     // somebody must be left who can administer
    already_done,
    not_permitted,     // for that unit; lifted_by
    password_missing,  // of a signature: nothing was tried
    wrong_password,    // of who is signed in
    plan_unknown,      // no such plan in the making
    plan_code_malformed,
    years_unusual,  // a plan of more years, or of others, than any plan has
    instrument_unknown,
    plan_open,               // it is in the making already
    wrong_state,             // of the life of a plan; rule
    own_submission,          // nobody judges what they submitted; lifted_by
    own_acceptance,          // nor makes official what they accepted; lifted_by
    plan_running,            // its period has not ended; day: its last
    consultation_unsettled,  // of that plan; day: the last one of comments; lifted_by
    changed_meanwhile,       // by somebody else, since it was read
    checks_unmet,            // rule
    warnings_unexplained,    // rule
    case_number_missing,
    observation_missing,
    observations_unreturned,
    observations_unanswered,
    review_taken,   // by somebody else; both: who; day: since when
    goal_observed,  // so it is not conforming; rule
    words_missing,
    object_unknown,  // of a draft
    cell_locked,     // not written by hand, or not there
    delegate_self,
    delegate_unknown,  // nobody active has that address
    day_missing,
    day_past,
    dates_outside_role,
    unit_outside_role,
    delegation_unknown,     // or ended
    second_factor_missing,  // that the role lent demands
    file_unusable,          // of a workbook: it cannot be read
    imports_open,           // too many that wait to be confirmed
    import_unknown,         // or somebody else's: we do not say which
    import_closed,          // confirmed or undone already
    import_edited,          // the plan was changed since, so it is not undone
    consultation_unknown,
    consultation_closed,    // day: the last one of its comments
    consultation_open,      // still: its results wait for its last day of comments, day
    consultation_answered,  // its results are published
    consultation_running,   // of that plan, and not answered yet
    summary_missing,
    purpose_missing,
    closing_day_past,
    closing_day_far,        // most: days ahead
    closing_day_not_later,  // than it is
    answers_before_closing,
    answers_far,  // most: days after the last day of comments
    comment_missing,
    text_too_long,  // most
    topic_unknown,
    consent_missing,    // to keep personal data
    trap_filled,        // a field that people leave empty
    too_many_comments,  // of one origin; until
    comment_unknown,
    comment_changed,  // settled by somebody else meanwhile
    reason_missing,
    answer_missing,
    decision_unknown,
    comment_withdrawn,     // so it is not answered
    comment_goal_unknown,  // none of the draft
    comment_erased,        // its words are gone: it is not published again
    ground_unknown,        // why they are erased
    comments_unanswered,
    instruments_missing,  // of a methodology
    number_malformed,
    weights_not_100,
    year_malformed,
    methodology_open,  // a version of that year is being prepared
    methodology_unknown,
    methodology_frozen,      // announced; rule
    methodology_changed,     // by somebody else, since it was read
    tolerance_out_of_range,  // of its rules of measurement
    floor_above_cap,
    memorandum_incomplete,  // without its number
    addressees_missing,
    instrument_not_in_use,  // rule
    day_to_come,
    evidence_too_many,
    evidence_too_large,
    evidence_unknown,  // no kind of file that is kept; both: its name
    evidence_no_room,  // both: MiB that are used, and those that there are
    own_day_past,
    day_without_work,  // a Saturday, a Sunday or a holiday
    day_too_early,
    participants_missing,
    address_malformed,
    leader_unknown,     // of a transversal goal
    edition_meanwhile,  // both
    renamed,            // both
    publication_day_out_of_range,
    key_reused,      // of a request that said something else
    scope_missing,   // of a key for programs
    scope_not_held,  // its person may none of it
    last_day_out_of_range,
    token_unknown,    // not theirs, or ended
    account_unknown,  // of the provider of sign-in: linked to nobody who is active
    account_taken,    // linked to somebody else
    cell_no_number,   // of a plan document; and what follows, of its other cells
    cell_negative,
    cell_no_text,
    cell_no_choice,  // both: the values that there are
    cell_no_period,
    object_kind_unknown,
    placed_within_itself,  // of a part: below itself, or what hangs from it
    period_malformed,      // of a plan; and its two ends the wrong way round
    periods_reversed,
};
inline constexpr base::EnumTable refusal_kind_tokens{std::array{
    base::EnumToken{RefusalKind::wrong_credentials, "wrong-credentials"},
    base::EnumToken{RefusalKind::wrong_code, "wrong-code"},
    base::EnumToken{RefusalKind::wrong_recovery_code, "wrong-recovery-code"},
    base::EnumToken{RefusalKind::too_many_tries, "too-many-tries"},
    base::EnumToken{RefusalKind::link_unusable, "link-unusable"},
    base::EnumToken{RefusalKind::name_missing, "name-missing"},
    base::EnumToken{RefusalKind::text_unusable, "text-unusable"},
    base::EnumToken{RefusalKind::email_malformed, "email-malformed"},
    base::EnumToken{RefusalKind::email_taken, "email-taken"},
    base::EnumToken{RefusalKind::password_too_short, "password-too-short"},
    base::EnumToken{RefusalKind::password_too_long, "password-too-long"},
    base::EnumToken{RefusalKind::password_of_own_words, "password-of-own-words"},
    base::EnumToken{RefusalKind::password_easy, "password-easy"},
    base::EnumToken{RefusalKind::code_missing, "code-missing"},
    base::EnumToken{RefusalKind::code_taken, "code-taken"},
    base::EnumToken{RefusalKind::unit_unknown, "unit-unknown"},
    base::EnumToken{RefusalKind::unit_closed, "unit-closed"},
    base::EnumToken{RefusalKind::unit_within_itself, "unit-within-itself"},
    base::EnumToken{RefusalKind::unit_not_empty, "unit-not-empty"},
    base::EnumToken{RefusalKind::unit_is_entity, "unit-is-entity"},
    base::EnumToken{RefusalKind::day_malformed, "day-malformed"},
    base::EnumToken{RefusalKind::dates_reversed, "dates-reversed"},
    base::EnumToken{RefusalKind::person_unknown, "person-unknown"},
    base::EnumToken{RefusalKind::role_unknown, "role-unknown"},
    base::EnumToken{RefusalKind::role_ended, "role-ended"},
    base::EnumToken{RefusalKind::own_account, "own-account"},
    base::EnumToken{RefusalKind::identity_note_missing, "identity-note-missing"},
    base::EnumToken{RefusalKind::role_doubled, "role-doubled"},
    base::EnumToken{RefusalKind::role_backdated, "role-backdated"},
    base::EnumToken{RefusalKind::own_role, "own-role"},
    base::EnumToken{RefusalKind::last_administrator, "last-administrator"},
    base::EnumToken{RefusalKind::already_done, "already-done"},
    base::EnumToken{RefusalKind::not_permitted, "not-permitted"},
    base::EnumToken{RefusalKind::password_missing, "password-missing"},
    base::EnumToken{RefusalKind::wrong_password, "wrong-password"},
    base::EnumToken{RefusalKind::plan_unknown, "plan-unknown"},
    base::EnumToken{RefusalKind::plan_code_malformed, "plan-code-malformed"},
    base::EnumToken{RefusalKind::years_unusual, "years-unusual"},
    base::EnumToken{RefusalKind::instrument_unknown, "instrument-unknown"},
    base::EnumToken{RefusalKind::plan_open, "plan-open"},
    base::EnumToken{RefusalKind::wrong_state, "wrong-state"},
    base::EnumToken{RefusalKind::own_submission, "own-submission"},
    base::EnumToken{RefusalKind::own_acceptance, "own-acceptance"},
    base::EnumToken{RefusalKind::plan_running, "plan-running"},
    base::EnumToken{RefusalKind::consultation_unsettled, "consultation-unsettled"},
    base::EnumToken{RefusalKind::changed_meanwhile, "changed-meanwhile"},
    base::EnumToken{RefusalKind::checks_unmet, "checks-unmet"},
    base::EnumToken{RefusalKind::warnings_unexplained, "warnings-unexplained"},
    base::EnumToken{RefusalKind::case_number_missing, "case-number-missing"},
    base::EnumToken{RefusalKind::observation_missing, "observation-missing"},
    base::EnumToken{RefusalKind::observations_unreturned, "observations-unreturned"},
    base::EnumToken{RefusalKind::observations_unanswered, "observations-unanswered"},
    base::EnumToken{RefusalKind::review_taken, "review-taken"},
    base::EnumToken{RefusalKind::goal_observed, "goal-observed"},
    base::EnumToken{RefusalKind::words_missing, "words-missing"},
    base::EnumToken{RefusalKind::object_unknown, "object-unknown"},
    base::EnumToken{RefusalKind::cell_locked, "cell-locked"},
    base::EnumToken{RefusalKind::delegate_self, "delegate-self"},
    base::EnumToken{RefusalKind::delegate_unknown, "delegate-unknown"},
    base::EnumToken{RefusalKind::day_missing, "day-missing"},
    base::EnumToken{RefusalKind::day_past, "day-past"},
    base::EnumToken{RefusalKind::dates_outside_role, "dates-outside-role"},
    base::EnumToken{RefusalKind::unit_outside_role, "unit-outside-role"},
    base::EnumToken{RefusalKind::delegation_unknown, "delegation-unknown"},
    base::EnumToken{RefusalKind::second_factor_missing, "second-factor-missing"},
    base::EnumToken{RefusalKind::file_unusable, "file-unusable"},
    base::EnumToken{RefusalKind::imports_open, "imports-open"},
    base::EnumToken{RefusalKind::import_unknown, "import-unknown"},
    base::EnumToken{RefusalKind::import_closed, "import-closed"},
    base::EnumToken{RefusalKind::import_edited, "import-edited"},
    base::EnumToken{RefusalKind::consultation_unknown, "consultation-unknown"},
    base::EnumToken{RefusalKind::consultation_closed, "consultation-closed"},
    base::EnumToken{RefusalKind::consultation_open, "consultation-open"},
    base::EnumToken{RefusalKind::consultation_answered, "consultation-answered"},
    base::EnumToken{RefusalKind::consultation_running, "consultation-running"},
    base::EnumToken{RefusalKind::summary_missing, "summary-missing"},
    base::EnumToken{RefusalKind::purpose_missing, "purpose-missing"},
    base::EnumToken{RefusalKind::closing_day_past, "closing-day-past"},
    base::EnumToken{RefusalKind::closing_day_far, "closing-day-far"},
    base::EnumToken{RefusalKind::closing_day_not_later, "closing-day-not-later"},
    base::EnumToken{RefusalKind::answers_before_closing, "answers-before-closing"},
    base::EnumToken{RefusalKind::answers_far, "answers-far"},
    base::EnumToken{RefusalKind::comment_missing, "comment-missing"},
    base::EnumToken{RefusalKind::text_too_long, "text-too-long"},
    base::EnumToken{RefusalKind::topic_unknown, "topic-unknown"},
    base::EnumToken{RefusalKind::consent_missing, "consent-missing"},
    base::EnumToken{RefusalKind::trap_filled, "trap-filled"},
    base::EnumToken{RefusalKind::too_many_comments, "too-many-comments"},
    base::EnumToken{RefusalKind::comment_unknown, "comment-unknown"},
    base::EnumToken{RefusalKind::comment_changed, "comment-changed"},
    base::EnumToken{RefusalKind::reason_missing, "reason-missing"},
    base::EnumToken{RefusalKind::answer_missing, "answer-missing"},
    base::EnumToken{RefusalKind::decision_unknown, "decision-unknown"},
    base::EnumToken{RefusalKind::comment_withdrawn, "comment-withdrawn"},
    base::EnumToken{RefusalKind::comment_goal_unknown, "comment-goal-unknown"},
    base::EnumToken{RefusalKind::comment_erased, "comment-erased"},
    base::EnumToken{RefusalKind::ground_unknown, "ground-unknown"},
    base::EnumToken{RefusalKind::comments_unanswered, "comments-unanswered"},
    base::EnumToken{RefusalKind::instruments_missing, "instruments-missing"},
    base::EnumToken{RefusalKind::number_malformed, "number-malformed"},
    base::EnumToken{RefusalKind::weights_not_100, "weights-not-100"},
    base::EnumToken{RefusalKind::year_malformed, "year-malformed"},
    base::EnumToken{RefusalKind::methodology_open, "methodology-open"},
    base::EnumToken{RefusalKind::methodology_unknown, "methodology-unknown"},
    base::EnumToken{RefusalKind::methodology_frozen, "methodology-frozen"},
    base::EnumToken{RefusalKind::methodology_changed, "methodology-changed"},
    base::EnumToken{RefusalKind::tolerance_out_of_range, "tolerance-out-of-range"},
    base::EnumToken{RefusalKind::floor_above_cap, "floor-above-cap"},
    base::EnumToken{RefusalKind::memorandum_incomplete, "memorandum-incomplete"},
    base::EnumToken{RefusalKind::addressees_missing, "addressees-missing"},
    base::EnumToken{RefusalKind::instrument_not_in_use, "instrument-not-in-use"},
    base::EnumToken{RefusalKind::day_to_come, "day-to-come"},
    base::EnumToken{RefusalKind::evidence_too_many, "evidence-too-many"},
    base::EnumToken{RefusalKind::evidence_too_large, "evidence-too-large"},
    base::EnumToken{RefusalKind::evidence_unknown, "evidence-unknown"},
    base::EnumToken{RefusalKind::evidence_no_room, "evidence-no-room"},
    base::EnumToken{RefusalKind::own_day_past, "own-day-past"},
    base::EnumToken{RefusalKind::day_without_work, "day-without-work"},
    base::EnumToken{RefusalKind::day_too_early, "day-too-early"},
    base::EnumToken{RefusalKind::participants_missing, "participants-missing"},
    base::EnumToken{RefusalKind::address_malformed, "address-malformed"},
    base::EnumToken{RefusalKind::leader_unknown, "leader-unknown"},
    base::EnumToken{RefusalKind::edition_meanwhile, "edition-meanwhile"},
    base::EnumToken{RefusalKind::renamed, "renamed"},
    base::EnumToken{RefusalKind::publication_day_out_of_range, "publication-day-out-of-range"},
    base::EnumToken{RefusalKind::key_reused, "key-reused"},
    base::EnumToken{RefusalKind::scope_missing, "scope-missing"},
    base::EnumToken{RefusalKind::scope_not_held, "scope-not-held"},
    base::EnumToken{RefusalKind::last_day_out_of_range, "last-day-out-of-range"},
    base::EnumToken{RefusalKind::token_unknown, "token-unknown"},
    base::EnumToken{RefusalKind::account_unknown, "account-unknown"},
    base::EnumToken{RefusalKind::account_taken, "account-taken"},
    base::EnumToken{RefusalKind::cell_no_number, "cell-no-number"},
    base::EnumToken{RefusalKind::cell_negative, "cell-negative"},
    base::EnumToken{RefusalKind::cell_no_text, "cell-no-text"},
    base::EnumToken{RefusalKind::cell_no_choice, "cell-no-choice"},
    base::EnumToken{RefusalKind::cell_no_period, "cell-no-period"},
    base::EnumToken{RefusalKind::object_kind_unknown, "object-kind-unknown"},
    base::EnumToken{RefusalKind::placed_within_itself, "placed-within-itself"},
    base::EnumToken{RefusalKind::period_malformed, "period-malformed"},
    base::EnumToken{RefusalKind::periods_reversed, "periods-reversed"},
}};

struct Refusal {
    RefusalKind kind;
    std::string field = {};  // of the form; empty: the whole of it
    std::optional<base::Instant> until = {};
    std::int64_t wait_seconds = 0;  // until then
    std::optional<base::Date> day = {};
    std::size_t most = 0;                           // characters
    std::string_view rule = {};                     // of the procedure: "F5"
    std::optional<Permission> lifted_by = {};       // who may do it instead
    std::pair<std::string, std::string> both = {};  // the two that contradict each other
    std::vector<Refusal> others = {};               // what else is wrong with the same form
};

// The first, with the others. There is one at least.
inline Refusal all_together(std::vector<Refusal> flaws) {
    auto first = std::move(flaws.front());
    flaws.erase(flaws.begin());
    first.others = std::move(flaws);
    return first;
}

template <class T>
using Outcome = base::Outcome<T, Refusal>;

inline std::unexpected<Refusal> refuse(RefusalKind kind, std::string field = {}) {
    return std::unexpected(Refusal{.kind = kind, .field = std::move(field)});
}

}  // namespace domain
