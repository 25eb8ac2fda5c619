#include "app/plan/take_step.hpp"

#include <algorithm>

#include "app/consultation/prose.hpp"
#include "app/people/prove_again.hpp"
#include "app/plan/carry_out.hpp"
#include "app/plan/methodology.hpp"
#include "app/record/decide.hpp"
#include "domain/plan/checks/check.hpp"
#include "domain/plan/locate.hpp"

namespace app {
namespace {

using domain::PlanAction;
using domain::Refusal;
using domain::RefusalKind;

// The checks warn, people decide: whoever submits says why it stands as it is.
std::optional<Refusal> flaw_of_reason(TakeStep const& command,
                                      std::vector<domain::Finding> const& findings) {
    bool const is_needed =
        command.action == PlanAction::submit && domain::count_to_explain(findings) > 0;
    if (!is_needed && command.reason.empty()) return std::nullopt;
    auto flaw = flaw_of_prose(command.reason, "motivo", RefusalKind::warnings_unexplained,
                              domain::step_reason_characters_max);
    if (flaw) flaw->rule = "F3";
    return flaw;
}

// From tomorrow on; what is published today is published at once.
std::optional<Refusal> flaw_of_day(TakeStep const& command) {
    if (command.action != PlanAction::set_publication_day) return std::nullopt;
    if (!command.day) return Refusal{RefusalKind::day_malformed, "dia"};
    auto const today = command.occasion.now.colombian_date();
    bool const is_ahead =
        today < *command.day && *command.day <= today.plus_days(domain::publication_day_within);
    if (is_ahead) return std::nullopt;
    return Refusal{RefusalKind::publication_day_out_of_range, "dia"};
}

// What the content must be for the step: judged before, for it takes its time.
std::optional<Refusal> flaw_of_content(storage::Store& store, Library& library,
                                       TakeStep const& command) {
    if (command.action == PlanAction::observe) return std::nullopt;
    if (command.action == PlanAction::drop_publication_day)
        return flaw_of_prose(command.reason, "motivo", RefusalKind::reason_missing,
                             domain::step_reason_characters_max);
    if (!command.content) return Refusal{.kind = RefusalKind::checks_unmet, .rule = "F3"};
    if (command.action == PlanAction::close)
        return flaw_of_closing(command.content->plan.period, command.occasion.now.colombian_date());
    // What was corrected in review is judged again before it is signed.
    bool const is_judged =
        command.action == PlanAction::submit || command.action == PlanAction::accept;
    if (!is_judged) return std::nullopt;
    auto const& plan = command.content->plan;
    auto const findings = domain::check(plan);
    auto const list = list_unmet(
        library, plan, find_methodology_of(store, command.occasion.entity, command.plan), findings);
    if (list.empty()) return flaw_of_reason(command, findings);
    return Refusal{.kind = RefusalKind::checks_unmet, .rule = list.front().rule};
}

}  // namespace

std::optional<domain::Refusal> flaw_of_closing(domain::DaySpan const& period, base::Date today) {
    if (period.to < today) return std::nullopt;
    return Refusal{.kind = RefusalKind::plan_running, .day = period.to, .rule = "F8"};
}

domain::Outcome<void> take_step(storage::Store& store, Library& library, TakeStep const& command) {
    Attempt const attempt{.action = event_action(command.action), .object = command.plan};
    auto flaw = flaw_of_content(store, library, command);
    if (!flaw) flaw = flaw_of_day(command);
    if (!flaw && domain::is_signature(command.action))
        flaw = flaw_of_proof(store, command.occasion, command.password);
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) -> domain::Outcome<void> {
                      // Who may not do it at all is told that, and nothing of the content; who read
                      // another content, that it changed.
                      auto open =
                          open_plan(connection, command.occasion, command.plan, command.action);
                      if (!open) return std::unexpected(open.error());
                      if (open->formulation.version != command.seen_version)
                          return domain::refuse(RefusalKind::changed_meanwhile);
                      if (flaw) return std::unexpected(*flaw);
                      return carry_out(connection, command, *open);
                  });
}

std::vector<domain::Unmet> list_unmet(Library& library, domain::Plan const& plan,
                                      std::optional<domain::Methodology> const& methodology,
                                      std::vector<domain::Finding> const& findings) {
    auto list = domain::unmet_for_submission(plan, find_moorings(library, plan), findings);
    if (methodology)
        for (auto& one : domain::unmet_of_methodology(plan, *methodology))
            list.push_back(std::move(one));
    return list;
}

domain::Moorings find_moorings(Library& library, domain::Plan const& plan) {
    domain::Moorings moorings;
    for (auto const& reference : domain::references_of(plan)) {
        auto const slash = reference.find('/');
        if (slash == reference.npos) continue;
        auto const code = reference.substr(0, slash);
        auto const path = library.find_path_today(code, reference.substr(slash + 1));
        auto const above = library.find_edition(library.find_code_today(code).value_or(code));
        if (!above) continue;
        if (domain::is_mooring(above->plan, path, plan.period)) moorings.in_force.insert(reference);
        if (domain::locate(above->plan, path).empty()) moorings.nowhere.insert(reference);
    }
    return moorings;
}

}  // namespace app
