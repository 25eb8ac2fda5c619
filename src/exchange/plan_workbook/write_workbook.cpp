#include "exchange/plan_workbook/write_workbook.hpp"

#include <algorithm>

#include <fmt/ranges.h>

#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_workbook/other_facts.hpp"
#include "exchange/plan_workbook/plan_sheet.hpp"
#include "kit/xlsx/reader.hpp"

namespace exchange {
namespace {

using domain::ObjectKind;
using xlsx::FormFormat;

xlsx::FormSheet other_sheet(std::vector<OtherRow> const& facts) {
    xlsx::FormSheet sheet{.name = std::string(other_sheet_name),
                          .columns = {{.width = 8, .is_hidden = true},
                                      {.width = 16},
                                      {.width = 30},
                                      {.width = 20, .is_hidden = true},
                                      {.width = 8, .is_hidden = true},
                                      {.width = 80}},
                          .cells = {},
                          .frozen_rows = 1};
    int row = 0;
    for (auto& texts : other_rows(facts)) {
        int column = 0;
        for (auto& text : texts) {
            bool const is_heading = row == 0;
            if (!text.empty())
                sheet.cells.push_back(
                    {.row = row,
                     .column = column,
                     .format = is_heading ? FormFormat::heading : FormFormat::text,
                     .text = std::move(text)});
            ++column;
        }
        ++row;
    }
    return sheet;
}

// «Plan!C3:C7», for a formula of another sheet.
std::string range_of(int first_row, int first_column, int last_row, int last_column) {
    return fmt::format("{}!{}:{}", plan_sheet_name, xlsx::cell_name(first_row, first_column),
                       xlsx::cell_name(last_row, last_column));
}

std::string cell_in_plan(int row, int column) {
    return fmt::format("{}!{}", plan_sheet_name, xlsx::cell_name(row, column));
}

// What adds up and what should be equal, in formulas that follow what is typed on the plan's sheet.
class ControlSheet {
public:
    explicit ControlSheet(PlanSheet const& plan)
        : plan_(plan),
          weight_(plan.column_of({ObjectKind::goal, {}, "weight"})),
          schedule_(plan.column_of({ObjectKind::goal, {}, "schedule"})),
          total_(plan.column_of({ObjectKind::goal, {}, "total"})) {
        for (auto const period : plan.target_periods()) {
            int const column = plan.column_of({ObjectKind::goal, {}, "targets/" + period.text()});
            bool const is_next = column >= 0 && (targets_end_ < 0 || column == targets_end_ + 1);
            bool const is_alike = period.frequency() == plan.target_periods().front().frequency();
            is_simple_ = is_simple_ && is_next && is_alike;
            if (targets_ < 0) targets_ = column;
            targets_end_ = column;
        }
    }

    xlsx::FormSheet sheet() {
        sheet_.name = control_sheet_name;
        sheet_.columns = {
            {.width = 40}, {.width = 18}, {.width = 18}, {.width = 18}, {.width = 14}};
        sheet_.frozen_rows = 1;
        sheet_.protection = xlsx::FormProtection::locked;
        int column = 0;
        for (std::string_view const heading : {"QUÉ", "SUMA DE PONDERACIONES (%)",
                                               "PROGRAMADO SEGÚN EL TIPO", "TOTAL", "DIFERENCIA"})
            sheet_.cells.push_back({.row = 0,
                                    .column = column++,
                                    .format = FormFormat::heading,
                                    .text = std::string(heading)});
        for (auto const& stretch : plan_.stretches()) {
            if (stretch.object->kind == ObjectKind::goal)
                tell_goal(stretch);
            else
                tell_node(stretch);
        }
        return std::move(sheet_);
    }

private:
    void tell_node(PlanSheet::Stretch const& node) {
        std::string sum;
        if (node.goals_last >= node.first)
            sum = "SUM(" + range_of(node.first, weight_, node.goals_last, weight_) + ")";
        int const below = plan_.column_of({ObjectKind::node, node.level, "weight"});
        if (below >= 0 && node.last >= node.first)
            sum += (sum.empty() ? "SUM(" : "+SUM(") +
                   range_of(node.first, below, node.last, below) + ")";
        if (sum.empty()) return;
        add(0, FormFormat::text, name_of(node));
        add(1, FormFormat::formula, "100*(" + sum + ")");
        ++row_;
    }

