#include "exchange/plan_workbook/read_workbook.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "domain/plan/checks/check.hpp"
#include "domain/plan/submission.hpp"
#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_workbook/block_shares.hpp"
#include "exchange/plan_workbook/draft_rows.hpp"
#include "exchange/plan_workbook/finding_cell.hpp"
#include "exchange/plan_workbook/period_heading.hpp"
#include "exchange/plan_workbook/plan_year.hpp"
#include "exchange/plan_workbook/settled_columns.hpp"
#include "exchange/plan_workbook/sheet_reading.hpp"
#include "kit/text/typed_number.hpp"

namespace exchange {
namespace {

using domain::Severity;
using domain::WorkbookProblem;
using domain::WorkbookProblemCode;

// What a plan cannot be without.
constexpr std::array<std::string_view, 4> plan_needs{"code", "instrument", "period/from",
                                                     "period/to"};

xlsx::ReadSheet const* find_sheet(xlsx::ReadWorkbook const& workbook, std::string_view name) {
    auto const sheet = std::ranges::find(workbook.sheets, name, &xlsx::ReadSheet::name);
    return sheet == workbook.sheets.end() ? nullptr : &*sheet;
}

// A column that was not read, and whose heading sounds as if it said what goals promise.
bool may_say_goal(SheetColumn const& column) {
    constexpr std::array<std::string_view, 6> words{"meta",       "actividad", "accion",
                                                    "compromiso", "tarea",     "hito"};
    auto const key = heading_key(column.heading);
    return is_unread(column) &&
           std::ranges::any_of(words, [&](std::string_view word) { return key.contains(word); });
}

// What was exported says what it is from, or numbers its objects; a template does neither, and what
// people filled in there is read as in any other workbook.
bool is_export(xlsx::ReadWorkbook const& workbook, WorkbookChoice const& choice,
               OtherFacts const& others) {
    if (others.sheet.empty()) return false;
    if (others.find(0, std::string(source_cell)) != nullptr) return true;
    return std::ranges::any_of(choice.sheets, [&](SheetLayout const& layout) {
        auto const* const sheet = find_sheet(workbook, layout.sheet);
        return sheet != nullptr && layout.is_table &&
               std::ranges::any_of(layout.columns, [&](SheetColumn const& column) {
                   bool const is_id = column.field && column.field->cell == "id";
                   return is_id && std::ranges::any_of(sheet->cells, [&](xlsx::ReadCell const& at) {
                              return at.column == column.column && at.row > layout.headings->last &&
                                     !shown(&at).empty();
                          });
               });
    });
}

class WorkbookRead {
public:
    WorkbookRead(xlsx::ReadWorkbook const& workbook, WorkbookChoice const& choice,
                 std::span<CellCorrection const> corrections)
        : workbook_(workbook),
          choice_(choice),
          others_(read_other_facts(workbook)),
          is_exported_(is_export(workbook, choice, others_)),
          rows_(others_) {
        for (auto const& correction : corrections)
            corrections_[correction.place.sheet].insert_or_assign(
                {correction.place.row, correction.place.column}, correction.text);
    }

    WorkbookReading run() {
        correct_other_facts();
        read_plan_facts();
        bool has_table = false;
        for (auto const& layout : choice_.sheets) {
            auto const* const sheet = find_sheet(workbook_, layout.sheet);
            if (sheet == nullptr || !layout.is_table) continue;
            has_table = true;
            read_sheet(*sheet, layout);
        }
        auto& plan = rows_.object(0);
        date_plan();
        if (!has_table)
            rows_.report({.code = WorkbookProblemCode::no_table});
        else if (rows_.goals() == 0 && !is_exported_)
            rows_.report({.code = WorkbookProblemCode::no_goals,
                          .place = {choice_.sheets.front().sheet, -1, -1}});
        if (has_table) report_missing_facts(plan);
        if (!is_exported_) share_weights(rows_, 0);
        rows_.finish(reading_);
        judge();
        sort_problems();
        return std::move(reading_);
    }

private:
    void correct_other_facts() {
        auto const corrected = corrections_.find(others_.sheet);
        if (others_.sheet.empty() || corrected == corrections_.end()) return;
        for (auto& [key, fact] : others_.facts)
            if (auto const text = corrected->second.find({fact.row, other_value_column});
                text != corrected->second.end())
                fact.text = cell_text(text->second);
    }

