// Step 2: which sheets, where their headings stand, what their columns hold, and what plan it is.
#include <algorithm>
#include <set>

#include "documents/names.hpp"
#include "web/components/table.hpp"
#include "web/staff/imports/course.hpp"
#include "web/staff/imports/imports.hpp"
#include "web/staff/imports/plan_facts.hpp"

namespace web::staff {

using namespace html;
namespace c = components;
using exchange::SheetColumn;
using exchange::SheetLayout;
using exchange::WorkbookField;

namespace {

// What people look for first, whether a column was found for it or not.
constexpr std::array<std::string_view, 7> main_cells{"code",     "goal",   "indicator", "unit",
                                                     "schedule", "weight", "total"};

constexpr int others_max = 3;  // fields that are added at once

// The cells of one sheet: its place in the workbook is in the names of its fields.
class SheetForm {
public:
    SheetForm(Visit const& visit, std::size_t index, SheetLayout const& layout, int first_year,
              int last_year)
        : visit_(visit),
          layout_(layout),
          prefix_(std::to_string(index)),
          first_year_(first_year),
          last_year_(last_year) {}

    Html fields() const { return fragment(heading_rows(), field_table(), unused()); }

private:
    Html heading_rows() const {
        auto const row = [&](char const* name, char const* label, int value) {
            return c::input_field({.name = name + ("." + prefix_),
                                   .label = std::string(visit_.tr(label)),
                                   .value = std::to_string(value + 1),
                                   .autocomplete = "off",
                                   .inputmode = "numeric"});
        };
        return div(cls("app-campos app-campos--cortos"),
                   row("primera", text::mark("First row of headings"), layout_.headings->first),
                   row("ultima", text::mark("Last row of headings"), layout_.headings->last));
    }

    SheetColumn const* column_of(WorkbookField const& field) const {
        auto const found =
            std::ranges::find(layout_.columns, std::optional(field), &SheetColumn::field);
        return found == layout_.columns.end() ? nullptr : &*found;
    }

    static std::string samples(SheetColumn const& column) {
        std::string words;
        for (auto const& sample : column.samples)
            words += (words.empty() ? "" : " · ") + sample.substr(0, 60);
        return words;
    }

    // What tells it from the others first, however narrow the list is.
    static std::string heading_words(SheetColumn const& column) {
        auto words = xlsx::column_name(column.column) + " · " + column.heading;
        if (!column.block.empty()) words += " ‹ " + column.block;
        return words;
    }

    // The columns of the sheet, of which one may be chosen.
    Html column_choice(std::string const& name, std::string const& words,
                       SheetColumn const* chosen) const {
        auto const one = [&](SheetColumn const& each_of) {
            return option(value(std::to_string(each_of.column)),
                          when(&each_of == chosen, selected()), heading_words(each_of));
        };
        return select(cls("govuk-select"), id(name), html::name(name), aria_label(words),
                      option(value(""), visit_.tr("(no column)")), each(layout_.columns, one));
    }

    std::vector<c::Cell> row(WorkbookField const& field) const {
        auto const* const column = column_of(field);
        auto const words = exchange::field_name(visit_.language, field);
        return {c::words(words),
                c::markup(column_choice("m." + prefix_ + "." + field.text(), words, column)),
                c::words(column == nullptr ? "–" : samples(*column))};
    }

    // Of the fields without a column, a few to be chosen.
    Html others(std::vector<WorkbookField> const& fields) const {
        Html rows;
        for (int i = 0; i < others_max; ++i) {
            auto const name = "x." + prefix_ + "." + std::to_string(i);
            auto const field_words = std::string(visit_.tr("Another field"));
            auto const one = [&](WorkbookField const& field) {
                return option(value(field.text()), exchange::field_name(visit_.language, field));
            };
            rows += div(cls("app-campos"),
                        select(cls("govuk-select"), id(name + ".campo"),
                               html::name(name + ".campo"), aria_label(field_words),
                               option(value(""), visit_.tr("(no field)")), each(fields, one)),
                        column_choice(name + ".columna",
                                      std::string(visit_.tr("Column of the file")), nullptr));
        }
        return details(summary(visit_.tr("Other fields that a column may hold ({count})",
                                         fmt::arg("count", fields.size()))),
                       div(cls("app-lectura"), std::move(rows)));
    }

