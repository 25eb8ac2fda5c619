#pragma once
// A mail to be sent: to whom, and what of; its words are written when it is sent, so that neither
// address nor text waits in the database, but for an address that stands nowhere else any more.
// Tried again after five minutes, then twice as long each time up to six hours; given up after
// three days, when a link in it would have expired too.

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "base/enum_table.hpp"
#include "base/instant.hpp"

namespace domain {

enum class MailKind : std::uint8_t {
    invitation,          // a link to choose a password
    password_reset,      // the same, for somebody who had one
    digest,              // what awaits somebody today
    plan_returned,       // with observations
    publication_failed,  // on the day that was set for it
    comment_answered,    // to the citizen who sent it and left an address
    access_changed,      // what whoever administers did with what one signs in with
    address_left,        // to the address that one signed in with until then
};
inline constexpr base::EnumTable mail_kind_tokens{std::array{
    base::EnumToken{MailKind::invitation, "invitation"},
    base::EnumToken{MailKind::password_reset, "password-reset"},
    base::EnumToken{MailKind::digest, "digest"},
    base::EnumToken{MailKind::plan_returned, "plan-returned"},
    base::EnumToken{MailKind::publication_failed, "publication-failed"},
    base::EnumToken{MailKind::comment_answered, "comment-answered"},
    base::EnumToken{MailKind::access_changed, "access-changed"},
    base::EnumToken{MailKind::address_left, "address-left"},
}};

struct Mail {
    std::string id;  // of what caused it: a second mail of the same cause does not exist
    MailKind kind = MailKind::digest;
    std::string person;       // its number; empty: who sent the comment
    std::string object = {};  // code of a plan, number of a comment, token of an action
    std::string secret = {};  // token of a link, or the address that was left
    base::Instant created_at = {};
    int tries = 0;  // begun
};

inline constexpr std::chrono::hours mail_lives{72};
inline constexpr std::chrono::days mail_kept{30};  // who was written to, after it was sent

// When it is tried again, after so many tries; none: it is given up.
std::optional<base::Instant> next_mail_try(Mail const& mail, base::Instant now);

}  // namespace domain
