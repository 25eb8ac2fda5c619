#include "documents/people/refusal_text.hpp"

#include <array>
#include <chrono>

#include "domain/people/password_rule.hpp"
#include "kit/text/message.hpp"
#include "kit/text/number.hpp"

namespace documents {
namespace {

using domain::RefusalKind;
using text::Language;
using text::mark;
using text::tr;

constexpr std::array sentences{
    mark("The e-mail or the password is not right. Check both and try again."),
    mark("The code is not right or was used before. Wait for the next one and type its six "
         "digits."),
    mark("There were too many tries. Try again at {time}."),
    mark("This link does not work: it was used before, has expired, or is incomplete. Ask whoever "
         "gave it to you for another."),
    mark("Write the name."),
    mark("Write it shorter, in one line: a name has at most 200 letters, a code at most 40."),
    mark("Write an e-mail address such as nombre@entidad.gov.co."),
    mark("Somebody has this e-mail already. Look for them in the list of people."),
    mark("Use at least {count} characters: a sentence that only you would say is easy to "
         "remember."),
    mark("The password is too long: at most 512 bytes."),
    mark("Leave your name, your e-mail and the name of the entity out of the password."),
    mark("Anybody would try this password first. Choose one that is harder to guess."),
    mark("Write the code."),
    mark("This code is taken. Choose another."),
    mark("Choose a unit from the list."),
    mark("Write a day as day/month/year, such as 31/12/2026."),
    mark("The last day is before the first. Check both dates."),
    mark("This person is not in the list any more."),
    mark("This role is not in the list. Choose one that is."),
    mark("This role has ended already."),
    mark("Nobody would be left to administer. Give the role to somebody else first."),
    mark("This was done already."),
};
static_assert(sentences.size() == static_cast<std::size_t>(RefusalKind::already_done) + 1);

// The first whole minute from which the moment is past.
std::string next_minute(base::Instant moment) {
    auto const rounded = std::chrono::ceil<std::chrono::minutes>(moment.moment());
    return text::clock_time(base::Instant(rounded).colombian_minute());
}

}  // namespace

std::string refusal_text(Language language, domain::Refusal const& refusal) {
    auto const* const sentence = sentences[static_cast<std::size_t>(refusal.kind)];
    auto const time = refusal.until ? next_minute(*refusal.until) : std::string();
    return tr(language, sentence, fmt::arg("time", time),
              fmt::arg("count", domain::password_characters_min));
}

}  // namespace documents
