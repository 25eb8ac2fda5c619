#pragma once
// What the planning office does with the comments of a consultation: publishes each or withdraws
// what is unlawful, classifies it, answers it, and publishes the results once every comment is
// answered or withdrawn (procedure.md F7). Who answered is in the log and never public (A5).
//
// Refusals of all: comment_unknown or consultation_unknown, those of a step (step.hpp), and
// changed_meanwhile where somebody else changed the comment since it was read.

#include <string>

#include "domain/consultation/comment.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

// Which comment, and as its author read it.
struct CommentSeen {
    storage::Occasion occasion;
    domain::CommentNumber number;
    std::int64_t version = 0;
};

struct ModerateComment {
    CommentSeen seen;
    domain::Moderation moderation = domain::Moderation::published;
    std::string reason = {};  // why it is withdrawn; public
};
// Refusals: reason_missing, text_too_long, already_done; comment_erased.
domain::Outcome<void> moderate_comment(storage::Store& store, ModerateComment const& command);

struct ClassifyComment {
    CommentSeen seen;
    std::string topic;
};
// Refusals: topic_unknown.
domain::Outcome<void> classify_comment(storage::Store& store, ClassifyComment const& command);

struct AnswerComment {
    CommentSeen seen;
    std::string decision;
    std::string words;
    std::string goal = {};  // path of the goal of the edition that it changed; empty: none
};
// Who sent it gets one mail, with the first answer, where they left an address.
// Refusals: decision_unknown, answer_missing, text_too_long, object_unknown, comment_withdrawn.
domain::Outcome<void> answer_comment(storage::Store& store, AnswerComment const& command);

struct PublishResults {
    storage::Occasion occasion;
    int consultation = 0;
};
// Refusals: comments_unanswered.
domain::Outcome<void> publish_results(storage::Store& store, PublishResults const& command);

}  // namespace app
