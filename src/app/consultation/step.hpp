#pragma once
// Whether a step of a consultation may be taken, as its table says (domain/consultation).

#include <optional>

#include "domain/consultation/consultation.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

inline constexpr std::string_view consultation_rule = "F7";

// In its state, by who asks. Refusals: consultation_open, _closed or _answered, which say why it is
// none of that state; not_permitted.
std::optional<domain::Refusal> flaw_of_step(sql::Connection& connection,
                                            storage::Occasion const& occasion,
                                            domain::Consultation const& consultation,
                                            domain::ConsultationAction action);

}  // namespace app
