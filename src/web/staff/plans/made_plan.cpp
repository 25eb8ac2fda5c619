#include "web/staff/plans/made_plan.hpp"
#include "domain/plan/renaming.hpp"

#include "app/people/roles_of.hpp"
#include "app/plan/import_session.hpp"
#include "app/plan/take_step.hpp"
#include "documents/names.hpp"
#include "documents/people/refusal_text.hpp"
#include "documents/plan/formulation_words.hpp"
#include "domain/plan/checks/check.hpp"
#include "web/components/asset_names.hpp"
#include "web/components/status_tag.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/refusal_status.hpp"
#include "web/staff/plans/plan_parts.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

c::Tone tone_of(domain::PlanState state) {
    switch (state) {
        case domain::PlanState::draft:
        case domain::PlanState::closed:
        case domain::PlanState::observed:
            return c::Tone::none;
        case domain::PlanState::in_review:
            return c::Tone::in_process;
        case domain::PlanState::accepted:
        case domain::PlanState::official:
        case domain::PlanState::published:
            break;
    }
    return c::Tone::on_target;
}

Html tab_link(Visit const& visit, html::Url const& address, char const* words, bool is_here) {
    return li(a(href(address), when(is_here, aria_current("page")), visit.tr(words)));
}

Html tabs(Visit const& visit, MadePlan const& plan, Tab tab) {
    auto const& code = plan.formulation().plan;
    return nav(
        cls("app-pestanas"), aria_label(visit.tr("Parts of the plan")),
        ul(tab_link(visit, plan_address(visit, code), text::mark("Summary"), tab == Tab::summary),
           tab_link(visit, visit.link({"formulacion", code, "estructura"}), text::mark("Structure"),
                    tab == Tab::structure),
           tab_link(visit, visit.link({"formulacion", code, "programacion"}),
                    text::mark("Schedule"), tab == Tab::schedule),
           tab_link(visit, visit.link({"formulacion", code, "mesas"}),
                    text::mark("Working sessions"), tab == Tab::sessions),
           when(!plan.formulation().begun_from.empty() && !domain::goes_on(plan.formulation()),
                [&] {
                    return tab_link(visit, visit.link({"formulacion", code, "revision"}),
                                    text::mark("To be revised"), tab == Tab::revision);
                }),
           tab_link(visit, visit.link({"formulacion", code, "historia"}), text::mark("History"),
                    tab == Tab::history)));
}

bool is_about_editing(Tab tab) {
    return tab == Tab::summary || tab == Tab::structure || tab == Tab::schedule || tab == Tab::card;
}

// What was imported a moment ago can be undone with one press.
Html imported_just_now(Visit const& visit) {
    auto const number = visit.request.query.find("importacion");
    if (!number || whole_number(*number) < 1) return {};
    if (!app::can_undo_import(store_of(visit), occasion_of(visit), whole_number(*number)))
        return {};
    return div(cls("app-aviso"), role("status"),
               p(visit.tr("The workbook was imported into this plan. While nobody changes it, that "
                          "can be undone whole.")),
               session_form(visit, visit.link({"importaciones", *number, "deshacer"}), {},
                            std::string(visit.tr("Undo the import")), c::ButtonKind::second));
}

// A name as long as it is read at a glance, cut between words; its card has the whole of it.
std::string clamped(std::string name) {
    constexpr std::size_t bytes_max = 240;
    if (name.size() <= bytes_max) return name;
    auto const end = name.find_last_of(' ', bytes_max);
    auto cut = end == name.npos || end < bytes_max / 2 ? bytes_max : end;
    while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xC0U) == 0x80U)
        --cut;
    return name.substr(0, cut) + " …";
}

template <class T>
std::vector<T const*> picked(std::vector<T> const& list,
                             std::map<int, std::vector<std::size_t>> const& by_object, int object) {
    std::vector<T const*> some;
    if (auto const found = by_object.find(object); found != by_object.end())
        for (auto const i : found->second)
            some.push_back(&list[i]);
    return some;
}

