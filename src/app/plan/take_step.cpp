#include "app/plan/take_step.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <span>

#include "app/consultation/consultations.hpp"
#include "app/consultation/prose.hpp"
#include "app/people/prove_again.hpp"
#include "app/plan/methodology.hpp"
#include "app/plan/open_plan.hpp"
#include "app/plan/review.hpp"
#include "app/record/decide.hpp"
#include "domain/people/text_rule.hpp"
#include "domain/plan/checks/check.hpp"
#include "domain/plan/locate.hpp"
#include "storage/people/mail_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/unit_store.hpp"
#include "storage/plan/edition_store.hpp"
#include "storage/plan/formulation_store.hpp"
#include "storage/plan/methodology_store.hpp"
#include "storage/plan/publication_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::PlanAction;
using domain::Refusal;
using domain::RefusalKind;

Action event_action(PlanAction action) {
    switch (action) {
        case PlanAction::submit:
            return Action::plan_submit;
        case PlanAction::observe:
            return Action::plan_observe;
        case PlanAction::accept:
            return Action::plan_accept;
        case PlanAction::officialise:
            return Action::plan_officialise;
        case PlanAction::publish:
            return Action::plan_publish;
        case PlanAction::close:
            return Action::plan_close;
        case PlanAction::edit:
            break;
    }
    return Action::plan_edit;
}

// A plan goes back with what was observed, is submitted again when that is answered, and accepted
// when nothing is left to be said (F3).
std::optional<Refusal> flaw_of_observations(sql::Connection& connection, TakeStep const& command,
                                            domain::Formulation const& formulation) {
    auto const list = storage::list_observations(connection, command.occasion.entity, formulation);
    bool const has_new =
        std::ranges::any_of(list, [](domain::Observation const& one) { return !one.is_returned; });
    bool const has_open = std::ranges::any_of(
        list, [](domain::Observation const& one) { return one.is_returned && !one.is_resolved; });
    if (command.action == PlanAction::observe && !has_new)
        return Refusal{.kind = RefusalKind::observation_missing, .rule = "F3"};
    if (command.action == PlanAction::accept && has_new)
        return Refusal{.kind = RefusalKind::observations_unreturned, .rule = "F3"};
    if (command.action == PlanAction::submit && has_open)
        return Refusal{.kind = RefusalKind::observations_unanswered, .rule = "F3"};
    return std::nullopt;
}

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