    void read_plan_facts() {
        if (auto const* const source = others_.find(0, std::string(source_cell)))
            reading_.source = cell_characters(source->text);
        rows_.complete(0, {}, {});
        auto& plan = rows_.object(0);
        if (!is_exported_)
            std::erase_if(plan.cells, [](auto const& cell) {
                return (cell.first == "code" && cell.second == code_to_come) ||
                       (cell.first == "name" && cell.second == name_to_come);
            });
        for (auto const& cell : choice_.plan) {
            if (cell.text.empty())
                plan.cells.erase(cell.name);
            else
                plan.cells.insert_or_assign(cell.name, cell.text);
            plan.origins.erase(cell.name);
        }
    }

    static std::optional<int> year_of(std::map<std::string, std::string> const& cells,
                                      std::string const& name) {
        auto const found = cells.find(name);
        if (found == cells.end()) return std::nullopt;
        auto const years = years_in(found->second.substr(0, 4));
        return years ? std::optional(years->first) : std::nullopt;
    }

    // Of «Meta 2027», the total of quarters that have no year of their own.
    static int year_of_total(SheetLayout const& layout) {
        auto const total = std::ranges::find_if(layout.columns, [](SheetColumn const& one) {
            return one.field && one.field->cell == "total";
        });
        if (total == layout.columns.end()) return 0;
        auto const years = years_in(total->heading);
        return years && years->first == years->last ? years->first : 0;
    }

    // The year of «I TRIM»: chosen, the plan's, or what stands above the table.
    int plan_year(xlsx::ReadSheet const& sheet, SheetLayout const& layout) {
        if (choice_.year) return *choice_.year;
        if (auto const stated = year_of(rows_.object(0).cells, "period/from")) return *stated;
        auto const titled = year_in_titles(sheet, layout.headings->first);
        if (!titled) return year_of_total(layout);
        rows_.report({.code = WorkbookProblemCode::year_from_title,
                      .severity = Severity::note,
                      .place = titled->place,
                      .found = std::to_string(titled->year)});
        return titled->year;
    }

    void read_sheet(xlsx::ReadSheet const& sheet, SheetLayout const& layout) {
        bool const needs_year = std::ranges::any_of(layout.columns, [](SheetColumn const& one) {
            return one.field && is_of_plan_year(*one.field);
        });
        int const year = needs_year ? plan_year(sheet, layout) : 0;
        if (year > 0) year_ = year;
        needs_year_ = needs_year_ || needs_year;
        report_unread(layout);
        report_hidden(sheet, layout);
        int const begin = rows_.size();
        SheetReading(sheet, layout,
                     {.year = year > 0 ? year : year_without_one,
                      .strategic_plan = choice_.strategic_plan,
                      .is_exported = is_exported_},
                     corrections_[layout.sheet], rows_)
            .read();
        report_unsaid(layout, begin);
    }

    // An edition is made of what is read: goals without a sentence are refused where a column holds
    // it, or may; a person who chose the columns goes on with the draft.
    void report_unsaid(SheetLayout const& layout, int begin) {
        if (choice_.columns == ColumnsFrom::person || is_exported_) return;
        bool const has_goal = std::ranges::any_of(layout.columns, [](SheetColumn const& one) {
            return one.field && one.field->of == domain::ObjectKind::goal &&
                   one.field->cell == "goal";
        });
        bool const may_hold_it = has_goal || std::ranges::any_of(layout.columns, may_say_goal);
        for (int place = begin; may_hold_it && place < rows_.size(); ++place) {
            auto const& object = rows_.object(place);
            bool const is_silent =
                object.kind == domain::ObjectKind::goal && !object.cells.contains("goal");
            if (!is_silent) continue;
            auto const origin = object.origins.find("goal");
            rows_.report({.code = WorkbookProblemCode::goal_unsaid,
                          .place = origin == object.origins.end() ? object.row : origin->second,
                          .object = place,
                          .field = "goal"});
        }
    }