    Html field_table() const {
        auto known = exchange::known_fields(first_year_, last_year_);
        for (auto const& column : layout_.columns)
            if (column.field && std::ranges::find(known, *column.field) == known.end())
                known.push_back(*column.field);
        c::Table main{.id = "campos." + prefix_,
                      .caption = std::string(visit_.tr("What each field is read from")),
                      .columns = {{std::string(visit_.tr("Field of the plan"))},
                                  {std::string(visit_.tr("Column of the file"))},
                                  {std::string(visit_.tr("First values"))}},
                      .narrow = c::Narrow::cards};
        std::vector<WorkbookField> left;
        for (auto const& field : known) {
            bool const is_main = field.of == domain::ObjectKind::goal &&
                                 std::ranges::find(main_cells, field.cell) != main_cells.end();
            if (is_main || column_of(field) != nullptr)
                main.rows.push_back(row(field));
            else
                left.push_back(field);
        }
        return fragment(div(cls("app-lectura"), c::table(main)), others(left));
    }

    // What no field takes.
    Html unused() const {
        std::vector<SheetColumn const*> list;
        for (auto const& column : layout_.columns)
            if (!column.field) list.push_back(&column);
        if (list.empty()) return {};
        return fragment(h3(visit_.tr("Not imported")),
                        ul(each(list, [&](SheetColumn const* column) {
                            auto const words = samples(*column);
                            return li(heading_words(*column), when(!words.empty(), [&] {
                                          return span(cls("app-bajo"), " (", words, ")");
                                      }));
                        })));
    }

