#include "app/people/outbox.hpp"

#include "app/record/change.hpp"
#include "storage/consultation/comment_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/preference_store.hpp"

namespace app {
namespace {

using domain::MailKind;
using domain::PersonState;
using storage::MailState;

// What concerns the access is for whoever has no password, too; the rest for those who sign in.
bool is_wanted(domain::Mail const& mail, domain::Person const& person,
               domain::Preferences const& preferences) {
    bool const is_of_access =
        mail.kind == MailKind::invitation || mail.kind == MailKind::password_reset ||
        mail.kind == MailKind::access_changed || mail.kind == MailKind::address_left;
    if (is_of_access) return true;
    if (person.state != PersonState::active) return false;
    return mail.kind != MailKind::digest || preferences.digest == domain::Wish::yes;
}

// The address stands with the comment and nowhere else, so that erasing it there is enough.
std::optional<MailToSend> to_citizen(sql::Connection& connection, storage::EntityId const& entity,
                                     domain::Mail const& mail) {
    auto const number = domain::CommentNumber::parse(mail.object);
    if (!number) return std::nullopt;
    auto const who = storage::find_commenter(connection, entity, *number);
    auto comment = storage::find_comment(connection, entity, *number);
    bool const is_awaited = who && !who->email.empty() && comment && comment->answer &&
                            comment->moderation != domain::Moderation::withdrawn;
    if (!is_awaited) return std::nullopt;
    auto consultation = storage::find_consultation(connection, entity, comment->consultation);
    return MailToSend{.mail = mail,
                      .person = {.id = {}, .name = who->name, .email = who->email},
                      .preferences = {},
                      .answered = FollowedComment{std::move(*comment), std::move(*consultation)}};
}

std::optional<MailToSend> addressed(sql::Connection& connection, storage::EntityId const& entity,
                                    domain::Mail const& mail) {
    if (mail.kind == MailKind::comment_answered) return to_citizen(connection, entity, mail);
    auto person = storage::find_person(connection, entity, mail.person);
    auto const preferences = storage::load_preferences(connection, entity, mail.person);
    if (!person || !is_wanted(mail, *person, preferences)) return std::nullopt;
    if (mail.kind == MailKind::address_left) person->email = mail.secret;
    return MailToSend{mail, std::move(*person), preferences};
}

void end(storage::Store& store, storage::EntityId const& entity, domain::Mail const& mail,
         MailState state, base::Instant now) {
    sql::in_transaction(store.database(), [&](sql::Connection& connection) {
        storage::end_mail(connection, entity, mail.id, state, now, {});
    });
}

}  // namespace

std::optional<MailToSend> claim_mail(storage::Store& store, storage::EntityId const& entity,
                                     base::Instant now) {
    bool const is_due = sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::has_due_mail(connection, entity, now);
    });
    if (!is_due) return std::nullopt;
    base::Instant const until(now.moment() + mail_claim_lives);
    return sql::in_transaction(
        store.database(), [&](sql::Connection& connection) -> std::optional<MailToSend> {
            while (auto mail = storage::claim_mail(connection, entity, now, until)) {
                bool const is_late = now.moment() - mail->created_at.moment() > domain::mail_lives;
                auto one = addressed(connection, entity, *mail);
                if (one && !is_late) return one;
                storage::end_mail(connection, entity, mail->id, MailState::dropped, now, {});
            }
            return std::nullopt;
        });
}

void note_mail_sent(storage::Store& store, storage::EntityId const& entity,
                    domain::Mail const& mail, base::Instant now) {
    end(store, entity, mail, MailState::sent, now);
}

void drop_mail(storage::Store& store, storage::EntityId const& entity, domain::Mail const& mail,
               base::Instant now) {
    end(store, entity, mail, MailState::dropped, now);
}

void note_mail_failed(storage::Store& store, storage::Occasion const& occasion,
                      domain::Mail const& mail, MailFailure failure, std::string const& what) {
    auto const next = failure == MailFailure::stopped ? std::optional(occasion.now)
                                                      : domain::next_mail_try(mail, occasion.now);
    auto const& entity = occasion.entity;
    if (failure != MailFailure::for_good && next) {
        sql::in_transaction(store.database(), [&](sql::Connection& connection) {
            storage::postpone_mail(connection, entity, mail.id, *next, what);
        });
        return;
    }
    change(store, entity, [&](sql::Connection& connection) {
        storage::append_to_log(
            connection, occasion,
            {.action = domain::Action::mail_give_up,
             .object_kind = mail.person.empty() ? "comment" : "person",
             .object = mail.person.empty() ? mail.object : mail.person,
             .changes = {
                 {"kind", std::nullopt, std::string(domain::mail_kind_tokens.token(mail.kind))}}});
        storage::end_mail(connection, entity, mail.id, MailState::given_up, occasion.now, what);
    });
}

void queue_digests(storage::Store& store, storage::EntityId const& entity, base::Instant now) {
    auto const day = now.colombian_date().text();
    sql::in_transaction(store.database(), [&](sql::Connection& connection) {
        for (auto const& person : storage::list_people(connection, entity)) {
            auto const preferences = storage::load_preferences(connection, entity, person.id);
            if (person.state != PersonState::active || preferences.digest == domain::Wish::no)
                continue;
            storage::insert_digest(connection, entity,
                                   {.id = "digest/" + day + "/" + person.id,
                                    .kind = MailKind::digest,
                                    .person = person.id,
                                    .created_at = now});
        }
    });
}

void erase_old_mails(storage::Store& store, storage::EntityId const& entity, base::Instant now) {
    sql::in_transaction(store.database(), [&](sql::Connection& connection) {
        storage::erase_mails(connection, entity, base::Instant(now.moment() - domain::mail_kept));
    });
}

UnsentMails list_unsent_mails(storage::Store& store, storage::EntityId const& entity) {
    constexpr std::int64_t rows_max = 100;
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        UnsentMails unsent;
        for (auto& row : storage::list_unsent_mails(connection, entity, rows_max)) {
            auto const person = storage::find_person(connection, entity, row.mail.person);
            auto name = person ? person->name : row.mail.object;
            unsent.entries.push_back({std::move(row), std::move(name)});
        }
        return unsent;
    });
}

}  // namespace app
