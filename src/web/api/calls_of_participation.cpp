// Public consultations: comments without a key, and what the planning office does with them.
#include "web/api/calls.hpp"

namespace web::api {

// Of its own, so that the short names of permissions and refusals stay here.
namespace called_of_participation {
namespace {

using text::mark;
using enum domain::Permission;
using enum domain::RefusalKind;
using enum http::Method;
constexpr auto without_key = Call::Key::none;

constexpr std::array sends{consultation_unknown, consultation_closed, comment_missing,
                           text_too_long,        text_unusable,       topic_unknown,
                           comment_goal_unknown, email_malformed,     consent_missing,
                           too_many_comments,    key_reused};
constexpr std::array follows{comment_unknown};
constexpr std::array opens{
    plan_unknown,    not_permitted,          wrong_state,     changed_meanwhile,
    checks_unmet,    consultation_running,   summary_missing, purpose_missing,
    text_unusable,   text_too_long,          day_malformed,   closing_day_past,
    closing_day_far, answers_before_closing, answers_far,     key_reused};
constexpr std::array reads{consultation_unknown, not_permitted};
constexpr std::array reads_one{consultation_unknown, comment_unknown, not_permitted};
constexpr std::array moderates{
    consultation_unknown, comment_unknown, not_permitted, consultation_answered, comment_changed,
    reason_missing,       text_too_long,   already_done,  comment_erased,        key_reused};
constexpr std::array classifies{
    consultation_unknown, comment_unknown, not_permitted, consultation_answered,
    comment_changed,      topic_unknown,   key_reused};
constexpr std::array answers{consultation_unknown,  comment_unknown, not_permitted,
                             consultation_answered, comment_changed, decision_unknown,
                             answer_missing,        text_too_long,   object_unknown,
                             comment_withdrawn,     key_reused};
constexpr std::array erases_words{consultation_unknown, comment_unknown, not_permitted,
                                  ground_unknown,       reason_missing,  text_too_long,
                                  already_done,         key_reused};
constexpr std::array extends{consultation_unknown,  not_permitted,          consultation_closed,
                             consultation_answered, day_malformed,          closing_day_not_later,
                             closing_day_far,       answers_before_closing, answers_far,
                             reason_missing,        text_too_long,          key_reused};
constexpr std::array publishes{consultation_unknown,  not_permitted,       consultation_open,
                               consultation_answered, comments_unanswered, key_reused};
constexpr std::array erases{comment_unknown, not_permitted, reason_missing,
                            text_too_long,   already_done,  key_reused};

constexpr std::array pages_of_month{
    page_of_list.front(),
    Parameter{"month", Parameter::In::query, mark("Only of this month, in Colombia"), "2026-11"}};

// clang-format off
constexpr std::array table{
    call(post, "/api/v1/consultations/{consultation}/comments", "sendComment",
         mark("Comments a plan under consultation; its code, by which it is followed, is answered "
              "to who sent it"),
         {.sends = "SendComment", .answers = "CommentSent", .status = 201, .refusals = sends,
          .key = without_key}),
    call(get, "/api/v1/comments/{code}", "followComment",
         mark("How far a comment has come, and its answer"),
         {.answers = "FollowedComment", .refusals = follows, .key = without_key}),
    call(post, "/api/v1/comments/{code}/withdrawal", "withdrawOwnComment",
         mark("Takes a comment back, by its code: its words and who sent it are erased for good"),
         {.answers = "CommentRef", .refusals = follows, .key = without_key}),
    call(post, "/api/v1/formulations/{plan}/consultations", "openConsultation",
         mark("Puts the draft to consultation, as it is now"),
         {.permission = hold_consultation, .sends = "OpenConsultation",
          .answers = "ConsultationRef", .status = 201, .refusals = opens,
          .parameters = version_read}),
    call(get, "/api/v1/participation", "listParticipation",
         mark("The consultations of the plans that one reads, with what is left to be done"),
         {.permission = read_drafts, .answers = "Participation"}),
    call(get, "/api/v1/participation/{consultation}/comments", "listComments",
         mark("Every comment of a consultation, moderated or not"),
         {.permission = read_drafts, .answers = "CommentPage", .refusals = reads,
          .parameters = page_of_list}),
    call(get, "/api/v1/participation/{consultation}/comments/{comment}", "getComment",
         mark("One of them; to who answers it, who sent it"),
         {.permission = read_drafts, .answers = "Comment", .refusals = reads_one}),
    call(post, "/api/v1/participation/{consultation}/comments/{comment}/moderation",
         "moderateComment", mark("Publishes a comment, or withdraws what is unlawful"),
         {.permission = answer_comments, .sends = "ModerateComment", .answers = "CommentRef",
          .refusals = moderates, .parameters = version_read}),
    call(post, "/api/v1/participation/{consultation}/comments/{comment}/topic",
         "classifyComment", mark("Puts a comment under another topic"),
         {.permission = answer_comments, .sends = "ClassifyComment", .answers = "CommentRef",
          .refusals = classifies, .parameters = version_read}),
    call(post, "/api/v1/participation/{consultation}/comments/{comment}/answer",
         "answerComment", mark("Answers a comment, and names the goal that it changed"),
         {.permission = answer_comments, .sends = "AnswerComment", .answers = "CommentRef",
          .refusals = answers, .parameters = version_read}),
    call(post, "/api/v1/participation/{consultation}/comments/{comment}/erasure", "eraseComment",
         mark("Erases the words of a comment for good, because its author asks or because they "
              "hold personal data"),
         {.permission = answer_comments, .sends = "EraseComment", .answers = "CommentRef",
          .refusals = erases_words}),
    call(post, "/api/v1/participation/{consultation}/extension", "extendConsultation",
         mark("Makes an open consultation longer, and says why"),
         {.permission = hold_consultation, .sends = "ExtendConsultation",
          .answers = "ConsultationRef", .refusals = extends}),
    call(post, "/api/v1/participation/{consultation}/results", "publishResults",
         mark("Publishes the results, once every comment is answered or withdrawn"),
         {.permission = hold_consultation, .answers = "ConsultationRef", .refusals = publishes}),
    call(post, "/api/v1/comments/{comment}/erasure", "erasePersonal",
         mark("Erases who sent a comment, because they ask for it"),
         {.permission = manage_people, .sends = "ErasePersonal", .answers = "CommentRef",
          .refusals = erases}),
    call(get, "/api/v1/opinions", "listOpinions",
         mark("Whether the public pages are of use to their readers, and what they missed"),
         {.permission = read_drafts, .answers = "Opinions", .parameters = pages_of_month}),
};
// clang-format on

}  // namespace
}  // namespace called_of_participation

std::span<Operation const> calls_of_participation() {
    return called_of_participation::table;
}

}  // namespace web::api
