#include "web/staff/imports/row_problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace web::staff {

using namespace html;
using domain::WorkbookProblem;
using domain::WorkbookProblemCode;

namespace {

constexpr std::size_t ways = 2;  // in which such a number can be read

// "c.0.13.6": sheet in the workbook, row and column, from 0; "f.0.13.5" of a row, and the code of
// what is asked.
std::string field_name_of(std::string_view head, xlsx::ReadWorkbook const& workbook,
                          domain::SheetPlace const& place, int last) {
    auto const sheet = std::ranges::find(workbook.sheets, place.sheet, &xlsx::ReadSheet::name);
    return fmt::format("{}{}.{}.{}", head, sheet - workbook.sheets.begin(), place.row, last);
}

std::optional<domain::SheetPlace> parse_field_name(std::string_view head,
                                                   xlsx::ReadWorkbook const& workbook,
                                                   std::string_view name) {
    if (!name.starts_with(head)) return std::nullopt;
    std::array<std::int64_t, 3> numbers{};
    name.remove_prefix(head.size());
    for (auto& number : numbers) {
        auto const end = std::min(name.find('.'), name.size());
        number = whole_number(name.substr(0, end));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    auto const sheets = static_cast<std::int64_t>(workbook.sheets.size());
    constexpr std::int64_t rows_max = 1'048'576;
    constexpr std::int64_t columns_max = 16'384;
    bool const is_place = numbers[0] >= 0 && numbers[0] < sheets && numbers[1] >= 0 &&
                          numbers[1] < rows_max && numbers[2] >= 0 && numbers[2] < columns_max;
    if (!is_place || !name.empty()) return std::nullopt;
    return domain::SheetPlace{workbook.sheets[static_cast<std::size_t>(numbers[0])].name,
                              static_cast<int>(numbers[1]), static_cast<int>(numbers[2])};
}

// Whether one answer may do for all such numbers of a row.
bool is_of_row(WorkbookProblem const& problem) {
    bool const is_asked = problem.code == WorkbookProblemCode::ambiguous_number ||
                          problem.code == WorkbookProblemCode::fraction_of_percent;
    return is_asked && problem.choices.size() == ways && problem.place.column >= 0;
}

// It asks for nothing: its cell has no field of its own.
bool is_note(WorkbookProblem const& problem) {
    return problem.severity == domain::Severity::note;
}

std::string with_next(std::string words, std::string_view next, std::string_view between) {
    return words.empty() ? std::string(next) : words.append(between).append(next);
}

}  // namespace

WorkbookProblem const& RowProblems::problem(std::size_t i) const {
    return preview_.reading.problems[i];
}

Html RowProblems::of(exchange::PreviewRow const& row) const {
    std::map<WorkbookProblemCode, std::vector<std::size_t>> asked;
    std::vector<std::size_t> shown_as_percent;
    std::map<int, std::vector<std::size_t>> by_column;
    for (auto const i : row.problems) {
        if (is_of_row(problem(i)))
            asked[problem(i).code].push_back(i);
        else if (problem(i).code == WorkbookProblemCode::percent_read)
            shown_as_percent.push_back(i);
        else
            by_column[problem(i).place.column].push_back(i);
    }
    Html items;
    for (auto const& [code, list] : asked) {
        if (list.size() > 1)
            items += li(row_field(list));
        else
            by_column[problem(list.front()).place.column].push_back(list.front());
    }
    std::set<int> mended;
    for (auto const& [column, list] : by_column)
        if (std::ranges::any_of(list, [&](std::size_t i) { return !is_note(problem(i)); }))
            mended.insert(column);
    for (auto const& [column, list] : by_column)
        items += li(cell({row.place.sheet, row.place.row, column}, list, mended));
    if (!shown_as_percent.empty()) items += li(percents(shown_as_percent));
    return ul(cls("app-revision__lista"), std::move(items));
}

Html RowProblems::cell(domain::SheetPlace const& place, std::vector<std::size_t> const& list,
                       std::set<int> const& mended) const {
    Html words;
    WorkbookProblem const* with_choices = nullptr;
    bool can_mend = false;
    Html others;
    for (auto const i : list) {
        auto const& one = problem(i);
        words += p(cls("app-aviso-celda",
                       one.severity == domain::Severity::error ? "app-aviso-celda--grave" : "",
                       is_note(one) ? "app-aviso-celda--nota" : ""),
                   strong(exchange::place_text(place)), " ", problem_words(visit_, one));
        if (!one.choices.empty()) with_choices = &one;
        can_mend = can_mend || !is_note(one);
        if (one.beside && !mended.contains(one.beside->column)) others += typed_field(*one.beside);
    }
    if (place.column < 0 || !can_mend) return words;
    if (with_choices != nullptr) words += choice_field(place, *with_choices);
    return fragment(std::move(words), std::move(others), typed_field(place));
}

Html RowProblems::typed_field(domain::SheetPlace const& place) const {
    auto const name = field_name_of("c.", course_.workbook(), place, place.column);
    auto const text = exchange::text_at(course_.workbook(), course_.import.corrections, place);
    return div(cls("app-revision__celda"),
               label(cls("app-revision__rotulo"), for_id(name),
                     visit_.tr("In {cell} it says", fmt::arg("cell", exchange::place_text(place)))),
               input(cls("govuk-input app-revision__campo"), type("text"), id(name),
                     html::name(name), value(text), autocomplete("off")));
}

namespace {

struct Way {
    std::string value;
    std::string words;
};

Html way_field(std::string const& name, std::string const& question, std::vector<Way> const& all) {
    Html items;
    int number = 0;
    for (auto const& way : all) {
        auto const id_of = name + "-" + std::to_string(number++);
        items += div(cls("govuk-radios__item"),
                     input(cls("govuk-radios__input"), type("radio"), id(id_of), html::name(name),
                           value(way.value)),
                     label(cls("govuk-label govuk-radios__label"), for_id(id_of), way.words));
    }
    return fieldset(
        cls("govuk-fieldset"), legend(cls("app-revision__rotulo"), question),
        div(cls("govuk-radios govuk-radios--small app-revision__modos"), std::move(items)));
}

}  // namespace

// «1.500 o 1,5»: one of them.
Html RowProblems::choice_field(domain::SheetPlace const& place,
                               WorkbookProblem const& asked) const {
    std::vector<Way> all;
    for (auto const& choice : asked.choices)
        all.push_back({choice, choice});
    return way_field(
        field_name_of("c.", course_.workbook(), place, place.column),
        visit_.tr("What does {cell} mean?", fmt::arg("cell", exchange::place_text(place))), all);
}

// «1.500 · 2.000» or «1,5 · 2», for all of the row that can be read in both ways.
Html RowProblems::row_field(std::vector<std::size_t> const& list) const {
    auto const& first = problem(list.front());
    std::string cells;
    std::string found;
    std::vector<Way> all(ways);
    for (std::size_t way = 0; way < ways; ++way)
        all[way].value = std::to_string(way);
    for (auto const i : list) {
        cells = with_next(std::move(cells), xlsx::column_name(problem(i).place.column), ", ");
        found = with_next(std::move(found), problem(i).found, " · ");
        for (std::size_t way = 0; way < ways; ++way)
            all[way].words = with_next(std::move(all[way].words), problem(i).choices[way], " · ");
    }
    auto const row = exchange::place_text({first.place.sheet, first.place.row, -1});
    bool const is_percent = first.code == WorkbookProblemCode::fraction_of_percent;
    auto const* const sentence =
        is_percent ? text::mark(
                         "columns {columns}: {found}. The unit is %, and the row does not "
                         "tell whether 0,1 is 10 % or 0,1 %.")
                   : text::mark(
                         "columns {columns}: {found}. The mark may group thousands or begin "
                         "the decimals.");
    return fragment(p(cls("app-aviso-celda app-aviso-celda--grave"), strong(row), " ",
                      visit_.tr(sentence, fmt::arg("columns", cells), fmt::arg("found", found))),
                    way_field(field_name_of("f.", course_.workbook(), first.place,
                                            static_cast<int>(first.code)),
                              std::string(visit_.tr("How is the whole row read?")), all));
}

Html RowProblems::percents(std::vector<std::size_t> const& list) const {
    std::string read;
    for (auto const i : list)
        read = with_next(std::move(read), problem(i).other, " · ");
    return p(cls("app-aviso-celda app-aviso-celda--nota"),
             visit_.tr("The unit is %: the cells shown as percentages are read as {numbers}.",
                       fmt::arg("numbers", read)));
}

std::vector<domain::ImportCorrection> typed_corrections(Visit const& visit, Course const& course) {
    std::vector<domain::ImportCorrection> corrections;
    auto const& workbook = course.workbook();
    auto const correct = [&](domain::SheetPlace const& place, std::string const& text) {
        if (exchange::text_at(workbook, course.import.corrections, place) != text)
            corrections.push_back({place, text});
    };
    for (auto const& [name, text] : visit.request.form) {
        if (auto const place = parse_field_name("c.", workbook, name)) correct(*place, text);
        auto const row = parse_field_name("f.", workbook, name);
        auto const way = static_cast<std::size_t>(whole_number(text));
        if (!row || way >= ways) continue;
        auto const kept = course.preview();
        for (auto const& one : kept->reading.problems) {
            bool const is_it = is_of_row(one) && static_cast<int>(one.code) == row->column &&
                               one.place.sheet == row->sheet && one.place.row == row->row;
            if (is_it) correct(one.place, one.choices[way]);
        }
    }
    return corrections;
}

}  // namespace web::staff
