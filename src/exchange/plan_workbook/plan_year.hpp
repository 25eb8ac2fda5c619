#pragma once
// The year of «I TRIM» where nobody chose one: what the titles above the table say, or the name of
// the sheet.

#include <optional>

#include "domain/plan/workbook_problem.hpp"
#include "kit/xlsx/reader.hpp"

namespace exchange {

struct TitledYear {
    int year = 0;
    domain::SheetPlace place;  // that says so
};
// «Vigencia … 2027» before «Plan … 2027» before any other; of one row the latest. What dates the
// format itself is none of the plan: its version, its code, «Vigencia desde».
std::optional<TitledYear> year_in_titles(xlsx::ReadSheet const& sheet, int heading_row);

}  // namespace exchange
