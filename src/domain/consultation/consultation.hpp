#pragma once
// A public consultation of a plan in the making (procedure.md F7): citizens comment a numbered,
// immutable edition of the draft up to a day; each comment is answered, and the results are
// published. From the day after the closing day it is in analysis: that is computed from the day in
// Colombia, never stored.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_table.hpp"
#include "base/instant.hpp"
#include "domain/people/role.hpp"
#include "domain/plan/life_cycle.hpp"
#include "domain/refusal.hpp"

namespace domain {

enum class ConsultationState : std::uint8_t { open, in_analysis, answered };
inline constexpr base::EnumTable consultation_state_tokens{
    std::array{base::EnumToken{ConsultationState::open, "open"},
               base::EnumToken{ConsultationState::in_analysis, "in-analysis"},
               base::EnumToken{ConsultationState::answered, "answered"}}};

enum class ConsultationAction : std::uint8_t {
    comment,
    moderate,  // publishes a comment, or withdraws what is unlawful
    classify,
    answer,
    publish,  // the results
    extend,   // by a later last day of comments
    erase,    // the words of a comment (Ley 1581 of 2012)
};

struct ConsultationStep {
    ConsultationState from;
    ConsultationAction action;
    ConsultationState to;
    std::optional<Permission> permission;  // none: everybody, without an account
};
std::span<ConsultationStep const> consultation_steps();
std::optional<ConsultationStep> find_step(ConsultationState from, ConsultationAction action);

// Whether a draft in this state may be put to consultation (procedure.md §2).
constexpr bool may_be_consulted(PlanState state) {
    return state == PlanState::draft || state == PlanState::in_review;
}

struct Consultation {
    int number = 0;    // of the entity, from 1: its address
    std::string plan;  // its code
    int formulation = 1;
    std::string unit;     // whose plan it is
    int edition = 1;      // of the plan's consultation editions: no published edition
    std::string name;     // of the plan, as the edition says
    std::string digest;   // SHA-256 of the edition
    std::string against;  // what it is compared with, "plan-2026/1"; empty: nothing published
    std::string summary;  // in plain words
    std::string purpose;
    base::Date closes;       // the last day of comments
    base::Date answers_due;  // promised
    base::Instant opened_at;
    std::optional<base::Instant> published_at = {};  // the results

    ConsultationState state_on(base::Date today) const;
    // Whether the day that was promised has gone by without results.
    bool is_overdue(base::Date today) const { return !published_at && answers_due < today; }
    // From this day on nobody's personal data are kept: so many days after the results, and in no
    // case later than so many days after the year that follows the closing day (Ley 1581 of 2012).
    base::Date personal_ends(int retention_days) const;
};

// A last day further ahead, and answers promised later after it, are a mistyped year.
inline constexpr int days_ahead_max = 366;

// The days that somebody asks for a consultation; none: nothing that is a day was written.
struct DaysAsked {
    std::optional<base::Date> closes;
    std::optional<base::Date> answers_due;
    base::Date today;
    base::Date earliest;    // last day of comments
    RefusalKind too_early;  // before it
};
// All of: day_malformed, `too_early`, closing_day_far, answers_before_closing, answers_far.
std::vector<Refusal> flaws_of(DaysAsked const& asked);

// That it was made longer, and until when it was before.
struct ConsultationExtension {
    base::Date closed;
    base::Date answers_due;
    std::string reason;  // public
    base::Instant at;
};

}  // namespace domain
