#include "app/plan/carry_out.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <span>

#include "app/consultation/consultations.hpp"
#include "app/plan/review.hpp"
#include "domain/people/text_rule.hpp"
#include "domain/plan/renaming.hpp"
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

// A draft is consulted while it is formulated (F7): what its citizens said is answered before it is
// signed.
std::optional<Refusal> flaw_of_consultation(sql::Connection& connection, TakeStep const& command) {
    if (command.action != PlanAction::accept && !domain::is_publication(command.action))
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
        command.action == PlanAction::officialise || domain::is_publication(command.action);
    auto const* const accepted = formulation.last(PlanAction::accept);
    return !binds || (accepted != nullptr && accepted->digest == command.content->digest);
}

// The day on which formulation had closed, for a submission that comes after it. The procedure
// refuses nothing for it: it is told, and stays in the log (F1).
std::optional<base::Date> closed_before(sql::Connection& connection, TakeStep const& command,
                                        OpenPlan const& open) {
    // What has an edition of that year already was formulated in time.
    if (command.action != PlanAction::submit || domain::goes_on(open.formulation))
        return std::nullopt;
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
    if (command.day) changes.push_back({"day", std::nullopt, command.day->text()});
    // Of the program, a refusal that it met.
    bool const is_refusal = command.occasion.actor.person.empty() && !command.reason.empty();
    if (is_refusal) changes.push_back({"refusal", std::nullopt, command.reason});
    return {.action = event_action(command.action),
            .object_kind = "plan",
            .object = command.plan,
            .changes = std::move(changes),
            .reason = is_refusal ? std::string() : command.reason};
}

// What the public reads by now is what was looked at: no other edition came meanwhile, by an import
// or under another code.
std::optional<Refusal> flaw_of_editions(sql::Connection& connection, TakeStep const& command,
                                        domain::Formulation const& formulation) {
    if (!domain::is_publication(command.action)) return std::nullopt;
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

// By mail, at once, those who may go on with it.
void tell(sql::Connection& connection, domain::Formulation const& formulation,
          domain::MailKind kind, domain::Permission permission, storage::Logged const& logged) {
    auto const& entity = logged.entity();
    auto const units = storage::load_units(connection, entity);
    for (auto const& one : storage::list_all_roles(connection, entity))
        if (domain::may(std::span(&one.held, 1), permission, units, formulation.unit,
                        logged.at().colombian_date()))
            storage::insert_mail(
                connection,
                {.id = fmt::format("{}/{}/{}/{}", domain::mail_kind_tokens.token(kind),
                                   formulation.plan, logged.sequence(), one.person),
                 .kind = kind,
                 .person = one.person,
                 .object = formulation.plan},
                logged);
}

}  // namespace

domain::Outcome<void> carry_out(sql::Connection& connection, TakeStep const& command,
                                OpenPlan& open) {
    auto& formulation = open.formulation;
    if (auto flaw = flaw_of_step(connection, command, open))
        return std::unexpected(std::move(*flaw));
    if (!is_as_accepted(command, formulation))
        return std::unexpected(Refusal{.kind = RefusalKind::changed_meanwhile, .rule = "F5"});
    if (auto flaw = flaw_of_editions(connection, command, formulation))
        return std::unexpected(std::move(*flaw));
    auto const logged =
        storage::append_to_log(connection, command.occasion,
                               event_of(command, open, closed_before(connection, command, open)));
    storage::insert_step(connection, formulation,
                         {.action = command.action,
                          .person = command.occasion.actor.person,
                          .at = command.occasion.now,
                          .digest = command.content ? command.content->digest : std::string(),
                          .case_number = command.case_number,
                          .reason = command.reason,
                          .on_behalf_of = command.occasion.actor.on_behalf_of,
                          .day = command.day},
                         logged);
    if (command.action == PlanAction::observe) {
        storage::return_observations(connection, formulation, logged);
        tell(connection, formulation, domain::MailKind::plan_returned,
             domain::Permission::submit_plan, logged);
    }
    bool const is_by_program = command.occasion.actor.person.empty();
    if (command.action == PlanAction::drop_publication_day && is_by_program)
        tell(connection, formulation, domain::MailKind::publication_failed,
             domain::Permission::publish_plan, logged);
    if (command.action == PlanAction::publish)
        formulation.edition = publish(connection, command, formulation, logged);
    keep_change(connection, open, command.occasion.actor, logged);
    return {};
}

domain::Action event_action(domain::PlanAction action) {
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
        case PlanAction::set_publication_day:
            return Action::plan_set_day;
        case PlanAction::drop_publication_day:
            return Action::plan_drop_day;
        case PlanAction::close:
            return Action::plan_close;
        case PlanAction::edit:
            break;
    }
    return Action::plan_edit;
}

}  // namespace app
