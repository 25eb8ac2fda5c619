// S5: the schedule of a plan, a row a goal and a cell a period, as one form that works without
// JavaScript.
#include <algorithm>
#include <set>

#include "documents/names.hpp"
#include "documents/plan/cell_words.hpp"
#include "documents/plan/formulation_words.hpp"
#include "domain/plan/next_plan.hpp"
#include "web/components/table.hpp"
#include "web/portal/paging.hpp"
#include "web/staff/plans/cell_edits.hpp"
#include "web/staff/plans/cell_fields.hpp"
#include "web/staff/plans/draft_form.hpp"
#include "web/staff/plans/gone_objects.hpp"
#include "web/staff/plans/object_findings.hpp"
#include "web/staff/plans/plans.hpp"
#include "web/staff/plans/schedule_filter.hpp"
#include "web/staff/plans/schedule_review.hpp"
#include "web/staff/plans/schedule_rows.hpp"
#include "web/staff/plans/sheet_tools.hpp"

namespace web::staff {

using namespace html;
namespace c = components;
using domain::DraftObject;

namespace {

// The table of the goals of one frequency.
class Sheet {
public:
    Sheet(Visit const& visit, MadePlan const& plan, CellsSaved const& saved,
          std::vector<int> const& years, int year)
        : visit_(visit),
          plan_(plan),
          saved_(saved),
          years_(years),
          year_(year),
          can_edit_(plan.open_to(visit, domain::PlanAction::edit).has_value()) {}

    Html table(domain::Frequency frequency, std::span<ScheduleRow const> rows,
               std::vector<domain::Period> const& periods) {
        std::vector<std::string> targets;
        for (auto const period : periods)
            targets.push_back("targets/" + period.text());
        for (auto const& row : rows)
            if (row.frequency == frequency) add_left_over(row, targets);
        Html body;
        above_.clear();
        for (auto const& row : rows)
            if (row.frequency == frequency)
                body += fragment(parts_above(*row.goal, targets.size()), line(row, targets));
        auto const name =
            documents::capitalized(documents::frequency_name(visit_.language, frequency));
        return div(cls("app-region"), role("region"), aria_label(name), tabindex(0),
                   html::table(cls("app-tabla app-rejilla"), caption(name), thead(head(targets)),
                               tbody(std::move(body)), foot(targets.size())));
    }

private:
    static std::string column_id(std::string_view cell) { return "k." + std::string(cell); }
    static std::string row_id(DraftObject const& goal) { return "f." + std::to_string(goal.id); }

    // What has no column of its own is there to be moved or emptied; it keeps its place in the page
    // that answers for it.
    void add_left_over(ScheduleRow const& row, std::vector<std::string>& targets) const {
        auto cells = cells_left_over(plan_, row);
        for (auto const& [name, typed] : visit_.request.form)
            if (auto cell = named_cell(name);
                cell && cell->object == row.goal->id && cell->cell.starts_with("targets/"))
                cells.push_back(std::move(cell->cell));
        for (auto& cell : cells)
            if (std::ranges::find(targets, cell) == targets.end() && is_shown(cell))
                targets.push_back(std::move(cell));
    }

    // Of the year that is shown, or of none of the plan's.
    bool is_shown(std::string const& cell) const {
        auto const period = domain::Period::parse(std::string_view(cell).substr(8));
        return !period || period->year() == year_ ||
               std::ranges::find(years_, period->year()) == years_.end();
    }

    bool has_cell(ScheduleRow const& row, std::string const& cell) const {
        auto const period = domain::Period::parse(std::string_view(cell).substr(8));
        bool const is_own = period && period->frequency() == row.frequency;
        return is_own || !row.goal->text(cell).empty() ||
               visit_.request.form.find(typed_field(row.goal->id, cell)).has_value();
    }

    Html head(std::vector<std::string> const& targets) {
        auto const column = [&](std::string_view cell) {
            return th(scope("col"), id(column_id(cell)), cls("app-numero"), column_words(cell));
        };
        return tr(th(scope("col"), visit_.tr("Goal")), th(scope("col"), visit_.tr("Type")),
                  column("weight"),
                  each(targets, [&](std::string const& cell) { return column(cell); }),
                  column("total"), th(scope("col"), visit_.tr("Review")));
    }

