#include "app/consultation/step.hpp"

#include "app/plan/authority.hpp"

namespace app {

std::optional<domain::Refusal> flaw_of_step(sql::Connection& connection,
                                            storage::Occasion const& occasion,
                                            domain::Consultation const& consultation,
                                            domain::ConsultationAction action) {
    auto const state = consultation.state_on(occasion.now.colombian_date());
    auto const step = domain::find_step(state, action);
    if (!step || !step->permission)
        return domain::Refusal{.kind = domain::RefusalKind::wrong_state, .rule = consultation_rule};
    auto flaw = flaw_of_authority(connection, occasion, *step->permission, consultation.unit);
    if (flaw) flaw->rule = consultation_rule;
    return flaw;
}

}  // namespace app