void sort_by_object(MadePlan& made) {
    if (auto const& problems = made.reading.problems)
        for (std::size_t i = 0; i < problems->size(); ++i)
            made.problems_by_object[made.reading.place((*problems)[i].place.pointer).object]
                .push_back(i);
    for (std::size_t i = 0; i < made.unmet.size(); ++i)
        made.unmet_by_object[made.reading.place(made.unmet[i].where).object].push_back(i);
    for (std::size_t i = 0; i < made.findings.size(); ++i)
        if (made.findings[i].severity != domain::Severity::error)
            made.remarks_by_object[made.reading.place(made.findings[i].where).object].push_back(i);
}

}  // namespace

Html plan_state_tag(Visit const& visit, domain::PlanState state) {
    auto const words = documents::capitalized(documents::plan_state_name(visit.language, state));
    return state == domain::PlanState::observed ? c::attention_tag(words)
                                                : c::status_tag({tone_of(state), words});
}

Html and_more(Visit const& visit, std::size_t left) {
    if (left == 0) return {};
    return p(text::trn(visit.language, "And {count} more.", "And {count} more.", left,
                       fmt::arg("count", left)));
}

std::string MadePlan::name() const {
    auto name = exchange::cell_characters(plan().text("name"));
    return name.empty() ? formulation().plan : name;
}

std::size_t MadePlan::left() const {
    return reading.problems ? reading.problems->size() : unmet.size();
}

std::vector<domain::DocumentProblem const*> MadePlan::problems_of(int object) const {
    if (!reading.problems) return {};
    return picked(*reading.problems, problems_by_object, object);
}

std::vector<domain::Unmet const*> MadePlan::unmet_of(int object) const {
    return picked(unmet, unmet_by_object, object);
}

std::vector<domain::Finding const*> MadePlan::remarks_of(int object) const {
    return picked(findings, remarks_by_object, object);
}

std::string person_of(Names const& names, std::string const& number) {
    auto const found = names.find(number);
    return found == names.end() ? std::string("–") : found->second;
}

bool MadePlan::is_own_submission(Visit const& visit) const {
    auto const* const submission = formulation().last(domain::PlanAction::submit);
    return submission != nullptr && app::is_of(*submission, visit.visitor->parties);
}

bool MadePlan::is_own_acceptance(Visit const& visit) const {
    return formulation().state == domain::PlanState::accepted &&
           formulation().is_accepted_by(visit.visitor->person.id);
}

bool MadePlan::can_review(Visit const& visit) const {
    if (!open_to(visit, domain::PlanAction::observe)) return false;
    auto const& review = formulation().review;
    return !review || review->person == visit.visitor->person.id ||
           open_to(visit, domain::PlanAction::accept);
}

std::optional<domain::Transition> MadePlan::open_to(Visit const& visit,
                                                    domain::PlanAction action) const {
    auto const transition = formulation().find_transition(action);
    if (!transition || !domain::may(visit.visitor->roles, transition->permission,
                                    visit.visitor->units, formulation().unit, visit.today))
        return std::nullopt;
    if (domain::is_judgement(action) && is_own_submission(visit)) return std::nullopt;
    if (action == domain::PlanAction::officialise && is_own_acceptance(visit)) return std::nullopt;
    return transition;
}

domain::Outcome<app::PlanInTheMaking> load_making(Visit const& visit) {
    auto making = app::load_plan_in_the_making(store_of(visit), occasion_of(visit),
                                               std::string(visit.arguments["plan"]));
    if (!making) note_hidden(visit, making.error());
    return making;
}

domain::Outcome<MadePlan> load_made_plan(Visit const& visit) {
    auto making = load_making(visit);
    if (!making) return std::unexpected(std::move(making.error()));
    return made_of(visit, std::move(*making));
}

MadePlan made_of(Visit const& visit, app::PlanInTheMaking making) {
    MadePlan made;
    made.making = std::move(making);
    made.reading = exchange::put_together(made.making.draft);
    if (auto const& plan = made.reading.plan) {
        made.findings = domain::check(*plan);
        made.unmet =
            app::list_unmet(visit.site.library, *plan, made.making.methodology, made.findings);
    }
    sort_by_object(made);
    return made;
}