    std::string column_words(std::string_view cell) const {
        return cell == "weight"  ? std::string(visit_.tr("Weight (%)"))
               : cell == "total" ? std::string(visit_.tr("Magnitude"))
                                 : documents::cell_name(visit_.language, cell);
    }

    // The parts that begin above a goal, from the highest on.
    Html parts_above(DraftObject const& goal, std::size_t targets) {
        std::vector<DraftObject const*> above;
        for (auto const* part = domain::find_object(plan_.making.draft, goal.parent);
             part != nullptr && part->id != 0;
             part = domain::find_object(plan_.making.draft, part->parent))
            above.insert(above.begin(), part);
        Html rows;
        for (auto const* part : above)
            if (std::ranges::find(above_, part) == above_.end()) rows += part_line(*part, targets);
        above_ = std::move(above);
        return rows;
    }

    // Its weight, and what the weights below it add up to; a field stands once in a form.
    Html part_line(DraftObject const& part, std::size_t targets) {
        bool const is_first = summed_.insert(part.id).second;
        auto const words = a(href(object_address(visit_, plan_.formulation().plan, part.id)),
                             object_name(visit_, part));
        auto const columns = attr("colspan", std::to_string(targets + 1));
        if (!is_first)
            return tr(cls("app-rejilla__parte"), th(scope("row"), words), td(),
                      td(cls("app-numero"), c::card_label(column_words("weight")),
                         typed_text("weight", part.text("weight"))),
                      td(columns), td());
        auto refused = unsaved_words(visit_, part, "weight", saved_);
        return tr(cls("app-rejilla__parte"), th(scope("row"), id(row_id(part)), words), td(),
                  cell(part, "weight"), td(columns, sum_below(visit_, plan_, part.id)),
                  td(refused.empty()
                         ? div(cls("app-revision"), attr("data-meta", std::to_string(part.id)),
                               object_findings(visit_, plan_, part.id))
                         : std::move(refused)));
    }

    // What the highest parts, or the goals of a plan without parts, add up to.
    Html foot(std::size_t targets) {
        if (!summed_.insert(0).second) return {};
        return tfoot(
            tr(th(scope("row"), visit_.tr("Sum of the weights")),
               td(attr("colspan", std::to_string(targets + 4)), sum_below(visit_, plan_, 0))));
    }

    Html line(ScheduleRow const& row, std::vector<std::string> const& targets) {
        auto const& goal = *row.goal;
        auto const schedule = domain::schedule_tokens.find(goal.text("schedule"));
        return tr(th(scope("row"), id(row_id(goal)),
                     a(href(object_address(visit_, plan_.formulation().plan, goal.id)),
                       object_name(visit_, goal))),
                  td(c::card_label(visit_.tr("Type")),
                     schedule ? documents::capitalized(
                                    documents::schedule_name(visit_.language, *schedule))
                              : std::string()),
                  cell(goal, "weight"),
                  each(targets,
                       [&](std::string const& name) {
                           return has_cell(row, name) ? cell(goal, name) : td();
                       }),
                  cell(goal, "total"), td(review(goal, targets)));
    }

    Html cell(DraftObject const& goal, std::string const& name) {
        auto const column = c::card_label(column_words(name));
        if (!can_edit_) return td(cls("app-numero"), column, typed_text(name, goal.text(name)));
        return td(
            cls("app-numero app-rejilla__celda"), column,
            cell_input(
                {.object = goal, .cell = name, .labelled_by = row_id(goal) + " " + column_id(name)},
                saved_),
            readings_words(visit_, goal.id, name, saved_), notice_words(goal.id, name, saved_));
    }

    // What was not saved; else what the checks say.
    Html review(DraftObject const& goal, std::vector<std::string> const& targets) {
        Html words = unsaved_words(visit_, goal, "weight", saved_);
        for (auto const& cell : targets)
            words += unsaved_words(visit_, goal, cell, saved_);
        words += unsaved_words(visit_, goal, "total", saved_);
        if (!words.empty()) return words;
        return div(cls("app-revision"), attr("data-meta", std::to_string(goal.id)),
                   goal_review(visit_, plan_, goal));
    }

