#include "documents/people/mail_text.hpp"

#include "app/people/links.hpp"
#include "base/check.hpp"
#include "documents/plan/deadline_words.hpp"
#include "documents/plan/formulation_words.hpp"
#include "documents/plan/task_words.hpp"
#include "domain/record/event.hpp"
#include "kit/html/html.hpp"
#include "kit/text/message.hpp"
#include "kit/text/number.hpp"

namespace documents {
namespace {

using text::Language;
using text::tr;

// A line of a mail: words, and where they lead to, if anywhere.
struct Line {
    std::string words;
    std::string address = {};
};

struct Letter {
    std::string subject;
    std::vector<Line> lines;
    std::vector<Line> small;  // at the foot
};

std::string address(MailPlace const& place, Language language, std::string const& path) {
    return place.address + (language == Language::english ? "/en" : "") + path;
}

std::string plain(Letter const& letter) {
    std::string text;
    auto const add = [&](Line const& line) {
        text += line.words + "\n";
        if (!line.address.empty()) text += line.address + "\n";
        text += "\n";
    };
    for (auto const& line : letter.lines)
        add(line);
    text += "-- \n";
    for (auto const& line : letter.small)
        add(line);
    return text;
}

html::Html marked_up(Line const& line) {
    if (line.address.empty()) return html::p(line.words);
    auto const url = html::Url::parse(line.address);
    CHECK(url.has_value());
    return html::p(html::a(html::href(*url), line.words));
}

MailText rendered(Letter const& letter, MailReader const& reader) {
    using namespace html;
    auto page =
        document(lang(reader.language == Language::spanish ? "es-CO" : "en"),
                 head(meta(attr("charset", "utf-8")), title(letter.subject)),
                 body(each(letter.lines, marked_up), hr(),
                      each(letter.small, [](Line const& line) { return small(marked_up(line)); })));
    return {letter.subject, plain(letter), std::move(page).text()};
}

Letter letter_to(MailReader const& reader, std::string subject) {
    return {.subject = std::move(subject),
            .lines = {{reader.name.empty() ? std::string(tr(reader.language, "Good day."))
                                           : tr(reader.language, "Good day, {name}.",
                                                fmt::arg("name", reader.name))}},
            .small = {}};
}

Line why(MailPlace const& place, MailReader const& reader) {
    return {tr(reader.language,
               "{entity} sends this mail with Rumbo, its system of plans. Nobody reads the answers "
               "to it.",
               fmt::arg("entity", place.entity))};
}

}  // namespace

std::string profile_address(MailPlace const& place, Language language) {
    return address(place, language, "/mi-perfil");
}

MailText link_mail(MailPlace const& place, MailReader const& reader, LinkFor purpose,
                   std::string const& token) {
    auto const language = reader.language;
    bool const is_new = purpose == LinkFor::invitation;
    auto letter =
        letter_to(reader, is_new ? tr(language, "Your invitation to the plans of {entity}",
                                      fmt::arg("entity", place.entity))
                                 : tr(language, "A new password for the plans of {entity}",
                                      fmt::arg("entity", place.entity)));
    letter.lines.push_back({std::string(
        is_new ? tr(language, "You were given a role. Open this link and choose your password:")
               : tr(language, "Open this link and choose a new password:"))});
    auto const link = address(place, language, "/enlace/" + token);
    letter.lines.push_back({link, link});
    letter.lines.push_back({tr(language,
                               "It is good once, for {hours} hours. If you did not expect it, do "
                               "nothing and tell whoever administers people.",
                               fmt::arg("hours", app::link_lives.count()))});
    letter.small = {why(place, reader)};
    return rendered(letter, reader);
}

namespace {

MailText letter_of_access(Letter letter, MailPlace const& place, MailReader const& reader,
                          char const* words) {
    letter.lines.push_back({std::string(tr(reader.language, words))});
    letter.lines.push_back(
        {std::string(tr(reader.language,
                        "If you did not ask for it, tell whoever administers people at "
                        "once."))});
    letter.small = {why(place, reader)};
    return rendered(letter, reader);
}

}  // namespace

MailText access_changed_mail(MailPlace const& place, MailReader const& reader,
                             std::string const& action) {
    auto const language = reader.language;
    auto letter = letter_to(reader, tr(language, "Your access to the plans of {entity} was changed",
                                       fmt::arg("entity", place.entity)));
    auto const done = domain::action_tokens.find(action);
    auto const* const words =
        done == domain::Action::second_factor_reset
            ? text::mark(
                  "Whoever administers took your second factor and your password away. With "
                  "the link that they give you, you choose a password and set up the "
                  "telephone again.")
        : done == domain::Action::person_correct
            ? text::mark(
                  "Whoever administers changed the e-mail with which you sign in: it is "
                  "this one.")
            : text::mark(
                  "Whoever administers made a link for a new password of yours. The one "
                  "that you have is good until it is used.");
    return letter_of_access(std::move(letter), place, reader, words);
}

MailText address_left_mail(MailPlace const& place, MailReader const& reader) {
    auto letter = letter_to(
        reader, tr(reader.language, "This address no longer signs in to the plans of {entity}",
                   fmt::arg("entity", place.entity)));
    return letter_of_access(
        std::move(letter), place, reader,
        text::mark("Whoever administers changed the e-mail with which you sign in to another "
                   "one. No more mail comes here."));
}

MailText digest_mail(MailPlace const& place, MailReader const& reader, app::Digest const& digest,
                     base::Date today) {
    auto const language = reader.language;
    auto const tasks = digest.to_do();
    auto letter = letter_to(
        reader,
        tasks == 0
            ? text::trn(language, "{count} due date is coming", "{count} due dates are coming",
                        digest.due.size(), fmt::arg("count", digest.due.size()))
            : text::trn(language, "{count} task awaits you today", "{count} tasks await you today",
                        tasks, fmt::arg("count", tasks)));
    if (tasks > 0)
        letter.lines.push_back({tr(language, "This awaits you on {date}:",
                                   fmt::arg("date", text::date_long(language, today)))});
    for (auto const& part : digest.parts)
        for (auto const& [words, path] : work_lines(language, part.work, digest.units, today))
            letter.lines.push_back({part.on_behalf_of.empty()
                                        ? words
                                        : words + " " +
                                              tr(language, "(in the name of {name})",
                                                 fmt::arg("name", part.on_behalf_of)),
                                    address(place, language, path)});
    if (!digest.due.empty()) letter.lines.push_back({std::string(tr(language, "Due dates:"))});
    for (auto const& one : digest.due)
        letter.lines.push_back(
            {text::date_long(language, one.day) + " · " + deadline_text(language, one),
             address(place, language, deadline_path(one))});
    letter.lines.push_back({std::string(tr(language, "All of it is in My work")),
                            address(place, language, "/mi-trabajo")});
    letter.small = {why(place, reader),
                    {std::string(tr(language, "Change its language, or stop this daily mail")),
                     profile_address(place, language)}};
    return rendered(letter, reader);
}

MailText returned_mail(MailPlace const& place, MailReader const& reader,
                       PlanInMail const& returned) {
    auto const language = reader.language;
    auto const plan = fmt::arg("plan", returned.name);
    auto letter = letter_to(reader, tr(language, "{plan} came back with observations", plan));
    letter.lines.push_back({tr(language,
                               "The planning office returned {plan}. Answer each observation, then "
                               "submit it again.",
                               plan)});
    letter.lines.push_back({std::string(tr(language, "See the observations")),
                            address(place, language, "/formulacion/" + returned.code)});
    letter.small = {why(place, reader)};
    return rendered(letter, reader);
}

MailText publication_failed_mail(MailPlace const& place, MailReader const& reader,
                                 PlanInMail const& plan_named) {
    auto const language = reader.language;
    auto const plan = fmt::arg("plan", plan_named.name);
    auto letter = letter_to(reader, tr(language, "{plan} was not published on its day", plan));
    letter.lines.push_back(
        {tr(language,
            "{plan} was to be published by itself, and could not be: its page "
            "says why. It is still official. Publish it now, or set another day.",
            plan)});
    letter.lines.push_back({std::string(tr(language, "Open the plan")),
                            address(place, language, "/formulacion/" + plan_named.code)});
    letter.small = {why(place, reader)};
    return rendered(letter, reader);
}

MailText comment_answered_mail(MailPlace const& place, MailReader const& reader,
                               app::FollowedComment const& followed, int retention_days) {
    auto const language = reader.language;
    auto const& [comment, consultation] = followed;
    auto const digits = comment.number.text();
    auto const number = fmt::arg("number", digits);
    auto letter = letter_to(reader, tr(language, "Your comment {number} was answered", number));
    letter.lines.push_back(
        {tr(language, "{entity} answered your comment {number} on {plan}.",
            fmt::arg("entity", place.entity), number, fmt::arg("plan", consultation.name))});
    letter.lines.push_back(
        {std::string(tr(language, "Read the answer")),
         address(place, language, "/participa/aporte/" + comment.code().text())});
    letter.small = {
        why(place, reader),
        {tr(language,
            "You left this address to be answered. It is used for this one mail, and erased by "
            "{day} at the latest.",
            fmt::arg("day",
                     text::date_long(language, consultation.personal_ends(retention_days))))}};
    return rendered(letter, reader);
}

}  // namespace documents
