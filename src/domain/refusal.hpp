#pragma once
// What a use case answers when it may not do what was asked: which rule, for which field, until
// when. The sentence is looked up at the door, in the reader's language (documents/refusal_text).

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/enum_table.hpp"
#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "domain/people/role.hpp"

namespace domain {

enum class RefusalKind : std::uint8_t {
    wrong_credentials,  // address or password, we do not say which
    wrong_code,         // of the second factor
    too_many_tries,     // until
    link_unusable,      // not known, used or expired: we do not say which
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
    day_malformed,
    dates_reversed,  // until before from
    person_unknown,
    role_unknown,
    role_ended,
    last_administrator,  // somebody must be left who can administer
    already_done,
    not_permitted,   // for that unit; lifted_by
    wrong_password,  // of who is signed in
    plan_unknown,    // no such plan in the making
    plan_code_malformed,
    years_unusual,  // a plan of more years, or of others, than any plan has
    instrument_unknown,
    plan_open,          // it is in the making already
    wrong_state,        // of the life of a plan; rule
    own_submission,     // nobody judges what they submitted; lifted_by
    changed_meanwhile,  // by somebody else, since it was read
    checks_unmet,       // rule
    case_number_missing,
    observation_missing,
    observations_unreturned,
    observations_unanswered,
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
};
inline constexpr base::EnumTable refusal_kind_tokens{std::array{
    base::EnumToken{RefusalKind::wrong_credentials, "wrong-credentials"},
    base::EnumToken{RefusalKind::wrong_code, "wrong-code"},
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
    base::EnumToken{RefusalKind::day_malformed, "day-malformed"},
    base::EnumToken{RefusalKind::dates_reversed, "dates-reversed"},
    base::EnumToken{RefusalKind::person_unknown, "person-unknown"},
    base::EnumToken{RefusalKind::role_unknown, "role-unknown"},
    base::EnumToken{RefusalKind::role_ended, "role-ended"},
    base::EnumToken{RefusalKind::last_administrator, "last-administrator"},
    base::EnumToken{RefusalKind::already_done, "already-done"},
    base::EnumToken{RefusalKind::not_permitted, "not-permitted"},
    base::EnumToken{RefusalKind::wrong_password, "wrong-password"},
    base::EnumToken{RefusalKind::plan_unknown, "plan-unknown"},
    base::EnumToken{RefusalKind::plan_code_malformed, "plan-code-malformed"},
    base::EnumToken{RefusalKind::years_unusual, "years-unusual"},
    base::EnumToken{RefusalKind::instrument_unknown, "instrument-unknown"},
    base::EnumToken{RefusalKind::plan_open, "plan-open"},
    base::EnumToken{RefusalKind::wrong_state, "wrong-state"},
    base::EnumToken{RefusalKind::own_submission, "own-submission"},
    base::EnumToken{RefusalKind::changed_meanwhile, "changed-meanwhile"},
    base::EnumToken{RefusalKind::checks_unmet, "checks-unmet"},
    base::EnumToken{RefusalKind::case_number_missing, "case-number-missing"},
    base::EnumToken{RefusalKind::observation_missing, "observation-missing"},
    base::EnumToken{RefusalKind::observations_unreturned, "observations-unreturned"},
    base::EnumToken{RefusalKind::observations_unanswered, "observations-unanswered"},
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
}};

struct Refusal {
    RefusalKind kind;
    std::string field = {};  // of the form; empty: the whole of it
    std::optional<base::Instant> until = {};
    std::string_view rule = {};                // of the procedure: "F5"
    std::optional<Permission> lifted_by = {};  // who may do it instead
};

template <class T>
using Outcome = base::Outcome<T, Refusal>;

inline std::unexpected<Refusal> refuse(RefusalKind kind, std::string field = {}) {
    return std::unexpected(Refusal{.kind = kind, .field = std::move(field)});
}

}  // namespace domain
