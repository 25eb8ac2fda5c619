#include "documents/consultation/consultation_words.hpp"

#include <array>
#include <chrono>

#include "domain/consultation/comparison.hpp"
#include "kit/text/message.hpp"
#include "kit/text/number.hpp"

namespace documents {
namespace {

using text::Language;
using text::mark;
using text::tr;

constexpr std::array state_names{mark("open for comments"), mark("comments in analysis"),
                                 mark("comments answered")};
static_assert(state_names.size() == domain::consultation_state_tokens.size());

constexpr std::array topic_names{
    mark("What is promised"),      mark("How it is measured"), mark("How much and when"),
    mark("Money and other means"), mark("Where and for whom"), mark("Something else"),
};
static_assert(topic_names.size() == domain::topic_tokens.size());

constexpr std::array moderation_names{mark("to be moderated"), mark("published comment"),
                                      mark("withdrawn comment")};
static_assert(moderation_names.size() == domain::moderation_tokens.size());

constexpr std::array decision_names{mark("Comment accepted"), mark("Comment accepted in part"),
                                    mark("Comment not accepted")};
static_assert(decision_names.size() == domain::decision_tokens.size());

constexpr std::array stage_names{mark("Comment received"), mark("Comment in analysis"),
                                 mark("Comment answered"), mark("Comment withdrawn")};
static_assert(stage_names.size() == domain::comment_stage_tokens.size());

constexpr std::array ground_names{mark("Their author asks for it"),
                                  mark("They hold personal data")};
static_assert(ground_names.size() == domain::erasure_ground_tokens.size());

constexpr std::array weekdays{mark("Sunday"),   mark("Monday"), mark("Tuesday"), mark("Wednesday"),
                              mark("Thursday"), mark("Friday"), mark("Saturday")};

template <class Names, class Value>
std::string_view named(Language language, Names const& names, Value value) {
    return tr(language, names[static_cast<std::size_t>(value)]);
}

}  // namespace

std::string_view consultation_state_name(Language language, domain::ConsultationState state) {
    return named(language, state_names, state);
}

std::string_view topic_name(Language language, domain::Topic topic) {
    return named(language, topic_names, topic);
}

std::string_view moderation_name(Language language, domain::Moderation moderation) {
    return named(language, moderation_names, moderation);
}

std::string_view decision_name(Language language, domain::Decision decision) {
    return named(language, decision_names, decision);
}

std::string_view comment_stage_name(Language language, domain::CommentStage stage) {
    return named(language, stage_names, stage);
}

std::string_view erasure_ground_name(Language language, domain::ErasureGround ground) {
    return named(language, ground_names, ground);
}

std::string erasure_words(Language language, domain::WordsErasure const& erasure) {
    auto const day = text::date_long(language, erasure.at.colombian_date());
    if (erasure.ground == domain::ErasureGround::author)
        return tr(language, "Withdrawn at the request of its author, {day}", fmt::arg("day", day));
    return tr(language, "Words erased because they held personal data, {day}",
              fmt::arg("day", day));
}

std::string weekday_and_date(Language language, base::Date day) {
    std::chrono::weekday const weekday(day.days());
    return tr(language, "{weekday} {date}",
              fmt::arg("weekday", tr(language, weekdays[weekday.c_encoding()])),
              fmt::arg("date", text::date_long(language, day)));
}

std::string deadline(Language language, domain::Consultation const& consultation,
                     base::Date today) {
    switch (consultation.state_on(today)) {
        case domain::ConsultationState::open:
            if (consultation.closes == today) return std::string(tr(language, "Open until today"));
            return tr(language, "Open until {day}",
                      fmt::arg("day", weekday_and_date(language, consultation.closes)));
        case domain::ConsultationState::in_analysis:
            if (consultation.is_overdue(today))
                return tr(
                    language, "Closed on {day}; answers were promised for {promised}",
                    fmt::arg("day", text::date_long(language, consultation.closes)),
                    fmt::arg("promised", weekday_and_date(language, consultation.answers_due)));
            return tr(language, "Closed on {day}; answers are promised for {promised}",
                      fmt::arg("day", text::date_long(language, consultation.closes)),
                      fmt::arg("promised", weekday_and_date(language, consultation.answers_due)));
        case domain::ConsultationState::answered:
            break;
    }
    return tr(
        language, "Answered on {day}",
        fmt::arg("day", text::date_long(language, consultation.published_at->colombian_date())));
}

std::string overdue_words(Language language, domain::Consultation const& consultation,
                          std::size_t unsettled) {
    auto const day = weekday_and_date(language, consultation.answers_due);
    if (unsettled == 0)
        return tr(language,
                  "The results were promised for {day}. Every comment has its answer; the results "
                  "are still to be published.",
                  fmt::arg("day", day));
    return text::trn(language,
                     "The answers were promised for {day}. {count} comment still waits for its "
                     "answer.",
                     "The answers were promised for {day}. {count} comments still wait for their "
                     "answer.",
                     unsettled, fmt::arg("day", day), fmt::arg("count", unsettled));
}

std::string promise(Language language, domain::Goal const& goal) {
    auto const promised = domain::promise_of(goal);
    if (!promised) return {};
    auto const figure = text::number(language, promised->plain(base::Decimal::scale_max));
    return goal.unit.empty() ? figure : figure + " " + goal.unit;
}

std::string personal_notice(Language language, domain::Consultation const& consultation,
                            int retention_days) {
    return text::trn(
        language,
        "These data serve to answer your comment and to know from which places comments come. "
        "They are never published. They are erased {count} day after the results, on {latest} at "
        "the latest, or before if you ask for it. The address of your connection is kept for 24 "
        "hours, against floods.",
        "These data serve to answer your comment and to know from which places comments come. "
        "They are never published. They are erased {count} days after the results, on {latest} at "
        "the latest, or before if you ask for it. The address of your connection is kept for 24 "
        "hours, against floods.",
        static_cast<std::size_t>(retention_days), fmt::arg("count", retention_days),
        fmt::arg("latest", text::date_long(language, consultation.personal_ends(retention_days))));
}

std::string_view consent_text(Language language) {
    return tr(language, "I authorise the entity to use the data that I gave for these purposes.");
}

}  // namespace documents
