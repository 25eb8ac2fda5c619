// S6: the card of a goal, of a part of the plan, or of the plan: every field of it, and what the
// review says of each.
#include "app/plan/observation.hpp"
#include "documents/finding_text.hpp"
#include "documents/plan/cell_words.hpp"
#include "documents/plan/formulation_words.hpp"
#include "kit/text/number.hpp"
#include "web/components/disclosure.hpp"
#include "web/components/observation.hpp"
#include "web/components/summary_list.hpp"
#include "web/staff/plans/cell_edits.hpp"
#include "web/staff/plans/cell_fields.hpp"
#include "web/staff/plans/draft_form.hpp"
#include "web/staff/plans/gone_objects.hpp"
#include "web/staff/plans/object_findings.hpp"
#include "web/staff/plans/plan_parts.hpp"
#include "web/staff/plans/plans.hpp"

namespace web::staff {

using namespace html;
namespace c = components;
using domain::DraftObject;
using domain::PlanAction;

namespace {

std::string shown_value(DraftObject const& object, std::string_view cell, CellsSaved const& saved) {
    auto const* const unsaved = saved.find(object.id, cell);
    return unsaved != nullptr ? unsaved->typed : typed_text(cell, object.text(cell));
}

Html choice(Visit const& visit, DraftObject const& object, std::string_view cell,
            CellsSaved const& saved) {
    auto const field = typed_field(object.id, cell);
    auto choices = choices_of(visit, cell);
    auto const chosen = shown_value(object, cell, saved);
    bool const is_known = std::ranges::find(choices, chosen, &c::Choice::value) != choices.end();
    if (!is_known) choices.push_back({chosen, chosen});
    return c::select_field({.choice = {.id = field,
                                       .name = field,
                                       .label = documents::cell_name(visit.language, cell),
                                       .choices = std::move(choices),
                                       .chosen = chosen}});
}

std::string hint_of(Visit const& visit, std::string_view cell) {
    if (cell == "aligned_to")
        return std::string(
            visit.tr("One a line: code of the plan, a slash, code of the objective "
                     "or the goal; such as pei-2024/2.1"));
    if (cell == "legal_basis") return std::string(visit.tr("One a line"));
    return {};
}

// Which objectives there are to name.
Html ways_up(Visit const& visit) {
    return p(cls("app-nota"),
             a(href(visit.link({"formulacion", visit.arguments["plan"], "articulacion"})),
               visit.tr("What goals can be aligned to")));
}

Html editable(Visit const& visit, DraftObject const& object, std::string_view cell,
              CellsSaved const& saved, Html note = {}) {
    auto const kind = kind_of(cell);
    auto const field = typed_field(object.id, cell);
    auto const label = documents::cell_name(visit.language, cell);
    auto const* const unsaved = saved.find(object.id, cell);
    bool const is_conflict = unsaved != nullptr && unsaved->is_conflict;
    auto const problem = unsaved != nullptr && !is_conflict ? unsaved->problem : std::string();
    Html input_of;
    if (kind == CellKind::choice)
        input_of = choice(visit, object, cell, saved);
    else if (kind == CellKind::area || kind == CellKind::list)
        input_of = c::area_field({.name = field,
                                  .label = label,
                                  .hint = hint_of(visit, cell),
                                  .value = shown_value(object, cell, saved),
                                  .problem = problem});
    else
        input_of = c::input_field({.name = field,
                                   .label = label,
                                   .value = shown_value(object, cell, saved),
                                   .autocomplete = "off",
                                   .inputmode = kind == CellKind::number ? "decimal" : "",
                                   .problem = problem});
    auto const saved_text = typed_text(cell, object.text(cell));
    return div(cls(kind == CellKind::area || kind == CellKind::list ? "app-ancho" : ""),
               attr("data-campo"), when(unsaved != nullptr, attr("data-guardado", saved_text)),
               std::move(input_of), when(cell == "aligned_to", [&] { return ways_up(visit); }),
               readings_words(visit, object.id, cell, saved), notice_words(object.id, cell, saved),
               std::move(note), shown_input(object, cell, saved),
               when(is_conflict, [&] { return unsaved_words(visit, object, cell, saved); }));
}

std::string read_value(Visit const& visit, DraftObject const& object, std::string_view cell) {
    auto const text = typed_text(cell, object.text(cell));
    if (kind_of(cell) != CellKind::choice) return text;
    for (auto const& one : choices_of(visit, cell))
        if (one.value == text) return one.words;
    return text;
}

Html as_read(Visit const& visit, DraftObject const& object) {
    std::vector<c::SummaryRow> rows;
    for (auto const cell : cells_of_card(object.kind))
        if (auto value = read_value(visit, object, cell); !value.empty())
            rows.push_back({documents::cell_name(visit.language, cell), html::text(value)});
    return c::summary_list(rows);
}

Attribute sentences(Visit const& visit) {
    auto const in = visit.language;
    auto const count = fmt::arg("count", "{count}");
    return attributes(
        attr("data-sin-guardar", counted_forms([&](std::size_t n) {
                 return text::trn(in, "{count} unsaved field", "{count} unsaved fields", n, count);
             })),
        attr("data-recuperadas", counted_forms([&](std::size_t n) {
                 return text::trn(in,
                                  "What you typed in {count} field was not saved; it is here "
                                  "again.",
                                  "What you typed in {count} fields was not saved; it is here "
                                  "again.",
                                  n, count);
             })));
}

// What an earlier visit left unsaved, and the way to leave it.
Html recovered(Visit const& visit) {
    return p(cls("app-nota app-recuperadas"), role("status"), hidden(),
             button(cls("app-boton app-boton--segundo"), type("button"), visit.tr("Discard it")));
}

// Targets of other periods than those of its frequency: they stand in no column that one would look
// for them in, and the draft is no plan for them.
std::vector<domain::Cell> left_over_of(MadePlan const& plan, DraftObject const& object) {
    std::vector<domain::Cell> cells;
    for (auto const* problem : plan.problems_of(object.id)) {
        auto cell = plan.reading.place(problem->place.pointer).cell;
        std::string text(object.text(cell));
        if (cell.starts_with("targets/") && !text.empty())
            cells.push_back({std::move(cell), std::move(text)});
    }
    return cells;
}

std::string left_over_words(Visit const& visit, std::vector<domain::Cell> const& cells) {
    std::string words;
    for (auto const& [cell, text] : cells)
        words += (words.empty() ? "" : "; ") + documents::cell_name(visit.language, cell) + ": " +
                 documents::cell_value(visit.language, cell, text);
    return words;
}

// Below the frequency, where they came to be too many.
Html left_over_note(Visit const& visit, MadePlan const& plan, DraftObject const& object) {
    auto const cells = left_over_of(plan, object);
    if (cells.empty()) return {};
    return p(cls("govuk-error-message"), attr("data-sobra"),
             visit.tr("What is programmed for other periods: {targets}.",
                      fmt::arg("targets", left_over_words(visit, cells))),
             " ", a(href(Url("#comprobaciones")), visit.tr("Take these targets out")));
}

// What the fields from this one on are about; of a goal, which has many.
char const* heading_before(domain::ObjectKind kind, std::string_view cell) {
    if (kind != domain::ObjectKind::goal) return nullptr;
    if (cell == "code") return text::mark("What is promised");
    if (cell == "indicator") return text::mark("How it is measured");
    if (cell == "schedule") return text::mark("How much and when");
    if (cell == "transversal") return text::mark("Who answers for it, and with what");
    return nullptr;
}

Html edit_form(Visit const& visit, MadePlan const& plan, DraftObject const& object,
               CellsSaved const& saved) {
    Html fields;
    for (auto const cell : cells_of_card(object.kind)) {
        if (auto const* const words = heading_before(object.kind, cell))
            fields += h2(cls("app-ancho"), visit.tr(words));
        fields += editable(visit, object, cell, saved,
                           cell == "frequency" ? left_over_note(visit, plan, object) : Html());
    }
    bool const is_received = visit.request.method == http::Method::post && !saved.refusal;
    auto const state = is_received ? FormState::received : FormState::asked;
    return div(cls("app-ficha app-ficha--ancha"), attr("data-borrador", "ficha"),
               draft_form(visit, plan, state), sentences(visit), saved_state(),
               session_form(visit, object_address(visit, plan.formulation().plan, object.id),
                            std::move(fields), std::string(visit.tr("Save"))),
               unsaved_count(), recovered(visit));
}

Html observations_of(Visit const& visit, MadePlan const& plan, DraftObject const& object) {
    Html items;
    for (auto const& one : plan.making.observations) {
        if (one.object != object.id || one.is_resolved) continue;
        auto const of = one.cell.empty() ? std::string()
                                         : documents::cell_name(visit.language, one.cell) + ": ";
        items += li(strong(of), one.words, " ", span(cls("app-bajo"), moment_words(visit, one.at)),
                    answered_form(visit, plan, one, AnsweredFrom::card));
    }
    if (items.empty()) return {};
    return c::observation({.title = std::string(visit.tr("The review observes")),
                           .body = ul(std::move(items)),
                           .heading = c::Observation::Heading::h2});
}

// Of a transversal goal: what the unit that leads it says for it (F1).
Html guidance_of(Visit const& visit, MadePlan const& plan, DraftObject const& object) {
    if (object.text("transversal") != "=true") return {};
    std::vector<domain::GoalGuidance> list;
    for (auto const& one : plan.making.guidance)
        if (one.object == object.id) list.push_back(one);
    return fragment(h2(visit.tr("Guidance of who leads the goal")),
                    list.empty() ? p(visit.tr("None was given yet.")) : guidance_list(visit, list));
}

// What somebody wrote, and may not add any more.
Html unsent_observation(Visit const& visit, Refused const& refusal) {
    auto const words = typed_again(visit, refusal, "palabras");
    if (words.empty()) return {};
    return c::disclosure({.summary = std::string(visit.tr("What you typed, which was not saved")),
                          .content = p(words),
                          .shown = c::Shown::open});
}

Html observe_form(Visit const& visit, MadePlan const& plan, DraftObject const& object,
                  Refused const& refusal) {
    auto const again_words = typed_again(visit, refusal, "palabras");
    auto const& review = plan.formulation().review;
    bool const is_anothers = !plan.can_review(visit);
    if (!plan.open_to(visit, PlanAction::observe)) return unsent_observation(visit, refusal);
    if (is_anothers && again_words.empty())
        return fragment(h2(html::id("observar"), visit.tr("Observe")),
                        reviewer_part(visit, plan, object.id));
    std::vector<c::Choice> cells{{"", std::string(visit.tr("All of it"))}};
    for (auto const cell : cells_of_card(object.kind))
        cells.push_back({std::string(cell), documents::cell_name(visit.language, cell)});
    // Also what the sheet programs, which is no field of the card.
    auto const again = typed_again(visit, refusal, "campo");
    std::string const asked =
        again.empty() ? std::string(visit.request.query.find("campo").value_or("")) : again;
    for (auto const& cell : object.cells)
        if (cell.name.starts_with("targets/"))
            cells.push_back({cell.name, documents::cell_name(visit.language, cell.name)});
    auto const most = std::to_string(domain::observation_characters_max);
    auto fields = fragment(
        input(type("hidden"), name("objeto"), value(std::to_string(object.id))),
        when(is_anothers, [&] { return input(type("hidden"), name("de"), value(review->person)); }),
        c::select_field({.choice = {.id = "campo",
                                    .name = "campo",
                                    .label = std::string(visit.tr("Field")),
                                    .choices = std::move(cells),
                                    .chosen = asked}}),
        div(cls("app-ancho"),
            c::area_field({.name = "palabras",
                           .label = std::string(visit.tr("What is to be changed, and why")),
                           .hint = visit.tr("At most {most} characters",
                                            fmt::arg("most", text::number(visit.language, most))),
                           .value = again_words,
                           .problem = problem_of(visit, refusal, "palabras")})));
    return fragment(
        h2(html::id("observar"), visit.tr("Observe")),
        div(cls("app-ficha app-ficha--ancha"),
            session_form(
                visit, visit.link({"formulacion", plan.formulation().plan, "observaciones"}),
                std::move(fields),
                std::string(is_anothers ? visit.tr("Take the review over and add the observation")
                                        : visit.tr("Add the observation")),
                c::ButtonKind::second)));
}

// What takes them all out with one press.
Html left_over_form(Visit const& visit, MadePlan const& plan, DraftObject const& object) {
    auto const cells = left_over_of(plan, object);
    if (cells.empty() || !plan.open_to(visit, PlanAction::edit)) return {};
    auto fields = each(cells, [&](domain::Cell const& cell) {
        return fragment(
            input(type("hidden"), name(typed_field(object.id, cell.name)), value("")),
            input(type("hidden"), name(shown_field(object.id, cell.name)), value(cell.text)));
    });
    return fragment(p(visit.tr("What is programmed for other periods: {targets}.",
                               fmt::arg("targets", left_over_words(visit, cells)))),
                    session_form(visit, object_address(visit, plan.formulation().plan, object.id),
                                 std::move(fields), std::string(visit.tr("Take these targets out")),
                                 c::ButtonKind::second));
}

Html findings_of(Visit const& visit, MadePlan const& plan, DraftObject const& object) {
    Html items;
    for (auto const* one : plan.problems_of(object.id))
        items += li(problem_words(visit, plan, *one));
    for (auto const* one : plan.unmet_of(object.id))
        items += li(documents::sentence(visit.language, *one, plan.findings));
    for (auto const* one : plan.remarks_of(object.id))
        items += li(documents::sentence(visit.language, *one), " ",
                    documents::remedy(visit.language, one->code));
    if (items.empty()) return plan.reading.problems ? checks_wait(visit, plan) : Html();
    return c::observation(
        {.title = std::string(visit.tr("Checks")),
         .body = fragment(ul(std::move(items)), left_over_form(visit, plan, object)),
         .heading = c::Observation::Heading::h2});
}

// The latest of the reader's own, just added.
Html observed_just_now(Visit const& visit, MadePlan const& plan, DraftObject const& object) {
    auto const& list = plan.making.observations;
    bool const is_asked = visit.request.query.find("observada").has_value() && !list.empty() &&
                          list.back().object == object.id;
    if (!is_asked) return {};
    auto const time = text::clock_time(list.back().at.colombian_minute());
    return p(cls("app-aviso"), role("status"),
             visit.tr("The observation was added at {time}. The plan goes back with it once it is "
                      "returned.",
                      fmt::arg("time", time)),
             " ",
             a(href(plan_address(visit, plan.formulation().plan).fragment("revision")),
               visit.tr("Back to the review")));
}

// Of an object that was taken out: that it was, and what was typed in it meanwhile.
http::Response gone_card(Visit const& visit, MadePlan const& plan, int id,
                         CellsSaved const& saved) {
    auto const gone = find_gone(visit, plan, {id});
    if (gone.empty()) return no_plan(visit, domain::Refusal{domain::RefusalKind::object_unknown});
    auto const& object = gone.front().object;
    auto const address = object_address(visit, plan.formulation().plan, id);
    auto content = fragment(saved.refusal ? refused_words(visit, plan, saved)
                                          : gone_words(visit, plan, gone.front(), saved, address),
                            lost_cells(visit), h2(visit.tr("As it stood")), as_read(visit, object));
    return plan_page(visit, plan, Tab::card, object_name(visit, object), std::move(content),
                     std::nullopt, http::Status::not_found);
}

// Both what was saved and what was refused speak of that object.
http::Response shown_card(Visit const& visit, MadePlan const& plan, int id, CellsSaved const& saved,
                          Refused const& unobserved = std::nullopt) {
    auto const* const object = domain::find_object(plan.making.draft, id);
    if (object == nullptr) return gone_card(visit, plan, id, saved);
    bool const can_edit = plan.open_to(visit, PlanAction::edit).has_value();
    auto content = fragment(
        saved.refusal ? refused_words(visit, plan, saved) : saved_words(visit, saved),
        lost_cells(visit), observed_just_now(visit, plan, *object),
        observations_of(visit, plan, *object),
        div(html::id("comprobaciones"), attr("data-parte", "revision"),
            findings_of(visit, plan, *object)),
        guidance_of(visit, plan, *object),
        can_edit ? edit_form(visit, plan, *object, saved) : as_read(visit, *object),
        judgement_part(visit, plan, *object), observe_form(visit, plan, *object, unobserved));
    return plan_page(visit, plan, Tab::card, object_name(visit, *object), std::move(content),
                     unobserved, status_of(saved));
}

}  // namespace

http::Response plan_card(Visit const& visit) {
    auto const plan = load_made_plan(visit);
    if (!plan) return no_plan(visit, plan.error());
    return shown_card(visit, *plan, object_number(visit.arguments["objeto"]), {});
}

http::Response save_card(Visit const& visit) {
    auto const put_back = put_back_asked(visit);
    auto saved = save_cells(visit);
    if (put_back) saved.refusal = put_back;
    auto const now = load_made_plan(visit);
    if (!now) return no_plan(visit, now.error());
    auto const id = object_number(visit.arguments["objeto"]);
    if (saved.gone.size() > saved.gone.count(id))
        saved.refusal = domain::Refusal{domain::RefusalKind::object_unknown};
    return shown_card(visit, *now, id, saved);
}

http::Response add_observation(Visit const& visit) {
    std::string const code(visit.arguments["plan"]);
    auto const object = object_number(typed(visit, "objeto"));
    auto const added = app::add_observation(store_of(visit), {.occasion = occasion_of(visit),
                                                              .plan = code,
                                                              .object = object,
                                                              .cell = typed(visit, "campo"),
                                                              .words = typed(visit, "palabras"),
                                                              .takes_from = typed(visit, "de")});
    auto const address = object_address(visit, code, object).query("observada", "si");
    if (added) return http::see_other(std::string(address.text()));
    auto const plan = load_made_plan(visit);
    if (!plan) return no_plan(visit, plan.error());
    if (domain::find_object(plan->making.draft, object) == nullptr)
        return shown_after(visit, added, address);
    return shown_card(visit, *plan, object, {}, added.error());
}

}  // namespace web::staff