    Visit const& visit_;
    SheetLayout const& layout_;
    std::string prefix_;
    int first_year_;
    int last_year_;
};

bool is_chosen(Course const& course, std::string const& sheet) {
    return std::ranges::find(course.choice.sheets, sheet, &SheetLayout::sheet) !=
           course.choice.sheets.end();
}

Html sheet_choices(Visit const& visit, Course const& course) {
    Html items;
    for (std::size_t i = 0; i < course.workbook().sheets.size(); ++i) {
        auto const& sheet = course.workbook().sheets[i];
        auto const id_of = "hoja." + std::to_string(i);
        items += div(cls("govuk-checkboxes__item"),
                     input(cls("govuk-checkboxes__input"), type("checkbox"), id(id_of), name(id_of),
                           value("1"), when(is_chosen(course, sheet.name), checked())),
                     html::label(cls("govuk-label govuk-checkboxes__label"), for_id(id_of),
                                 sheet.name, when(sheet.is_hidden, [&] {
                                     return span(cls("app-bajo"), " ", visit.tr("(hidden)"));
                                 })));
    }
    return fieldset(cls("govuk-fieldset"),
                    legend(cls("govuk-fieldset__legend"), visit.tr("Sheets that are read")),
                    div(cls("govuk-checkboxes govuk-checkboxes--small"), std::move(items)));
}

Html sheet_forms(Visit const& visit, Course const& course, PlanFacts const& facts) {
    Html forms;
    for (std::size_t i = 0; i < course.workbook().sheets.size(); ++i) {
        auto const& sheet = course.workbook().sheets[i];
        auto const layout =
            std::ranges::find(course.choice.sheets, sheet.name, &SheetLayout::sheet);
        if (layout == course.choice.sheets.end()) continue;
        forms += section(h2(visit.tr("Sheet {name}", fmt::arg("name", sheet.name))),
                         SheetForm(visit, i, *layout, facts.first_year, facts.last_year).fields());
    }
    return forms;
}

http::Response shown(Visit const& visit, Course const& course, Refused const& refusal,
                     std::vector<c::FieldProblem> const& problems) {
    auto const facts = plan_facts(visit, course);
    bool const has_table = !course.choice.sheets.empty();
    auto fields = fragment(sheet_choices(visit, course), sheet_forms(visit, course, facts),
                           h2(visit.tr("The plan")), fact_fields(visit, facts, refusal, problems));
    auto content =
        fragment(c::error_summary(std::string(visit.tr("There is a problem")), problems),
                 when(!has_table,
                      [&] {
                          return p(visit.tr(
                              "No sheet has a row of headings that names goals. Choose the "
                              "sheet that holds them: its headings can be told afterwards."));
                      }),
                 session_form(visit, import_address(visit, course.number(), "columnas"),
                              std::move(fields), std::string(visit.tr("Continue"))));
    auto response = step_page(visit, Step::columns, &course.import, std::move(content), refusal);
    if (!problems.empty()) response.status = http::Status::unprocessable_content;
    return response;
}

// The rows that the form names; the first rows of the sheet where it names none.
exchange::HeadingRows rows_asked(Visit const& visit, std::string const& prefix,
                                 exchange::HeadingRows otherwise) {
    auto const first = whole_number(typed(visit, "primera." + prefix));
    auto const last = whole_number(typed(visit, "ultima." + prefix));
    constexpr int row_max = 1000;
    if (first < 1 || last < first || last > row_max || last - first > 4) return otherwise;
    return {static_cast<int>(first) - 1, static_cast<int>(last) - 1};
}

struct Asked {
    exchange::ImportChoices choices;
    std::vector<c::FieldProblem> problems = {};
    bool shows_more = false;  // sheets or headings that were not seen before
};

void give(SheetLayout& layout, Asked& asked, std::string const& control,
          std::string_view field_text, std::string_view column_text, Visit const& visit) {
    auto const field = WorkbookField::parse(field_text);
    auto const column =
        std::ranges::find(layout.columns, whole_number(column_text), &SheetColumn::column);
    if (!field || column == layout.columns.end()) return;
    if (column->field)
        asked.problems.push_back(
            {control, visit.tr("Column {column} is chosen for two fields. Choose it for one.",
                               fmt::arg("column", xlsx::column_name(column->column)))});
    column->field = field;
}

// What the form gives to the columns of a sheet.
void take_columns(Visit const& visit, std::string const& prefix, SheetLayout& layout,
                  Asked& asked) {
    for (auto& column : layout.columns)
        column.field.reset();
    auto const head = "m." + prefix + ".";
    for (auto const& [name, text] : visit.request.form)
        if (name.starts_with(head))
            give(layout, asked, name, std::string_view(name).substr(head.size()), text, visit);
    for (int i = 0; i < others_max; ++i) {
        auto const name = "x." + prefix + "." + std::to_string(i);
        give(layout, asked, name + ".columna", typed(visit, name + ".campo"),
             typed(visit, name + ".columna"), visit);
    }
}

Asked asked_choices(Visit const& visit, Course const& course) {
    Asked asked;
    auto const guesses = exchange::recognize(course.workbook());
    for (std::size_t i = 0; i < course.workbook().sheets.size(); ++i) {
        auto const& sheet = course.workbook().sheets[i];
        auto const prefix = std::to_string(i);
        if (typed(visit, "hoja." + prefix).empty()) continue;
        auto const before =
            std::ranges::find(course.choice.sheets, sheet.name, &SheetLayout::sheet);
        bool const was_there = before != course.choice.sheets.end();
        auto const guessed = was_there ? before->headings : guesses[i].headings;
        auto const rows = rows_asked(visit, prefix, guessed.value_or(exchange::HeadingRows{}));
        bool const is_same = was_there && *before->headings == rows;
        auto layout = is_same ? *before : exchange::recognize(sheet, rows);
        if (is_same) {
            take_columns(visit, prefix, layout, asked);
        } else {
            remember_columns(visit, layout);
            asked.shows_more = true;
        }
        asked.choices.sheets.push_back({sheet.name, rows, layout.mapping()});
    }
    return asked;
}

}  // namespace

http::Response import_columns(Visit const& visit) {
    auto const course = load_course(visit);
    if (!course) return no_import(visit, course.error());
    if (auto away = away_from(visit, course->import.session)) return std::move(*away);
    return shown(visit, *course, std::nullopt, {});
}

http::Response choose_columns(Visit const& visit) {
    auto course = load_course(visit);
    if (!course) return no_import(visit, course.error());
    auto asked = asked_choices(visit, *course);
    take_facts(visit, asked.choices);
    if (!asked.shows_more && !asked.choices.sheets.empty())
        std::ranges::move(lacking_facts(visit), std::back_inserter(asked.problems));
    if (!asked.problems.empty()) {
        course->choices = asked.choices;
        course->choice = exchange::applied(course->workbook(), course->choices);
        return shown(visit, *course, std::nullopt, asked.problems);
    }
    auto const chosen =
        app::choose_import(store_of(visit), {.occasion = occasion_of(visit),
                                             .number = course->number(),
                                             .choices = exchange::choice_text(asked.choices)});
    if (!chosen) return shown(visit, *course, chosen.error(), {});
    bool const stays = asked.shows_more || asked.choices.sheets.empty();
    return http::see_other(std::string(
        import_address(visit, course->number(), stays ? "columnas" : "revision").text()));
}

}  // namespace web::staff
