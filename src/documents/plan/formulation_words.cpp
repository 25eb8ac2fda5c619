#include "documents/plan/formulation_words.hpp"

#include <array>

#include "documents/finding_text.hpp"
#include "documents/people/people_names.hpp"
#include "kit/text/message.hpp"
#include "kit/text/number.hpp"

namespace documents {
namespace {

using text::Language;
using text::mark;
using text::tr;

constexpr std::array plan_states{
    mark("draft"),    mark("in review"), mark("observed"), mark("accepted"),
    mark("official"), mark("published"), mark("closed"),
};
static_assert(plan_states.size() == domain::plan_state_tokens.size());

constexpr std::array step_names{
    mark("Edit"),
    mark("Submit for review"),
    mark("Return with observations"),
    mark("Accept"),
    mark("Make official"),
    mark("Publish"),
    mark("Set the day of publication"),
    mark("Take back the day of publication"),
    mark("Close the year"),
};
static_assert(step_names.size() == domain::plan_action_tokens.size());

constexpr std::array unmet_sentences{
    mark("The plan has no goals yet. Add them to its structure."),
    mark("The goal has no sentence that says what it promises. Write it on its card."),
    mark("The goal does not say which indicator measures it. Write it on its card."),
    mark("The indicator has no unit of measurement. Write it on the card of the goal."),
    mark("The goal has no target in any period. Write them in the schedule."),
    mark("The goal hangs from no strategic objective: say to which one it is aligned."),
    mark("The goal is aligned to {reference}, and that is no strategic objective in force of a "
         "published plan: say to which one it is."),
    mark("The goal is aligned to {reference}, which that plan does not hold: take it out, or "
         "choose the right one."),
    mark("This part weighs {found} and holds no goal. Move its goals to it in the structure, or "
         "take "
         "it out."),
    mark("Transversal goals weigh {found} of the plan, and its methodology says {expected}."),
    mark("The methodology that the plan was begun under does not use this instrument."),
};
static_assert(unmet_sentences.size() == static_cast<std::size_t>(domain::UnmetKind::finding));

}  // namespace

std::string_view plan_state_name(Language language, domain::PlanState state) {
    return tr(language, plan_states[static_cast<std::size_t>(state)]);
}

std::string_view plan_action_name(Language language, domain::PlanAction action) {
    return tr(language, step_names[static_cast<std::size_t>(action)]);
}

std::string sentence(Language language, domain::Unmet const& unmet,
                     std::vector<domain::Finding> const& findings) {
    if (unmet.kind == domain::UnmetKind::finding) {
        auto const& finding = findings[unmet.finding];
        return fmt::format("{} {}", sentence(language, finding), remedy(language, finding.code));
    }
    bool const is_of_alignment =
        unmet.kind == domain::UnmetKind::unmoored || unmet.kind == domain::UnmetKind::leads_nowhere;
    auto const percent = [&](std::string const& plain) {
        bool const is_none = plain.empty() || is_of_alignment;
        return is_none ? std::string() : text::percent(language, plain);
    };
    return tr(language, unmet_sentences[static_cast<std::size_t>(unmet.kind)],
              fmt::arg("reference", unmet.found), fmt::arg("found", percent(unmet.found)),
              fmt::arg("expected", percent(unmet.expected)));
}

std::string reason_words(Language language, domain::PlanStep const& step) {
    bool const is_by_program = step.person.empty() && !step.reason.empty();
    if (!is_by_program) return step.reason;
    using enum domain::RefusalKind;
    auto const why = domain::refusal_kind_tokens.find(step.reason);
    if (why == edition_meanwhile || why == renamed)
        return std::string(tr(language, "another edition had come meanwhile"));
    return std::string(tr(language, "its content was no longer what had been signed"));
}

std::string publication_day_words(Language language, domain::Formulation const& formulation) {
    using domain::PlanAction;
    auto const day_of = [&](domain::PlanStep const& step) {
        return step.day ? text::date_long(language, *step.day) : std::string();
    };
    if (auto const* const set = formulation.publication_set())
        return tr(language, "it is published by itself on {day}, as it begins",
                  fmt::arg("day", day_of(*set)));
    auto const* const set = formulation.last(PlanAction::set_publication_day);
    bool const is_official = formulation.state == domain::PlanState::official;
    if (!is_official || set == nullptr) return {};
    auto const& last = formulation.steps.back();
    bool const has_failed = last.action == PlanAction::drop_publication_day && last.person.empty();
    if (!has_failed) return {};
    return tr(language, "it was not published on {day}: {why}", fmt::arg("day", day_of(*set)),
              fmt::arg("why", reason_words(language, last)));
}

std::string_view destination_name(Language language, domain::Destination destination) {
    return destination == domain::Destination::intranet ? tr(language, "intranet")
                                                        : tr(language, "web site");
}

domain::BlockNames block_names() {
    return {std::string(tr(Language::spanish, "Own goals")),
            std::string(tr(Language::spanish, "Transversal goals"))};
}

std::string roles_that_may(Language language, domain::Permission permission) {
    std::string words;
    for (auto const role : domain::roles_with(permission))
        words.append(words.empty() ? "" : "; ").append(role_name(language, role));
    return words;
}

}  // namespace documents
