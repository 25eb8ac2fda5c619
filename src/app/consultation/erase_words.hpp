#pragma once
// The words of a comment do not stay when they hold personal data, or when who sent them takes them
// back (Ley 1581 of 2012): they go from the comment and from beside the log, with whatever else is
// personal of it. That they were, since when and why stays, and so do its answer and the counts;
// what nobody had settled counts as withdrawn. The chain of the log still verifies.

#include <string>

#include "domain/consultation/comment.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

struct EraseWords {
    storage::Occasion occasion;
    domain::CommentNumber number;
    std::string ground;  // its token
    std::string reason;  // how it was asked for or what they held, without it: it stays in the log
};
// By who moderates, in every state. Refusals: comment_unknown, not_permitted, ground_unknown,
// reason_missing, text_too_long; already_done.
domain::Outcome<void> erase_words(storage::Store& store, EraseWords const& command);

// By who sent it, known by its code alone; once more is nothing more. Refusals: comment_unknown.
domain::Outcome<void> erase_own_words(storage::Store& store, storage::Occasion const& occasion,
                                      domain::CommentCode const& code);

}  // namespace app
