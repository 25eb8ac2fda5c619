#pragma once
// Tables as a workbook: a sheet each, and a last one with the dictionary of their columns.

#include <span>
#include <string>

#include "base/date.hpp"
#include "exchange/table.hpp"
#include "kit/text/language.hpp"

namespace exchange {

// `created`: the cut-off or the day of the edition, so that the same content is the same bytes.
std::string tables_xlsx(text::Language language, std::span<Table const> tables,
                        std::string const& title, base::Date created);

}  // namespace exchange
