#include "web/staff/imports/plan_facts.hpp"

#include <charconv>

#include "app/plan/methodology.hpp"
#include "documents/names.hpp"
#include "web/staff/people_fields.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

int year_of(std::string_view text, int otherwise) {
    int year = 0;
    auto const head = text.substr(0, 4);
    auto const [end, error] = std::from_chars(head.data(), head.data() + head.size(), year);
    bool const is_year = error == std::errc() && end == head.data() + head.size() && year > 1900;
    return is_year ? year : otherwise;
}

std::string unit_of(Visit const& visit, std::string const& stated) {
    return visit.visitor->units.find(stated) == nullptr ? std::string() : stated;
}

// Which instruments the methodologies of this year and the next use, where one leaves some out.
std::string instruments_in_use(Visit const& visit) {
    std::string words;
    for (auto const year : {visit.today.year(), visit.today.year() + 1}) {
        auto const methodology =
            app::find_methodology_in_force(store_of(visit), visit.site.entity, year, visit.today);
        if (!methodology || methodology->instruments.size() == domain::instrument_tokens.size())
            continue;
        std::string names;
        for (auto const one : methodology->instruments)
            names.append(names.empty() ? "" : ", ")
                .append(documents::instrument_name(visit.language, one));
        words.append(words.empty() ? "" : " ")
            .append(visit.tr("In use in {year}: {instruments}.", fmt::arg("year", year),
                             fmt::arg("instruments", names)));
    }
    return words;
}

}  // namespace

Html instrument_field(Visit const& visit, std::string const& chosen, std::string problem) {
    std::vector<c::Choice> choices;
    for (auto const& one : domain::instrument_tokens)
        choices.push_back(
            {std::string(one.token),
             documents::capitalized(documents::instrument_name(visit.language, one.value))});
    return c::select_field({.choice = {.id = "instrumento",
                                       .name = "instrumento",
                                       .label = std::string(visit.tr("Instrument")),
                                       .choices = std::move(choices),
                                       .chosen = chosen.empty() ? "management-plan" : chosen},
                            .hint = instruments_in_use(visit),
                            .problem = std::move(problem)});
}

PlanFacts plan_facts(Visit const& visit, Course const& course) {
    auto const preview = course.preview();
    auto const& plan = preview->reading.draft.front();
    auto const said = [&](std::string_view cell) {
        return exchange::cell_characters(plan.text(cell));
    };
    PlanFacts facts{.code = said("code"),
                    .name = said("name"),
                    .instrument = said("instrument"),
                    .from = said("period/from"),
                    .until = said("period/to"),
                    .unit = unit_of(visit, course.choices.unit.empty() ? said("owner/code")
                                                                       : course.choices.unit),
                    .strategic_plan = course.choices.strategic_plan};
    facts.first_year = year_of(facts.from, visit.today.year());
    facts.last_year = std::max(facts.first_year, year_of(facts.until, facts.first_year));
    return facts;
}

html::Html fact_fields(Visit const& visit, PlanFacts const& facts, Refused const& refusal) {
    auto const field = [&](char const* name, char const* label, std::string const& text,
                           char const* hint = nullptr) {
        return c::input_field(
            {.name = name,
             .label = std::string(visit.tr(label)),
             .hint = hint == nullptr ? std::string() : std::string(visit.tr(hint)),
             .value = text,
             .autocomplete = "off",
             .problem = problem_of(visit, refusal, name)});
    };
    return div(
        cls("app-campos"), field("nombre", text::mark("Name of the plan"), facts.name),
        field("codigo", text::mark("Code"), facts.code,
              text::mark("Such as plan-gestion-2027. The code of a plan that exists: you "
                         "will see what changes in it.")),
        instrument_field(visit, facts.instrument),
        unit_choice(visit.visitor->units.open(),
                    {.label = std::string(visit.tr("Unit whose plan it is")),
                     .chosen = facts.unit,
                     .none = std::string(visit.tr("Choose the unit")),
                     .problem = problem_of(visit, refusal, "unidad")}),
        field("desde", text::mark("First year or period"), facts.from,
              text::mark("Such as 2027 or 2027-Q1")),
        field("hasta", text::mark("Last year or period"), facts.until,
              text::mark("Empty: the same as the first")),
        field("plan-estrategico", text::mark("Code of the strategic plan"), facts.strategic_plan,
              text::mark("Where the numbers of strategic objectives lead to; may be left "
                         "empty")));
}

void take_facts(Visit const& visit, exchange::ImportChoices& choices) {
    give_facts(visit, choices,
               {.code = typed(visit, "codigo"),
                .name = typed(visit, "nombre"),
                .instrument = typed(visit, "instrumento"),
                .from = typed(visit, "desde"),
                .until = typed(visit, "hasta"),
                .unit = typed(visit, "unidad"),
                .strategic_plan = typed(visit, "plan-estrategico")});
}

void give_facts(Visit const& visit, exchange::ImportChoices& choices, PlanFacts const& said) {
    choices.unit = said.unit;
    choices.strategic_plan = said.strategic_plan;
    choices.plan = {{"code", said.code},
                    {"name", said.name},
                    {"instrument", said.instrument},
                    {"period/from", said.from},
                    {"period/to", said.until.empty() ? said.from : said.until}};
    auto const* const unit = visit.visitor->units.find(choices.unit);
    if (unit == nullptr) return;
    choices.plan.push_back({"owner/code", unit->code});
    choices.plan.push_back({"owner/name", unit->name});
    choices.plan.push_back({"owner/kind", std::string(domain::unit_kind_tokens.token(unit->kind))});
}

}  // namespace web::staff
