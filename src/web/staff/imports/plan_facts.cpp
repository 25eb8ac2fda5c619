#include "web/staff/imports/plan_facts.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "app/plan/begin_formulation.hpp"
#include "app/plan/methodology.hpp"
#include "app/plan/workshop.hpp"
#include "documents/names.hpp"
#include "documents/people/refusal_text.hpp"
#include "documents/plan/formulation_words.hpp"
#include "kit/text/search.hpp"
#include "web/staff/people_fields.hpp"

namespace web::staff {

using namespace html;
namespace c = components;
using domain::Permission;

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

struct TitleOfInstrument {
    std::string_view words;  // folded
    domain::Instrument instrument;
};
constexpr std::array titles_of_instruments{
    TitleOfInstrument{"plan de desarrollo", domain::Instrument::development_plan},
    TitleOfInstrument{"plan estrategico sectorial", domain::Instrument::sector_strategic_plan},
    TitleOfInstrument{"plan estrategico institucional",
                      domain::Instrument::institutional_strategic_plan},
    TitleOfInstrument{"plan de accion", domain::Instrument::action_plan},
    TitleOfInstrument{"plan de gestion", domain::Instrument::management_plan}};

// What the titles above the tables and the names of their sheets say, where they say one alone.
std::string titled_instrument(Course const& course) {
    std::set<domain::Instrument> found;
    auto const look = [&](std::string_view title) {
        auto const folded = text::fold(title);
        for (auto const& one : titles_of_instruments)
            if (folded.contains(one.words)) found.insert(one.instrument);
    };
    for (auto const& layout : course.choice.sheets) {
        look(layout.sheet);
        auto const& sheets = course.workbook().sheets;
        auto const sheet = std::ranges::find(sheets, layout.sheet, &xlsx::ReadSheet::name);
        if (sheet == sheets.end()) continue;
        for (auto const& cell : sheet->cells)
            if (cell.row < layout.headings->first && cell.kind == xlsx::CellKind::text)
                look(cell.text);
    }
    return found.size() == 1 ? std::string(domain::instrument_tokens.token(*found.begin()))
                             : std::string();
}

// One that a workbook changes; one that is published is begun anew.
bool is_being_made(Visit const& visit, std::string const& code) {
    auto const making = app::load_plan_in_the_making(store_of(visit), occasion_of(visit), code);
    if (!making) return false;
    auto const state = making->formulation.state;
    return state != domain::PlanState::published && state != domain::PlanState::closed;
}

std::string problem_at(std::vector<c::FieldProblem> const& problems, std::string_view field) {
    auto const found = std::ranges::find(problems, field, &c::FieldProblem::field);
    return found == problems.end() ? std::string() : found->words;
}

bool may_begin_in(Visit const& visit, std::string_view unit) {
    return domain::may(visit.visitor->roles, Permission::create_plan, visit.visitor->units, unit,
                       visit.today);
}

}  // namespace

domain::UnitTree units_to_begin_in(Visit const& visit) {
    auto units = visit.visitor->units.open().all();
    std::erase_if(units, [&](domain::Unit const& unit) { return !may_begin_in(visit, unit.code); });
    return domain::UnitTree(std::move(units));
}

bool may_begin_plans(Visit const& visit) {
    return domain::may_somewhere(visit.visitor->roles, Permission::create_plan, visit.today);
}

