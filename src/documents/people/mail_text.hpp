#pragma once
// The words of the mails that the program writes, in the language that their reader prefers: plain
// text, and the same as simple HTML.

#include <string>
#include <vector>

#include "app/consultation/consultations.hpp"
#include "app/plan/digest.hpp"
#include "kit/text/language.hpp"

namespace documents {

struct MailText {
    std::string subject;
    std::string text;
    std::string html;
};

// Whose mails they are, and where their links lead.
struct MailPlace {
    std::string entity;   // its name
    std::string address;  // "https://planes.entidad.gov.co"
};

struct MailReader {
    std::string name;  // may be empty
    text::Language language = text::Language::spanish;
};

enum class LinkFor : std::uint8_t { invitation, new_password };
MailText link_mail(MailPlace const& place, MailReader const& reader, LinkFor purpose,
                   std::string const& token);

// What whoever administers did with what the reader signs in with: the token of the action.
MailText access_changed_mail(MailPlace const& place, MailReader const& reader,
                             std::string const& action);

// To the address that the reader signed in with until then; the new one is not told.
MailText address_left_mail(MailPlace const& place, MailReader const& reader);

// What awaits somebody; not empty.
MailText digest_mail(MailPlace const& place, MailReader const& reader, app::Digest const& digest,
                     base::Date today);

struct PlanInMail {
    std::string code;
    std::string name;
};
MailText returned_mail(MailPlace const& place, MailReader const& reader,
                       PlanInMail const& returned);
// On the day that was set for it.
MailText publication_failed_mail(MailPlace const& place, MailReader const& reader,
                                 PlanInMail const& plan_named);

// To a citizen; retention_days: after the results, of their address.
MailText comment_answered_mail(MailPlace const& place, MailReader const& reader,
                               app::FollowedComment const& followed, int retention_days);

// Of the profile, where somebody stops the daily mail.
std::string profile_address(MailPlace const& place, text::Language language);

}  // namespace documents
