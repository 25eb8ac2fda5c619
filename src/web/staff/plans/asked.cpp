#include "web/staff/plans/asked.hpp"

#include "app/plan/begin_formulation.hpp"
#include "app/plan/methodology.hpp"
#include "app/plan/take_step.hpp"
#include "documents/plan/formulation_words.hpp"
#include "domain/plan/next_plan.hpp"
#include "exchange/plan_document/begun_from.hpp"
#include "exchange/plan_document/import_command.hpp"

namespace web::staff {
namespace {

// Of two texts that are periods or days; a refusal where one is none.
domain::Outcome<domain::DaySpan> span_asked(PlanAsked const& asked) {
    auto const& until = asked.until.empty() ? asked.from : asked.until;
    auto const span = domain::parse_span(asked.from, until);
    if (!span) {
        bool const is_first = !domain::parse_days(asked.from);
        return domain::refuse(domain::RefusalKind::period_malformed, is_first ? "desde" : "hasta");
    }
    if (span->to < span->from)
        return domain::refuse(domain::RefusalKind::periods_reversed, "hasta");
    if (!domain::is_usual_span(*span))
        return domain::refuse(domain::RefusalKind::years_unusual, "hasta");
    return *span;
}

domain::Outcome<domain::Plan> blank_plan(PlanAsked const& asked) {
    domain::Plan plan;
    plan.instrument = domain::Instrument::management_plan;
    if (asked.instrument.empty()) return plan;
    auto const kind = domain::instrument_tokens.find(asked.instrument);
    if (!kind) return domain::refuse(domain::RefusalKind::instrument_unknown, "instrumento");
    plan.instrument = *kind;
    return plan;
}

domain::Owner owner_of(Visit const& visit, std::string const& unit) {
    auto const* const known = visit.visitor->units.find(unit);
    if (known == nullptr) return {};
    return {.code = known->code,
            .name = known->name,
            .kind = std::string(domain::unit_kind_tokens.token(known->kind)),
            .sector = {},
            .unknown = {}};
}

}  // namespace

std::vector<domain::Refusal> missing_in(PlanAsked const& asked) {
    using enum domain::RefusalKind;
    std::vector<domain::Refusal> missing;
    if (asked.name.empty()) missing.push_back({name_missing, "nombre"});
    if (asked.code.empty()) missing.push_back({plan_code_malformed, "codigo"});
    if (asked.unit.empty()) missing.push_back({unit_unknown, "unidad"});
    if (!domain::parse_days(asked.from)) missing.push_back({period_malformed, "desde"});
    if (!asked.until.empty() && !domain::parse_days(asked.until))
        missing.push_back({period_malformed, "hasta"});
    return missing;
}

domain::Outcome<void> begin_asked(Visit const& visit, PlanAsked const& asked) {
    auto const span = span_asked(asked);
    if (!span) return std::unexpected(span.error());
    auto const edition =
        asked.origin.empty() ? nullptr : visit.site.library.find_edition(asked.origin);
    // The same plan goes on as it is; that of another year is opened anew.
    bool const is_same = edition && asked.origin == asked.code;
    auto blank = blank_plan(asked);
    if (!blank) return std::unexpected(blank.error());
    auto plan = is_same   ? edition->plan
                : edition ? domain::opened_anew(edition->plan, *span)
                          : std::move(*blank);
    plan.code = asked.code;
    plan.name = asked.name;
    plan.period = *span;
    plan.owner = owner_of(visit, asked.unit);
    auto const methodology = app::find_methodology_in_force(store_of(visit), visit.site.entity,
                                                            span->from.year(), visit.today);
    if (methodology && !is_same) domain::begin_under(*methodology, plan, documents::block_names());
    return app::begin_formulation(
        store_of(visit),
        {.occasion = occasion_of(visit),
         .plan = plan.code,
         .unit = asked.unit,
         .draft = exchange::take_apart(plan),
         .begun_from =
             edition ? asked.origin + "/" + std::to_string(edition->head.number) : std::string()});
}

domain::PlanAction action_asked(domain::PlanAction action, std::optional<base::Date> const& day) {
    using enum domain::PlanAction;
    return action == publish && day ? set_publication_day : action;
}

domain::Outcome<void> take_asked(Visit const& visit, MadePlan plan, StepAsked const& asked) {
    app::TakeStep command{.occasion = occasion_of(visit),
                          .plan = plan.formulation().plan,
                          .action = asked.action,
                          .seen_version = asked.seen_version,
                          .password = asked.password,
                          .case_number = asked.case_number,
                          .reason = asked.reason,
                          .day = asked.day};
    if (asked.action == domain::PlanAction::publish)
        command.renamings =
            exchange::renamings_of(visit.site.library, plan.formulation(), plan.making.draft);
    if (plan.formulation().version == command.seen_version && plan.reading.plan)
        command.content = exchange::content_of(std::move(*plan.reading.plan));
    auto taken = app::take_step(store_of(visit), visit.site.library, command);
    if (taken && domain::is_signature(command.action)) visit.site.sign_log();
    return taken;
}

}  // namespace web::staff