    // Columns with values that nothing reads; a person saw them where one chose the columns.
    void report_unread(SheetLayout const& layout) {
        bool const is_seen = choice_.columns == ColumnsFrom::person;
        for (auto const& column : layout.columns) {
            bool const is_period = is_period_unread(layout, column);
            if (!is_period && (is_seen || !is_unread(column))) continue;
            rows_.report({.code = is_period ? WorkbookProblemCode::period_unread
                                            : WorkbookProblemCode::column_unread,
                          .severity = is_period && !is_seen ? Severity::error : Severity::warning,
                          .place = {layout.sheet, -1, -1},
                          .found = column.heading,
                          .other = xlsx::column_name(column.column)});
        }
    }

    void report_hidden(xlsx::ReadSheet const& sheet, SheetLayout const& layout) {
        constexpr std::size_t named_max = 10;
        std::string named;
        std::size_t count = 0;
        for (auto const row : sheet.hidden_rows) {
            bool const is_read =
                row > layout.headings->last &&
                std::ranges::binary_search(sheet.cells, row, {}, &xlsx::ReadCell::row);
            if (!is_read || ++count > named_max) continue;
            named += (named.empty() ? "" : ", ") + std::to_string(row + 1);
        }
        if (count == 0) return;
        if (count > named_max) named += " …";
        rows_.report({.code = WorkbookProblemCode::hidden_rows,
                      .severity = Severity::warning,
                      .place = {layout.sheet, -1, -1},
                      .found = std::move(named),
                      .other = std::to_string(count)});
    }

    static bool is_of_plan_year(WorkbookField const& field) {
        auto const first = field.cell.find('/');
        if (first == field.cell.npos || field.cell.starts_with("weight")) return false;
        auto const period = HeadingPeriod::parse(
            std::string_view(field.cell)
                .substr(first + 1, field.cell.find('/', first + 1) - first - 1));
        return period && !period->year;
    }

    // A plan that does not say when it is: the year of its quarters, or the years of its columns.
    void date_plan() {
        auto& plan = rows_.object(0).cells;
        if (plan.contains("period/from") || plan.contains("period/to")) return;
        std::optional<YearSpan> span;
        if (needs_year_ && year_ > 0) span = YearSpan{year_, year_};
        for (auto const& layout : choice_.sheets)
            for (auto const& column : layout.columns) {
                if (!column.field || !column.field->cell.starts_with("targets/")) continue;
                auto const years = years_in(column.field->cell.substr(8, 4));
                if (!years) continue;
                if (!span) span = years;
                span->first = std::min(span->first, years->first);
                span->last = std::max(span->last, years->last);
            }
        if (!span) return;
        plan.emplace("period/from", std::to_string(span->first));
        plan.emplace("period/to", std::to_string(span->last));
    }

    void report_missing_facts(RowObject const& plan) {
        for (auto const need : plan_needs)
            if (!plan.cells.contains(std::string(need)))
                rows_.report({.code = WorkbookProblemCode::plan_fact_missing,
                              .object = 0,
                              .field = std::string(need)});
    }

    bool is_told(int object, std::string_view field) const {
        return std::ranges::any_of(reading_.problems, [&](WorkbookProblem const& one) {
            bool const is_same = one.field == field ||
                                 (one.field.starts_with(field) && one.field[field.size()] == '/');
            return one.object == object && is_same && one.severity == Severity::error;
        });
    }

    void add_at(WorkbookProblem problem, int object, std::string const& field) {
        problem.object = object;
        problem.field = field;
        if (auto const* const place = reading_.origin(object, field)) problem.place = *place;
        reading_.problems.push_back(std::move(problem));
    }

