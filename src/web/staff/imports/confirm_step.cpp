// Step 4: what will happen, field by field where the plan exists; and what came of it.
#include <algorithm>

#include "documents/names.hpp"
#include "documents/plan/formulation_words.hpp"
#include "web/components/observation.hpp"
#include "web/components/summary_list.hpp"
#include "web/portal/changes_table.hpp"
#include "web/staff/imports/imports.hpp"
#include "web/staff/imports/rows_left_out.hpp"
#include "web/staff/imports/target.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

constexpr std::size_t changes_max = 200;  // objects whose differences are shown

std::size_t count_of(domain::Draft const& draft, domain::ObjectKind kind) {
    return static_cast<std::size_t>(std::ranges::count(draft, kind, &domain::DraftObject::kind));
}

std::string instrument_words(Visit const& visit, std::string_view token) {
    auto const known = domain::instrument_tokens.find(token);
    return known ? documents::capitalized(documents::instrument_name(visit.language, *known))
                 : std::string(token);
}

// As the step before counts them; empty: nothing is found.
std::string what_is_found(Visit const& visit, exchange::ImportPreview const& preview) {
    auto const of_whole =
        static_cast<std::size_t>(std::ranges::count_if(preview.of_whole, [&](std::size_t i) {
            return preview.reading.problems[i].severity != domain::Severity::note;
        }));
    auto const in = visit.language;
    std::string words;
    auto const add = [&](std::size_t count, std::string_view found) {
        if (count > 0) words.append(words.empty() ? "" : " · ").append(found);
    };
    add(preview.unsendable,
        text::trn(in, "{count} row keeps from submitting", "{count} rows keep from submitting",
                  preview.unsendable, fmt::arg("count", preview.unsendable)));
    add(preview.warnings, text::trn(in, "{count} row with a warning", "{count} rows with a warning",
                                    preview.warnings, fmt::arg("count", preview.warnings)));
    add(of_whole, text::trn(in, "{count} remark on the workbook as a whole",
                            "{count} remarks on the workbook as a whole", of_whole,
                            fmt::arg("count", of_whole)));
    return words;
}

Html summary_of(Visit const& visit, exchange::ImportPreview const& preview,
                ImportTarget const& target) {
    auto const& draft = preview.reading.draft;
    auto const& plan = draft.front();
    auto const said = [&](char const* cell) { return exchange::cell_characters(plan.text(cell)); };
    auto const found = what_is_found(visit, preview);
    std::vector<c::SummaryRow> rows{
        {std::string(visit.tr("Plan")), html::text(said("name"))},
        {std::string(visit.tr("Code")), html::text(target.plan)},
        {std::string(visit.tr("Instrument")),
         html::text(instrument_words(visit, said("instrument")))},
        {std::string(visit.tr("Unit whose plan it is")), html::text(unit_name(visit, target.unit))},
        {std::string(visit.tr("Period")),
         html::text(said("period/from") + " – " + said("period/to"))},
        {std::string(visit.tr("Goals in the file")),
         html::text(std::to_string(count_of(draft, domain::ObjectKind::goal)))},
        {std::string(visit.tr("Objectives and other parts")),
         html::text(std::to_string(count_of(draft, domain::ObjectKind::node)))}};
    rows.push_back(
        {std::string(visit.tr("Checks")),
         found.empty()
             ? html::text(
                   visit.tr("No figure contradicts another. The plan will show what is missing."))
             : a(href(visit.link(
                     {"importaciones", std::string(visit.arguments["importacion"]), "revision"})),
                 found)});
    return c::summary_list(rows);
}

std::vector<exchange::ObjectChange> shown_changes(
    std::vector<exchange::PlacedChange> const& changes) {
    std::vector<exchange::ObjectChange> list;
    for (auto const& one : changes)
        if (list.size() < changes_max) list.push_back(one.change);
    return list;
}

// Those that the file does not name stay, and are named.
Html goals_left(Visit const& visit, exchange::Merge const& merge) {
    if (merge.left.empty()) return {};
    auto const shown = std::span(merge.left).first(std::min(merge.left.size(), changes_max));
    return fragment(h2(visit.tr("In the plan and not in the file; they stay as they are")),
                    ul(each(shown, [](std::string const& goal) { return li(goal); })),
                    and_more(visit, merge.left.size() - shown.size()));
}

