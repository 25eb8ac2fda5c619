// The workbook of units and people: the template comes back as it is, and what people make of it.
#include "exchange/people_workbook/people_list.hpp"

#include <gtest/gtest.h>

#include "kit/xlsx/workbook.hpp"

namespace exchange {
namespace {

using Kind = ListRefusal::Kind;

struct Written {
    std::string name;
    std::vector<xlsx::Column> columns;
    std::vector<xlsx::Row> rows;
};

std::string workbook_of(std::vector<Written> const& written) {
    std::vector<xlsx::Sheet> sheets;
    for (auto const& one : written)
        sheets.push_back({one.name, one.columns, one.rows});
    return xlsx::workbook(sheets, {"t", "a", base::Date(2026, 11, 29)});
}

std::vector<xlsx::Column> columns_of(std::span<ListColumn const> columns) {
    std::vector<xlsx::Column> written;
    for (auto const& column : columns)
        written.push_back({std::string(column.heading)});
    return written;
}

TEST(PeopleList, rows_keep_their_cells_and_empty_ones_are_left_out) {
    auto const list = read_people_list(workbook_of(
        {{"Personas",
          columns_of(person_columns),
          {{"Ana", "ana@e.co", "Comité", "A", "1/2/2026", std::nullopt},
           {std::nullopt, " ", std::nullopt, std::nullopt, std::nullopt, std::nullopt},
           {"\u00A0Luis ", "luis@e.co", "Comité", "A", std::nullopt, "31/12/2026"}}},
         {"Unidades", columns_of(unit_columns), {{"A", "Área", "Proceso", "entidad"}}}}));
    ASSERT_TRUE(list.has_value());
    auto const& people = list->people;
    ASSERT_EQ(people.rows.size(), 2U);
    EXPECT_EQ(people.text(people.rows[0], "desde"), "1/2/2026");
    EXPECT_EQ(people.text(people.rows[0], "hasta"), "");
    EXPECT_EQ(people.text(people.rows[1], "nombre"), "Luis");
    EXPECT_EQ(people.cell(people.rows[1], "rol"), "Personas!C4");
    ASSERT_EQ(list->units.rows.size(), 1U);
    EXPECT_EQ(list->units.text(list->units.rows[0], "unidad"), "entidad");
    EXPECT_EQ(list->units.cell(list->units.rows[0], "unidad"), "Unidades!D2");
}

TEST(PeopleList, columns_are_found_by_their_headings_and_days_and_numbers_by_what_they_are) {
    using enum xlsx::Format;
    auto const list = read_people_list(
        workbook_of({{" PERSONAS",
                      {{"Hasta", date},
                       {"Cargo"},
                       {"rol"},
                       {"CORREO"},
                       {"Nombre "},
                       {"unidad", number},
                       {"Desde", date}},
                      {{"2026-12-31", "Jefa", "Comité", "ana@e.co", "Ana", "12", "2026-01-01"}}}}));
    ASSERT_TRUE(list.has_value());
    auto const& people = list->people;
    ASSERT_EQ(people.rows.size(), 1U);
    EXPECT_EQ(people.text(people.rows[0], "hasta"), "2026-12-31");
    EXPECT_EQ(people.text(people.rows[0], "unidad"), "12");
    EXPECT_EQ(people.cell(people.rows[0], "desde"), "PERSONAS!G2");
    EXPECT_TRUE(list->units.rows.empty());
}

TEST(PeopleList, is_refused_for_what_it_lacks) {
    auto const refusal_of = [](std::string const& bytes) {
        auto const read = read_people_list(bytes);
        EXPECT_FALSE(read.has_value());
        return read ? ListRefusal{} : read.error();
    };
    auto const unreadable = refusal_of("Nombre;Correo\n");
    EXPECT_EQ(unreadable.kind, Kind::unreadable);
    EXPECT_EQ(unreadable.problem, xlsx::ReadProblem::not_a_workbook);
    EXPECT_EQ(refusal_of(workbook_of({{"Hoja1", {{"Nombre"}}, {}}})).kind, Kind::sheets_missing);
    auto columns = columns_of(person_columns);
    columns.erase(columns.begin() + 1);
    auto const missing = refusal_of(workbook_of({{"Personas", columns, {}}}));
    EXPECT_EQ(missing.kind, Kind::column_missing);
    EXPECT_EQ(missing.what, "Personas: Correo");
    std::vector<xlsx::Row> const rows(list_rows_max + 1, {"A", "Área", "Proceso", "entidad"});
    auto const many = refusal_of(workbook_of({{"Unidades", columns_of(unit_columns), rows}}));
    EXPECT_EQ(many.kind, Kind::too_many_rows);
    EXPECT_EQ(many.what, "Unidades");
}

TEST(PeopleList, the_template_is_a_list_of_nobody) {
    auto const bytes = people_list_template(
        {.roles = {"Comité", "Administrador/a"},
         .kinds = {"Proceso"},
         .units = domain::UnitTree({{"A", "Área", domain::UnitKind::entity, std::nullopt}}),
         .created = base::Date(2026, 11, 29)});
    auto const list = read_people_list(bytes);
    ASSERT_FALSE(list.has_value());
    EXPECT_EQ(list.error().kind, Kind::nothing_listed);
    auto const read = xlsx::read_workbook(bytes);
    ASSERT_EQ(read->sheets.size(), 3U);
    EXPECT_EQ(read->sheets[2].name, "Ayuda");
    EXPECT_EQ(read->sheets[2].cells.at(4).text, "Comité");
}

}  // namespace
}  // namespace exchange
