// Plans in the making: listed, begun, read whole, taken on.
#include "web/api/formulations.hpp"

#include "app/plan/withdraw_plan.hpp"
#include "documents/plan/formulation_words.hpp"
#include "web/api/answers.hpp"
#include "web/api/fields.hpp"
#include "web/staff/plans/asked.hpp"
#include "web/staff/plans/object_findings.hpp"

namespace web::api {
namespace {

using domain::PlanAction;

void write_steps(json::Writer& writer, domain::Formulation const& formulation) {
    writer.key("steps").begin_array();
    for (auto const& step : formulation.steps) {
        writer.begin_object().member("action", domain::plan_action_tokens.token(step.action));
        writer.member("person", step.person).member("at", step.at.text());
        if (!step.digest.empty()) writer.member("sha256", step.digest);
        if (!step.case_number.empty()) writer.member("case_number", step.case_number);
        if (!step.reason.empty()) writer.member("reason", step.reason);
        if (step.day) writer.member("day", step.day->text());
        writer.end_object();
    }
    writer.end_array();
}

void write_objects(json::Writer& writer, domain::Draft const& draft) {
    writer.key("objects").begin_array();
    for (auto const& object : draft) {
        writer.begin_object().key("object").integer(object.id);
        writer.member("kind", domain::object_kind_tokens.token(object.kind));
        writer.key("parent").integer(object.parent).key("cells").begin_object();
        for (auto const& cell : object.cells) {
            writer.key(cell.name);
            exchange::write_cell_value(writer, cell.text);
        }
        writer.end_object().end_object();
    }
    writer.end_array();
}

void write_observations(json::Writer& writer, std::vector<domain::Observation> const& list) {
    writer.key("observations").begin_array();
    for (auto const& one : list) {
        writer.begin_object().key("number").integer(one.number);
        writer.key("object").integer(one.object).member("cell", one.cell);
        writer.member("words", one.words).member("person", one.person);
        writer.member("at", one.at.text()).key("returned").truth(one.is_returned);
        writer.key("answered").truth(one.is_resolved).end_object();
    }
    writer.end_array();
}

// While it is in review, of the plan and of each of its goals.
void write_review(json::Writer& writer, app::PlanInTheMaking const& making) {
    if (making.formulation.state != domain::PlanState::in_review) return;
    writer.key("review").begin_array();
    for (auto const& [object, review] : making.review) {
        writer.begin_object().key("object").integer(object).member("sha256", review.digest);
        writer.member("standing", domain::review_standing_tokens.token(review.standing));
        if (review.mark)
            writer.member("person", review.mark->person).member("at", review.mark->at.text());
        writer.end_object();
    }
    writer.end_array();
}

// What keeps the plan from being submitted, each at its object.
void write_unmet(json::Writer& writer, Visit const& visit, staff::MadePlan const& made) {
    writer.key("unmet").begin_array();
    auto const write = [&](std::string_view rule, std::string_view where, std::string_view words) {
        auto const place = made.reading.place(where);
        writer.begin_object().member("rule", rule).key("object").integer(place.object);
        writer.member("cell", place.cell).member("sentence", words).end_object();
    };
    if (made.reading.problems)
        for (auto const& problem : *made.reading.problems)
            write("F3", problem.place.pointer, staff::problem_words(visit, made, problem));
    for (auto const& unmet : made.unmet)
        write(unmet.rule, unmet.where, documents::sentence(visit.language, unmet, made.findings));
    writer.end_array();
}

}  // namespace

void write_head(json::Writer& writer, domain::Formulation const& formulation,
                std::string_view name) {
    writer.member("plan", formulation.plan).member("name", name).member("unit", formulation.unit);
    writer.member("state", domain::plan_state_tokens.token(formulation.state));
    writer.key("formulation").integer(formulation.number);
    writer.key("version").integer(formulation.version);
    if (formulation.state == domain::PlanState::in_review && formulation.review)
        writer.member("reviewer", formulation.review->person)
            .member("reviewed_since", formulation.review->since.text());
    write_publication_day(writer, formulation);
}

void write_publication_day(json::Writer& writer, domain::Formulation const& formulation) {
    if (auto const* const set = formulation.publication_set())
        writer.member("publication_day", set->day->text());
}

http::Response list_formulations(Visit const& visit) {
    return list_of(
        app::list_workshop(staff::store_of(visit), visit.site.entity, *visit.visitor, visit.today),
        [](json::Writer& writer, app::WorkshopEntry const& entry) {
            write_head(writer, entry.formulation, exchange::cell_characters(entry.name));
        });
}

http::Response begin_formulation(Visit const& visit) {
    Fields in(visit);
    staff::PlanAsked asked{.name = in.text("name"),
                           .code = in.text("code"),
                           .unit = in.text("unit"),
                           .instrument = in.text("instrument"),
                           .from = in.text("from"),
                           .until = in.text("until"),
                           .origin = in.text("begin_from")};
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const begun = staff::begin_asked(visit, asked);
    if (!begun) return refused(begun.error(), visit);
    auto response = named("plan", asked.code, http::Status::created);
    response.headers.set("Location", "/api/v1/formulations/" + asked.code);
    return response;
}

http::Response get_formulation(Visit const& visit) {
    auto const made = staff::load_made_plan(visit);
    if (!made) return refused(made.error(), visit);
    auto const& formulation = made->formulation();
    std::string body;
    json::Writer writer(body, json::Layout::indented);
    writer.begin_object();
    write_head(writer, formulation, made->name());
    if (!formulation.begun_from.empty()) writer.member("begun_from", formulation.begun_from);
    write_steps(writer, formulation);
    write_objects(writer, made->making.draft);
    write_observations(writer, made->making.observations);
    write_review(writer, made->making);
    write_unmet(writer, visit, *made);
    writer.key("is_plan").truth(made->reading.plan.has_value()).end_object();
    auto response = http::json(std::move(body));
    response.headers.set("ETag", version_tag(formulation.version));
    return response;
}

http::Response take_step(Visit const& visit) {
    Fields in(visit);
    auto const action = domain::plan_action_tokens.find(in.text("action"));
    auto const day = in.day("day");
    staff::StepAsked asked{.action = staff::action_asked(action.value_or(PlanAction::edit), day),
                           .password = in.text("password"),
                           .case_number = in.text("case_number"),
                           .reason = in.text("reason"),
                           .day = day};
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const seen = version_seen(visit);
    if (!seen) return seen.error();
    asked.seen_version = *seen;
    auto made = staff::load_made_plan(visit);
    if (!made) return refused(made.error(), visit);
    if (asked.action == PlanAction::edit)
        return refused(domain::Refusal{domain::RefusalKind::wrong_state}, visit);
    auto const version = made->formulation().version;
    auto const taken = staff::take_asked(visit, std::move(*made), asked);
    if (!taken)
        return refused(taken.error(), visit, [&](json::Writer& writer) {
            if (taken.error().kind == domain::RefusalKind::changed_meanwhile)
                writer.key("seen_version").integer(*seen).key("version").integer(version);
            if (taken.error().kind != domain::RefusalKind::checks_unmet) return;
            if (auto const now = staff::load_made_plan(visit)) write_unmet(writer, visit, *now);
        });
    std::string body;
    json::Writer(body)
        .begin_object()
        .member("plan", visit.arguments["plan"])
        .member("action", domain::plan_action_tokens.token(asked.action))
        .end_object();
    return http::json(std::move(body));
}

http::Response withdraw_plan(Visit const& visit) {
    Fields in(visit);
    auto const reason = in.text("reason");
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const seen = version_seen(visit);
    if (!seen) return seen.error();
    std::string const code(visit.arguments["plan"]);
    return named(visit,
                 app::withdraw_plan(staff::store_of(visit), {.occasion = staff::occasion_of(visit),
                                                             .plan = code,
                                                             .seen_version = *seen,
                                                             .reason = reason}),
                 "plan", code);
}

}  // namespace web::api
