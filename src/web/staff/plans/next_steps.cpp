// What a plan needs next: the steps that are the reader's to take, what would keep each from being
// taken, what a signature binds to; or who is waited for. And what was just done.
#include <algorithm>
#include <map>

#include "app/consultation/consultations.hpp"
#include "app/people/roles_of.hpp"
#include "app/plan/take_step.hpp"
#include "documents/people/refusal_text.hpp"
#include "documents/plan/formulation_words.hpp"
#include "domain/plan/renaming.hpp"
#include "exchange/plan_document/difference.hpp"
#include "exchange/plan_document/import_command.hpp"
#include "web/components/summary_list.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/plans/plan_parts.hpp"

namespace web::staff {

using namespace html;
namespace c = components;
using domain::PlanAction;

namespace {

// What the reader is told beside the button.
char const* step_words(PlanAction action) {
    switch (action) {
        case PlanAction::submit:
            return text::mark(
                "The planning office reviews it. It cannot be edited by you meanwhile.");
        case PlanAction::observe:
            return text::mark("It goes back to its leader with all its observations at once.");
        case PlanAction::accept:
            return text::mark(
                "You sign this very content. Any edit afterwards undoes the acceptance.");
        case PlanAction::officialise:
            return text::mark(
                "You sign the accepted content, with the case number of the support desk.");
        case PlanAction::publish:
            return text::mark("It becomes a numbered edition that every citizen reads.");
        case PlanAction::drop_publication_day:
            return text::mark("It stays official, and waits to be published.");
        case PlanAction::set_publication_day:  // with «Publish»
            break;
        case PlanAction::close:
            return text::mark("The year ends. The edition stays public.");
        case PlanAction::edit:
            break;
    }
    return "";
}

// The plan goes on with what the checks warn of only where somebody says why (F3).
Html reason_field(Visit const& visit, MadePlan const& plan, std::string problem) {
    auto const count = domain::count_to_explain(plan.findings);
    if (plan.left() > 0 || count == 0) return {};
    return c::area_field(
        {.name = "motivo",
         .label = std::string(visit.tr("Why the warnings stand as they are")),
         .hint = text::trn(visit.language,
                           "The checks below warn of {count} thing. Whoever reviews and accepts "
                           "the plan reads your reason, and it stays with this step.",
                           "The checks below warn of {count} things. Whoever reviews and accepts "
                           "the plan reads your reason, and it stays with this step.",
                           count, fmt::arg("count", count)),
         .value = typed(visit, "motivo"),
         .problem = std::move(problem)});
}

Html step_fields(Visit const& visit, MadePlan const& plan, PlanAction action,
                 Refused const& refusal) {
    auto const word = domain::plan_action_tokens.token(action);
    bool const was_asked = typed(visit, "paso") == word;
    auto const problem = [&](std::string_view field) {
        return was_asked ? problem_of(visit, refusal, field) : std::string();
    };
    return fragment(
        input(type("hidden"), name("paso"), value(word)),
        when(action == PlanAction::submit,
             [&] { return reason_field(visit, plan, problem("motivo")); }),
        when(action == PlanAction::officialise,
             [&] {
                 return c::input_field(
                     {.name = "caso",
                      .label = std::string(visit.tr("Case number of the support desk (HOLA)")),
                      .value = was_asked ? typed(visit, "caso") : std::string(),
                      .autocomplete = "off",
                      .problem = problem("caso")});
             }),
        when(action == PlanAction::publish,
             [&] {
                 return c::input_field(
                     {.name = "dia",
                      .label =
                          std::string(visit.tr("Day on which it is published (day/month/year)")),
                      .hint =
                          std::string(visit.tr("Leave it empty to publish now. On a day to come, "
                                               "Rumbo publishes by itself what you sign today.")),
                      .value = was_asked ? typed(visit, "dia") : std::string(),
                      .autocomplete = "off",
                      .problem = problem("dia")});
             }),
        when(action == PlanAction::drop_publication_day,
             [&] {
                 return c::area_field({.name = "motivo",
                                       .label = std::string(visit.tr("Why it is taken back")),
                                       .value = was_asked ? typed(visit, "motivo") : std::string(),
                                       .rows = 2,
                                       .problem = problem("motivo")});
             }),
        when(domain::is_signature(action), [&] {
            return fragment(
                // Whose password it is, for the keepers of passwords.
                input(type("text"), name("correo"), hidden(), autocomplete("username"),
                      value(visit.visitor->person.email)),
                c::input_field({.name = "clave",
                                .label = std::string(visit.tr("Your password, to sign")),
                                .type = "password",
                                .autocomplete = "current-password",
                                .problem = problem("clave")}));
        }));
}

// What keeps a plan from going on, whoever asks; none where nothing does.
Refused find_hindrance(Visit const& visit, MadePlan const& plan, PlanAction action) {
    auto const& list = plan.making.observations;
    bool const has_new =
        std::ranges::any_of(list, [](domain::Observation const& one) { return !one.is_returned; });
    if (action == PlanAction::close && plan.reading.plan)
        return app::flaw_of_closing(plan.reading.plan->period, visit.today);
    if (action == PlanAction::observe && !has_new)
        return domain::Refusal{.kind = domain::RefusalKind::observation_missing, .rule = "F3"};
    if (action == PlanAction::accept && has_new)
        return domain::Refusal{.kind = domain::RefusalKind::observations_unreturned, .rule = "F3"};
    if (action == PlanAction::accept || domain::is_publication(action))
        if (auto const running =
                app::find_running(store_of(visit), visit.site.entity, plan.formulation().plan))
            return app::unsettled(*running);
    return std::nullopt;
}

// What the checks would refuse is said before it is tried.
Html unmet_count(Visit const& visit, MadePlan const& plan) {
    auto const count = plan.left();
    return p(strong(text::trn(visit.language, "First resolve {count} thing that the checks say.",
                              "First resolve {count} things that the checks say.", count,
                              fmt::arg("count", count))));
}

Html unanswered_words(Visit const& visit, MadePlan const& plan) {
    auto const count =
        static_cast<std::size_t>(std::ranges::count_if(plan.making.observations, awaits_answer));
    if (count == 0) return {};
    return p(strong(text::trn(visit.language, "First answer {count} observation of the review.",
                              "First answer {count} observations of the review.", count,
                              fmt::arg("count", count))));
}

// «2 de Ana Ríos y 1 de Jorge Salas»: whose observations the plan goes back with.
Html observers(Visit const& visit, MadePlan const& plan) {
    std::map<std::string, std::size_t> counts;
    for (auto const& one : plan.making.observations)
        if (!one.is_returned) ++counts[plan.person_name(one.person)];
    Html lines;
    for (auto const& [who, count] : counts)
        lines += li(who, ": ",
                    text::trn(visit.language, "{count} observation", "{count} observations", count,
                              fmt::arg("count", count)));
    return lines.empty() ? Html() : ul(std::move(lines));
}

// What the checks warn of, and why whoever submitted it let it stand.
Html warnings_explained(Visit const& visit, MadePlan const& plan) {
    auto const count = domain::count_to_explain(plan.findings);
    if (count == 0) return html::text(visit.tr("no warnings"));
    auto const words = text::trn(visit.language, "{count} warning", "{count} warnings", count,
                                 fmt::arg("count", count));
    auto const* const submitted = plan.formulation().last(PlanAction::submit);
    auto const link = a(href(visit.here_with({}).fragment("verificaciones")), words);
    if (submitted == nullptr || submitted->reason.empty()) return link;
    return fragment(
        link, br(),
        visit.tr("{person}: «{reason}»", fmt::arg("person", plan.person_name(submitted->person)),
                 fmt::arg("reason", submitted->reason)));
}

// What a signature is of (F5): the content by its fingerprint, how many goals it has, and what it
// changes.
Html signed_content(Visit const& visit, MadePlan const& plan) {
    if (!plan.reading.plan) return {};
    auto const goals = static_cast<std::size_t>(std::ranges::count(
        plan.making.draft, domain::ObjectKind::goal, &domain::DraftObject::kind));
    auto const list = changes_since_edition(visit, plan);
    auto const changed = [&] {
        auto const count = list->size();
        auto const words =
            text::trn(visit.language, "{count} part changed since it",
                      "{count} parts changed since it", count, fmt::arg("count", count));
        return count == 0 ? html::text(visit.tr("nothing changed since it"))
                          : a(href(visit.here_with({}).fragment("cambios-publicos")), words);
    };
    auto const digest = exchange::content_of(*plan.reading.plan).digest;
    auto const* const submitted = plan.formulation().last(PlanAction::submit);
    bool const is_corrected = submitted != nullptr && submitted->digest != digest;
    return c::summary_list(
        {{std::string(visit.tr("Goals")), html::text(std::to_string(goals))},
         {std::string(visit.tr("Since it was submitted")),
          is_corrected ? a(href(visit.here_with({}).fragment("desde-el-paso")),
                           visit.tr("it was corrected in review: see what changed"))
                       : html::text(visit.tr("nothing was corrected"))},
         {std::string(visit.tr("Warnings of the checks")), warnings_explained(visit, plan)},
         {std::string(visit.tr("Latest edition")),
          list ? changed() : html::text(visit.tr("none: this is the first"))},
         {std::string(visit.tr("Fingerprint of the content (SHA-256)")),
          code(cls("app-huella"), digest)}});
}

bool is_second(PlanAction action, MadePlan const& plan) {
    return action == PlanAction::observe || action == PlanAction::close ||
           action == PlanAction::drop_publication_day ||
           (action == PlanAction::submit &&
            (plan.left() > 0 || std::ranges::any_of(plan.making.observations, awaits_answer)));
}

constexpr std::size_t unsettled_named = 12;

// The goals that nobody found conforming and nobody observed: told, and no hindrance.
Html unsettled_words(Visit const& visit, MadePlan const& plan, PlanAction action) {
    Html named;
    std::size_t count = 0;
    for (auto const& object : plan.making.draft) {
        auto const review = plan.making.review.find(object.id);
        if (object.kind != domain::ObjectKind::goal || review == plan.making.review.end()) continue;
        auto const standing = review->second.standing;
        bool const is_settled =
            standing == domain::ReviewStanding::conforming ||
            (standing == domain::ReviewStanding::observed && action == PlanAction::observe);
        if (is_settled) continue;
        if (++count > unsettled_named) continue;
        named += fragment(when(count > 1, ", "),
                          a(href(object_address(visit, plan.formulation().plan, object.id)),
                            exchange::cell_characters(object.text("code"))));
    }
    if (count == 0) return {};
    auto const in = visit.language;
    auto const words = action == PlanAction::observe
                           ? text::trn(in, "{count} goal is neither observed nor conforming:",
                                       "{count} goals are neither observed nor conforming:", count,
                                       fmt::arg("count", count))
                           : text::trn(in, "{count} goal is not marked conforming:",
                                       "{count} goals are not marked conforming:", count,
                                       fmt::arg("count", count));
    return fragment(p(strong(words), " ", std::move(named), when(count <= unsettled_named, ".")),
                    and_more(visit, count - std::min(count, unsettled_named)));
}

// Somebody else's review is read, and taken where it stands.
Html anothers_review(Visit const& visit, MadePlan const& plan) {
    auto const& review = *plan.formulation().review;
    return p(reviewer_words(visit, review, plan.person_name(review.person)), " ",
             visit.tr("To observe, mark or return it yourself,"), " ",
             a(href(visit.here_with({}).fragment("revision")), visit.tr("take the review over")),
             ".");
}

Html step_form(Visit const& visit, MadePlan const& plan, PlanAction action,
               Refused const& refusal) {
    auto const& formulation = plan.formulation();
    auto const step = documents::plan_action_name(visit.language, action);
    if (action == PlanAction::observe && !plan.can_review(visit))
        return div(cls("app-paso"), h3(step), anothers_review(visit, plan));
    if (auto const hindrance = find_hindrance(visit, plan, action))
        return div(cls("app-paso"), h3(step),
                   p(documents::refusal_text(visit.language, *hindrance)),
                   when(action == PlanAction::observe, [&] {
                       return p(a(href(visit.here_with({}).fragment("revision")),
                                  visit.tr("Choose the goal to observe")));
                   }));
    auto fields =
        fragment(input(type("hidden"), name("version"), value(std::to_string(formulation.version))),
                 step_fields(visit, plan, action, refusal));
    return div(
        cls("app-paso"), p(visit.tr(step_words(action))),
        when(action == PlanAction::submit && plan.left() > 0,
             [&] { return unmet_count(visit, plan); }),
        when(action == PlanAction::submit, [&] { return unanswered_words(visit, plan); }),
        when(action == PlanAction::observe, [&] { return observers(visit, plan); }),
        when(domain::is_judgement(action), [&] { return unsettled_words(visit, plan, action); }),
        when(domain::is_signature(action) && action != PlanAction::close,
             [&] { return signed_content(visit, plan); }),
        session_form(visit, visit.link({"formulacion", formulation.plan, "pasos"}),
                     std::move(fields), std::string(step),
                     is_second(action, plan) ? c::ButtonKind::second : c::ButtonKind::main));
}

// Who is to take the plan on from here, where it is not the reader.
Html awaited(Visit const& visit, MadePlan const& plan) {
    Html lines;
    bool is_judged = false;
    for (auto const& row : domain::transitions()) {
        bool const leads_on = row.from == plan.formulation().state && row.from != row.to;
        if (!leads_on || row.action == PlanAction::edit) continue;
        is_judged = is_judged || domain::is_judgement(row.action);
        lines += li(
            visit.tr("«{step}», by {roles}",
                     fmt::arg("step", documents::plan_action_name(visit.language, row.action)),
                     fmt::arg("roles", documents::roles_that_may(visit.language, row.permission))));
    }
    if (lines.empty()) return {};
    return fragment(when(is_judged && plan.is_own_submission(visit),
                         [&] {
                             return p(
                                 visit.tr("You submitted it, or somebody whose role you hold "
                                          "did: nobody judges what they submitted themselves "
                                          "(procedure, §1)."));
                         }),
                    when(plan.is_own_acceptance(visit),
                         [&] {
                             return p(visit.tr(
                                 "You accepted it: who makes it official is another person, also "
                                 "where you act for somebody else (procedure, F5)."));
                         }),
                    p(visit.tr("It waits for others:")), ul(std::move(lines)));
}

}  // namespace

std::optional<std::vector<exchange::ObjectChange>> changes_since_edition(Visit const& visit,
                                                                         MadePlan const& plan) {
    auto const& formulation = plan.formulation();
    auto& library = visit.site.library;
    auto edition = library.find_edition(formulation.plan);
    if (!edition && !formulation.replaces.empty())
        edition = library.find_edition(formulation.replaces);
    if (!edition || formulation.edition || !plan.reading.plan) return std::nullopt;
    auto const before = exchange::take_apart(edition->plan);
    domain::EditionName const name{edition->head.code, edition->head.number};
    bool const is_its_start = domain::goes_on(formulation) && name.text() == formulation.begun_from;
    auto const renamings = is_its_start ? domain::renamings_between(before, plan.making.draft)
                                        : std::vector<domain::Renaming>();
    return exchange::difference(before, plan.making.draft, renamings);
}

Html next_steps(Visit const& visit, MadePlan const& plan, Refused const& refusal) {
    Html forms;
    for (auto const& action : domain::plan_action_tokens)
        if (action.value != PlanAction::edit && action.value != PlanAction::set_publication_day &&
            plan.open_to(visit, action.value))
            forms += step_form(visit, plan, action.value, refusal);
    auto content = forms.empty() ? awaited(visit, plan) : div(cls("app-pasos"), std::move(forms));
    return content.empty() ? Html() : fragment(h2(visit.tr("Next step")), std::move(content));
}

}  // namespace web::staff
