#pragma once
// A citizen comments a plan under consultation, without an account (procedure.md F7, Ley 1581 of
// 2012). Personal data are optional, need consent, and stand apart from the comment and the log.

#include <string>

#include "domain/consultation/comment.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

// Of the text of the consent (documents/consultation): a text that changes is another version.
inline constexpr std::string_view consent_version = "2026-11-29";

struct SendComment {
    storage::Occasion occasion;
    int consultation = 0;
    std::string submission;  // of the form: sent twice it is one comment
    std::string token;       // random, for the code
    std::string origin;      // network address that it came from
    std::string goal = {};   // path of codes; empty: the plan as a whole
    std::string topic;       // its token
    std::string words;
    domain::Commenter who = {};  // its consent is set where they gave it
    std::string trap = {};       // of a field that people leave empty
};

// Whether it could be sent. Refusals: consultation_unknown, consultation_closed with its day;
// trap_filled, comment_missing, text_too_long, text_unusable, topic_unknown, comment_goal_unknown,
// email_malformed, consent_missing; too_many_comments of that origin, until.
domain::Outcome<void> check_comment(storage::Store& store, SendComment const& command);

// The comment with its number and code; that of before where the form was sent already. Refusals
// besides: key_reused, where the form was sent already and said something else.
domain::Outcome<domain::Comment> send_comment(storage::Store& store, SendComment const& command);

}  // namespace app
