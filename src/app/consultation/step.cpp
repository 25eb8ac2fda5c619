#include "app/consultation/step.hpp"

#include "app/plan/authority.hpp"

namespace app {
namespace {

// That a step is none of this state, and what would have to come first.
domain::Refusal refusal_in(domain::ConsultationState state, base::Date closes) {
    using enum domain::RefusalKind;
    auto const kind = state == domain::ConsultationState::open          ? consultation_open
                      : state == domain::ConsultationState::in_analysis ? consultation_closed
                                                                        : consultation_answered;
    return {.kind = kind, .day = closes, .rule = consultation_rule};
}

}  // namespace

std::optional<domain::Refusal> flaw_of_step(sql::Connection& connection,
                                            storage::Occasion const& occasion,
                                            domain::Consultation const& consultation,
                                            domain::ConsultationAction action) {
    auto const state = consultation.state_on(occasion.now.colombian_date());
    auto const step = domain::find_step(state, action);
    if (!step || !step->permission) return refusal_in(state, consultation.closes);
    auto flaw = flaw_of_authority(connection, occasion, *step->permission, consultation.unit);
    if (flaw) flaw->rule = consultation_rule;
    return flaw;
}

}  // namespace app
