#include "app/consultation/extend_consultation.hpp"

#include "app/consultation/prose.hpp"
#include "app/consultation/step.hpp"
#include "app/record/decide.hpp"
#include "storage/consultation/consultation_store.hpp"
#include "storage/plan/edition_store.hpp"

namespace app {
namespace {

using domain::Refusal;
using domain::RefusalKind;

constexpr std::size_t reason_characters_max = 600;

std::optional<Refusal> flaw_of_form(ExtendConsultation const& command,
                                    domain::Consultation const& of) {
    auto flaws = domain::flaws_of({.closes = command.closes,
                                   .answers_due = command.answers_due,
                                   .today = command.occasion.now.colombian_date(),
                                   .earliest = of.closes.plus_days(1),
                                   .too_early = RefusalKind::closing_day_not_later});
    if (auto flaw = flaw_of_prose(command.reason, "motivo", RefusalKind::reason_missing,
                                  reason_characters_max))
        flaws.push_back(std::move(*flaw));
    if (flaws.empty()) return std::nullopt;
    return domain::all_together(std::move(flaws));
}

void extend(sql::Connection& connection, ExtendConsultation const& command,
            domain::Consultation const& of) {
    auto const logged = storage::append_to_log(
        connection, command.occasion,
        {.action = domain::Action::consultation_extend,
         .object_kind = "consultation",
         .object = std::to_string(of.number),
         .changes = {{"closes", of.closes.text(), command.closes->text()},
                     {"answers_due", of.answers_due.text(), command.answers_due->text()}},
         .reason = command.reason});
    storage::extend_consultation(connection, of,
                                 {.closes = *command.closes, .answers_due = *command.answers_due},
                                 command.reason, logged);
    storage::grow_revision(connection, logged);
}

}  // namespace

domain::Outcome<void> extend_consultation(storage::Store& store,
                                          ExtendConsultation const& command) {
    Attempt const attempt{.action = domain::Action::consultation_extend,
                          .object_kind = "consultation",
                          .object = std::to_string(command.consultation)};
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) -> domain::Outcome<void> {
                      auto const of = storage::find_consultation(
                          connection, command.occasion.entity, command.consultation);
                      if (!of) return domain::refuse(RefusalKind::consultation_unknown);
                      if (auto flaw = flaw_of_step(connection, command.occasion, *of,
                                                   domain::ConsultationAction::extend))
                          return std::unexpected(std::move(*flaw));
                      if (auto flaw = flaw_of_form(command, *of))
                          return std::unexpected(std::move(*flaw));
                      extend(connection, command, *of);
                      return {};
                  });
}

}  // namespace app
