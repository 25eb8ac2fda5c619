#pragma once
// What a use case answers when it may not do what was asked: which rule, for which field, until
// when. The sentence is looked up at the door, in the reader's language (documents/refusal_text).

#include <cstdint>
#include <optional>
#include <string>

#include "base/instant.hpp"
#include "base/outcome.hpp"

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
    code_taken,  // of a unit
    unit_unknown,
    day_malformed,
    dates_reversed,  // until before from
    person_unknown,
    role_unknown,
    role_ended,
    last_administrator,  // somebody must be left who can administer
    already_done,
};

struct Refusal {
    RefusalKind kind;
    std::string field = {};  // of the form; empty: the whole of it
    std::optional<base::Instant> until = {};
};

template <class T>
using Outcome = base::Outcome<T, Refusal>;

inline std::unexpected<Refusal> refuse(RefusalKind kind, std::string field = {}) {
    return std::unexpected(Refusal{kind, std::move(field), {}});
}

}  // namespace domain
