#include "exchange/people_workbook/people_list.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "exchange/plan_workbook/unread_text.hpp"
#include "kit/text/message.hpp"
#include "kit/text/search.hpp"
#include "kit/xlsx/workbook.hpp"

namespace exchange {
namespace {

using Kind = ListRefusal::Kind;

constexpr std::string_view units_name = "Unidades";
constexpr std::string_view people_name = "Personas";
constexpr int absent = -1;

// Without white space at its ends, that of word processors included.
std::string trimmed(std::string_view text) {
    constexpr std::string_view hard_space = "\u00A0";
    for (;;) {
        if (!text.empty() && std::string_view(" \t\r\n").contains(text.front()))
            text.remove_prefix(1);
        else if (!text.empty() && std::string_view(" \t\r\n").contains(text.back()))
            text.remove_suffix(1);
        else if (text.starts_with(hard_space))
            text.remove_prefix(hard_space.size());
        else if (text.ends_with(hard_space))
            text.remove_suffix(hard_space.size());
        else
            return std::string(text);
    }
}

bool is_alike(std::string_view left, std::string_view right) {
    return text::fold(trimmed(left)) == text::fold(right);
}

std::string text_of(xlsx::ReadCell const& cell) {
    return cell.kind == xlsx::CellKind::error ? std::string() : trimmed(cell.text);
}

std::size_t index_of(std::span<ListColumn const> columns, std::string_view key) {
    auto const found = std::ranges::find(columns, key, &ListColumn::key);
    CHECK(found != columns.end());
    return static_cast<std::size_t>(found - columns.begin());
}

void find_places(xlsx::ReadSheet const& sheet, ListSheet& list) {
    for (auto const& column : list.columns) {
        auto const heading = std::ranges::find_if(sheet.cells, [&](xlsx::ReadCell const& cell) {
            return cell.row == 0 && is_alike(cell.text, column.heading);
        });
        list.places.push_back(heading == sheet.cells.end() ? absent : heading->column);
    }
}

void take_rows(xlsx::ReadSheet const& sheet, ListSheet& list) {
    for (auto const& cell : sheet.cells) {
        auto const place = std::ranges::find(list.places, cell.column);
        auto text = text_of(cell);
        if (cell.row == 0 || place == list.places.end() || text.empty()) continue;
        if (list.rows.empty() || list.rows.back().number != cell.row)
            list.rows.push_back({cell.row, std::vector<std::string>(list.columns.size())});
        list.rows.back().texts[static_cast<std::size_t>(place - list.places.begin())] =
            std::move(text);
    }
}

// Whether the sheet is there.
base::Outcome<bool, ListRefusal> read_sheet(xlsx::ReadWorkbook const& workbook,
                                            std::string_view name, ListSheet& list) {
    auto const sheet = std::ranges::find_if(
        workbook.sheets, [&](xlsx::ReadSheet const& one) { return is_alike(one.name, name); });
    if (sheet == workbook.sheets.end()) return false;
    list.name = sheet->name;
    find_places(*sheet, list);
    take_rows(*sheet, list);
    auto const missing = std::ranges::find(list.places, absent);
    if (missing != list.places.end() && !sheet->cells.empty()) {
        auto const& column = list.columns[static_cast<std::size_t>(missing - list.places.begin())];
        return std::unexpected(ListRefusal{.kind = Kind::column_missing,
                                           .what = list.name + ": " + std::string(column.heading)});
    }
    if (list.rows.size() > list_rows_max)
        return std::unexpected(ListRefusal{.kind = Kind::too_many_rows, .what = list.name});
    return true;
}

xlsx::Sheet empty_sheet(std::string_view name, std::span<ListColumn const> columns) {
    xlsx::Sheet sheet{.name = std::string(name), .columns = {}, .rows = {}};
    for (auto const& column : columns)
        sheet.columns.push_back({std::string(column.heading), xlsx::Format::text});
    return sheet;
}

// A list of what stands in that column of «Ayuda», below its heading.
void offer(xlsx::Sheet& sheet, std::size_t column, char from, std::size_t count) {
    if (count == 0) return;
    sheet.columns[column].offers =
        std::string("Ayuda!$") + from + "$2:$" + from + "$" + std::to_string(count + 1);
}

}  // namespace

std::string_view ListSheet::text(ListRow const& row, std::string_view key) const {
    return row.texts[index_of(columns, key)];
}

std::string ListSheet::cell(ListRow const& row, std::string_view key) const {
    return name + "!" + xlsx::cell_name(row.number, places[index_of(columns, key)]);
}

std::string list_refusal_text(text::Language language, ListRefusal const& refusal) {
    switch (refusal.kind) {
        case Kind::unreadable:
            return std::string(unread_text(language, refusal.problem));
        case Kind::sheets_missing:
            return std::string(text::tr(language,
                                        "The workbook has neither a sheet «Unidades» nor a sheet "
                                        "«Personas». Begin with the template."));
        case Kind::column_missing:
            return text::tr(language,
                            "A column is missing in the first row ({what}). Begin with the "
                            "template, or write its heading.",
                            fmt::arg("what", refusal.what));
        case Kind::nothing_listed:
            return std::string(
                text::tr(language, "The sheets are empty: below the headings there is no row."));
        case Kind::too_many_rows:
            return text::tr(language,
                            "The sheet {what} has more than {count} rows. Divide it into several "
                            "workbooks.",
                            fmt::arg("what", refusal.what), fmt::arg("count", list_rows_max));
    }
    return {};
}

base::Outcome<PeopleList, ListRefusal> read_people_list(std::string_view workbook) {
    auto const read = xlsx::read_workbook(workbook);
    if (!read)
        return std::unexpected(
            ListRefusal{.kind = Kind::unreadable, .problem = read.error().problem});
    PeopleList list;
    list.units.columns = unit_columns;
    list.people.columns = person_columns;
    auto const has_units = read_sheet(*read, units_name, list.units);
    if (!has_units) return std::unexpected(has_units.error());
    auto const has_people = read_sheet(*read, people_name, list.people);
    if (!has_people) return std::unexpected(has_people.error());
    if (!*has_units && !*has_people)
        return std::unexpected(ListRefusal{.kind = Kind::sheets_missing});
    if (list.units.rows.empty() && list.people.rows.empty())
        return std::unexpected(ListRefusal{.kind = Kind::nothing_listed});
    return list;
}

std::string people_list_template(ListTemplate const& of) {
    std::vector<xlsx::Row> rows;
    auto const& units = of.units.all();
    auto const count = std::max({of.roles.size(), of.kinds.size(), units.size()});
    auto const nth = [](std::vector<std::string> const& words, std::size_t i) {
        return i < words.size() ? xlsx::Cell(words[i]) : std::nullopt;
    };
    for (std::size_t i = 0; i < count; ++i) {
        bool const is_unit = i < units.size();
        rows.push_back({nth(of.roles, i), nth(of.kinds, i),
                        is_unit ? xlsx::Cell(units[i].code) : std::nullopt,
                        is_unit ? xlsx::Cell(units[i].name) : std::nullopt});
    }
    auto people_sheet = empty_sheet(people_name, person_columns);
    offer(people_sheet, index_of(person_columns, "rol"), 'A', of.roles.size());
    offer(people_sheet, index_of(person_columns, "unidad"), 'D', units.size());
    auto units_sheet = empty_sheet(units_name, unit_columns);
    offer(units_sheet, index_of(unit_columns, "clase"), 'B', of.kinds.size());
    offer(units_sheet, index_of(unit_columns, "unidad"), 'D', units.size());
    std::array const sheets{people_sheet, units_sheet,
                            xlsx::Sheet{.name = "Ayuda",
                                        .columns = {{"Roles"},
                                                    {"Clases de unidad"},
                                                    {"Unidades que hay: código"},
                                                    {"Unidades que hay: nombre"}},
                                        .rows = rows}};
    return xlsx::workbook(sheets, {"Unidades y personas", "Rumbo", of.created});
}

std::string links_workbook(std::span<LinkRow const> links, base::Date created) {
    std::vector<xlsx::Row> rows;
    for (auto const& link : links)
        rows.push_back({link.name, link.email, link.address});
    std::array const sheets{xlsx::Sheet{
        .name = "Enlaces", .columns = {{"Nombre"}, {"Correo"}, {"Enlace"}}, .rows = rows}};
    return xlsx::workbook(sheets, {"Enlaces", "Rumbo", created});
}

}  // namespace exchange
