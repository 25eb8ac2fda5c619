#pragma once
// Units and people as rows of a workbook, in Spanish whoever reads it: sheets «Unidades» and
// «Personas», their columns in the first row, in any order, among others that are left alone. What
// stands in a cell is told apart from what it means: that is for whoever judges the rows.

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/outcome.hpp"
#include "domain/people/unit.hpp"
#include "kit/text/language.hpp"
#include "kit/xlsx/reader.hpp"

namespace exchange {

inline constexpr std::size_t list_rows_max = 1000;  // of each sheet

struct ListColumn {
    std::string_view key;  // the field of the form for one: "correo"
    std::string_view heading;
};
inline constexpr std::array unit_columns{
    ListColumn{"codigo", "Código"}, ListColumn{"nombre", "Nombre"}, ListColumn{"clase", "Clase"},
    ListColumn{"unidad", "Pertenece a"}};
inline constexpr std::array person_columns{
    ListColumn{"nombre", "Nombre"}, ListColumn{"correo", "Correo"}, ListColumn{"rol", "Rol"},
    ListColumn{"unidad", "Unidad"}, ListColumn{"desde", "Desde"},   ListColumn{"hasta", "Hasta"}};

struct ListRow {
    int number = 0;                  // from 0, as in the sheet
    std::vector<std::string> texts;  // one for each column; empty where there is none
};

struct ListSheet {
    std::string name;  // as it stands in the workbook
    std::span<ListColumn const> columns;
    std::vector<int> places;  // the column of the sheet for each
    std::vector<ListRow> rows;

    std::string_view text(ListRow const& row, std::string_view key) const;
    std::string cell(ListRow const& row, std::string_view key) const;  // "Personas!C14"
};

struct PeopleList {
    ListSheet units;
    ListSheet people;
};

struct ListRefusal {
    enum class Kind : std::uint8_t {
        unreadable,      // problem
        sheets_missing,  // neither «Unidades» nor «Personas»
        column_missing,  // what: «Personas: Correo»
        nothing_listed,
        too_many_rows,  // what: «Personas»
    } kind = Kind::unreadable;
    xlsx::ReadProblem problem{};
    std::string what = {};
};
std::string list_refusal_text(text::Language language, ListRefusal const& refusal);

base::Outcome<PeopleList, ListRefusal> read_people_list(std::string_view workbook);

// Words for what may be chosen, in a sheet beside the two that are empty.
struct ListTemplate {
    std::vector<std::string> roles = {};
    std::vector<std::string> kinds = {};
    domain::UnitTree units{{}};
    base::Date created = {};
};
std::string people_list_template(ListTemplate const& of);

// Links to hand over, one a row.
struct LinkRow {
    std::string name;
    std::string email;
    std::string address;
};
std::string links_workbook(std::span<LinkRow const> links, base::Date created);

}  // namespace exchange
