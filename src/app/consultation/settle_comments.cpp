#include "app/consultation/settle_comments.hpp"

#include <algorithm>

#include "app/consultation/consultations.hpp"
#include "app/consultation/prose.hpp"
#include "app/consultation/step.hpp"
#include "app/record/decide.hpp"
#include "kit/crypto/sha256.hpp"
#include "storage/consultation/comment_store.hpp"
#include "storage/consultation/consultation_store.hpp"
#include "storage/people/mail_store.hpp"
#include "storage/plan/edition_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::ConsultationAction;
using domain::Moderation;
using domain::Refusal;
using domain::RefusalKind;

constexpr std::size_t withdrawal_characters_max = 600;

domain::Change change_of(char const* field, std::string before, std::string after) {
    auto const stated = [](std::string text) {
        return text.empty() ? std::nullopt : std::optional(std::move(text));
    };
    return {field, stated(std::move(before)), stated(std::move(after))};
}

// A citizen who left an address learns that there is an answer, once.
void tell_citizen(sql::Connection& connection, domain::Comment const& comment,
                  storage::Logged const& logged) {
    auto const who = storage::find_commenter(connection, logged.entity(), comment.number);
    if (!comment.answer || !who || who->email.empty()) return;
    storage::insert_mail(connection,
                         {.id = "comment-answered/" + comment.number.text(),
                          .kind = domain::MailKind::comment_answered,
                          .person = {},
                          .object = comment.number.text()},
                         logged);
}

// work(connection, consultation, comment) changes the comment and answers the changes, or refuses.
template <class Work>
domain::Outcome<void> settle(storage::Store& store, CommentSeen const& seen, Action event,
                             ConsultationAction action, Work const& work) {
    Attempt const attempt{.action = event, .object_kind = "comment", .object = seen.number.text()};
    return decide(store, seen.occasion, attempt,
                  [&](sql::Connection& connection) -> domain::Outcome<void> {
                      auto const& entity = seen.occasion.entity;
                      auto comment = storage::find_comment(connection, entity, seen.number);
                      if (!comment) return domain::refuse(RefusalKind::comment_unknown);
                      auto const consultation =
                          *storage::find_consultation(connection, entity, comment->consultation);
                      if (auto flaw = flaw_of_step(connection, seen.occasion, consultation, action))
                          return std::unexpected(std::move(*flaw));
                      if (comment->version != seen.version)
                          return domain::refuse(RefusalKind::comment_changed);
                      domain::Outcome<std::vector<domain::Change>> changes =
                          work(connection, consultation, *comment);
                      if (!changes) return std::unexpected(std::move(changes.error()));
                      ++comment->version;
                      auto const logged = storage::append_to_log(connection, seen.occasion,
                                                                 {.action = event,
                                                                  .object_kind = "comment",
                                                                  .object = seen.number.text(),
                                                                  .changes = std::move(*changes)});
                      storage::update_comment(connection, *comment, logged);
                      if (action == ConsultationAction::answer)
                          tell_citizen(connection, *comment, logged);
                      storage::grow_revision(connection, logged);
                      return {};
                  });
}

std::string decision_of(domain::Comment const& comment) {
    if (!comment.answer) return {};
    return std::string(domain::decision_tokens.token(comment.answer->decision));
}

}  // namespace

domain::Outcome<void> moderate_comment(storage::Store& store, ModerateComment const& command) {
    using Changes = domain::Outcome<std::vector<domain::Change>>;
    return settle(
        store, command.seen, Action::comment_moderate, ConsultationAction::moderate,
        [&](sql::Connection&, domain::Consultation const& consultation,
            domain::Comment& comment) -> Changes {
            if (comment.moderation == command.moderation)
                return domain::refuse(RefusalKind::already_done);
            bool const is_withdrawal = command.moderation == Moderation::withdrawn;
            // What was withdrawn has no answer, and the results are out.
            if (consultation.published_at && !is_withdrawal)
                return std::unexpected(Refusal{.kind = RefusalKind::consultation_answered,
                                               .day = consultation.closes,
                                               .rule = consultation_rule});
            if (comment.erasure && !is_withdrawal)
                return domain::refuse(RefusalKind::comment_erased);
            if (is_withdrawal)
                if (auto flaw = flaw_of_prose(command.reason, "motivo", RefusalKind::reason_missing,
                                              withdrawal_characters_max))
                    return std::unexpected(std::move(*flaw));
            std::vector<domain::Change> changes{change_of(
                "moderation", std::string(domain::moderation_tokens.token(comment.moderation)),
                std::string(domain::moderation_tokens.token(command.moderation)))};
            auto reason = is_withdrawal ? command.reason : std::string();
            changes.push_back(change_of("withdrawn_because", comment.reason, reason));
            // What it said when it became public. The words themselves could have to be erased.
            if (!is_withdrawal)
                changes.push_back(change_of("digest", {}, crypto::sha256_hex(comment.words)));
            comment.moderation = command.moderation;
            comment.reason = std::move(reason);
            return changes;
        });
}