Html differences(Visit const& visit, ImportTarget const& target) {
    if (target.kind == ImportTarget::Kind::fresh) return {};
    auto const& merge = target.merge;
    auto const left = merge.changes.size() - std::min(merge.changes.size(), changes_max);
    return fragment(
        h2(visit.tr("What changes in the plan")),
        merge.is_empty() ? p(visit.tr("Nothing: the plan says already what the file says."))
                         : changes_table(visit, shown_changes(merge.changes)),
        and_more(visit, left), goals_left(visit, merge), when(!merge.locked.empty(), [&] {
            return fragment(h2(visit.tr("What the file says otherwise and stays as it is")),
                            p(visit.tr("Codes and what was reported are not changed from a file.")),
                            changes_table(visit, shown_changes(merge.locked)));
        }));
}

char const* button_words(ImportTarget::Kind kind) {
    switch (kind) {
        case ImportTarget::Kind::in_the_making:
            return text::mark("Change the plan");
        case ImportTarget::Kind::published:
            return text::mark("Begin its next version");
        case ImportTarget::Kind::fresh:
            break;
    }
    return text::mark("Create the draft");
}

std::string what_happens(Visit const& visit, ImportTarget const& target) {
    switch (target.kind) {
        case ImportTarget::Kind::in_the_making:
            if (target.was_accepted)
                return std::string(
                    visit.tr("This plan was accepted already: any change takes it back to draft "
                             "(F5). Only what is listed below changes in it."));
            return std::string(
                visit.tr("This plan is in the making already. Only what is listed "
                         "below changes in it."));
        case ImportTarget::Kind::published:
            return std::string(
                visit.tr("This plan is published. Its next version begins with what "
                         "is published and the changes that are listed below."));
        case ImportTarget::Kind::fresh:
            break;
    }
    return std::string(
        visit.tr("A plan in the making is created with what the file says. Nothing is published."));
}

http::Response shown(Visit const& visit, Course const& course,
                     exchange::ImportPreview const& preview, Refused const& refusal) {
    auto const target = find_target(visit, course, preview);
    if (!target)
        return step_page(visit, Step::confirmation, &course.import,
                         summary_of(visit, preview, {.plan = {}, .unit = course.choices.unit}),
                         target.error());
    bool const is_nothing =
        target->kind == ImportTarget::Kind::in_the_making && target->merge.is_empty();
    auto seen = input(type("hidden"), name("visto"), value(target->seen));
    auto content =
        fragment(p(what_happens(visit, *target)), summary_of(visit, preview, *target),
                 rows_left_out(visit, preview, c::Shown::folded), differences(visit, *target),
                 when(!is_nothing,
                      [&] {
                          return session_form(
                              visit, import_address(visit, course.number(), "confirmacion"),
                              std::move(seen), std::string(visit.tr(button_words(target->kind))));
                      }),
                 p(a(href(import_address(visit, course.number(), "columnas")),
                     visit.tr("Change the plan, its unit or the columns"))));
    return step_page(visit, Step::confirmation, &course.import, std::move(content), refusal);
}

http::Response to_plan(Visit const& visit, std::string const& plan, std::int64_t number) {
    return http::see_other(std::string(visit.link({"formulacion", plan, "programacion"})
                                           .query("importacion", std::to_string(number))
                                           .text()));
}

}  // namespace

http::Response import_confirmation(Visit const& visit) {
    auto const course = load_course(visit);
    if (!course) return no_import(visit, course.error());
    if (auto away = away_from(visit, course->import.session)) return std::move(*away);
    auto const kept = course->preview();
    auto const& preview = *kept;
    if (preview.is_refused())
        return http::see_other(
            std::string(import_address(visit, course->number(), "revision").text()));
    return shown(visit, *course, preview, std::nullopt);
}

http::Response confirm_import(Visit const& visit) {
    auto const course = load_course(visit);
    if (!course) return no_import(visit, course.error());
    auto const& session = course->import.session;
    if (session.state == domain::ImportState::confirmed)  // pressed twice: done once
        return to_plan(visit, session.plan, session.number);
    if (auto away = away_from(visit, session)) return std::move(*away);
    auto const kept = course->preview();
    auto const& preview = *kept;
    if (preview.is_refused())
        return http::see_other(
            std::string(import_address(visit, course->number(), "revision").text()));
    auto const confirmed = confirm_as_seen(visit, *course, preview, typed(visit, "visto"));
    if (!confirmed) return shown(visit, *course, preview, confirmed.error());
    return to_plan(visit, *confirmed, course->number());
}

}  // namespace web::staff
