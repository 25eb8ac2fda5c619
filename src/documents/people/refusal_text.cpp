#include "documents/people/refusal_text.hpp"

#include <array>
#include <chrono>

#include "documents/plan/formulation_words.hpp"
#include "domain/people/password_rule.hpp"
#include "kit/text/message.hpp"
#include "kit/text/number.hpp"

namespace documents {
namespace {

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
    mark("Your roles of today do not allow this for the unit of the plan. It is for: {roles}."),
    mark("The password is not right. Nothing was signed."),
    mark("There is no such plan in the making."),
    mark("Write the code in small letters, digits and hyphens, such as plan-gestion-2027."),
    mark("This plan is in the making already. Look for it in the list of plans."),
    mark("The plan does not stand where this can be done. Load the page again to see how far it "
         "has come."),
    mark("Nobody judges what they submitted themselves (procedure, §1). Ask somebody else of: "
         "{roles}."),
    mark("Somebody changed the plan since you loaded this page, so nothing was done. Look at what "
         "changed and do it again."),
    mark("The plan cannot go on yet. Its list of checks says what is missing, and where."),
    mark("Write the case number of the support desk."),
    mark("Write at least one observation before you return the plan."),
    mark("There are observations that its leader has not seen. Return the plan with them first."),
    mark("There are observations to be answered. Say of each that it is answered, then submit."),
    mark("Write the observation."),
    mark("This is not in the plan any more. Load the page again."),
    mark("This field is not written by hand here."),
};
static_assert(sentences.size() == domain::refusal_kind_tokens.size());

// The first whole minute from which the moment is past.
std::string next_minute(base::Instant moment) {
    auto const rounded = std::chrono::ceil<std::chrono::minutes>(moment.moment());
    return text::clock_time(base::Instant(rounded).colombian_minute());
}

}  // namespace

std::string refusal_text(Language language, domain::Refusal const& refusal) {
    auto const* const sentence = sentences[static_cast<std::size_t>(refusal.kind)];
    auto const time = refusal.until ? next_minute(*refusal.until) : std::string();
    auto const roles =
        refusal.lifted_by ? roles_that_may(language, *refusal.lifted_by) : std::string();
    auto const words = tr(language, sentence, fmt::arg("time", time), fmt::arg("roles", roles),
                          fmt::arg("count", domain::password_characters_min));
    if (refusal.rule.empty()) return words;
    return words + " " +
           tr(language, "(Rule {rule} of the procedure.)", fmt::arg("rule", refusal.rule));
}

}  // namespace documents