// What the content must be for the step: judged before, for it takes its time.
std::optional<Refusal> flaw_of_content(storage::Store& store, Library& library,
                                       TakeStep const& command) {
    if (command.action == PlanAction::observe) return std::nullopt;
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

// A draft is consulted while it is formulated (F7): what its citizens said is answered before it is
// signed.
std::optional<Refusal> flaw_of_consultation(sql::Connection& connection, TakeStep const& command) {
    if (command.action != PlanAction::accept && command.action != PlanAction::publish)
        return std::nullopt;
    auto const running = find_running(connection, command.occasion.entity, command.plan);
    return running ? std::optional(unsettled(*running)) : std::nullopt;
}

// «HOLA 483021»: whatever the support desk writes around it.
bool has_number(std::string_view case_number) {
    return std::ranges::any_of(case_number, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Refusal> flaw_of_step(sql::Connection& connection, TakeStep const& command,
                                    OpenPlan const& open) {
    auto const& formulation = open.formulation;
    if (formulation.version != command.seen_version) return Refusal{RefusalKind::changed_meanwhile};
    if (domain::is_judgement(command.action))
        if (auto flaw = flaw_of_judge(connection, command.occasion, open)) return flaw;
    if (command.action == PlanAction::officialise)
        if (auto flaw = flaw_of_signer(command.occasion, open)) return flaw;
    if (command.action == PlanAction::observe)
        if (auto flaw = flaw_of_review(connection, command.occasion, open)) return flaw;
    if (auto flaw = flaw_of_observations(connection, command, formulation)) return flaw;
    if (auto flaw = flaw_of_consultation(connection, command)) return flaw;
    if (command.action == PlanAction::officialise && !has_number(command.case_number))
        return Refusal{.kind = RefusalKind::case_number_missing, .field = "caso", .rule = "F6"};
    if (command.case_number.size() > domain::code_bytes_max)
        return Refusal{
            .kind = RefusalKind::text_too_long, .field = "caso", .most = domain::code_bytes_max};
    if (!domain::is_usable_text(command.case_number, domain::code_bytes_max))
        return Refusal{RefusalKind::text_unusable, "caso"};
    return std::nullopt;
}

// Both signatures are of this very content: an edit would have taken the plan back to draft. They
// differ where another version of the program writes the document otherwise.
bool is_as_accepted(TakeStep const& command, domain::Formulation const& formulation) {
    bool const binds =
        command.action == PlanAction::officialise || command.action == PlanAction::publish;
    auto const* const accepted = formulation.last(PlanAction::accept);
    return !binds || (accepted != nullptr && accepted->digest == command.content->digest);
}

// The day on which formulation had closed, for a submission that comes after it. The procedure
// refuses nothing for it: it is told, and stays in the log (F1).
std::optional<base::Date> closed_before(sql::Connection& connection, TakeStep const& command,
                                        OpenPlan const& open) {
    if (command.action != PlanAction::submit) return std::nullopt;
    auto const methodology = storage::find_methodology(connection, command.occasion.entity,
                                                       open.formulation.methodology);
    bool const is_late = methodology && methodology->closes < command.occasion.now.colombian_date();
    return is_late ? std::optional(methodology->closes) : std::nullopt;
}

domain::Event event_of(TakeStep const& command, OpenPlan const& open,
                       std::optional<base::Date> const& late) {
    auto const state = [](domain::PlanState one) {
        return std::string(domain::plan_state_tokens.token(one));
    };
    std::vector<domain::Change> changes{
        {"state", state(open.transition.from), state(open.transition.to)}};
    if (command.content) changes.push_back({"digest", std::nullopt, command.content->digest});
    if (late) changes.push_back({"after_closing", std::nullopt, late->text()});
    if (!command.case_number.empty())
        changes.push_back({"case_number", std::nullopt, command.case_number});
    return {.action = event_action(command.action),
            .object_kind = "plan",
            .object = command.plan,
            .changes = std::move(changes),
            .reason = command.reason};
}

// What the public reads by now is what was looked at: no other edition came meanwhile, by an import
// or under another code.
std::optional<Refusal> flaw_of_editions(sql::Connection& connection, TakeStep const& command,
                                        domain::Formulation const& formulation) {
    if (command.action != PlanAction::publish) return std::nullopt;
    auto const& entity = command.occasion.entity;
    for (auto const& code : {formulation.plan, formulation.replaces}) {
        if (code.empty()) continue;
        if (auto after = storage::find_plan_renaming(connection, entity, code))
            return Refusal{.kind = RefusalKind::renamed, .both = {code, std::move(*after)}};
        auto const edition = storage::find_latest(connection, entity, code);
        domain::EditionName const latest{code, edition ? edition->number : 0};
        auto const begun = domain::parse_edition_name(formulation.begun_from);
        auto const known =
            begun && begun->plan == code ? *begun : domain::EditionName{.plan = code};
        if (known != latest)
            return Refusal{.kind = RefusalKind::edition_meanwhile,
                           .rule = "F8",
                           .both = {known.text(), latest.text()}};
    }
    return std::nullopt;
}

// The next edition, and the ways to it from codes that are no more.
int publish(sql::Connection& connection, TakeStep const& command,
            domain::Formulation const& formulation, storage::Logged const& logged) {
    storage::EditionHead head;
    head.issued_at = command.occasion.now;
    head.digest = command.content->digest;
    head.document_size = command.content->document_size;
    auto const number = storage::insert_edition(connection, head, command.content->plan, logged);
    for (auto renaming : command.renamings) {
        renaming.edition = number;
        storage::insert_renaming(connection, command.plan, renaming, logged);
    }
    if (!formulation.replaces.empty())
        storage::insert_plan_renaming(connection, formulation.replaces, command.plan, logged);
    return number;
}

// Those who may answer and submit it again are told at once.
void tell_of_return(sql::Connection& connection, domain::Formulation const& formulation,
                    storage::Logged const& logged) {
    auto const& entity = logged.entity();
    auto const units = storage::load_units(connection, entity);
    for (auto const& one : storage::list_all_roles(connection, entity))
        if (domain::may(std::span(&one.held, 1), domain::Permission::submit_plan, units,
                        formulation.unit, logged.at().colombian_date()))
            storage::insert_mail(connection,
                                 {.id = fmt::format("returned/{}/{}/{}", formulation.plan,
                                                    logged.sequence(), one.person),
                                  .kind = domain::MailKind::plan_returned,
                                  .person = one.person,
                                  .object = formulation.plan},
                                 logged);
}

domain::Outcome<void> step_in(sql::Connection& connection, TakeStep const& command) {
    auto open = open_plan(connection, command.occasion, command.plan, command.action);
    if (!open) return std::unexpected(open.error());
    if (auto flaw = flaw_of_step(connection, command, *open))
        return std::unexpected(std::move(*flaw));
    if (!is_as_accepted(command, open->formulation))
        return std::unexpected(Refusal{.kind = RefusalKind::changed_meanwhile, .rule = "F5"});
    if (auto flaw = flaw_of_editions(connection, command, open->formulation))
        return std::unexpected(std::move(*flaw));
    auto const logged =
        storage::append_to_log(connection, command.occasion,
                               event_of(command, *open, closed_before(connection, command, *open)));
    storage::insert_step(connection, open->formulation,
                         {.action = command.action,
                          .person = command.occasion.actor.person,
                          .at = command.occasion.now,
                          .digest = command.content ? command.content->digest : std::string(),
                          .case_number = command.case_number,
                          .reason = command.reason,
                          .on_behalf_of = command.occasion.actor.on_behalf_of},
                         logged);
    if (command.action == PlanAction::observe) {
        storage::return_observations(connection, open->formulation, logged);
        tell_of_return(connection, open->formulation, logged);
    }
    if (command.action == PlanAction::publish)
        open->formulation.edition = publish(connection, command, open->formulation, logged);
    keep_change(connection, *open, command.occasion.actor, logged);
    return {};
}

}  // namespace

std::optional<domain::Refusal> flaw_of_closing(domain::DaySpan const& period, base::Date today) {
    if (period.to < today) return std::nullopt;
    return Refusal{.kind = RefusalKind::plan_running, .day = period.to, .rule = "F8"};
}

domain::Outcome<void> take_step(storage::Store& store, Library& library, TakeStep const& command) {
    Attempt const attempt{.action = event_action(command.action), .object = command.plan};
    auto flaw = flaw_of_content(store, library, command);
    if (!flaw && domain::is_signature(command.action))
        flaw = flaw_of_proof(store, command.occasion, command.password);
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) -> domain::Outcome<void> {
                      if (!flaw) return step_in(connection, command);
                      // Who may not do it at all is told that, and nothing of the content; who read
                      // another content, that it changed.
                      auto const open =
                          open_plan(connection, command.occasion, command.plan, command.action);
                      if (!open) return std::unexpected(open.error());
                      if (open->formulation.version != command.seen_version)
                          return domain::refuse(RefusalKind::changed_meanwhile);
                      return std::unexpected(*flaw);
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
