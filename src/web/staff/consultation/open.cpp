// Opening a consultation: what citizens are told, until when they comment, when they are answered;
// looked at in words, and opened by a second press.
#include <array>

#include "app/consultation/open_consultation.hpp"
#include "exchange/plan_document/import_command.hpp"
#include "exchange/plan_document/plan_document.hpp"
#include "kit/text/number.hpp"
#include "web/components/summary_list.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/day.hpp"
#include "web/staff/consultation/consultation.hpp"
#include "web/staff/consultation/own.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

// Of a form that was refused, or that is looked at before it is opened.
constexpr std::array typed_names{"resumen", "finalidad", "cierre", "respuestas"};

Html version_field(MadePlan const& plan) {
    return input(type("hidden"), name("version"),
                 value(std::to_string(plan.formulation().version)));
}

Html opening_fields(Visit const& visit, MadePlan const& plan, Refused const& refusal) {
    auto const problem = [&](std::string_view name) { return problem_of(visit, refusal, name); };
    auto const again = [&](std::string_view name) { return typed(visit, name); };
    auto const day = [&](char const* name, std::string label, std::string hint) {
        return c::input_field({.name = name,
                               .label = std::move(label),
                               .hint = std::move(hint),
                               .value = again(name),
                               .autocomplete = "off",
                               .problem = problem(name)});
    };
    return fragment(
        version_field(plan),
        c::area_field({.name = "resumen",
                       .label = std::string(visit.tr("The plan in plain words")),
                       .hint = std::string(visit.tr("What it is about, what changes, and what you "
                                                    "ask of citizens.")),
                       .value = again("resumen"),
                       .rows = 5,
                       .problem = problem("resumen")}),
        c::area_field({.name = "finalidad",
                       .label = std::string(visit.tr("What the comments are for")),
                       .value = again("finalidad"),
                       .problem = problem("finalidad")}),
        day("cierre", std::string(visit.tr("Last day of comments (day/month/year)")),
            std::string(visit.tr("The whole day counts, in Colombia."))),
        day("respuestas", std::string(visit.tr("Day for which the answers are promised")), {}));
}

html::Url opening_address(Visit const& visit, MadePlan const& plan) {
    return visit.link({"participacion", "abrir", plan.formulation().plan});
}

http::Response opening_step(Visit const& visit, MadePlan const& plan, std::string const& title,
                            Refused const& refusal, Html content) {
    return staff_page(visit,
                      {.title = title,
                       .screen = Screen::plans,
                       .path = {{std::string(visit.tr("Plans")), visit.link({"formulacion"})},
                                pages::stated_link(visit, plan.name(),
                                                   plan_address(visit, plan.formulation().plan))}},
                      fragment(refusal_summary(visit, refusal), h1(title),
                               p(cls("app-bajada"), pages::stated(visit, plan.name()), " ",
                                 plan_state_tag(visit, plan.formulation().state)),
                               std::move(content)),
                      status_of(refusal));
}

http::Response shown_opening(Visit const& visit, MadePlan const& plan, Refused const& refusal) {
    auto content = fragment(
        p(visit.tr("The draft as it is now becomes a numbered consultation edition that does not "
                   "change. You go on with the draft meanwhile.")),
        when(!plan.reading.plan,
             [&] {
                 return p(cls("app-nota"),
                          visit.tr("The draft is no plan yet. Its summary says what is missing."));
             }),
        p(visit.tr("Nothing is open yet: you see what citizens will read, and open it then.")),
        div(cls("app-forma"),
            session_form(visit, opening_address(visit, plan), opening_fields(visit, plan, refusal),
                         std::string(visit.tr("Review it before opening")))));
    return opening_step(visit, plan, std::string(visit.tr("Put the draft to consultation")),
                        refusal, std::move(content));
}