    // The plan that the draft is, what refuses it, and what its checks find, each at its cell.
    void judge() {
        auto joined = put_together(reading_.draft);
        if (joined.problems) {
            for (auto& problem : *joined.problems) {
                auto const place = joined.place(problem.place.pointer);
                auto const field = problem.code == domain::DocumentProblemCode::missing_key
                                       ? problem.key
                                       : place.cell;
                if (is_told(place.object, field)) continue;
                add_at({.code = WorkbookProblemCode::document, .document = std::move(problem)},
                       place.object, field);
            }
            return;
        }
        if (std::ranges::any_of(reading_.problems, &WorkbookProblem::refuses)) return;
        for (auto& finding : domain::check(*joined.plan)) {
            auto const place = joined.place(finding.where);
            auto const field = finding_cell(finding, reading_.draft, place.object);
            if (auto* const same = std::get_if<domain::SameCode>(&finding.evidence))
                if (auto const first = joined.place(same->elsewhere).object;
                    auto const* const at = reading_.origin(first, "code"))
                    same->elsewhere = place_text(*at);
            add_at({.code = WorkbookProblemCode::finding,
                    .severity = finding.severity,
                    .found_by_check = std::move(finding)},
                   field.object, field.cell);
        }
        for (auto const& part : domain::empty_parts(*joined.plan)) {
            auto const object = joined.place(part.where).object;
            auto weighs = text::as_typed(base::Decimal::parse(part.found).value_or(0));
            add_at({.code = WorkbookProblemCode::part_empty, .found = std::move(weighs)}, object,
                   "weight");
        }
        reading_.plan = std::move(joined.plan);
    }

    void sort_problems() {
        std::map<std::string, int, std::less<>> order;
        for (auto const& sheet : workbook_.sheets)
            order.emplace(sheet.name, static_cast<int>(order.size()) + 1);
        auto const key = [&](WorkbookProblem const& one) {
            auto const sheet = order.find(one.place.sheet);
            return std::tuple(sheet == order.end() ? 0 : sheet->second, one.place.row,
                              one.place.column);
        };
        std::ranges::stable_sort(reading_.problems, {}, key);
    }

    static constexpr int year_without_one = 2000;  // refused later: the plan has no period

    xlsx::ReadWorkbook const& workbook_;
    WorkbookChoice const& choice_;
    OtherFacts others_;
    bool is_exported_;
    DraftRows rows_;
    std::map<std::string, Corrections> corrections_;
    WorkbookReading reading_;
    int year_ = 0;
    bool needs_year_ = false;
};

}  // namespace

WorkbookChoice choose_tables(xlsx::ReadWorkbook const& workbook) {
    WorkbookChoice choice;
    for (auto& layout : recognize(workbook))
        if (layout.is_table && !layout.is_hidden) choice.sheets.push_back(std::move(layout));
    return choice;
}

domain::SheetPlace const* WorkbookReading::origin(int object, std::string_view cell) const {
    auto const find = [&](std::string_view name) -> domain::SheetPlace const* {
        auto const at = std::ranges::lower_bound(
            origins, std::pair(object, name), {}, [](CellOrigin const& one) {
                return std::pair(one.object, std::string_view(one.cell));
            });
        bool const is_it = at != origins.end() && at->object == object && at->cell == name;
        return is_it ? &at->place : nullptr;
    };
    if (auto const* const place = find(cell)) return place;
    // "actuals/2024-Q1" stands where its value does; what a cell holds, where the cell does.
    if (auto const* const place = find(std::string(cell) + "/value")) return place;
    if (auto const slash = cell.rfind('/'); slash != cell.npos)
        if (auto const* const place = find(cell.substr(0, slash))) return place;
    return find("");
}

bool WorkbookReading::is_refused() const {
    return !plan.has_value() || std::ranges::any_of(problems, &WorkbookProblem::refuses);
}

WorkbookReading read_plan_workbook(xlsx::ReadWorkbook const& workbook, WorkbookChoice const& choice,
                                   std::span<CellCorrection const> corrections) {
    return WorkbookRead(workbook, choice, corrections).run();
}

std::string place_text(domain::SheetPlace const& place) {
    if (place.row < 0) return place.sheet;
    auto const cell =
        place.column < 0 ? std::to_string(place.row + 1) : xlsx::cell_name(place.row, place.column);
    return place.sheet + "!" + cell;
}

}  // namespace exchange