    Visit const& visit_;
    MadePlan const& plan_;
    CellsSaved const& saved_;
    std::vector<int> const& years_;  // of the plan
    int year_;                       // that is shown
    bool can_edit_;
    std::vector<DraftObject const*> above_;  // the parts that the row before hangs from
    std::set<int> summed_;                   // those that stand on the page already
};

Html years(Visit const& visit, std::vector<int> const& years, int shown) {
    if (years.size() < 2) return {};
    return nav(cls("app-anos"), aria_label(visit.tr("Year")), ul(each(years, [&](int year) {
                   auto const text = std::to_string(year);
                   return li(a(href(visit.here_with({{"vigencia", text}, {"pagina", ""}})),
                               when(year == shown, aria_current("true")), text));
               })));
}

// What became of what was typed, above the sheet.
Html outcome(Visit const& visit, MadePlan const& plan, CellsSaved const& saved,
             std::vector<GoneObject> const& gone) {
    if (saved.refusal) return refused_words(visit, plan, saved);
    return fragment(each(gone,
                         [&](GoneObject const& one) {
                             return gone_words(visit, plan, one, saved, visit.here_with({}));
                         }),
                    saved_words(visit, saved));
}

http::Response shown_schedule(Visit const& visit, MadePlan const& plan, CellsSaved const& saved,
                              std::vector<GoneObject> const& gone = {}) {
    auto const all_rows = schedule_rows(plan);
    auto const rows = rows_asked(visit, plan, all_rows);
    auto const span = schedule_years(plan);
    auto const asked = whole_number(visit.request.query.find("vigencia").value_or(""));
    int const year = chosen_year(span, asked, visit.today.year());
    Paging const paging(visit, rows.size(), rows_of_a_page(visit, plan, rows, span.size()));
    auto const page = paging.of(rows);
    bool const can_edit = plan.open_to(visit, domain::PlanAction::edit).has_value();
    Sheet sheet(visit, plan, saved, span, year);
    Html tables;
    for (auto const& frequency : domain::frequency_tokens)
        if (std::ranges::find(page, frequency.value, &ScheduleRow::frequency) != page.end())
            tables +=
                sheet.table(frequency.value, page, schedule_periods(plan, frequency.value, year));
    auto const totals = div(attr("data-total"), whole_review(visit, plan));
    if (can_edit) tables += totals;
    bool const is_received = visit.request.method == http::Method::post && !saved.refusal;
    auto const editable = [&] {
        return with_sheet_tools(visit, plan, is_received ? FormState::received : FormState::asked,
                                larger_page(visit, plan, rows, span.size()),
                                session_form(visit, visit.here_with({}), std::move(tables),
                                             std::string(visit.tr("Save"))));
    };
    auto content = fragment(
        outcome(visit, plan, saved, gone), lost_cells(visit), years(visit, span, year),
        when(all_rows.size() > 1, [&] { return schedule_filters(visit, plan, rows, span.size()); }),
        all_rows.empty() ? p(visit.tr("The plan has no goals yet. Add them under Structure."))
        : rows.empty()   ? p(visit.tr("No goal is like that."))
        : can_edit       ? editable()
                         : std::move(tables),
        when(!can_edit, [&] { return totals; }), paging.links());
    return plan_page(visit, plan, Tab::schedule, std::string(visit.tr("Schedule")),
                     std::move(content), std::nullopt, status_of(saved));
}

}  // namespace

http::Response plan_schedule(Visit const& visit) {
    auto const plan = load_made_plan(visit);
    return plan ? shown_schedule(visit, *plan, {}) : no_plan(visit, plan.error());
}

http::Response save_schedule(Visit const& visit) {
    auto const put_back = put_back_asked(visit);
    auto saved = save_cells(visit);
    if (put_back) saved.refusal = put_back;
    auto const now = load_made_plan(visit);
    if (!now) return no_plan(visit, now.error());
    auto const gone = find_gone(visit, *now, objects_gone(saved));
    bool const was_all_there = gone.size() == saved.gone.size();
    if (!was_all_there) saved.refusal = domain::Refusal{domain::RefusalKind::object_unknown};
    return shown_schedule(visit, *now, saved, gone);
}

}  // namespace web::staff