domain::Outcome<void> classify_comment(storage::Store& store, ClassifyComment const& command) {
    using Changes = domain::Outcome<std::vector<domain::Change>>;
    return settle(
        store, command.seen, Action::comment_classify, ConsultationAction::classify,
        [&](sql::Connection&, domain::Consultation const&, domain::Comment& comment) -> Changes {
            auto const topic = domain::topic_tokens.find(command.topic);
            if (!topic) return domain::refuse(RefusalKind::topic_unknown, "tema");
            std::string before(domain::topic_tokens.token(comment.topic));
            comment.topic = *topic;
            return std::vector{change_of("topic", std::move(before), command.topic)};
        });
}

domain::Outcome<void> answer_comment(storage::Store& store, AnswerComment const& command) {
    using Changes = domain::Outcome<std::vector<domain::Change>>;
    return settle(
        store, command.seen, Action::comment_answer, ConsultationAction::answer,
        [&](sql::Connection& connection, domain::Consultation const&,
            domain::Comment& comment) -> Changes {
            if (comment.moderation == Moderation::withdrawn)
                return domain::refuse(RefusalKind::comment_withdrawn);
            auto const decision = domain::decision_tokens.find(command.decision);
            if (!decision) return domain::refuse(RefusalKind::decision_unknown, "decision");
            if (auto flaw = flaw_of_prose(command.words, "respuesta", RefusalKind::answer_missing,
                                          domain::comment_characters_max))
                return std::unexpected(std::move(*flaw));
            bool const is_known =
                command.goal.empty() ||
                storage::has_consulted_goal(connection, command.seen.occasion.entity,
                                            comment.consultation, command.goal);
            if (!is_known) return domain::refuse(RefusalKind::object_unknown, "meta");
            auto const before = comment.answer.value_or(domain::Answer{});
            std::vector changes{change_of("decision", decision_of(comment), command.decision),
                                change_of("answer", before.words, command.words),
                                change_of("goal", before.goal, command.goal)};
            comment.answer = domain::Answer{.decision = *decision,
                                            .words = command.words,
                                            .goal = command.goal,
                                            .at = command.seen.occasion.now};
            return changes;
        });
}

domain::Outcome<void> publish_results(storage::Store& store, PublishResults const& command) {
    auto const number = std::to_string(command.consultation);
    Attempt const attempt{
        .action = Action::consultation_publish, .object_kind = "consultation", .object = number};
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) -> domain::Outcome<void> {
                      auto const& entity = command.occasion.entity;
                      auto const consultation =
                          storage::find_consultation(connection, entity, command.consultation);
                      if (!consultation) return domain::refuse(RefusalKind::consultation_unknown);
                      if (auto flaw = flaw_of_step(connection, command.occasion, *consultation,
                                                   ConsultationAction::publish))
                          return std::unexpected(std::move(*flaw));
                      auto const counts = count_comments(
                          storage::tally_comments(connection, entity, command.consultation));
                      if (counts.unsettled > 0)
                          return std::unexpected(Refusal{.kind = RefusalKind::comments_unanswered,
                                                         .rule = consultation_rule});
                      auto const logged = storage::append_to_log(
                          connection, command.occasion,
                          {.action = Action::consultation_publish,
                           .object_kind = "consultation",
                           .object = number,
                           .changes = {{"comments", std::nullopt, std::to_string(counts.all)}}});
                      storage::publish_consultation(connection, command.consultation, logged);
                      storage::grow_revision(connection, logged);
                      return {};
                  });
}

}  // namespace app
