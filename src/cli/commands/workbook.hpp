#pragma once
// Plans from spreadsheets on the command line: each problem a line, at its cell, as editors read it
// («plan.xlsx: Plan!G14: …»).

#include <optional>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "cli/session.hpp"
#include "exchange/plan_workbook/read_workbook.hpp"

namespace cli {

// By its first bytes: Excel's, of any age, and LibreOffice's; or by its name, so that one that is
// empty or cut is refused as what it was meant to be.
bool is_workbook(std::string_view file, std::string_view bytes);

// None when it was refused; else it has a plan. Warnings and notes are told too, and refuse
// nothing.
std::optional<exchange::WorkbookReading> read_workbook_file(std::string const& file,
                                                            std::string_view bytes,
                                                            Request const& request,
                                                            Session& session);

}  // namespace cli