    void tell_goal(PlanSheet::Stretch const& goal) {
        if (!is_simple_ || targets_ < 0) return;
        auto const targets = range_of(goal.first, targets_, goal.first, targets_end_);
        auto const cell = [&](int column) { return xlsx::cell_name(row_, column); };
        add(0, FormFormat::text, name_of(goal));
        add(2, FormFormat::formula,
            fmt::format("IF(COUNT({0})=0,\"\",IF({1}=\"Suma\",SUM({0}),LOOKUP(9.9E+307,{0})))",
                        targets, cell_in_plan(goal.first, schedule_)));
        add(3, FormFormat::formula,
            fmt::format("IF({0}=\"\",\"\",{0})", cell_in_plan(goal.first, total_)));
        add(4, FormFormat::formula,
            fmt::format("IF(OR({0}=\"\",{1}=\"\"),\"\",ROUND({0}-{1},9))", cell(2), cell(3)));
        ++row_;
    }

    static std::string name_of(PlanSheet::Stretch const& stretch) {
        auto const code = cell_characters(stretch.object->text("code"));
        if (stretch.object->kind == ObjectKind::plan) return "Plan";
        return (stretch.object->kind == ObjectKind::goal ? "Meta " : "Nivel ") + code;
    }

    void add(int column, FormFormat format, std::string text) {
        sheet_.cells.push_back(
            {.row = row_, .column = column, .format = format, .text = std::move(text)});
    }

    PlanSheet const& plan_;
    int weight_;
    int schedule_;
    int total_;
    int targets_ = -1;
    int targets_end_ = -1;
    bool is_simple_ = true;
    xlsx::FormSheet sheet_;
    int row_ = 1;
};

std::vector<xlsx::FormSheet> sheets_of(domain::Draft const& draft, WorkbookStamp const& stamp) {
    PlanSheet plan(draft);
    std::vector<xlsx::FormSheet> sheets{plan.sheet()};
    auto others = plan.take_others();
    if (!stamp.source.empty())
        others.push_back({0, "Plan", {std::string(source_cell), cell_text(stamp.source)}});
    std::ranges::stable_sort(others, {}, &OtherRow::object);
    sheets.push_back(other_sheet(others));
    sheets.push_back(ControlSheet(plan).sheet());
    return sheets;
}

// What the cells of the column say: words of a list, or how an objective of another plan is named.
std::string words_of(WorkbookField const& field) {
    if (field.cell == "aligned_to")
        return "El plan y el objetivo, como pei-2024-2027/3; o solo el número del objetivo, y al "
               "importar se elige el plan estratégico";
    return fmt::format("{}", fmt::join(words_for(type_of(field)), ", "));
}

// Every heading that is known, what it holds, and the words that it may hold.
xlsx::FormSheet help_sheet(int first_year, int last_year) {
    xlsx::FormSheet sheet{.name = "Columnas",
                          .columns = {{.width = 40}, {.width = 50}, {.width = 70}},
                          .cells = {},
                          .frozen_rows = 1};
    int row = 0;
    auto const add = [&](FormFormat format, std::vector<std::string> texts) {
        for (int column = 0; auto& text : texts)
            sheet.cells.push_back(
                {.row = row, .column = column++, .format = format, .text = std::move(text)});
        ++row;
    };
    add(FormFormat::heading, {"COLUMNA", "CONTIENE", "PALABRAS"});
    for (auto const& field : known_fields(first_year, last_year)) {
        if (field.cell == "id") continue;
        add(FormFormat::text,
            {heading_of(field), field_name(text::Language::spanish, field), words_of(field)});
    }
    return sheet;
}

xlsx::Properties properties_of(domain::Draft const& draft, base::Date created) {
    auto const& plan = draft.front();
    auto const name = plan.text("name").empty() ? plan.text("code") : plan.text("name");
    return {cell_characters(name), "Rumbo", created};
}

}  // namespace

std::string plan_workbook(domain::Draft const& draft, WorkbookStamp const& stamp) {
    return xlsx::form_workbook(sheets_of(draft, stamp), properties_of(draft, stamp.created));
}

std::string plan_template(int first_year, int last_year, base::Date created) {
    domain::Draft draft(1);
    auto& plan = draft.front();
    plan.cells = {{"code", std::string(code_to_come)},
                  {"instrument",
                   first_year == last_year ? "management-plan" : "institutional-strategic-plan"},
                  {"name", std::string(name_to_come)},
                  {"period/from", std::to_string(first_year)},
                  {"period/to", std::to_string(last_year)}};
    auto sheets = sheets_of(draft, {{}, created});
    sheets.push_back(help_sheet(first_year, last_year));
    return xlsx::form_workbook(sheets, properties_of(draft, created));
}

}  // namespace exchange
