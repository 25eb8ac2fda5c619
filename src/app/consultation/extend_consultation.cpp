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
    if (!command.closes) return Refusal{RefusalKind::day_malformed, "cierre"};
    if (!command.answers_due) return Refusal{RefusalKind::day_malformed, "respuestas"};
    if (*command.closes <= of.closes) return Refusal{RefusalKind::closing_day_not_later, "cierre"};
    if (*command.answers_due < *command.closes)
        return Refusal{RefusalKind::answers_before_closing, "respuestas"};
    return flaw_of_prose(command.reason, "motivo", RefusalKind::reason_missing,
                         reason_characters_max);
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
