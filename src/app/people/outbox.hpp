#pragma once
// The mails that wait to be sent. Whatever causes one writes it in its own transaction
// (storage::insert_mail); here they are handed out one by one to whoever sends them, tried again,
// given up. Several instances never send the same one: the claim of one that died runs out.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "app/consultation/consultations.hpp"
#include "domain/people/person.hpp"
#include "domain/people/preferences.hpp"
#include "storage/people/mail_store.hpp"

namespace app {

inline constexpr std::chrono::minutes mail_claim_lives{10};  // more than any try lasts

struct MailToSend {
    domain::Mail mail;
    domain::Person person;  // of a citizen, name and address alone
    domain::Preferences preferences;
    std::optional<FollowedComment> answered = {};  // of MailKind::comment_answered
};
// The next that is due; none: nothing is. What comes too late or is for nobody any more (who was
// deactivated, who wants no digest, whose address was erased) is dropped on the way.
std::optional<MailToSend> claim_mail(storage::Store& store, storage::EntityId const& entity,
                                     base::Instant now);

void note_mail_sent(storage::Store& store, storage::EntityId const& entity,
                    domain::Mail const& mail, base::Instant now);
// There is nothing to say in it.
void drop_mail(storage::Store& store, storage::EntityId const& entity, domain::Mail const& mail,
               base::Instant now);

enum class MailFailure : std::uint8_t {
    later,
    for_good,
    stopped,  // the program was told to stop meanwhile: whoever comes next sends it
};
// It is tried again later; or given up, which is an entry of the log and shown to whoever
// administers.
void note_mail_failed(storage::Store& store, storage::Occasion const& occasion,
                      domain::Mail const& mail, MailFailure failure, std::string const& what);

// The digest of that day, for everybody active who wants one: once, however often it is asked for.
void queue_digests(storage::Store& store, storage::EntityId const& entity, base::Instant now);

// Erases who was written to, a month after (Ley 1581 of 2012: no longer than it is needed).
void erase_old_mails(storage::Store& store, storage::EntityId const& entity, base::Instant now);

struct UnsentMails {
    struct Entry {
        storage::MailRow row;
        std::string name;  // of the person; of a comment, its number
    };
    std::vector<Entry> entries;  // the latest first, at most 100
};
UnsentMails list_unsent_mails(storage::Store& store, storage::EntityId const& entity);

}  // namespace app
