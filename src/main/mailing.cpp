#include "main/mailing.hpp"

#include "app/people/outbox.hpp"
#include "documents/people/mail_text.hpp"
#include "exchange/plan_document/draft.hpp"
#include "kit/crypto/random.hpp"
#include "kit/log/log.hpp"
#include "main/clock.hpp"

namespace rumbo {
namespace {

constexpr std::chrono::seconds looked_every{2};

// Names as they are read, not as cells hold them.
void in_characters(app::OwnWork& work) {
    auto const read = [](std::string& cell) { cell = exchange::cell_characters(cell); };
    for (auto& one : work.plans)
        read(one.plan.name);
    for (auto& one : work.destinations)
        read(one.plan.name);
    for (auto& one : work.guidance)
        for (auto* const cell : {&one.goal.code, &one.goal.goal, &one.goal.plan_name})
            read(*cell);
}

documents::PlanInMail plan_of(storage::Store& store, app::MailToSend const& one) {
    auto const& code = one.mail.object;
    auto const name = app::load_plan_name(store, only_entity, code);
    return {.code = code, .name = exchange::cell_characters(name)};
}

// The words of a mail; none: there is nothing to say in it.
std::optional<documents::MailText> text_of(storage::Store& store, app::Library& library,
                                           documents::MailPlace const& place, int retention_days,
                                           app::MailToSend const& one) {
    auto const language = one.preferences.language == domain::MailLanguage::spanish
                              ? text::Language::spanish
                              : text::Language::english;
    documents::MailReader const reader{.name = one.person.name, .language = language};
    switch (one.mail.kind) {
        case domain::MailKind::invitation:
            return documents::link_mail(place, reader, documents::LinkFor::invitation,
                                        one.mail.secret);
        case domain::MailKind::password_reset:
            return documents::link_mail(place, reader, documents::LinkFor::new_password,
                                        one.mail.secret);
        case domain::MailKind::comment_answered:
            return documents::comment_answered_mail(place, reader, *one.answered, retention_days);
        case domain::MailKind::plan_returned:
            return documents::returned_mail(place, reader, plan_of(store, one));
        case domain::MailKind::publication_failed:
            return documents::publication_failed_mail(place, reader, plan_of(store, one));
        case domain::MailKind::access_changed:
            return documents::access_changed_mail(place, reader, one.mail.object);
        case domain::MailKind::address_left:
            return documents::address_left_mail(place, reader);
        case domain::MailKind::digest:
            break;
    }
    auto const today = now().colombian_date();
    auto digest = app::load_digest(store, library, only_entity, one.person.id, today);
    if (digest.is_empty()) return std::nullopt;
    for (auto& part : digest.parts)
        in_characters(part.work);
    return documents::digest_mail(place, reader, digest, today);
}

// "2f1c…@planes.entidad.gov.co": the same for every try.
std::string message_id(domain::Mail const& mail, std::string const& from) {
    std::string id;
    for (char const c : mail.id)
        id += c == '/' ? '.' : c;
    return id + from.substr(from.find('@'));
}

mail::Message message_of(app::MailToSend const& one, documents::MailText text,
                         Configuration const& configuration, documents::MailPlace const& place) {
    auto const& from = configuration.mail->from;
    mail::Message message{.id = message_id(one.mail, from),
                          .at = one.mail.created_at,
                          .from_name = place.entity,
                          .from = from,
                          .to_name = one.person.name,
                          .to = one.person.email,
                          .subject = std::move(text.subject),
                          .text = std::move(text.text),
                          .html = std::move(text.html)};
    if (one.mail.kind == domain::MailKind::digest)
        message.unsubscribe = documents::profile_address(place, text::Language::spanish);
    return message;
}

app::MailFailure failure_of(mail::Failure const& failure, std::stop_token const& stop) {
    if (failure.kind == mail::Failure::Kind::refused) return app::MailFailure::for_good;
    return stop.stop_requested() ? app::MailFailure::stopped : app::MailFailure::later;
}

}  // namespace

Mailing::Mailing(storage::Store& store, app::Library& library, Configuration const& configuration)
    : store_(store),
      library_(library),
      configuration_(configuration),
      repeated_("mail", looked_every, [this](std::stop_token const& stop) { work(stop); }) {}

void Mailing::work(std::stop_token const& stop) {
    auto const today = now().colombian_date();
    if (erased_on_ != today) app::erase_old_mails(store_, only_entity, now());
    erased_on_ = today;
    if (!configuration_.mail) return;
    queue_digests();
    while (!stop.stop_requested() && send_next(stop)) {
    }
}

void Mailing::queue_digests() {
    auto const moment = now();
    bool const is_time = moment.colombian_minute() >= 60 * configuration_.mail->digest_hour;
    if (!is_time || digests_of_ == moment.colombian_date()) return;
    app::queue_digests(store_, only_entity, moment);
    digests_of_ = moment.colombian_date();
}

bool Mailing::send_next(std::stop_token const& stop) {
    auto const one = app::claim_mail(store_, only_entity, now());
    if (!one) return false;
    documents::MailPlace const place{configuration_.identity.name,
                                     configuration_.identity.public_address};
    auto text = text_of(store_, library_, place, configuration_.retention_days, *one);
    if (!text) {
        app::drop_mail(store_, only_entity, one->mail, now());
        return true;
    }
    auto const sent = mail::send(configuration_.mail->server,
                                 message_of(*one, std::move(*text), configuration_, place),
                                 [&stop] { return stop.stop_requested(); });
    if (sent) {
        app::note_mail_sent(store_, only_entity, one->mail, now());
        return true;
    }
    logging::warning("mail", {{"kind", domain::mail_kind_tokens.token(one->mail.kind)},
                              {"what", sent.error().what}});
    app::note_mail_failed(
        store_, {.entity = only_entity, .now = now(), .actor = {}, .salt = crypto::random_token()},
        one->mail, failure_of(sent.error(), stop), sent.error().what);
    return true;
}

}  // namespace rumbo
