#include "domain/consultation/consultation.hpp"

#include <algorithm>

namespace domain {
namespace {

constexpr int days_of_a_year = 365;

namespace steps {

using enum ConsultationState;
using enum ConsultationAction;
using enum Permission;

// What is unlawful is withdrawn, and what is personal erased, whenever it is found.
constexpr std::array table{
    ConsultationStep{open, comment, open, std::nullopt},
    ConsultationStep{open, moderate, open, answer_comments},
    ConsultationStep{open, classify, open, answer_comments},
    ConsultationStep{open, answer, open, answer_comments},
    ConsultationStep{open, extend, open, hold_consultation},
    ConsultationStep{open, erase, open, answer_comments},
    ConsultationStep{in_analysis, moderate, in_analysis, answer_comments},
    ConsultationStep{in_analysis, classify, in_analysis, answer_comments},
    ConsultationStep{in_analysis, answer, in_analysis, answer_comments},
    ConsultationStep{in_analysis, erase, in_analysis, answer_comments},
    ConsultationStep{in_analysis, publish, answered, hold_consultation},
    ConsultationStep{answered, moderate, answered, answer_comments},
    ConsultationStep{answered, erase, answered, answer_comments},
};

}  // namespace steps

}  // namespace

std::span<ConsultationStep const> consultation_steps() {
    return steps::table;
}

std::optional<ConsultationStep> find_step(ConsultationState from, ConsultationAction action) {
    for (auto const& row : consultation_steps())
        if (row.from == from && row.action == action) return row;
    return std::nullopt;
}

ConsultationState Consultation::state_on(base::Date today) const {
    if (published_at) return ConsultationState::answered;
    return today <= closes ? ConsultationState::open : ConsultationState::in_analysis;
}

std::vector<Refusal> flaws_of(DaysAsked const& asked) {
    std::vector<Refusal> flaws;
    auto const& closes = asked.closes;
    auto const& answers = asked.answers_due;
    if (!closes)
        flaws.push_back({RefusalKind::day_malformed, "cierre"});
    else if (*closes < asked.earliest)
        flaws.push_back({asked.too_early, "cierre"});
    else if (*closes > asked.today.plus_days(days_ahead_max))
        flaws.push_back(
            {.kind = RefusalKind::closing_day_far, .field = "cierre", .most = days_ahead_max});
    if (!answers)
        flaws.push_back({RefusalKind::day_malformed, "respuestas"});
    else if (closes && *answers < *closes)
        flaws.push_back({RefusalKind::answers_before_closing, "respuestas"});
    else if (closes && *answers > closes->plus_days(days_ahead_max))
        flaws.push_back(
            {.kind = RefusalKind::answers_far, .field = "respuestas", .most = days_ahead_max});
    return flaws;
}

base::Date Consultation::personal_ends(int retention_days) const {
    auto const latest = closes.plus_days(days_of_a_year + retention_days);
    if (!published_at) return latest;
    return std::min(latest, published_at->colombian_date().plus_days(retention_days));
}

}  // namespace domain
