// S3: the plans in the making, and how another is begun.
#include <algorithm>

#include "documents/names.hpp"
#include "documents/people/refusal_text.hpp"
#include "documents/plan/formulation_words.hpp"
#include "web/components/table.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/paging.hpp"
#include "web/portal/refusal_status.hpp"
#include "web/staff/imports/plan_facts.hpp"
#include "web/staff/people_fields.hpp"
#include "web/staff/plans/asked.hpp"
#include "web/staff/plans/plan_filter.hpp"
#include "web/staff/plans/plan_parts.hpp"
#include "web/staff/plans/plans.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

constexpr std::string_view blank = "en-blanco";

Html plans_table(Visit const& visit, std::span<app::WorkshopEntry const> shown) {
    c::Table table{.id = "formulaciones",
                   .caption = std::string(visit.tr("Plans")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Plan"))},
                               {std::string(visit.tr("Years"))},
                               {std::string(visit.tr("Unit"))},
                               {std::string(visit.tr("State"))},
                               {std::string(visit.tr("Last step"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& entry : shown) {
        auto const& formulation = entry.formulation;
        auto const last = formulation.steps.empty()
                              ? std::string("–")
                              : moment_words(visit, formulation.steps.back().at);
        table.rows.push_back(
            {c::markup(fragment(a(href(plan_address(visit, formulation.plan)),
                                  pages::stated(visit, exchange::cell_characters(entry.name))),
                                span(cls("app-bajo"), formulation.plan))),
             c::words(years_of(entry)), c::words(unit_name(visit, formulation.unit)),
             c::markup(fragment(plan_state_tag(visit, formulation.state),
                                when(!entry.reviewer.empty(),
                                     [&] {
                                         return span(cls("app-bajo"),
                                                     reviewer_words(visit, *formulation.review,
                                                                    entry.reviewer));
                                     }),
                                goes_on_words(visit, entry.goes_on_as))),
             c::words(last)});
    }
    return c::table(table);
}

Html origin_field(Visit const& visit) {
    std::vector<c::Choice> choices{{std::string(blank), std::string(visit.tr("A blank plan"))}};
    for (auto const& head : visit.site.library.catalogue()->plans)
        choices.push_back({head.code, visit.tr("{plan}, to revise for another year",
                                               fmt::arg("plan", head.name))});
    return c::select_field({.choice = {.id = "origen",
                                       .name = "origen",
                                       .label = std::string(visit.tr("Begin from")),
                                       .choices = std::move(choices),
                                       .chosen = typed(visit, "origen")}});
}

using Flaws = std::vector<domain::Refusal>;

Refused flaw_of(Flaws const& flaws, std::string_view field) {
    auto const flaw = std::ranges::find(flaws, field, &domain::Refusal::field);
    return flaw == flaws.end() ? std::nullopt : Refused(*flaw);
}

Html flaws_summary(Visit const& visit, Flaws const& flaws) {
    std::vector<c::FieldProblem> problems;
    for (auto const& flaw : flaws)
        problems.push_back({flaw.field, documents::refusal_text(visit.language, flaw)});
    return c::error_summary(std::string(visit.tr("There is a problem")), problems);
}

Html begin_form(Visit const& visit, Flaws const& flaws) {
    auto const field = [&](char const* name, char const* label, char const* hint = nullptr) {
        return c::input_field(
            {.name = name,
             .label = std::string(visit.tr(label)),
             .hint = hint == nullptr ? std::string() : std::string(visit.tr(hint)),
             .value = typed(visit, name),
             .autocomplete = "off",
             .problem = problem_of(visit, flaw_of(flaws, name), name)});
    };
    auto const chosen = typed(visit, "instrumento");
    auto const of_unit = flaw_of(flaws, "unidad");
    auto const unit_flaw = of_unit || flaws.empty() ? of_unit : Refused(flaws.front());
    auto fields = fragment(
        field("nombre", text::mark("Name of the plan")),
        field("codigo", text::mark("Code"), text::mark("Such as plan-gestion-2027")),
        instrument_field(visit, chosen.empty() ? "management-plan" : chosen,
                         problem_of(visit, flaw_of(flaws, "instrumento"), "instrumento")),
        unit_field(visit, units_to_begin_in(visit), std::string(visit.tr("Unit whose plan it is")),
                   unit_flaw),
        field("desde", text::mark("First year or period"), text::mark("Such as 2027 or 2027-Q1")),
        field("hasta", text::mark("Last year or period"),
              text::mark("Empty: the same as the first")),
        origin_field(visit));
    return div(cls("app-ficha app-ficha--ancha"),
               session_form(visit, visit.link({"formulacion"}), std::move(fields),
                            std::string(visit.tr("Begin the plan"))));
}

Html list_of(Visit const& visit, std::vector<app::WorkshopEntry> const& entries) {
    if (entries.empty())
        return p(
            visit.tr("There are no plans in the making that your roles reach. The planning "
                     "office begins them."));
    PlanFilter const filter(visit, entries);
    auto const left = filter.left_of(entries);
    Paging const paging(visit, left.size());
    auto const count = text::trn(visit.language, "{count} plan", "{count} plans", left.size(),
                                 fmt::arg("count", left.size()));
    return fragment(filter.form(),
                    p(role("status"),
                      left.empty() ? std::string(visit.tr("No plan fits these filters.")) : count,
                      when(filter.is_set(),
                           [&] {
                               return fragment(" ", a(href(visit.link({"formulacion"})),
                                                      visit.tr("Take the filters away")));
                           })),
                    when(!left.empty(), [&] {
                        return fragment(plans_table(visit, paging.of(left)), paging.links());
                    }));
}

Html withdrawn_just_now(Visit const& visit) {
    auto const code = visit.request.query.find("retirado");
    if (!code) return {};
    return p(cls("app-aviso"), role("status"),
             visit.tr("The draft {plan} was withdrawn.", fmt::arg("plan", *code)));
}

http::Response shown_list(Visit const& visit, Flaws const& flaws) {
    auto const entries =
        app::list_workshop(store_of(visit), visit.site.entity, *visit.visitor, visit.today);
    bool const may_import =
        domain::may_somewhere(visit.visitor->roles, domain::Permission::import_plan, visit.today);
    bool const may_begin =
        domain::may_somewhere(visit.visitor->roles, domain::Permission::create_plan, visit.today);
    auto content = fragment(
        flaws_summary(visit, flaws), h1(visit.tr("Plans")), withdrawn_just_now(visit),
        list_of(visit, entries),
        when(may_import,
             [&] {
                 return fragment(
                     h2(visit.tr("From Excel")),
                     p(may_begin ? visit.tr("Begin a plan, or change one in the making, from the "
                                            "workbook that your unit fills in.")
                                 : visit.tr("Change a plan in the making from the workbook that "
                                            "your unit fills in.")),
                     p(a(cls("app-boton app-boton--segundo"), href(visit.link({"importaciones"})),
                         visit.tr("Import the Excel workbook of a plan"))));
             }),
        when(may_begin,
             [&] { return fragment(h2(visit.tr("Begin a plan")), begin_form(visit, flaws)); }));
    return staff_page(visit, {.title = std::string(visit.tr("Plans")), .screen = Screen::plans},
                      std::move(content),
                      flaws.empty() ? http::Status::ok : web::status_of(flaws.front()));
}

}  // namespace

http::Response plans(Visit const& visit) {
    return shown_list(visit, {});
}

http::Response begin_plan(Visit const& visit) {
    auto const origin = typed(visit, "origen");
    PlanAsked const asked{.name = typed(visit, "nombre"),
                          .code = typed(visit, "codigo"),
                          .unit = typed(visit, "unidad"),
                          .instrument = typed(visit, "instrumento"),
                          .from = typed(visit, "desde"),
                          .until = typed(visit, "hasta"),
                          .origin = origin == blank ? std::string() : origin};
    if (auto missing = missing_in(asked); !missing.empty()) return shown_list(visit, missing);
    auto const begun = begin_asked(visit, asked);
    if (!begun) return shown_list(visit, {begun.error()});
    return http::see_other(std::string(plan_address(visit, typed(visit, "codigo")).text()));
}

}  // namespace web::staff