Html instrument_field(Visit const& visit, std::string const& chosen, std::string problem) {
    std::vector<c::Choice> choices;
    if (chosen.empty()) choices.push_back({"", std::string(visit.tr("Choose the instrument"))});
    for (auto const& one : domain::instrument_tokens)
        choices.push_back(
            {std::string(one.token),
             documents::capitalized(documents::instrument_name(visit.language, one.value))});
    return c::select_field({.choice = {.id = "instrumento",
                                       .name = "instrumento",
                                       .label = std::string(visit.tr("Instrument")),
                                       .choices = std::move(choices),
                                       .chosen = chosen},
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
    bool const is_asked_yet = course.import.session.choices.empty();
    if (facts.instrument.empty() && is_asked_yet) {
        facts.instrument = titled_instrument(course);
        facts.is_instrument_titled = !facts.instrument.empty();
    }
    facts.first_year = year_of(facts.from, visit.today.year());
    facts.last_year = std::max(facts.first_year, year_of(facts.until, facts.first_year));
    return facts;
}

html::Html fact_fields(Visit const& visit, PlanFacts const& facts, Refused const& refusal,
                       std::vector<c::FieldProblem> const& problems) {
    auto const problem = [&](std::string_view name) {
        auto words = problem_at(problems, name);
        return words.empty() ? problem_of(visit, refusal, name) : words;
    };
    auto const field = [&](char const* name, char const* label, std::string const& text,
                           char const* hint = nullptr) {
        return c::input_field(
            {.name = name,
             .label = std::string(visit.tr(label)),
             .hint = hint == nullptr ? std::string() : std::string(visit.tr(hint)),
             .value = text,
             .autocomplete = "off",
             .problem = problem(name)});
    };
    return div(
        cls("app-campos"), field("nombre", text::mark("Name of the plan"), facts.name),
        field("codigo", text::mark("Code"), facts.code,
              text::mark("Such as plan-gestion-2027. The code of a plan that exists: you "
                         "will see what changes in it.")),
        instrument_field(visit, facts.instrument, problem("instrumento")),
        when(facts.is_instrument_titled,
             [&] {
                 return p(cls("app-bajo"),
                          visit.tr("The instrument is what the title of the sheet says. Choose "
                                   "another where it is not."));
             }),
        unit_choice(may_begin_plans(visit) ? units_to_begin_in(visit) : visit.visitor->units.open(),
                    {.label = std::string(visit.tr("Unit whose plan it is")),
                     .chosen = facts.unit,
                     .none = std::string(visit.tr("Choose the unit")),
                     .problem = problem("unidad")}),
        field("desde", text::mark("First year or period"), facts.from,
              text::mark("Such as 2027 or 2027-Q1")),
        field("hasta", text::mark("Last year or period"), facts.until,
              text::mark("Empty: the same as the first")),
        field("plan-estrategico", text::mark("Code of the strategic plan"), facts.strategic_plan,
              text::mark("Where the numbers of strategic objectives lead to; may be left "
                         "empty")));
}

std::vector<c::FieldProblem> lacking_facts(Visit const& visit) {
    std::vector<c::FieldProblem> problems;
    auto const add = [&](domain::RefusalKind kind, char const* field) {
        problems.push_back({field, documents::refusal_text(visit.language, {kind, field})});
    };
    auto const code = typed(visit, "codigo");
    if (is_being_made(visit, code)) return problems;
    if (!may_begin_plans(visit)) {
        problems.push_back(
            {"codigo", visit.tr("No plan in the making has this code. Write that of one begun "
                                "already. A new plan is begun by: {roles}.",
                                fmt::arg("roles", documents::roles_that_may(
                                                      visit.language, Permission::create_plan)))});
        return problems;
    }
    // Of a plan that exists, its code is enough.
    if (visit.site.library.find_edition(code) != nullptr) return problems;
    if (typed(visit, "nombre").empty()) add(domain::RefusalKind::name_missing, "nombre");
    if (!app::is_plan_code(code)) add(domain::RefusalKind::plan_code_malformed, "codigo");
    if (typed(visit, "instrumento").empty())
        problems.push_back({"instrumento", std::string(visit.tr("Choose the instrument."))});
    auto const unit = typed(visit, "unidad");
    if (visit.visitor->units.find(unit) == nullptr)
        add(domain::RefusalKind::unit_unknown, "unidad");
    else if (!may_begin_in(visit, unit))
        problems.push_back(
            {"unidad",
             documents::refusal_text(visit.language, {.kind = domain::RefusalKind::not_permitted,
                                                      .field = "unidad",
                                                      .lifted_by = Permission::create_plan})});
    return problems;
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
