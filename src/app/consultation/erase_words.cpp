#include "app/consultation/erase_words.hpp"

#include "app/consultation/prose.hpp"
#include "app/consultation/step.hpp"
#include "app/record/decide.hpp"
#include "storage/consultation/comment_store.hpp"
#include "storage/consultation/consultation_store.hpp"

namespace app {
namespace {

using domain::ErasureGround;
using domain::RefusalKind;

constexpr std::size_t reason_characters_max = 600;

void erase(sql::Connection& connection, storage::Occasion const& occasion, domain::Comment comment,
           ErasureGround ground, std::string const& reason) {
    auto const logged = storage::append_to_log(
        connection, occasion,
        {.action = domain::Action::comment_erase,
         .object_kind = "comment",
         .object = comment.number.text(),
         .changes = {{"ground", std::nullopt,
                      std::string(domain::erasure_ground_tokens.token(ground))}},
         .reason = reason});
    // There is nothing left to be answered.
    if (!comment.is_settled()) comment.moderation = domain::Moderation::withdrawn;
    ++comment.version;
    storage::update_comment(connection, comment, logged);
    storage::erase_words(connection, comment, ground, logged);
    storage::grow_revision(connection, logged);
}

}  // namespace

domain::Outcome<void> erase_words(storage::Store& store, EraseWords const& command) {
    Attempt const attempt{.action = domain::Action::comment_erase,
                          .object_kind = "comment",
                          .object = command.number.text()};
    return decide(
        store, command.occasion, attempt,
        [&](sql::Connection& connection) -> domain::Outcome<void> {
            auto const& entity = command.occasion.entity;
            auto comment = storage::find_comment(connection, entity, command.number);
            if (!comment) return domain::refuse(RefusalKind::comment_unknown);
            auto const consultation =
                *storage::find_consultation(connection, entity, comment->consultation);
            if (auto flaw = flaw_of_step(connection, command.occasion, consultation,
                                         domain::ConsultationAction::erase))
                return std::unexpected(std::move(*flaw));
            auto const ground = domain::erasure_ground_tokens.find(command.ground);
            if (!ground) return domain::refuse(RefusalKind::ground_unknown, "causa");
            if (auto flaw = flaw_of_prose(command.reason, "solicitud", RefusalKind::reason_missing,
                                          reason_characters_max))
                return std::unexpected(std::move(*flaw));
            if (comment->erasure) return domain::refuse(RefusalKind::already_done);
            erase(connection, command.occasion, std::move(*comment), *ground, command.reason);
            return {};
        });
}

domain::Outcome<void> erase_own_words(storage::Store& store, storage::Occasion const& occasion,
                                      domain::CommentCode const& code) {
    return change(
        store, occasion.entity, [&](sql::Connection& connection) -> domain::Outcome<void> {
            auto comment = storage::find_comment(connection, occasion.entity, code.number);
            if (!comment || comment->suffix != code.suffix)
                return domain::refuse(RefusalKind::comment_unknown);
            if (comment->erasure) return {};
            auto nobody = occasion;
            nobody.peer.clear();
            erase(connection, nobody, std::move(*comment), ErasureGround::author, {});
            return {};
        });
}

}  // namespace app