std::string open_words(Visit const& visit, base::Date closes) {
    auto const days = static_cast<std::size_t>((closes.days() - visit.today.days()).count());
    auto const first = text::date_short(visit.language, visit.today);
    auto const last = text::date_short(visit.language, closes);
    if (days == 0)
        return visit.tr("Open today alone, {last}, until midnight.", fmt::arg("last", last));
    return text::trn(visit.language, "Open from {first} to {last} ({count} day).",
                     "Open from {first} to {last} ({count} days).", days, fmt::arg("first", first),
                     fmt::arg("last", last), fmt::arg("count", days));
}

// What will be, in words, before it cannot be taken back.
http::Response shown_review(Visit const& visit, MadePlan const& plan, OpeningAsked const& asked) {
    auto const hidden = [&](char const* of) {
        return input(type("hidden"), name(of), value(typed(visit, of)));
    };
    auto content = fragment(
        ul(li(open_words(visit, *asked.closes)),
           li(visit.tr("Answers until {day}.",
                       fmt::arg("day", text::date_short(visit.language, *asked.answers_due)))),
           li(visit.tr("Anybody reads it and comments, without an account.")),
           li(visit.tr("Once open it is not taken back: its days are only made longer, and the "
                       "plan is not accepted before its results are published."))),
        c::summary_list({{std::string(visit.tr("The plan in plain words")),
                          div(cls("app-dicho"), pages::stated(visit, asked.summary))},
                         {std::string(visit.tr("What the comments are for")),
                          div(cls("app-dicho"), pages::stated(visit, asked.purpose))}}),
        session_form(visit, opening_address(visit, plan),
                     fragment(version_field(plan), each(typed_names, hidden),
                              input(type("hidden"), name("revisado"), value("si"))),
                     std::string(visit.tr("Open the consultation"))),
        h2(visit.tr("Change something first")),
        div(cls("app-forma"),
            session_form(visit, opening_address(visit, plan),
                         opening_fields(visit, plan, std::nullopt),
                         std::string(visit.tr("Review it again")), c::ButtonKind::second)));
    return opening_step(visit, plan, std::string(visit.tr("Open this consultation?")), std::nullopt,
                        std::move(content));
}

app::OpenConsultation command_of(Visit const& visit, MadePlan const& plan,
                                 OpeningAsked const& asked) {
    app::OpenConsultation command{.occasion = occasion_of(visit),
                                  .plan = plan.formulation().plan,
                                  .seen_version = asked.seen_version,
                                  .summary = asked.summary,
                                  .purpose = asked.purpose,
                                  .closes = asked.closes,
                                  .answers_due = asked.answers_due};
    // The content is that of the version that was loaded just now.
    if (plan.formulation().version == command.seen_version && plan.reading.plan) {
        command.document = exchange::write_plan_document(*plan.reading.plan);
        command.content = exchange::content_of(*plan.reading.plan);
    }
    return command;
}

}  // namespace

domain::Outcome<int> open_asked(Visit const& visit, MadePlan const& plan,
                                OpeningAsked const& asked) {
    return app::open_consultation(store_of(visit), command_of(visit, plan, asked));
}

http::Response opening_page(Visit const& visit) {
    auto const plan = load_made_plan(visit);
    return plan ? shown_opening(visit, *plan, std::nullopt) : no_plan(visit, plan.error());
}

http::Response open_consultation(Visit const& visit) {
    auto plan = load_made_plan(visit);
    if (!plan) return no_plan(visit, plan.error());
    OpeningAsked const asked{.seen_version = whole_number(typed(visit, "version")),
                             .summary = typed(visit, "resumen"),
                             .purpose = typed(visit, "finalidad"),
                             .closes = parse_day(typed(visit, "cierre"), visit.today),
                             .answers_due = parse_day(typed(visit, "respuestas"), visit.today)};
    if (typed(visit, "revisado") != "si") {
        auto const sound = app::review_opening(store_of(visit), command_of(visit, *plan, asked));
        return sound ? shown_review(visit, *plan, asked)
                     : shown_opening(visit, *plan, sound.error());
    }
    auto const opened = open_asked(visit, *plan, asked);
    if (!opened) return shown_opening(visit, *plan, opened.error());
    return http::see_other(std::string(own_consultation_address(visit, *opened).text()));
}

}  // namespace web::staff
