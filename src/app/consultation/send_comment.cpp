#include "app/consultation/send_comment.hpp"

#include <algorithm>

#include "app/consultation/prose.hpp"
#include "app/people/email.hpp"
#include "app/record/decide.hpp"
#include "domain/people/text_rule.hpp"
#include "kit/crypto/sha256.hpp"
#include "storage/consultation/comment_store.hpp"
#include "storage/consultation/consultation_store.hpp"
#include "storage/plan/edition_store.hpp"

namespace app {
namespace {

using domain::ConsultationAction;
using domain::Refusal;
using domain::RefusalKind;

std::optional<Refusal> flaw_of_person(domain::Commenter const& who) {
    if (!domain::is_usable_text(who.name, domain::name_bytes_max))
        return Refusal{RefusalKind::text_unusable, "nombre"};
    if (!who.email.empty() && !is_email(who.email))
        return Refusal{RefusalKind::email_malformed, "correo"};
    if (!domain::is_usable_text(who.locality, domain::name_bytes_max))
        return Refusal{RefusalKind::text_unusable, "localidad"};
    if (!who.is_anonymous() && who.consent.empty())
        return Refusal{RefusalKind::consent_missing, "autorizo"};
    return std::nullopt;
}

std::optional<Refusal> flaw_of_origin(sql::Connection& connection, SendComment const& command) {
    auto const hour_ago = base::Instant(command.occasion.now.moment() - domain::origin_is_counted);
    auto const sent =
        storage::count_from_origin(connection, command.occasion.entity, command.origin, hour_ago);
    if (sent.count < domain::comments_of_an_origin_max) return std::nullopt;
    return Refusal{.kind = RefusalKind::too_many_comments,
                   .until = base::Instant(sent.first->moment() + domain::origin_is_counted)};
}

std::optional<Refusal> flaw_of_consultation(sql::Connection& connection,
                                            SendComment const& command) {
    auto const consultation =
        storage::find_consultation(connection, command.occasion.entity, command.consultation);
    if (!consultation) return Refusal{RefusalKind::consultation_unknown};
    auto const state = consultation->state_on(command.occasion.now.colombian_date());
    if (!domain::find_step(state, ConsultationAction::comment))
        return Refusal{
            .kind = RefusalKind::consultation_closed, .day = consultation->closes, .rule = "F7"};
    return std::nullopt;
}

std::optional<Refusal> flaw_of(sql::Connection& connection, SendComment const& command) {
    if (auto flaw = flaw_of_consultation(connection, command)) return flaw;
    if (!command.trap.empty()) return Refusal{RefusalKind::trap_filled, "sitio"};
    if (auto flaw = flaw_of_prose(command.words, "comentario", RefusalKind::comment_missing,
                                  domain::comment_characters_max))
        return flaw;
    if (!domain::topic_tokens.find(command.topic))
        return Refusal{RefusalKind::topic_unknown, "tema"};
    if (!command.goal.empty() && !storage::has_consulted_goal(connection, command.occasion.entity,
                                                              command.consultation, command.goal))
        return Refusal{RefusalKind::comment_goal_unknown, "meta"};
    if (auto flaw = flaw_of_person(command.who)) return flaw;
    return flaw_of_origin(connection, command);
}

// What it said and who said it are personal; where it came from is kept for a day, apart.
domain::Event event_of(SendComment const& command, domain::CommentNumber const& number) {
    domain::Event event{
        .action = domain::Action::comment_send,
        .object_kind = "comment",
        .object = number.text(),
        .changes = {{"consultation", std::nullopt, std::to_string(command.consultation)},
                    {"topic", std::nullopt, command.topic}},
        .personal = {{"words", std::nullopt, command.words}}};
    if (!command.goal.empty()) event.changes.push_back({"goal", std::nullopt, command.goal});
    auto const add = [&](char const* field, std::string const& value) {
        if (!value.empty()) event.personal.push_back({field, std::nullopt, value});
    };
    add("name", command.who.name);
    add("email", command.who.email);
    add("locality", command.who.locality);
    add("consent", command.who.consent);
    return event;
}

domain::Comment kept(sql::Connection& connection, SendComment const& command) {
    auto occasion = command.occasion;
    occasion.peer.clear();
    domain::Comment comment;
    comment.number = storage::next_comment_number(connection, occasion.entity,
                                                  occasion.now.colombian_date().year());
    comment.consultation = command.consultation;
    comment.suffix = domain::code_suffix(command.token);
    comment.goal = command.goal;
    comment.topic = *domain::topic_tokens.find(command.topic);
    comment.words = command.words;
    comment.at = occasion.now;
    auto const logged =
        storage::append_to_log(connection, occasion, event_of(command, comment.number));
    comment.sequence = logged.sequence();
    storage::insert_comment(connection, comment, command.submission, logged);
    if (!command.who.is_anonymous())
        storage::insert_commenter(connection, comment.number, command.who, logged);
    storage::insert_origin(connection, comment.number, command.origin, logged);
    return comment;
}

// Whether it says what came with the same form before, as far as that is still kept.
bool is_repeated(sql::Connection& connection, SendComment const& command,
                 domain::Comment const& sent) {
    if (sent.erasure) return true;
    // Its topic may have been changed since, with its version.
    bool const is_same =
        sent.consultation == command.consultation && sent.goal == command.goal &&
        sent.words == command.words &&
        (sent.version > 1 || domain::topic_tokens.token(sent.topic) == command.topic);
    auto const& entity = command.occasion.entity;
    if (!is_same || !storage::find_personal(connection, entity, sent.sequence)) return is_same;
    auto const who = storage::find_commenter(connection, entity, sent.number);
    return who ? *who == command.who : command.who.is_anonymous();
}

// As it is kept: a line ends with one character, and what is empty is not said.
SendComment plain(SendComment command) {
    std::erase(command.words, '\r');
    command.submission = crypto::sha256_hex(command.submission);
    command.who.email = plain_email(command.who.email);
    for (auto* const text : {&command.who.name, &command.who.locality})
        if (domain::is_blank(*text)) text->clear();
    return command;
}

}  // namespace

domain::Outcome<void> check_comment(storage::Store& store, SendComment const& command) {
    return sql::in_snapshot(store.database(),
                            [&](sql::Connection& connection) -> domain::Outcome<void> {
                                if (auto flaw = flaw_of(connection, plain(command)))
                                    return std::unexpected(std::move(*flaw));
                                return {};
                            });
}

domain::Outcome<domain::Comment> send_comment(storage::Store& store, SendComment const& typed) {
    auto const command = plain(typed);
    return change(
        store, command.occasion.entity,
        [&](sql::Connection& connection) -> domain::Outcome<domain::Comment> {
            auto const& entity = command.occasion.entity;
            if (auto sent = storage::find_submission(connection, entity, command.submission)) {
                if (is_repeated(connection, command, *sent)) return std::move(*sent);
                return domain::refuse(RefusalKind::key_reused);
            }
            if (auto flaw = flaw_of(connection, command)) return std::unexpected(std::move(*flaw));
            return kept(connection, command);
        });
}

}  // namespace app
