#pragma once
// Mails to be sent (domain/people/mail.hpp). Several instances of the program share them: one
// claims a mail, and only that one sends it. What a mail carried is erased when it has ended.

#include <optional>
#include <string>
#include <vector>

#include "domain/people/mail.hpp"
#include "storage/record/log_store.hpp"

namespace storage {

enum class MailState : std::uint8_t {
    waiting,
    sent,
    dropped,   // there was nothing to say, or nobody to say it to
    given_up,  // after all tries
};
inline constexpr base::EnumTable mail_state_tokens{std::array{
    base::EnumToken{MailState::waiting, "waiting"},
    base::EnumToken{MailState::sent, "sent"},
    base::EnumToken{MailState::dropped, "dropped"},
    base::EnumToken{MailState::given_up, "given-up"},
}};

// In the transaction of what causes it; nothing where that mail is there already.
void insert_mail(sql::Connection& connection, domain::Mail const& mail, Logged const& logged);
// Caused by the clock: it tells of no change, so no entry of the log does.
void insert_digest(sql::Connection& connection, EntityId const& entity, domain::Mail const& mail);

// Whether claim_mail would find one: asked often, and writes nothing.
bool has_due_mail(sql::Connection& connection, EntityId const& entity, base::Instant now);
// The next that is due, claimed until that moment and with one more try; none: nothing is due.
std::optional<domain::Mail> claim_mail(sql::Connection& connection, EntityId const& entity,
                                       base::Instant now, base::Instant until);
void postpone_mail(sql::Connection& connection, EntityId const& entity, std::string const& id,
                   base::Instant next_at, std::string const& failure);
void end_mail(sql::Connection& connection, EntityId const& entity, std::string const& id,
              MailState state, base::Instant now, std::string const& failure);
// Those that were caused before that moment, ended or not.
void erase_mails(sql::Connection& connection, EntityId const& entity, base::Instant before);

struct MailRow {
    domain::Mail mail;
    MailState state = MailState::waiting;
    base::Instant next_at;
    std::string failure;
};
// Those that wait and those that were given up, the latest first.
std::vector<MailRow> list_unsent_mails(sql::Connection& connection, EntityId const& entity,
                                       std::int64_t limit);

}  // namespace storage