int object_number(std::string_view text) {
    auto const number = whole_number(text);
    return number >= 0 && number <= 1'000'000'000 ? static_cast<int>(number) : -1;
}

std::string object_name(Visit const& visit, domain::DraftObject const& object) {
    if (object.kind == domain::ObjectKind::plan) return std::string(visit.tr("The plan"));
    auto const cell = [&](std::string_view name) {
        return exchange::cell_characters(object.text(name));
    };
    auto name = cell("short_name");
    bool const is_goal = object.kind == domain::ObjectKind::goal;
    if (name.empty()) name = cell(is_goal ? "goal" : "name");
    auto code = cell("code");
    if (code.empty() && name.empty()) {
        auto const number = fmt::arg("number", object.id);
        return is_goal ? visit.tr("Goal without a code (number {number})", number)
                       : visit.tr("Part without a code (number {number})", number);
    }
    if (code.empty() || name.empty()) return clamped(code + name);
    return clamped(code + " " + name);
}

html::Url plan_address(Visit const& visit, std::string_view plan) {
    return visit.link({"formulacion", plan});
}

html::Url publication_address(Visit const& visit, std::string_view plan) {
    return visit.link({"publicacion"}).fragment("plan-" + std::string(plan));
}

html::Url object_address(Visit const& visit, std::string_view plan, int object) {
    return visit.link({"formulacion", plan, "fichas", std::to_string(object)});
}

http::Response plan_page(Visit const& visit, MadePlan const& plan, Tab tab, std::string title,
                         Html content, Refused const& refusal, http::Status status) {
    auto const& formulation = plan.formulation();
    bool const is_summary = tab == Tab::summary;
    bool const is_stated = is_summary || tab == Tab::card;  // in the words of the plan
    auto page = fragment(
        refusal_summary(visit, refusal),
        h1(is_stated ? pages::stated(visit, is_summary ? plan.name() : title) : html::text(title)),
        p(cls("app-bajada"),
          when(!is_summary, [&] { return fragment(pages::stated(visit, plan.name()), " · "); }),
          unit_name(visit, formulation.unit), " ", plan_state_tag(visit, formulation.state), " · ",
          a(href(visit.link({"formulacion", formulation.plan, "libro.xlsx"})),
            visit.tr("Download in Excel"))),
        imported_just_now(visit), tabs(visit, plan, tab),
        when(is_about_editing(tab), [&] { return undoing_note(visit, plan); }), std::move(content));
    std::vector<c::Link> path{{std::string(visit.tr("Plans")), visit.link({"formulacion"})}};
    if (!is_summary)
        path.push_back(
            pages::stated_link(visit, plan.name(), plan_address(visit, formulation.plan)));
    std::optional<html::Url> script;
    if (tab == Tab::schedule) script = html::Url(assets::rejilla_js);
    if (tab == Tab::card) script = html::Url(assets::ficha_js);
    if (is_summary && plan.can_review(visit)) script = html::Url(assets::revision_js);
    return staff_page(visit,
                      {.title = is_summary ? plan.name() : std::move(title),
                       .screen = Screen::plans,
                       .path = std::move(path),
                       .title_language = is_stated ? pages::stated_language(visit) : "",
                       .script = std::move(script),
                       .whose = is_summary ? std::string() : plan.name()},
                      std::move(page), refusal ? status_of(refusal) : status);
}

http::Response no_plan(Visit const& visit, domain::Refusal const& refusal) {
    bool const is_hidden = refusal.kind == domain::RefusalKind::not_permitted;
    auto const title = std::string(is_hidden ? visit.tr("You may not do this")
                                             : visit.tr("There is no such plan in the making"));
    return staff_page(
        visit, {.title = title, .screen = Screen::plans},
        fragment(
            h1(title),
            when(is_hidden, [&] { return p(documents::refusal_text(visit.language, refusal)); }),
            p(a(href(visit.link({"formulacion"})), visit.tr("All plans in the making")))),
        is_hidden ? http::Status::forbidden : http::Status::not_found);
}

http::Status status_of(Refused const& refusal) {
    return refusal ? web::status_of(*refusal) : http::Status::ok;
}

}  // namespace web::staff
